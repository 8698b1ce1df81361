package org.relucid.expressivity.search;

import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Counts of networks: how many there are, how many of them encode the function, and of these how
/// many are precise, imprecise, or neither shown.
///
/// @param example the place of a precise network, if there is one
public record Tally(
    BigInteger networks,
    BigInteger encode,
    BigInteger precise,
    BigInteger imprecise,
    BigInteger unknown,
    Optional<String> example) {
  private static final Pattern LINE =
      Pattern.compile(
          "networks ([0-9]+) encode ([0-9]+) precise ([0-9]+) imprecise ([0-9]+)"
              + " unknown ([0-9]+) example ([0-9,/]+|none)");

  static final Tally EMPTY =
      new Tally(
          BigInteger.ZERO,
          BigInteger.ZERO,
          BigInteger.ZERO,
          BigInteger.ZERO,
          BigInteger.ZERO,
          Optional.empty());

  Tally plus(Tally other) {
    return new Tally(
        networks.add(other.networks),
        encode.add(other.encode),
        precise.add(other.precise),
        imprecise.add(other.imprecise),
        unknown.add(other.unknown),
        example.or(other::example));
  }

  static Tally of(BigInteger networks) {
    return new Tally(
        networks,
        BigInteger.ZERO,
        BigInteger.ZERO,
        BigInteger.ZERO,
        BigInteger.ZERO,
        Optional.empty());
  }

  /// As it stands in a file of progress.
  @Override
  public String toString() {
    return "networks "
        + networks
        + " encode "
        + encode
        + " precise "
        + precise
        + " imprecise "
        + imprecise
        + " unknown "
        + unknown
        + " example "
        + example.orElse("none");
  }

  /// What [#toString()] wrote; empty for anything else.
  static Optional<Tally> parse(String text) {
    Matcher line = LINE.matcher(text);
    if (!line.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        new Tally(
            new BigInteger(line.group(1)),
            new BigInteger(line.group(2)),
            new BigInteger(line.group(3)),
            new BigInteger(line.group(4)),
            new BigInteger(line.group(5)),
            Optional.of(line.group(6)).filter(example -> !example.equals("none"))));
  }
}

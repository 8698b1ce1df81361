package org.relucid.proofs.library.judge;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.number.Rational;
import org.relucid.theory.property.Formula;
import org.relucid.theory.property.Property;

/// What every assertion of a property says about one pair `(x, y)`: whether it holds, and its
/// slack.
///
/// An assertion in which some output occurs is on the side [Side#OUTPUT], any other on the side
/// [Side#INPUT]. The whole property holds where all assertions hold, and its slack is the least of
/// theirs; a property without assertions has none.
public record Examination(List<Finding> findings) {
  public Examination {
    findings = List.copyOf(findings);
  }

  /// Which side of the network an assertion speaks about.
  public enum Side {
    INPUT,
    OUTPUT
  }

  /// The state of the assertion with that `index` (from 0).
  public record Finding(int index, Formula assertion, Side side, Rational slack, boolean holds) {}

  /// Evaluates all assertions at `xy`, inputs first.
  ///
  /// @throws IllegalArgumentException when `xy` has another dimension than the property
  public static Examination of(Property property, Vector xy) {
    int dimension = property.inputs() + property.outputs();
    if (xy.size() != dimension) {
      throw new IllegalArgumentException("dimension " + xy.size() + ", expected " + dimension);
    }
    return new Examination(
        IntStream.range(0, property.assertions().size())
            .mapToObj(index -> finding(property, index, xy))
            .toList());
  }

  private static Finding finding(Property property, int index, Vector xy) {
    Formula assertion = property.assertions().get(index);
    Side side = assertion.mentionsFrom(property.inputs()) ? Side.OUTPUT : Side.INPUT;
    return new Finding(index, assertion, side, assertion.slack(xy), assertion.holds(xy));
  }

  /// Whether every assertion holds, strict ones strictly.
  public boolean holds() {
    return findings.stream().allMatch(Finding::holds);
  }

  /// The least slack of all assertions.
  public Optional<Rational> slack() {
    return tightest().map(Finding::slack);
  }

  /// The least slack on one side.
  public Optional<Rational> slack(Side side) {
    return findings.stream()
        .filter(finding -> finding.side() == side)
        .map(Finding::slack)
        .reduce(Rational::min);
  }

  /// The assertion that decides: of least slack; among equals one that fails.
  public Optional<Finding> tightest() {
    return findings.stream()
        .min(Comparator.comparing(Finding::slack).thenComparing(Finding::holds));
  }

  /// How many assertions fail.
  public long failures() {
    return findings.stream().filter(finding -> !finding.holds()).count();
  }
}

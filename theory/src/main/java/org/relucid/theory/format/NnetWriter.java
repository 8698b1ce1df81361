package org.relucid.theory.format;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.relucid.theory.linear.AffineMap;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.network.Network;
import org.relucid.theory.network.Node;
import org.relucid.theory.network.Operator;
import org.relucid.theory.number.Rational;

/// Writer of `.nnet`, which holds chains of affine maps with ReLU between them and nothing else:
/// neighbouring affine operators are multiplied into one, exactly.
///
/// The header says that inputs are not normalised (means 0, ranges 1) and not bounded: its least
/// and greatest values are [#NO_BOUND], since the format must have some.
///
/// *Fails*: [FormatException] that names the node which the format cannot hold (a skip, a
/// concatenation, another activation), or the weight that is no finite decimal.
public final class NnetWriter {
  /// What stands for "no bound" in the header, with either sign.
  public static final Rational NO_BOUND = Rational.of(1_000_000_000);

  private NnetWriter() {}

  public static String write(Network network) {
    List<AffineMap> layers = layers(network);
    int inputs = network.inputs();
    return write(
        new Nnet(
            layers,
            Vector.of(Collections.nCopies(inputs, NO_BOUND.negate())),
            Vector.of(Collections.nCopies(inputs, NO_BOUND)),
            Vector.zero(inputs + 1),
            Vector.of(Collections.nCopies(inputs + 1, Rational.ONE))));
  }

  public static String write(Nnet nnet) {
    StringBuilder text = new StringBuilder("// written by Relucid; all decimals are exact\n");
    List<Integer> sizes = new ArrayList<>(List.of(nnet.layers().getFirst().inputs()));
    nnet.layers().forEach(layer -> sizes.add(layer.outputs()));
    line(
        text,
        Stream.of(nnet.layers().size(), sizes.getFirst(), sizes.getLast(), Collections.max(sizes)));
    line(text, sizes.stream());
    line(text, Stream.of(0));
    for (Vector header : List.of(nnet.minima(), nnet.maxima(), nnet.means(), nnet.ranges())) {
      line(text, header.entries().stream().map(value -> decimal(value, "the header")));
    }
    for (int k = 0; k < nnet.layers().size(); k++) {
      layer(text, nnet.layers().get(k), "layer " + (k + 1));
    }
    return text.toString();
  }

  private static void layer(StringBuilder text, AffineMap map, String name) {
    for (int r = 0; r < map.outputs(); r++) {
      String place = name + ", row " + (r + 1);
      line(text, map.row(r).coefficients().entries().stream().map(value -> decimal(value, place)));
    }
    for (int r = 0; r < map.outputs(); r++) {
      line(text, Stream.of(decimal(map.row(r).constant(), name + ", bias " + (r + 1))));
    }
  }

  private static void line(StringBuilder text, Stream<?> items) {
    text.append(items.map(String::valueOf).collect(Collectors.joining(",", "", ",\n")));
  }

  /// The number as a decimal, which exists where the denominator has no factors but 2 and 5.
  private static String decimal(Rational value, String place) {
    try {
      String text =
          new BigDecimal(value.numerator()).divide(new BigDecimal(value.denominator())).toString();
      if (Numerals.decimal(text).isPresent()) {
        return text;
      }
      throw new FormatException(
          "cannot be written as .nnet: "
              + place
              + ": a number of "
              + text.length()
              + " characters, expected at most "
              + Numerals.LONGEST);
    } catch (ArithmeticException e) {
      throw new FormatException(
          "cannot be written as .nnet: "
              + place
              + ": found "
              + FormatException.quote(value.toString())
              + ", expected a finite decimal");
    }
  }

  /// The chain of layers: at each ReLU the affine map so far is complete.
  private static List<AffineMap> layers(Network network) {
    List<AffineMap> layers = new ArrayList<>();
    AffineMap current = AffineMap.identity(network.inputs());
    for (int index = 1; index < network.nodes().size(); index++) {
      Node node = network.node(index);
      if (!node.sources().equals(List.of(index - 1))) {
        throw unsupported(node, "a skip or branch");
      }
      switch (node.operator()) {
        case Operator.Affine(AffineMap map) -> current = map.after(current);
        case Operator.Select(List<Integer> indices) ->
            current = new AffineMap(current.inputs(), indices.stream().map(current::row).toList());
        case Operator.Relu _ -> {
          layers.add(current);
          current = AffineMap.identity(network.size(index));
        }
        default -> throw unsupported(node, "this operator");
      }
    }
    layers.add(current);
    return layers;
  }

  private static FormatException unsupported(Node node, String what) {
    return new FormatException(
        "cannot be written as .nnet: operator "
            + node.operator().label()
            + " of node "
            + FormatException.quote(node.name())
            + ": "
            + what
            + " has no place in a chain of affine"
            + " maps and ReLU");
  }
}

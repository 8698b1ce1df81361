package org.relucid.theory.format.onnx;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.relucid.theory.format.FormatException;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.linear.AffineMap;
import org.relucid.theory.network.Network;
import org.relucid.theory.network.Node;
import org.relucid.theory.network.Operator;
import org.relucid.theory.number.Rational;

/// The float type of a written model: float32 where every weight is one exactly, else float64, else
/// none.
enum Precision {
  SINGLE(ElementType.FLOAT32),
  DOUBLE(ElementType.FLOAT64);

  private final ElementType type;

  Precision(ElementType type) {
    this.type = type;
  }

  ElementType type() {
    return type;
  }

  /// @throws FormatException naming the first weight that is no float64
  static Precision of(Network network) {
    boolean single = true;
    for (Node node : network.nodes()) {
      for (Rational weight : (Iterable<Rational>) weights(node.operator())::iterator) {
        if (!DOUBLE.holds(weight)) {
          throw new FormatException(
              "cannot be written as ONNX: operator "
                  + node.operator().label()
                  + " of node "
                  + FormatException.quote(node.name())
                  + ": "
                  + place(node.operator(), weight).map(p -> p + ": ").orElse("")
                  + "the weight "
                  + FormatException.quote(weight.toString())
                  + " is no float64 number");
        }
        single &= SINGLE.holds(weight);
      }
    }
    return single ? SINGLE : DOUBLE;
  }

  private static Stream<Rational> weights(Operator operator) {
    return switch (operator) {
      case Operator.Affine(AffineMap map) -> map.rows().stream().flatMap(Precision::weights);
      case Operator.LeakyRelu(Rational slope) -> Stream.of(slope);
      default -> Stream.empty();
    };
  }

  private static Stream<Rational> weights(AffineForm row) {
    return Stream.concat(
        Stream.iterate(0, k -> k < row.terms(), k -> k + 1).map(row::factor),
        Stream.of(row.constant()));
  }

  private static Optional<String> place(Operator operator, Rational weight) {
    if (!(operator instanceof Operator.Affine(AffineMap map))) {
      return Optional.empty();
    }
    List<AffineForm> rows = map.rows();
    return Stream.iterate(0, r -> r < rows.size(), r -> r + 1)
        .filter(r -> weights(rows.get(r)).anyMatch(weight::equals))
        .map(r -> "row " + (r + 1))
        .findFirst();
  }

  private boolean holds(Rational value) {
    return switch (this) {
      case SINGLE -> {
        float rounded = value.floatValue();
        yield Float.isFinite(rounded) && Rational.exactly(rounded).equals(value);
      }
      case DOUBLE -> {
        double rounded = value.doubleValue();
        yield Double.isFinite(rounded) && Rational.exactly(rounded).equals(value);
      }
    };
  }

  /// The numbers as raw tensor data.
  ByteBuffer raw(List<Rational> values) {
    ByteBuffer data =
        ByteBuffer.allocate(Math.multiplyExact(values.size(), type.bytes()))
            .order(ByteOrder.LITTLE_ENDIAN);
    for (Rational value : values) {
      switch (this) {
        case SINGLE -> data.putFloat(value.floatValue());
        case DOUBLE -> data.putDouble(value.doubleValue());
      }
    }
    return data.flip();
  }
}

package org.relucid.theory.format;

import java.util.List;
import java.util.stream.IntStream;
import org.relucid.theory.geometry.Box;
import org.relucid.theory.geometry.Interval;
import org.relucid.theory.linear.AffineMap;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.network.Network;
import org.relucid.theory.number.Rational;

/// The content of a `.nnet` file: affine layers with ReLU between them, and a header about the
/// units of the inputs.
///
/// The header gives for each input the least and greatest value in its own unit, a mean and a
/// range; the network takes *normalised* inputs, `(v - mean) / range`. Means and ranges have one
/// entry more, for all outputs, which the network does not apply either. This is how ONNX and
/// VNN-LIB files of the same networks see it.
///
/// *Fails*: `IllegalArgumentException` when sizes do not fit, or a range is zero.
public record Nnet(
    List<AffineMap> layers, Vector minima, Vector maxima, Vector means, Vector ranges) {
  public Nnet {
    layers = List.copyOf(layers);
    if (layers.isEmpty()) {
      throw new IllegalArgumentException("0 layers, expected at least 1");
    }
    for (int k = 1; k < layers.size(); k++) {
      require("inputs of layer " + (k + 1), layers.get(k).inputs(), layers.get(k - 1).outputs());
    }
    int inputs = layers.getFirst().inputs();
    require("minima", minima.size(), inputs);
    require("maxima", maxima.size(), inputs);
    require("means", means.size(), inputs + 1);
    require("ranges", ranges.size(), inputs + 1);
    if (ranges.entries().stream().anyMatch(Rational::isZero)) {
      throw new IllegalArgumentException("a range of 0, expected another number");
    }
  }

  /// The network of normalised inputs.
  public Network network() {
    return Network.feedForward(layers);
  }

  /// The header's least and greatest inputs, normalised.
  ///
  /// @throws IllegalArgumentException when a minimum is above its maximum
  public Box normalisedBox() {
    return new Box(
        IntStream.range(0, minima.size())
            .mapToObj(i -> new Interval(normalised(i, minima), normalised(i, maxima)))
            .toList());
  }

  private Rational normalised(int input, Vector values) {
    return values.get(input).subtract(means.get(input)).divide(ranges.get(input));
  }

  private static void require(String what, int found, int expected) {
    if (found != expected) {
      throw new IllegalArgumentException(what + ": " + found + ", expected " + expected);
    }
  }
}

package org.relucid.relaxations;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.relucid.theory.format.NetworkText;
import org.relucid.theory.format.Source;
import org.relucid.theory.geometry.Box;
import org.relucid.theory.geometry.Interval;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.network.ScalarNetwork;
import org.relucid.theory.number.Rational;

/// Networks and boxes that several tests look at.
final class Networks {
  private Networks() {}

  /// Of lines such as `h1 = relu(x1)`.
  static ScalarNetwork network(int inputs, String... lines) {
    String text = "relucid-network 1\ninputs " + inputs + "\n" + String.join("\n", lines) + "\n";
    return NetworkText.read(Source.of("network", text));
  }

  static Box box(String... ends) {
    List<Interval> sides = new ArrayList<>();
    for (int i = 0; i < ends.length; i += 2) {
      sides.add(new Interval(Rational.parse(ends[i]), Rational.parse(ends[i + 1])));
    }
    return new Box(sides);
  }

  static Interval interval(String lower, String upper) {
    return new Interval(Rational.parse(lower), Rational.parse(upper));
  }

  /// Layers of two neurons with skips to all that came before, weights that are halves.
  static ScalarNetwork random(Random random, int inputs, int layers) {
    List<AffineForm> preActivations = new ArrayList<>();
    for (int layer = 0; layer < layers; layer++) {
      int before = inputs + preActivations.size();
      for (int i = 0; i < 2; i++) {
        int dimension = inputs + preActivations.size();
        preActivations.add(form(random, before).inDimension(dimension));
      }
    }
    AffineForm output = form(random, inputs + preActivations.size());
    return new ScalarNetwork(inputs, preActivations, List.of(output));
  }

  private static AffineForm form(Random random, int dimension) {
    return AffineForm.of(
        Vector.of(dimension, i -> Rational.of(random.nextInt(9) - 4, 2)),
        Rational.of(random.nextInt(9) - 4, 2));
  }

  static Box randomBox(Random random, int dimension) {
    List<Interval> sides = new ArrayList<>();
    for (int i = 0; i < dimension; i++) {
      Rational lower = Rational.of(random.nextInt(17) - 12, 4);
      sides.add(new Interval(lower, lower.add(Rational.of(random.nextInt(13), 4))));
    }
    return new Box(sides);
  }

  static Vector randomPoint(Random random, Box box) {
    return Vector.of(
        box.sides().stream()
            .map(side -> side.lower().add(side.width().multiply(Rational.of(random.nextInt(9), 8))))
            .toList());
  }
}

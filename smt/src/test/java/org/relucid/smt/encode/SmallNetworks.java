package org.relucid.smt.encode;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.relucid.theory.geometry.Box;
import org.relucid.theory.geometry.Interval;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.network.ScalarNetwork;
import org.relucid.theory.number.Rational;

/// Random networks with small numbers, where every neuron may read all that comes before.
public final class SmallNetworks {
  private final Random random;

  public SmallNetworks(long seed) {
    this.random = new Random(seed);
  }

  public ScalarNetwork network(int inputs, int neurons) {
    List<AffineForm> preActivations = new ArrayList<>();
    for (int k = 0; k < neurons; k++) {
      preActivations.add(form(inputs + k));
    }
    return new ScalarNetwork(inputs, preActivations, List.of(form(inputs + neurons)));
  }

  /// Fully connected layers, weights and biases eighths up to 2: `layered(2, 10, 10, 1)`.
  public ScalarNetwork layered(int... sizes) {
    List<AffineForm> preActivations = new ArrayList<>();
    int from = 0;
    for (int layer = 1; layer < sizes.length - 1; layer++) {
      int next = sizes[0] + preActivations.size();
      for (int i = 0; i < sizes[layer]; i++) {
        preActivations.add(dense(from, next).inDimension(next + i));
      }
      from = next;
    }
    int all = sizes[0] + preActivations.size();
    int first = from;
    List<AffineForm> outputs =
        IntStream.range(0, sizes[sizes.length - 1]).mapToObj(_ -> dense(first, all)).toList();
    return new ScalarNetwork(sizes[0], preActivations, outputs);
  }

  /// A form of the variables from one to another, of that many.
  private AffineForm dense(int from, int to) {
    return AffineForm.of(Vector.of(to, i -> i < from ? Rational.ZERO : eighth()), eighth());
  }

  private Rational eighth() {
    return Rational.of(random.nextInt(33) - 16, 8);
  }

  private AffineForm form(int dimension) {
    return AffineForm.of(Vector.of(dimension, _ -> number()), number());
  }

  public Rational number() {
    return random.nextInt(3) == 0
        ? Rational.ZERO
        : Rational.of(random.nextInt(9) - 4, 1 + random.nextInt(2));
  }

  public Box box(int dimension) {
    List<Interval> sides = new ArrayList<>();
    for (int i = 0; i < dimension; i++) {
      Rational a = number();
      Rational b = number();
      sides.add(new Interval(a.min(b), a.max(b)));
    }
    return new Box(sides);
  }
}

package org.relucid.smt.encode;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
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

package org.relucid.expressivity.counterexample;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.relucid.relaxations.Relaxations;
import org.relucid.theory.geometry.Box;
import org.relucid.theory.geometry.Interval;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.network.ScalarNetwork;
import org.relucid.theory.number.Rational;

/// A network on `[-1, 1]^n` whose output reaches `r/2` in one tiny region only: `y = relu(r - Σ
/// |x_i - p_i|) + Σ_j relu(g_j(x) - M_j)`.
///
/// The region is `{x : Σ |x_i - p_i| ≤ r/2}`, with volume `r^n / n!`, for the other terms are zero:
/// `M_j` is at least the maximum of the random network `g_j` on the box, exactly computed.
/// Relaxations whose bound of `g_j` is looser than `M_j` do not see that.
///
/// All weights are dyadic numbers of few bits, so that float32 has the same network.
///
/// @param point `p`, at which the output is `r`
/// @param radius `r`
public record PlantedViolation(ScalarNetwork network, Vector point, Rational radius) {
  private static final int BITS = 6;
  private static final int DECOYS = 2;
  private static final int NEURONS = 4;

  /// @throws IllegalArgumentException for a radius not a power of 1/2 below 1, or 0 inputs
  public static PlantedViolation of(int inputs, int halvings, long seed) {
    if (inputs < 1 || halvings < 1 || halvings > 20) {
      throw new IllegalArgumentException(
          inputs + " inputs, radius 1/2^" + halvings + ", expected 1 or more, and from 1 to 20");
    }
    Random random = new Random(seed);
    Rational radius = Rational.of(1, 1L << halvings);
    Rational[] point = new Rational[inputs];
    for (int i = 0; i < inputs; i++) {
      point[i] = Rational.of(random.nextInt(-(1 << BITS) / 2, (1 << BITS) / 2), 1L << BITS);
    }
    Vector planted = Vector.of(point);
    return new PlantedViolation(new Growing(planted, radius, random).network(), planted, radius);
  }

  /// `[-1, 1]^n`.
  public static Box box(int inputs) {
    return new Box(java.util.Collections.nCopies(inputs, Interval.of(-1, 1)));
  }

  /// The output is unsafe from here on: `r/2`.
  public Rational threshold() {
    return radius.divide(Rational.of(2));
  }

  /// Of the region in which the output is unsafe: `r^n / n!`.
  public Rational volume() {
    Rational volume = Rational.ONE;
    for (int i = 1; i <= network.inputs(); i++) {
      volume = volume.multiply(radius).divide(Rational.of(i));
    }
    return volume;
  }

  /// The first layer, and what the second reads of it.
  private static final class Growing {
    private final int inputs;
    private final Vector point;
    private final Rational radius;
    private final Random random;
    private final List<AffineForm> neurons = new ArrayList<>();

    Growing(Vector point, Rational radius, Random random) {
      this.inputs = point.size();
      this.point = point;
      this.radius = radius;
      this.random = random;
    }

    ScalarNetwork network() {
      for (int i = 0; i < inputs; i++) {
        AffineForm distance = AffineForm.variable(inputs, i).add(point.get(i).negate());
        add(distance);
        add(distance.negate());
      }
      for (int j = 0; j < DECOYS * NEURONS; j++) {
        add(randomForm());
      }
      int first = inputs + neurons.size();
      List<AffineForm> second = new ArrayList<>(List.of(bump(first)));
      for (int j = 0; j < DECOYS; j++) {
        second.add(decoy(first, j));
      }
      for (int k = 0; k < second.size(); k++) {
        neurons.add(second.get(k).inDimension(first + k));
      }
      return new ScalarNetwork(inputs, neurons, List.of(sumFrom(first)));
    }

    private void add(AffineForm z) {
      neurons.add(z.inDimension(inputs + neurons.size()));
    }

    private AffineForm randomForm() {
      AffineForm form = AffineForm.constant(inputs, Rational.of(random.nextInt(-4, 5), 4));
      for (int i = 0; i < inputs; i++) {
        Rational weight = Rational.of(random.nextInt(-8, 9), 4);
        form = form.addMultiple(weight, AffineForm.variable(inputs, i));
      }
      return form;
    }

    private AffineForm bump(int dimension) {
      AffineForm bump = AffineForm.constant(dimension, radius);
      for (int k = 0; k < 2 * inputs; k++) {
        bump = bump.subtract(AffineForm.variable(dimension, inputs + k));
      }
      return bump;
    }

    /// `g_j - M_j`, with signs that make neurons compete.
    private AffineForm decoy(int dimension, int j) {
      AffineForm g = AffineForm.constant(dimension, Rational.ZERO);
      for (int k = 0; k < NEURONS; k++) {
        AffineForm neuron = AffineForm.variable(dimension, inputs + 2 * inputs + j * NEURONS + k);
        g = g.addMultiple(Rational.of(k % 2 == 0 ? 1 : -1), neuron);
      }
      ScalarNetwork alone = new ScalarNetwork(inputs, neurons, List.of(g));
      Rational most = Relaxations.EXACT.over(alone, box(inputs)).outputs().getFirst().upper();
      return g.add(most.ceilToBits(BITS + 4).negate());
    }

    private AffineForm sumFrom(int first) {
      int dimension = inputs + neurons.size();
      AffineForm sum = AffineForm.constant(dimension, Rational.ZERO);
      for (int k = first; k < dimension; k++) {
        sum = sum.add(AffineForm.variable(dimension, k));
      }
      return sum;
    }
  }
}

package org.relucid.expressivity.multivariate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.relucid.proofs.kernel.Certificate;
import org.relucid.proofs.kernel.Claim;
import org.relucid.proofs.kernel.Kernel;
import org.relucid.proofs.kernel.Setting;
import org.relucid.proofs.kernel.Step;
import org.relucid.proofs.kernel.Verdict;
import org.relucid.relaxations.derivation.CaseProof;
import org.relucid.relaxations.derivation.Derivation;
import org.relucid.theory.geometry.Box;
import org.relucid.theory.geometry.Interval;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.network.ScalarNetwork;
import org.relucid.theory.number.Rational;

/// A derivation that no weights of one hidden layer make up for an [Obstruction].
///
/// Near almost every point `p` of the kink, each neuron of one hidden layer of `k` is stable or
/// switches on the kink itself: the other neurons switch on finitely many other hyperplanes. So on
/// small boxes the network is
///
///     f(p) + a·s + Σ v_i R(w·s) + Σ v'_i R(-w·s),        s = x - p,  i = 1 … k,
///
/// with the scales of the neurons inside of `v`, and zeros for those that are stable or face the
/// other way. It is `f` on both sides: `a - Σ v'_i w = g`, `a + Σ v_i w = g ± w`. A relaxation
/// neuron by neuron puts a chord above a neuron with a positive weight, and nothing tighter than the
/// neuron itself above one with a negative weight; at the corner `s` its upper bound is at least
///
///     y1 = a·s + Σ v_i R(w·s) + Σ v'_i R(-w·s) + e (Σ max(v_i, 0) + Σ max(v'_i, 0)),
///
/// where `e` is how far the chord is above `R` there. The derivation shows that `y1` is beyond the
/// range, for all weights: the inputs of its network are `v`, `v'` and `a`, its neurons their
/// positive parts. (For kinks downwards, lower bounds and negative parts.) All of this is
/// homogeneous: what holds for `t = 1` holds for the box of each size `t`.
///
/// *What it leaves to be believed* besides the kernel: that the network looks so near almost every
/// point, which is B24-lifting for one hidden layer. (THEORY 4.1)
///
/// @param width `k`
public record OneLayerAtKink(Obstruction obstruction, int width, Certificate certificate) {
  private static final Rational SIZE = Rational.ONE;

  /// @throws IllegalArgumentException for a width below 1
  public static OneLayerAtKink of(Obstruction obstruction, int width) {
    if (width < 1) {
      throw new IllegalArgumentException("width " + width + ", expected 1 or more");
    }
    Certificate derivation = new Weights(obstruction, width).derive();
    if (!(Kernel.check(derivation) instanceof Verdict.Accepted)) {
      throw new IllegalStateException("the kernel rejects the derivation of " + obstruction);
    }
    return new OneLayerAtKink(obstruction, width, derivation);
  }

  /// The box of size 1, less the point.
  public Box steps() {
    Vector point = obstruction.facet().point();
    List<Interval> sides = obstruction.box(SIZE).sides();
    return new Box(
        IntStream.range(0, sides.size())
            .mapToObj(i -> sides.get(i).add(point.get(i).negate()))
            .toList());
  }

  /// What the bound is at least (for a kink downwards, at most) on the box of size 1, less `f(p)`.
  public Rational bound() {
    return obstruction.bound(SIZE);
  }

  /// The end of the range there, less `f(p)`.
  public Rational rangeEnd() {
    return obstruction.end(SIZE);
  }

  /// The weights as inputs: `v`, then `v'`, then `a`.
  private record Weights(Obstruction obstruction, int width) {
    private KinkFacet facet() {
      return obstruction.facet();
    }

    private Rational bend() {
      return Rational.of(facet().bend());
    }

    private int inputs() {
      return 2 * width + facet().dimension();
    }

    private int dimension() {
      return inputs() + 2 * width;
    }

    private AffineForm input(int index) {
      return AffineForm.variable(dimension(), index);
    }

    private AffineForm sum(int from, int to) {
      AffineForm sum = AffineForm.constant(dimension(), Rational.ZERO);
      for (int i = from; i < to; i++) {
        sum = sum.add(input(i));
      }
      return sum;
    }

    Certificate derive() {
      List<AffineForm> parts =
          IntStream.range(0, 2 * width)
              .mapToObj(i -> AffineForm.variable(inputs() + i, i).multiply(bend()))
              .toList();
      ScalarNetwork network = new ScalarNetwork(inputs(), parts, List.of(output()));
      Derivation derivation = new Derivation(new Setting(network, values()));
      Rational bound = obstruction.bound(SIZE);
      AffineForm goal = output().add(bound.negate()).multiply(bend());
      derivation.conclude(claim(bound), prove(derivation, goal));
      return derivation.certificate();
    }

    private Claim claim(Rational bound) {
      return facet().bend() > 0
          ? new Claim.OutputAtLeast(0, bound)
          : new Claim.OutputAtMost(0, bound);
    }

    /// `y1`.
    private AffineForm output() {
      Vector step = obstruction.corner(SIZE).subtract(facet().point());
      Rational z = facet().normal().dot(step);
      AffineForm y = sum(0, width).multiply(z.max(Rational.ZERO));
      y = y.add(sum(width, 2 * width).multiply(z.negate().max(Rational.ZERO)));
      for (int i = 0; i < step.size(); i++) {
        y = y.addMultiple(step.get(i), input(2 * width + i));
      }
      return y.addMultiple(bend().multiply(excess(z)), sum(inputs(), dimension()));
    }

    /// How far the chord is above `R(z)`.
    private Rational excess(Rational z) {
      Rational least =
          obstruction
              .box(SIZE)
              .corners()
              .map(x -> facet().normal().dot(x.subtract(facet().point())))
              .reduce(Rational::min)
              .orElseThrow();
      return obstruction.slope().multiply(z.subtract(least)).subtract(z.max(Rational.ZERO));
    }

    /// The gradients on both sides, each as two inequalities.
    private List<AffineForm> values() {
      List<AffineForm> values = new ArrayList<>();
      for (int i = 0; i < facet().dimension(); i++) {
        AffineForm a = input(2 * width + i);
        Rational w = facet().normal().get(i);
        Rational g = facet().gradient().get(i);
        AffineForm before = a.addMultiple(w.negate(), sum(width, 2 * width)).add(g.negate());
        Rational after = g.add(w.multiply(bend()));
        AffineForm behind = a.addMultiple(w, sum(0, width)).add(after.negate());
        values.addAll(List.of(before, before.negate(), behind, behind.negate()));
      }
      return values;
    }

    /// From the values and `h ≥ 0`, `h ≥ z` of the parts.
    private int prove(Derivation derivation, AffineForm goal) {
      List<AffineForm> known = new ArrayList<>(values());
      int assumptions = known.size();
      for (int k = 0; k < 2 * width; k++) {
        AffineForm h = input(inputs() + k);
        known.addAll(List.of(h, h.subtract(input(k).multiply(bend()))));
      }
      return CaseProof.write(
          derivation,
          goal,
          known,
          index -> derivation.add(step(index, index - assumptions)),
          List.of());
    }

    private static Step step(int index, int part) {
      if (part < 0) {
        return new Step.Assume(index);
      }
      return part % 2 == 0 ? new Step.NonNegative(part / 2) : new Step.Above(part / 2);
    }
  }
}

package org.relucid.proofs.kernel.precision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.relucid.proofs.kernel.precision.Curve.Bend;
import org.relucid.theory.function.Line;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.number.Rational;

/// `α b + d + Σ c_k h_k` with `p_k = w_k b + v_k`: a form that is one layer over its base `b`.
///
/// @param line the affine part, with what neurons contribute that have no kink inside the extent
/// @param kinks those inside
record OneLayer(Line line, List<Kink> kinks, Curve curve) {
  /// A neuron with `p = 0` at `b = at`.
  ///
  /// @param factor `c`
  /// @param direction the sign of `w`: 1 where the neuron rises rightward
  record Kink(int neuron, Rational factor, Rational at, int direction) {}

  OneLayer {
    kinks = List.copyOf(kinks);
  }

  /// @throws Refusal where `form - slope·b` is not such a sum
  static OneLayer of(AffineForm form, Rational slope, Fact base, Forms forms, Allowance allowance)
      throws Refusal {
    AffineForm sum = allowance.form(form.addMultiple(slope.negate(), base.form()));
    Extent extent = base.base().extent();
    Line line = new Line(slope, sum.constant());
    Line leftward = new Line(Rational.ZERO, Rational.ZERO);
    List<Kink> kinks = new ArrayList<>();
    List<Bend> bends = new ArrayList<>();
    for (int k = 0; k < sum.terms(); k++) {
      int neuron = forms.neuronOf(sum, k);
      Line p = forms.affineIn(base.form(), forms.preActivation(neuron));
      Line term = allowance.line(p.multiply(sum.factor(k)));
      if (extent.after(p).isNonNegative()) {
        line = allowance.line(line.add(term));
      } else if (!extent.after(p).isNonPositive()) {
        int direction = p.slope().signum();
        Rational at = allowance.number(p.argumentOf(Rational.ZERO));
        kinks.add(new Kink(neuron, sum.factor(k), at, direction));
        bends.add(new Bend(at, direction > 0 ? term.slope() : term.slope().negate()));
        leftward = direction > 0 ? leftward : allowance.line(leftward.add(term));
      }
    }
    Curve curve = Curve.of(extent, line.add(leftward), bends, allowance);
    return new OneLayer(line, kinks, curve);
  }

  /// The common sign of the factors, 1 where there is no kink.
  int sign() throws Refusal {
    int sign = kinks.isEmpty() ? 1 : kinks.getFirst().factor().signum();
    for (Kink kink : kinks) {
      if (kink.factor().signum() != sign) {
        throw new Refusal(new Fault.MixedSigns(kink.neuron(), kink.factor()));
      }
    }
    return sign;
  }

  /// Every kink faces away from the minimiser of `sign·curve`, as [Rule.Convex] says.
  void requireFacing(int sign) throws Refusal {
    int slope = sign * line.slope().signum();
    List<Rational> rising = kinks.stream().filter(k -> k.direction() > 0).map(Kink::at).toList();
    Optional<Rational> firstRising = rising.stream().min(Rational::compareTo);
    for (Kink kink : kinks) {
      boolean away =
          kink.direction() > 0
              ? slope >= 0
              : slope <= 0
                  && (slope < 0 || firstRising.filter(q -> q.compareTo(kink.at()) < 0).isEmpty());
      if (!away) {
        throw new Refusal(new Fault.FacesMinimiser(kink.neuron(), kink.at()));
      }
    }
  }

  /// Every kink is a peak at or above `height`, or a valley at or below 0, as [Rule.Band] says.
  void requireBand(Rational height) throws Refusal {
    for (Kink kink : kinks) {
      Rational value = curve.at(kink.at());
      boolean peak = kink.factor().signum() < 0 && value.compareTo(height) >= 0;
      boolean valley = kink.factor().signum() > 0 && value.signum() <= 0;
      if (!peak && !valley) {
        throw new Refusal(new Fault.KinkInBand(kink.neuron(), kink.at(), value));
      }
    }
  }
}

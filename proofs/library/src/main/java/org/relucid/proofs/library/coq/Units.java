package org.relucid.proofs.library.coq;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.relucid.proofs.kernel.precision.Extent;
import org.relucid.proofs.kernel.precision.Fact;
import org.relucid.proofs.kernel.precision.PrecisionKernel;
import org.relucid.proofs.kernel.precision.Refusal;
import org.relucid.theory.function.Line;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.number.Rational;

/// `α b + e + Σ c_k h_k` with `p_k = w_k b + v_k`, as Coq is told of it: neurons that are stable on
/// all of the base's extent first, since they count as lines, and which way the others face.
///
/// @param line `α t + e`
record Units(int base, Line line, List<Unit> stable, List<Unit> kinks) {
  /// `c`, the neuron, and `w t + v`.
  record Unit(Rational factor, int neuron, Line form) {
    private String text() {
      return "QUnit (%s) %d (%s) (%s)"
          .formatted(
              CoqTerms.number(factor),
              neuron,
              CoqTerms.number(form.slope()),
              CoqTerms.number(form.intercept()));
    }

    private Rational zero() {
      return form.argumentOf(Rational.ZERO);
    }
  }

  static Units of(PrecisionKernel kernel, AffineForm form, Rational slope, Fact base)
      throws Refusal {
    AffineForm sum = form.addMultiple(slope.negate(), base.form());
    int inputs = kernel.analysed().inputs();
    List<Unit> stable = new ArrayList<>();
    List<Unit> kinks = new ArrayList<>();
    for (int k = 0; k < sum.terms(); k++) {
      int neuron = sum.variable(k) - inputs;
      Line p = affineIn(base.form(), kernel.preActivation(neuron));
      Unit unit = new Unit(sum.factor(k), neuron, p);
      (isStable(p, base.base().extent()) ? stable : kinks).add(unit);
    }
    return new Units(base.base().step(), new Line(slope, sum.constant()), stable, kinks);
  }

  /// The line with `form = line(of)`, which the kernel has found to exist.
  static Line affineIn(AffineForm of, AffineForm form) {
    Rational slope =
        form.isConstant() ? Rational.ZERO : form.factor(0).divide(of.coefficient(form.variable(0)));
    return new Line(slope, form.addMultiple(slope.negate(), of).constant());
  }

  private static boolean isStable(Line line, Extent extent) {
    Optional<Rational> first = extent.lower().map(line::at);
    Optional<Rational> last = extent.upper().map(line::at);
    int slope = line.slope().signum();
    int left = first.map(Rational::signum).orElse(-slope);
    int right = last.map(Rational::signum).orElse(slope);
    return slope == 0 || left * right >= 0;
  }

  private boolean isActive(Unit unit, Extent extent) {
    Rational somewhere = extent.lower().or(extent::upper).orElse(Rational.ZERO);
    int there = unit.form().at(somewhere).signum();
    return there > 0
        || there == 0 && (extent.lower().isPresent() ? 1 : -1) * unit.form().slope().signum() >= 0;
  }

  void knots(Knots knots) {
    kinks.forEach(unit -> knots.add(base, unit.zero()));
  }

  /// The arguments `α`, `e` and the units.
  String text() {
    List<Unit> all = new ArrayList<>(stable);
    all.addAll(kinks);
    return "(%s) (%s) %s"
        .formatted(
            CoqTerms.number(line.slope()),
            CoqTerms.number(line.intercept()),
            CoqTerms.inLine(all, Unit::text));
  }

  /// Where the kinks face: away from a point, or all to one side.
  String direction(Extent extent) {
    Rational slope = line.slope();
    for (Unit unit : stable) {
      if (isActive(unit, extent)) {
        slope = slope.add(unit.factor().multiply(unit.form().slope()));
      }
    }
    int sign = kinks.isEmpty() ? 1 : kinks.getFirst().factor().signum();
    return switch (sign * slope.signum()) {
      case 1 -> "Rising";
      case -1 -> "Falling";
      default -> "(At (" + CoqTerms.number(pivot()) + "))";
    };
  }

  /// The rightmost kink that falls, or else the leftmost that rises.
  private Rational pivot() {
    Optional<Rational> falls =
        kinks.stream()
            .filter(unit -> unit.form().slope().signum() < 0)
            .map(Unit::zero)
            .max(Rational::compareTo);
    return falls
        .or(() -> kinks.stream().map(Unit::zero).min(Rational::compareTo))
        .orElse(Rational.ZERO);
  }
}

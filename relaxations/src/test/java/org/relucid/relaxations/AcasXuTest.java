package org.relucid.relaxations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.relucid.proofs.kernel.Kernel;
import org.relucid.proofs.kernel.Verdict;
import org.relucid.relaxations.linear.Rounding;
import org.relucid.theory.geometry.Interval;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.network.ScalarNetwork;
import org.relucid.theory.number.Rational;

/// A real network of 300 neurons: what rounding outward costs, and what exactness would.
class AcasXuTest {
  /// So far a float64 verifier's own rounding is off; found, not proved.
  private static final double RELATIVE = 1e-9;

  @Test
  void bounds_with_64_bits_are_those_of_a_float_verifier_and_proved() {
    AcasXu acas = AcasXu.read();
    Analysis analysis =
        Relaxations.named("deeppoly", new Rounding.ToBits(64)).over(acas.network(), acas.box());
    FloatDeepPoly floats = new FloatDeepPoly(acas.network(), acas.box());
    for (int j = 0; j < acas.network().outputs(); j++) {
      AffineForm y = acas.network().outputForms().get(j);
      Interval exact = analysis.outputs().get(j);
      double upper = floats.upper(y);
      double lower = -floats.upper(y.negate());
      assertThat(exact.upper().doubleValue()).isCloseTo(upper, within(Math.abs(upper) * RELATIVE));
      assertThat(exact.lower().doubleValue()).isCloseTo(lower, within(Math.abs(lower) * RELATIVE));
    }
    assertThat(Kernel.check(analysis.certificate())).isInstanceOf(Verdict.Accepted.class);
  }

  @Test
  @Tag("slow")
  void exact_bounds_grow_thirtyfold_per_layer() {
    AcasXu acas = AcasXu.read();
    ScalarNetwork first = firstNeurons(acas.network(), 150);
    List<Interval> neurons = Relaxations.DEEPPOLY_0.over(first, acas.box()).neurons();
    assertThat(longestDenominator(neurons.subList(0, 50))).isEqualTo(59);
    assertThat(longestDenominator(neurons.subList(50, 100))).isEqualTo(842);
    assertThat(longestDenominator(neurons.subList(100, 150))).isEqualTo(24_614);
  }

  private static ScalarNetwork firstNeurons(ScalarNetwork network, int count) {
    AffineForm zero = AffineForm.constant(network.inputs() + count, Rational.ZERO);
    return new ScalarNetwork(
        network.inputs(), network.preActivations().subList(0, count), List.of(zero));
  }

  private static int longestDenominator(List<Interval> bounds) {
    return bounds.stream()
        .mapToInt(
            z -> Math.max(z.lower().denominator().bitLength(), z.upper().denominator().bitLength()))
        .max()
        .orElseThrow();
  }
}

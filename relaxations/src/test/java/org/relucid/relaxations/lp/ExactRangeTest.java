package org.relucid.relaxations.lp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.relucid.proofs.kernel.Kernel;
import org.relucid.proofs.kernel.Verdict;
import org.relucid.relaxations.Analysis;
import org.relucid.relaxations.Relaxations;
import org.relucid.theory.geometry.Box;
import org.relucid.theory.geometry.Interval;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.network.ScalarNetwork;
import org.relucid.theory.number.Rational;

class ExactRangeTest {
  /// `Σ_k relu(x_(k mod inputs) - k/(2·neurons))`.
  private static ScalarNetwork sum(int inputs, int neurons) {
    List<AffineForm> preActivations = new ArrayList<>();
    int dimension = inputs + neurons;
    AffineForm sum = AffineForm.constant(dimension, Rational.ZERO);
    for (int k = 0; k < neurons; k++) {
      AffineForm x = AffineForm.variable(inputs + k, k % inputs);
      preActivations.add(x.add(Rational.of(-k, 2L * neurons)));
      sum = sum.add(AffineForm.variable(dimension, inputs + k));
    }
    return new ScalarNetwork(inputs, preActivations, List.of(sum));
  }

  private static Box cube(int inputs) {
    return new Box(Collections.nCopies(inputs, Interval.of(-1, 1)));
  }

  @Test
  void many_inputs_are_ranged_and_proved_by_cases() {
    ScalarNetwork network = sum(8, 10);
    Analysis analysis = Relaxations.EXACT.over(network, cube(8));
    assertThat(analysis.outputs().getFirst().lower()).isEqualTo(Rational.ZERO);
    assertThat(Kernel.check(analysis.certificate())).isInstanceOf(Verdict.Accepted.class);
  }

  @Test
  void few_inputs_of_many_that_vary_are_enough_for_regions() {
    ScalarNetwork network = sum(8, 40);
    List<Interval> sides = new ArrayList<>(Collections.nCopies(8, Interval.of(1, 1)));
    sides.set(0, Interval.of(-1, 1));
    sides.set(5, Interval.of(-1, 1));
    Box box = new Box(sides);
    Rational least = network.at(box.lower()).get(0);
    assertThat(Relaxations.EXACT.over(network, box).outputs().getFirst().lower()).isEqualTo(least);
  }

  @Test
  void many_unstable_neurons_have_a_range_but_no_certificate() {
    ScalarNetwork network = sum(2, 40);
    Analysis analysis = Relaxations.EXACT.over(network, cube(2));
    assertThat(analysis.outputs().getFirst().lower()).isEqualTo(Rational.ZERO);
    assertThat(ExactRange.isProvable(network, cube(2))).isFalse();
    assertThatThrownBy(analysis::certificate)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "40 unstable neurons, exact ranges are proved for at most 24; take a smaller box, or a"
                + " relaxation such as triangle-safe");
  }

  @Test
  void many_unstable_neurons_of_many_inputs_are_refused() {
    ScalarNetwork network = sum(7, 25);
    assertThatThrownBy(() -> Relaxations.EXACT.over(network, cube(7)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(
            "25 unstable neurons, exact ranges of networks of many inputs are computed for at most"
                + " 24");
  }

  @Test
  void a_box_of_another_dimension_is_refused() {
    assertThatThrownBy(() -> Relaxations.EXACT.over(sum(2, 1), cube(3)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("box of dimension 3, expected 2");
  }
}

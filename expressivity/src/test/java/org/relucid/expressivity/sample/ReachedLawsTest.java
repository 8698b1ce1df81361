package org.relucid.expressivity.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.relucid.relaxations.Relaxation;
import org.relucid.relaxations.Relaxations;
import org.relucid.theory.geometry.Box;
import org.relucid.theory.geometry.Interval;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.network.ScalarNetwork;
import org.relucid.theory.number.Rational;

class ReachedLawsTest {
  /// At the point the form is the relaxation's bound, and no other form is above its own.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "ibp",
        "deeppoly-0",
        "deeppoly-1",
        "deeppoly",
        "zonotope",
        "crown-1/2",
        "triangle"
      })
  void the_point_is_where_the_bound_is_and_excludes_no_other(String relaxation) {
    Random random = new Random(11);
    Relaxation analysis = Relaxations.named(relaxation, Relaxations.EXACTLY);
    int unstable = 0;
    for (int i = 0; i < 60; i++) {
      int inputs = 1 + i % 2;
      List<AffineForm> neurons = new ArrayList<>();
      for (int k = 0; k < 4; k++) {
        neurons.add(form(inputs + k, random));
      }
      AffineForm first = form(inputs + 4, random);
      AffineForm second = form(inputs + 4, random);
      ScalarNetwork network = new ScalarNetwork(inputs, neurons, List.of(first, second));
      Box box = box(inputs, random);
      List<Interval> bounds = analysis.over(network, box).outputs();
      Vector point = Reached.greatest(relaxation, network, box, first);
      assertThat(first.at(point)).isEqualTo(bounds.get(0).upper());
      assertThat(bounds.get(1).contains(second.at(point))).as("%s", network).isTrue();
      unstable +=
          bounds.get(0).equals(Relaxations.EXACT.over(network, box).outputs().get(0)) ? 0 : 1;
    }
    assertThat(unstable).isPositive();
  }

  private static AffineForm form(int dimension, Random random) {
    return AffineForm.of(
        Vector.of(dimension, _ -> Rational.of(random.nextInt(-3, 4))),
        Rational.of(random.nextInt(-2, 3)));
  }

  private static Box box(int inputs, Random random) {
    List<Interval> sides = new ArrayList<>();
    for (int i = 0; i < inputs; i++) {
      int lower = random.nextInt(-3, 3);
      sides.add(Interval.of(lower, lower + random.nextInt(0, 5)));
    }
    return new Box(sides);
  }

  @Test
  void hulls_are_not_known() {
    assertThat(Reached.knows("multi-neuron")).isFalse();
    assertThat(Reached.knows("triangle")).isTrue();
    ScalarNetwork network = new ScalarNetwork(1, List.of(), List.of(AffineForm.variable(1, 0)));
    assertThatThrownBy(
            () ->
                Reached.greatest(
                    "multi-neuron",
                    network,
                    Box.of(Interval.of(0, 1)),
                    network.outputForms().getFirst()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}

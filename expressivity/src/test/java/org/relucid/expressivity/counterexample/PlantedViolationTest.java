package org.relucid.expressivity.counterexample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.relucid.relaxations.Relaxations;
import org.relucid.theory.geometry.Box;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.number.Rational;

class PlantedViolationTest {
  @ParameterizedTest
  @CsvSource({"1, 3, 1", "2, 5, 2", "3, 8, 3"})
  void the_output_is_the_bump_and_nothing_else(int inputs, int halvings, long seed) {
    PlantedViolation planted = PlantedViolation.of(inputs, halvings, seed);
    Box box = PlantedViolation.box(inputs);
    assertThat(planted.network().at(planted.point()).get(0)).isEqualTo(planted.radius());
    Random random = new Random(seed);
    for (int i = 0; i < 300; i++) {
      Vector x = near(planted, i % 2 == 0 ? planted.radius() : Rational.ONE, random);
      if (box.contains(x)) {
        assertThat(planted.network().at(x).get(0)).isEqualTo(bump(planted, x));
      }
    }
  }

  private static Vector near(PlantedViolation planted, Rational distance, Random random) {
    List<Rational> x = new ArrayList<>();
    for (Rational p : planted.point().entries()) {
      x.add(p.add(distance.multiply(Rational.of(random.nextInt(-64, 65), 64))));
    }
    return Vector.of(x);
  }

  private static Rational bump(PlantedViolation planted, Vector x) {
    Rational rest = planted.radius();
    for (int i = 0; i < x.size(); i++) {
      rest = rest.subtract(x.get(i).subtract(planted.point().get(i)).abs());
    }
    return rest.max(Rational.ZERO);
  }

  @Test
  void the_range_is_known_and_relaxations_do_not_see_it() {
    PlantedViolation planted = PlantedViolation.of(2, 4, 5);
    Box box = PlantedViolation.box(2);
    assertThat(Relaxations.EXACT.over(planted.network(), box).outputs().getFirst().upper())
        .isEqualTo(planted.radius());
    assertThat(Relaxations.TRIANGLE.over(planted.network(), box).outputs().getFirst().upper())
        .isGreaterThan(planted.radius());
    assertThat(planted.volume()).isEqualTo(Rational.of(1, 512));
  }

  @Test
  void nonsense_is_refused() {
    assertThatThrownBy(() -> PlantedViolation.of(0, 3, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> PlantedViolation.of(2, 0, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}

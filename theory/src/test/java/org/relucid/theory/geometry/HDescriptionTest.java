package org.relucid.theory.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.number.Rational;

class HDescriptionTest {
  private static HalfSpace half(long constant, long... coefficients) {
    return new HalfSpace(AffineForm.of(Vector.ofIntegers(coefficients), Rational.of(constant)));
  }

  private final HDescription contradiction =
      new HDescription(
          2,
          List.of(half(-2, 1, 0), half(7, 0, 1), half(1, 0, -1)),
          List.of(AffineForm.of(Vector.ofIntegers(1, -1), Rational.ZERO)));

  @Test
  void an_empty_set_has_multipliers_that_refute_it_and_a_point_has_none() {
    Farkas farkas = contradiction.emptiness().orElseThrow();
    assertThat(farkas.refutes(contradiction)).isTrue();
    assertThat(HDescription.of(Box.parse("[0,1]x[3,3]")).emptiness()).isEmpty();
    assertThat(HDescription.whole(0).emptiness()).isEmpty();
  }

  @Test
  void changed_multipliers_refute_nothing() {
    Farkas farkas = contradiction.emptiness().orElseThrow();
    Vector negative = farkas.multipliers().negate();
    Vector doubled = farkas.multipliers().multiply(Rational.of(2));
    Vector equality = farkas.equalityMultipliers();
    assertThat(new Farkas(negative, equality.negate()).refutes(contradiction)).isFalse();
    assertThat(new Farkas(doubled, equality).refutes(contradiction)).isFalse();
    assertThat(new Farkas(farkas.multipliers(), Vector.zero(1)).refutes(contradiction)).isFalse();
    assertThat(new Farkas(Vector.zero(2), equality).refutes(contradiction)).isFalse();
  }

  @Test
  void a_negative_multiplier_is_no_evidence_even_where_the_sum_is_minus_one() {
    HDescription ray = new HDescription(1, List.of(half(0, 1), half(1, 1)), List.of());
    Farkas forged = new Farkas(Vector.ofIntegers(1, -1), Vector.of());
    assertThat(forged.refutes(ray)).isFalse();
  }

  @Test
  void redundant_half_spaces_go_and_the_rest_stays_as_given() {
    HDescription description =
        new HDescription(
            2,
            List.of(half(0, 3, 0), half(0, 0, 1), half(0, 1, 1), half(5, 1, 0), half(0, 1, 0)),
            List.of());
    assertThat(description.withoutRedundancy().halfSpaces())
        .containsExactly(half(0, 0, 1), half(0, 1, 0));
  }

  @Test
  void elimination_uses_equalities_and_keeps_the_asked_order() {
    HDescription description =
        new HDescription(
            3,
            HDescription.of(Box.parse("[0,1]x[0,2]x[0,10]")).halfSpaces(),
            List.of(AffineForm.of(Vector.ofIntegers(1, 1, -1), Rational.ZERO)));
    HDescription shadow = FourierMotzkin.project(description, 2, 0);
    assertThat(Polyhedron.of(shadow))
        .isEqualTo(
            Polyhedron.hull(
                2,
                List.of(
                    Vector.ofIntegers(0, 0),
                    Vector.ofIntegers(2, 0),
                    Vector.ofIntegers(1, 1),
                    Vector.ofIntegers(3, 1))))
        .isEqualTo(Polyhedron.of(description).projection(2, 0));
    assertThatThrownBy(() -> FourierMotzkin.project(description, 0, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("variable 0, expected distinct ones below 3");
  }

  @Test
  void a_primitive_half_space_is_the_same_set() {
    HalfSpace half =
        new HalfSpace(
            AffineForm.of(Vector.of(Rational.of(2, 3), Rational.of(-4, 5)), Rational.of(2)));
    assertThat(half.primitive()).isEqualTo(half(15, 5, -6));
    assertThat(half.primitive()).hasToString("5*x1 - 6*x2 + 15 >= 0");
  }
}

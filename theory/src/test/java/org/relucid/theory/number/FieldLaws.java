package org.relucid.theory.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.hipparchus.FieldElement;

/// The laws of a field with exact equality, for any Hipparchus [FieldElement]: a test of a field
/// implements this interface and says what elements are to be tried.
public interface FieldLaws<T extends FieldElement<T>> {
  @Provide
  Arbitrary<T> elements();

  @Property
  default void addition_is_associative(
      @ForAll("elements") T a, @ForAll("elements") T b, @ForAll("elements") T c) {
    assertThat(a.add(b).add(c)).isEqualTo(a.add(b.add(c)));
  }

  @Property
  default void addition_is_commutative(@ForAll("elements") T a, @ForAll("elements") T b) {
    assertThat(a.add(b)).isEqualTo(b.add(a));
  }

  @Property
  default void zero_is_neutral_and_negation_inverts(@ForAll("elements") T a) {
    T zero = a.getField().getZero();
    assertThat(a.add(zero)).isEqualTo(a);
    assertThat(a.add(a.negate())).isEqualTo(zero);
    assertThat(a.add(a.negate()).isZero()).isTrue();
  }

  @Property
  default void subtraction_adds_the_negative(@ForAll("elements") T a, @ForAll("elements") T b) {
    assertThat(a.subtract(b)).isEqualTo(a.add(b.negate()));
    assertThat(a.subtract(b).add(b)).isEqualTo(a);
  }

  @Property
  default void multiplication_is_associative(
      @ForAll("elements") T a, @ForAll("elements") T b, @ForAll("elements") T c) {
    assertThat(a.multiply(b).multiply(c)).isEqualTo(a.multiply(b.multiply(c)));
  }

  @Property
  default void multiplication_is_commutative(@ForAll("elements") T a, @ForAll("elements") T b) {
    assertThat(a.multiply(b)).isEqualTo(b.multiply(a));
  }

  @Property
  default void multiplication_distributes(
      @ForAll("elements") T a, @ForAll("elements") T b, @ForAll("elements") T c) {
    assertThat(a.multiply(b.add(c))).isEqualTo(a.multiply(b).add(a.multiply(c)));
  }

  @Property
  default void one_is_neutral_and_reciprocals_invert(@ForAll("elements") T a) {
    T one = a.getField().getOne();
    assertThat(a.multiply(one)).isEqualTo(a);
    if (a.isZero()) {
      assertThatThrownBy(a::reciprocal).isInstanceOf(ArithmeticException.class);
    } else {
      assertThat(a.multiply(a.reciprocal())).isEqualTo(one);
    }
  }

  @Property
  default void division_multiplies_by_the_reciprocal(
      @ForAll("elements") T a, @ForAll("elements") T b) {
    if (b.isZero()) {
      assertThatThrownBy(() -> a.divide(b)).isInstanceOf(ArithmeticException.class);
    } else {
      assertThat(a.divide(b)).isEqualTo(a.multiply(b.reciprocal()));
      assertThat(a.divide(b).multiply(b)).isEqualTo(a);
    }
  }

  @Property
  default void an_integer_multiple_is_repeated_addition(@ForAll("elements") T a) {
    assertThat(a.multiply(0)).isEqualTo(a.getField().getZero());
    assertThat(a.multiply(3)).isEqualTo(a.add(a).add(a));
    assertThat(a.multiply(-2)).isEqualTo(a.add(a).negate());
  }

  @Property
  default void equal_elements_have_equal_hash_codes(
      @ForAll("elements") T a, @ForAll("elements") T b) {
    assertThat(a.add(b).subtract(b)).isEqualTo(a).hasSameHashCodeAs(a);
  }
}

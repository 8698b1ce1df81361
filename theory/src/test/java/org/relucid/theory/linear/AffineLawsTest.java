package org.relucid.theory.linear;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.relucid.theory.number.Rational;

/// What forms and maps do is what they do to every point; equal functions are equal forms.
class AffineLawsTest {
  private static final int DIMENSION = 6;
  private static final int INNER = 4;

  @Provide
  Arbitrary<AffineForm> forms() {
    return Matrices.forms(DIMENSION);
  }

  @Provide
  Arbitrary<Vector> points() {
    return Matrices.vectors(DIMENSION);
  }

  @Provide
  Arbitrary<Vector> innerPoints() {
    return Matrices.vectors(INNER);
  }

  @Provide
  Arbitrary<Rational> factors() {
    return Matrices.entries();
  }

  @Provide
  Arbitrary<AffineMap> maps() {
    return Matrices.maps(DIMENSION, 3);
  }

  @Provide
  Arbitrary<AffineMap> innerMaps() {
    return Matrices.maps(INNER, DIMENSION);
  }

  @Property
  void sums_and_multiples_are_those_of_the_values(
      @ForAll("forms") AffineForm f,
      @ForAll("forms") AffineForm g,
      @ForAll("factors") Rational c,
      @ForAll("points") Vector x) {
    assertThat(f.add(g).at(x)).isEqualTo(f.at(x).add(g.at(x)));
    assertThat(f.subtract(g).at(x)).isEqualTo(f.at(x).subtract(g.at(x)));
    assertThat(f.negate().at(x)).isEqualTo(f.at(x).negate());
    assertThat(f.multiply(c).at(x)).isEqualTo(f.at(x).multiply(c));
    assertThat(f.add(c).at(x)).isEqualTo(f.at(x).add(c));
    assertThat(f.addMultiple(c, g)).isEqualTo(f.add(g.multiply(c)));
  }

  @Property
  void terms_are_sorted_and_not_zero_whatever_cancels(
      @ForAll("forms") AffineForm f, @ForAll("forms") AffineForm g) {
    AffineForm sum = f.add(g);
    for (int k = 0; k < sum.terms(); k++) {
      assertThat(sum.factor(k).isZero()).isFalse();
      assertThat(k == 0 || sum.variable(k - 1) < sum.variable(k)).isTrue();
    }
    assertThat(sum.subtract(g)).isEqualTo(f).hasSameHashCodeAs(f);
    assertThat(f.subtract(f)).isEqualTo(AffineForm.constant(DIMENSION, Rational.ZERO));
    assertThat(AffineForm.of(sum.coefficients(), sum.constant())).isEqualTo(sum);
  }

  @Property
  void a_form_after_a_map_is_the_composition(
      @ForAll("forms") AffineForm f,
      @ForAll("innerMaps") AffineMap map,
      @ForAll("innerPoints") Vector x) {
    assertThat(f.after(map).at(x)).isEqualTo(f.at(map.at(x)));
  }

  @Property
  void a_map_after_a_map_is_the_composition_and_the_product_of_matrices(
      @ForAll("maps") AffineMap outer,
      @ForAll("innerMaps") AffineMap inner,
      @ForAll("innerPoints") Vector x) {
    AffineMap composed = outer.after(inner);
    assertThat(composed.at(x)).isEqualTo(outer.at(inner.at(x)));
    assertThat(composed.matrix()).isEqualTo(outer.matrix().multiply(inner.matrix()));
    assertThat(AffineMap.identity(3).after(composed)).isEqualTo(composed);
    assertThat(composed.after(AffineMap.identity(INNER))).isEqualTo(composed);
  }

  @Property
  void substitution_replaces_one_variable(
      @ForAll("forms") AffineForm f,
      @ForAll("forms") AffineForm value,
      @ForAll @IntRange(max = DIMENSION - 1) int index,
      @ForAll("points") Vector x) {
    Vector moved = Vector.of(DIMENSION, i -> i == index ? value.at(x) : x.get(i));
    assertThat(f.substitute(index, value).at(x)).isEqualTo(f.at(moved));
  }

  @Property
  void the_dot_product_is_bilinear_and_symmetric(
      @ForAll("points") Vector x,
      @ForAll("points") Vector y,
      @ForAll("points") Vector z,
      @ForAll("factors") Rational c) {
    assertThat(x.dot(y)).isEqualTo(y.dot(x));
    assertThat(x.add(y.multiply(c)).dot(z)).isEqualTo(x.dot(z).add(c.multiply(y.dot(z))));
    assertThat(x.subtract(y)).isEqualTo(x.add(y.negate())).hasSameHashCodeAs(x.add(y.negate()));
  }

  @Property
  void the_dot_product_is_the_sum_of_the_products_one_after_the_other(
      @ForAll("points") Vector x, @ForAll("points") Vector y) {
    Rational sum = Rational.ZERO;
    for (int i = 0; i < DIMENSION; i++) {
      sum = sum.add(x.get(i).multiply(y.get(i)));
    }
    assertThat(x.dot(y)).isEqualTo(sum);
  }
}

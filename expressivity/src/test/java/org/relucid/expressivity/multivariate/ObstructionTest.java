package org.relucid.expressivity.multivariate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.relucid.expressivity.Imprecision;
import org.relucid.theory.function.Domain;
import org.relucid.theory.function.Expression;
import org.relucid.theory.geometry.Interval;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.network.ScalarNetwork;
import org.relucid.theory.network.Spelling;
import org.relucid.theory.number.Rational;

/// THEORY 4.1 and 4.2.
class ObstructionTest {
  private static ScalarNetwork network(String expression) {
    Expression f = Expression.parse(expression);
    return Spelling.scalarNetwork(f.dimension(), List.of(f));
  }

  private static Optional<Obstruction> obstruction(String expression) {
    ScalarNetwork network = network(expression);
    return Obstructions.first(network, Domain.everywhere(network.inputs()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "abs(x - y)",
        "relu(x + y - 1)",
        "x + relu(x - y)",
        "relu(x) + relu(y)",
        "abs(x) - abs(y)",
        "x + y",
        "relu(2*x - 3*y + 1) - relu(2*x - 3*y - 1)",
        "relu(x1 + x2 + x3) + x1",
      })
  void some_functions_pass(String expression) {
    assertThat(obstruction(expression)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "max(x, y)",
        "min(x, y)",
        "y + relu(x - y)",
        "1/2*x + 1/2*y + 1/2*abs(x - y)",
        "relu(relu(x - y) + y)",
        "2*relu(x - y) - relu(relu(x - y)) + y",
        "max(x, y) + abs(x + 3)",
        "max(2*x, 3*y - 1)",
        "max(x1, x2, x3)",
        "x - relu(x + 2*y)",
      })
  void for_some_functions_no_network_is_precise(String expression) {
    ScalarNetwork network = network(expression);
    Obstruction found = obstruction(expression).orElseThrow();
    assertThat(found.gap(Rational.ONE)).isGreaterThan(Rational.ZERO);
    Domain everywhere = Domain.everywhere(network.inputs());
    for (String relaxation : List.of("triangle", "deeppoly-0", "deeppoly-1", "zonotope", "ibp")) {
      Imprecision shown = Obstructions.on(found, network, everywhere, relaxation).orElseThrow();
      assertThat(shown.gap()).isGreaterThan(Rational.ZERO);
    }
  }

  /// `f = x - R(x + 2y)`: g = (1, 0), w = (1, 2), bend -1, so trends 1 - λ and -4λ.
  @Test
  void the_roots_decide() {
    KinkFacet facet =
        new KinkFacet(Vector.zero(2), Vector.ofIntegers(1, 0), Vector.ofIntegers(1, 2), -1);
    Rational slope = Rational.of(1, 3);
    assertThat(facet.trend(0, slope)).isEqualTo(Rational.of(2, 3));
    assertThat(facet.trend(1, slope)).isEqualTo(Rational.of(-4, 3));
    Obstruction found = Obstruction.at(facet).orElseThrow();
    assertThat(found.rising()).isZero();
    assertThat(found.falling()).isEqualTo(1);
  }

  /// Equal roots inside (0, 1): `g = -λ₀ w`, all trends vanish together.
  @Test
  void equal_roots_pass_and_different_ones_do_not() {
    Vector normal = Vector.ofIntegers(1, 2);
    Vector equal = normal.multiply(Rational.of(-1, 3));
    assertThat(Obstruction.at(new KinkFacet(Vector.zero(2), equal, normal, 1))).isEmpty();
    Vector different = equal.add(Vector.of(Rational.of(1, 10), Rational.ZERO));
    assertThat(Obstruction.at(new KinkFacet(Vector.zero(2), different, normal, 1))).isPresent();
  }

  @Test
  void roots_outside_pass_if_the_signs_agree() {
    Vector normal = Vector.ofIntegers(1, 1);
    for (int g = 0; g <= 2; g++) {
      Vector both = Vector.ofIntegers(g, 1);
      assertThat(Obstruction.at(new KinkFacet(Vector.zero(2), both, normal, 1))).isEmpty();
    }
    Vector apart = Vector.ofIntegers(1, -1);
    assertThat(Obstruction.at(new KinkFacet(Vector.zero(2), apart, normal, 1))).isPresent();
  }

  /// On the square around the diagonal the gap is half the side.
  @Test
  void the_gap_of_the_maximum_is_that_of_its_formula() {
    Obstruction found = obstruction("max(x, y)").orElseThrow();
    assertThat(found.slope()).isEqualTo(Rational.of(1, 2));
    assertThat(found.box(Rational.ONE).sides())
        .extracting(Interval::width)
        .containsOnly(Rational.ONE);
    assertThat(found.gap(Rational.ONE)).isEqualTo(Rational.of(1, 2));
    assertThat(found.gap(Rational.ONE)).isEqualTo(MaximumGap.on(found.box(Rational.ONE)));
    assertThat(found.gap(Rational.of(1, 4))).isEqualTo(Rational.of(1, 8));
  }

  /// However the maximum is written, no bound is better on small boxes (the lifting lemma).
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "y + relu(x - y)",
        "x + relu(y - x)",
        "1/2*x + 1/2*y + 1/2*abs(x - y)",
        "relu(relu(x - y) + y + 5) - 5",
        "2*relu(x - y) - relu(relu(x - y)) + y",
        "relu(x - y) + relu(y + 7) - relu(-y - 7)",
      })
  void every_way_of_writing_the_maximum_is_as_loose(String expression) {
    ScalarNetwork network = network(expression);
    Obstruction found = obstruction("max(x, y)").orElseThrow();
    Imprecision shown =
        Obstructions.on(found, network, Domain.everywhere(2), "triangle").orElseThrow();
    assertThat(shown.gap()).isGreaterThanOrEqualTo(MaximumGap.on(shown.box()));
  }

  @Test
  void the_point_has_to_be_inside_the_domain() {
    ScalarNetwork network = network("max(x, y)");
    assertThat(Obstructions.first(network, Domain.parse("[0,1]x[2,3]"))).isEmpty();
    assertThat(Obstructions.first(network, Domain.parse("[0,1]x[1,3]"))).isEmpty();
    Domain small = Domain.parse("[0,1]x[7/8,3]");
    Obstruction found = Obstructions.first(network, small).orElseThrow();
    Imprecision shown = Obstructions.on(found, network, small, "triangle").orElseThrow();
    assertThat(small.contains(shown.box().lower())).isTrue();
    assertThat(small.contains(shown.box().upper())).isTrue();
  }

  @Test
  void a_corner_of_two_kinks_is_no_generic_point() {
    ScalarNetwork network = network("abs(x) + abs(y)");
    Vector origin = Vector.zero(2);
    Vector diagonal = Vector.ofIntegers(1, 1);
    assertThat(KinkFacet.at(network, origin, diagonal.negate(), diagonal)).isEmpty();
    Vector right = Vector.ofIntegers(1, 5);
    Vector left = Vector.ofIntegers(-1, 5);
    assertThat(KinkFacet.at(network, Vector.ofIntegers(0, 5), left, right)).isPresent();
  }

  @Test
  void one_output_is_expected() {
    ScalarNetwork two =
        Spelling.scalarNetwork(2, List.of(Expression.parse("x"), Expression.parse("x + y")));
    assertThatThrownBy(() -> Obstructions.first(two, Domain.everywhere(2)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("2 outputs, expected 1");
  }
}

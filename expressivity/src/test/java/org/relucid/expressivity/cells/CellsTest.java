package org.relucid.expressivity.cells;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relucid.expressivity.cells.UnivariateNetworks.N_SHAPE;
import static org.relucid.expressivity.cells.UnivariateNetworks.TENT;
import static org.relucid.expressivity.cells.UnivariateNetworks.on;
import static org.relucid.expressivity.cells.UnivariateNetworks.onLine;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.relucid.expressivity.Answer;
import org.relucid.expressivity.Imprecision;
import org.relucid.expressivity.Method;
import org.relucid.expressivity.Question;
import org.relucid.theory.format.Source;
import org.relucid.theory.function.Domain;
import org.relucid.theory.geometry.Interval;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.network.ScalarNetwork;
import org.relucid.theory.number.Rational;

/// The examples of THEORY 2 and 3.
class CellsTest {
  private static final String ABS = "relu(x) + relu(-x)";
  private static final String ABS_BY_SKIP = "-x + 2*relu(x)";
  private static final String STEP = "1 - relu(1 - relu(x))";

  static void assertPrecise(Question question) {
    Answer answer = Cells.prove(question, CellBudget.DEFAULT);
    assertThat(answer).as(question.toString()).isInstanceOf(Answer.Precise.class);
    Answer.Precise precise = (Answer.Precise) answer;
    assertThat(precise.method()).isEqualTo(Method.CELLS);
    String text = precise.evidence().certificate();
    CellCertificate certificate = CellCertificateReader.read(Source.of("certificate", text));
    assertThat(certificate.question()).isEqualTo(question);
    assertThat(CellChecker.check(certificate)).isInstanceOf(CellVerdict.Accepted.class);
  }

  static Imprecision assertImprecise(Question question) {
    Answer answer = Cells.prove(question, CellBudget.DEFAULT);
    assertThat(answer).as(question.toString()).isInstanceOf(Answer.Imprecise.class);
    return ((Answer.Imprecise) answer).counterexample();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "deeppoly-0",
        "deeppoly-1",
        "triangle",
        "multi-neuron",
        "cross-layer-2",
        "crown-1/2"
      })
  void the_absolute_value_by_two_neurons_is_precise(String relaxation) {
    assertPrecise(onLine(ABS, relaxation));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ibp", "zonotope", "deeppoly"})
  void the_absolute_value_by_two_neurons_is_not_precise(String relaxation) {
    assertImprecise(onLine(ABS, relaxation));
  }

  @Test
  void interval_bounds_of_the_absolute_value_add_up_where_the_range_takes_the_greater() {
    Imprecision found = assertImprecise(onLine(ABS, "ibp"));
    Interval side = found.box().side(0);
    Rational sum = side.upper().subtract(side.lower());
    assertThat(found.bounds()).isEqualTo(new Interval(Rational.ZERO, sum));
    Rational greater = side.upper().max(side.lower().negate());
    assertThat(found.range()).isEqualTo(new Interval(Rational.ZERO, greater));
  }

  @Test
  void the_absolute_value_by_a_skip_is_precise_under_triangles_and_not_by_deeppoly() {
    assertPrecise(onLine(ABS_BY_SKIP, "triangle"));
    assertImprecise(onLine(ABS_BY_SKIP, "deeppoly-0"));
    assertImprecise(onLine(ABS_BY_SKIP, "deeppoly-1"));
  }

  @Test
  void away_from_its_kink_every_relaxation_is_precise() {
    for (String relaxation : List.of("zonotope", "deeppoly-0", "deeppoly", "triangle")) {
      assertPrecise(on("[0,5]", ABS_BY_SKIP, relaxation));
      assertPrecise(on("[-5,0]", ABS_BY_SKIP, relaxation));
      assertPrecise(on("[0,0]", ABS_BY_SKIP, relaxation));
    }
    assertImprecise(on("[-1/1000,1/1000]", ABS_BY_SKIP, "deeppoly-0"));
  }

  @Test
  void the_step_needs_two_layers_under_interval_bounds() {
    assertPrecise(onLine(STEP, "ibp"));
    assertImprecise(onLine("relu(x) - relu(x - 1)", "ibp"));
  }

  @Test
  void deeppoly_1_is_looser_than_intervals_on_the_step() {
    assertImprecise(onLine(STEP, "deeppoly-1"));
    assertPrecise(onLine(STEP, "deeppoly-0"));
  }

  @Test
  void sums_of_steps_are_precise_under_interval_bounds() {
    assertPrecise(onLine(UnivariateNetworks.steps(5), "ibp"));
  }

  @Test
  void the_bands_of_the_tent_and_of_the_n_shape_are_precise_under_deeppoly_0() {
    assertPrecise(onLine(TENT, "deeppoly-0"));
    assertPrecise(onLine(N_SHAPE, "deeppoly-0"));
  }

  @Test
  void a_deep_triangle_is_precise_where_deeppoly_0_is() {
    assertPrecise(onLine(TENT, "triangle"));
    assertPrecise(onLine(N_SHAPE, "multi-neuron-2"));
  }

  /// `t = R(x) - 2R(x-1)` clipped to [0, 1], each `R(z)` written `z + R(-z)`: precise under
  /// deeppoly-1, and so under triangles, though not under deeppoly-0.
  @Test
  void a_deep_triangle_is_precise_where_deeppoly_1_is() {
    String ramp = "(-x + 2 + relu(-x) - 2*relu(1 - x))";
    String clipped = "(" + ramp + " + relu(-1*" + ramp + "))";
    String flipped = clipped + " - relu(" + clipped + " - 1)";
    assertPrecise(onLine(flipped, "deeppoly-1"));
    assertImprecise(onLine(flipped, "deeppoly-0"));
    assertPrecise(onLine(flipped, "triangle"));
  }

  @Test
  void the_hat_in_one_layer_is_not_precise_under_triangles_and_not_decided_for_hulls() {
    String hat = "relu(x) - 2*relu(x - 1) + relu(x - 2)";
    assertImprecise(onLine(hat, "triangle"));
    assertThat(Cells.prove(onLine(hat, "multi-neuron"), CellBudget.DEFAULT))
        .isInstanceOf(Answer.Unknown.class);
  }

  @Test
  void under_triangles_all_facings_of_a_convex_function_are_precise() {
    UnivariateNetworks.facings(4, -2).forEach(f -> assertPrecise(onLine(f, "triangle")));
  }

  /// With slopes -3, -2, 0, 1, 3 one; with -2, -1, 1, 2, 4 none, since no slope is 0. (THEORY 3.4)
  @Test
  void under_deeppoly_0_the_facing_away_from_the_minimum_is_precise_and_no_other() {
    assertThat(precise(UnivariateNetworks.facings(4, -3))).isEqualTo(1);
    assertThat(precise(UnivariateNetworks.facings(4, -2))).isEqualTo(0);
  }

  private static long precise(List<String> expressions) {
    return expressions.stream()
        .map(expression -> Cells.prove(onLine(expression, "deeppoly-0"), CellBudget.DEFAULT))
        .peek(answer -> assertThat(answer).isNotInstanceOf(Answer.Unknown.class))
        .filter(Answer.Precise.class::isInstance)
        .count();
  }

  @Test
  void one_relu_is_precise_under_what_keeps_zero_below_and_not_by_other_lower_lines() {
    assertPrecise(onLine("relu(x)", "ibp"));
    assertPrecise(onLine("relu(x)", "deeppoly-0"));
    assertImprecise(onLine("relu(x)", "deeppoly-1"));
    assertImprecise(onLine("relu(x)", "deeppoly"));
    assertImprecise(onLine("relu(x)", "zonotope"));
  }

  @Test
  void affine_functions_are_precise_under_all() {
    for (String relaxation : List.of("ibp", "zonotope", "deeppoly-1", "deeppoly", "triangle")) {
      assertPrecise(onLine("3*x - 2", relaxation));
      assertPrecise(onLine("0*x + 2", relaxation));
      assertPrecise(on("[-2,3]", "relu(x + 2)", relaxation));
    }
  }

  @Test
  void other_outputs_and_neurons_beside_do_not_matter() {
    ScalarNetwork two =
        new ScalarNetwork(
            1,
            List.of(
                AffineForm.of(Vector.of(Rational.ONE), Rational.ZERO), AffineForm.variable(2, 0)),
            List.of(
                AffineForm.variable(3, 1),
                AffineForm.of(
                    Vector.of(Rational.of(-1), Rational.of(2), Rational.ZERO), Rational.ZERO)));
    assertPrecise(new Question(two, 0, Domain.line(), "deeppoly-0"));
    assertImprecise(new Question(two, 1, Domain.line(), "deeppoly-0"));
  }

  @Test
  void what_cells_are_not_for_is_unknown() {
    assertUnknown(
        new Question(UnivariateNetworks.spelled("relu(x - y)"), 0, Domain.everywhere(2), "ibp"));
    assertUnknown(onLine(ABS, "exact"));
    assertUnknown(onLine(ABS, "triangle-ibp"));
    assertUnknown(onLine(ABS, "no such relaxation"));
  }

  @Test
  void beyond_the_budget_the_answer_is_unknown() {
    Question question = onLine(N_SHAPE, "deeppoly-0");
    Duration minute = Duration.ofMinutes(1);
    assertThat(Cells.prove(question, new CellBudget(10, 1L << 32, minute)))
        .isInstanceOf(Answer.Unknown.class);
    assertThat(Cells.prove(question, new CellBudget(1000, 1000, minute)))
        .isInstanceOf(Answer.Unknown.class);
    assertThat(Cells.prove(question, new CellBudget(1000, 1L << 32, Duration.ZERO)))
        .isInstanceOf(Answer.Unknown.class);
  }

  private static void assertUnknown(Question question) {
    assertThat(Cells.prove(question, CellBudget.DEFAULT)).isInstanceOf(Answer.Unknown.class);
  }
}

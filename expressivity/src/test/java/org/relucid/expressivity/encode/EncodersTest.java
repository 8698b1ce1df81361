package org.relucid.expressivity.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.relucid.relaxations.Relaxations;
import org.relucid.theory.format.NetworkText;
import org.relucid.theory.function.Expression;
import org.relucid.theory.function.PiecewiseLinear;
import org.relucid.theory.geometry.Box;
import org.relucid.theory.geometry.Interval;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.network.ScalarNetwork;

/// What the theory quotes, word for word, and why functions are refused.
class EncodersTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "clamp(x, 0, 1); ibp; h1 = relu(x1)|h2 = relu(-h1 + 1)|y1 = -h2 + 1",
        "clamp(1 - abs(x - 1), 0, 1); deeppoly-0;"
            + " h1 = relu(2*x1 - 2)|h2 = relu(x1 - h1)|h3 = relu(-h2 + 1)|y1 = -h3 + 1",
        "abs(x); deeppoly-0; h1 = relu(-x1)|h2 = relu(x1)|y1 = h1 + h2",
        "abs(x); deeppoly-1; h1 = relu(x1)|h2 = relu(-x1)|y1 = h1 + h2",
        "abs(x); triangle; h1 = relu(2*x1)|y1 = -x1 + h1",
        "min(x, 0); deeppoly-0; h1 = relu(-x1)|y1 = -h1",
        "x/2 + 1; zonotope; y1 = 1/2*x1 + 1",
        "relu(x) - relu(x - 1); multi-neuron; h1 = relu(x1)|h2 = relu(x1 - 1)|y1 = h1 - h2",
      })
  void a_function_has_the_network_that_the_theory_gives(
      String function, String relaxation, String network) {
    assertThat(NetworkText.write(found(function, relaxation)))
        .isEqualTo("relucid-network 1\ninputs 1\n" + network.replace('|', '\n') + "\n");
  }

  @Test
  void the_letter_n_is_one_band_with_two_kinks() {
    PiecewiseLinear n =
        Expression.parse("clamp(relu(x) - 2*relu(x - 1) + 2*relu(x - 2), 0, 1)")
            .toPiecewiseLinear();
    ScalarNetwork network = found(n, "deeppoly-0");
    assertThat(NetworkText.write(network).lines().skip(2))
        .containsExactly(
            "h1 = relu(2*x1 - 2)",
            "h2 = relu(2*x1 - 4)",
            "h3 = relu(x1 - h1 + h2)",
            "h4 = relu(-h3 + 1)",
            "y1 = -h4 + 1");
    for (String box :
        List.of("[-1, 4]", "[1/2, 5/2]", "[0, 1]", "[1, 2]", "[3/4, 5/4]", "[1, 1]")) {
      Interval side = Interval.parse(box);
      assertThat(Relaxations.DEEPPOLY_0.over(network, Box.of(side)).outputs())
          .containsExactly(n.range(side));
    }
  }

  @Test
  void the_absolute_value_is_precise_for_deeppoly_1_when_its_neurons_face_away() {
    ScalarNetwork abs = found("abs(x)", "deeppoly-1");
    assertThat(Relaxations.DEEPPOLY_1.over(abs, Box.of(Interval.of(-1, 1))).outputs())
        .containsExactly(Interval.of(0, 1));
    assertThat(Relaxations.DEEPPOLY_1.over(abs, Box.of(Interval.of(-1, 3))).outputs())
        .containsExactly(Interval.of(0, 3));
  }

  @Test
  void a_function_that_is_not_monotone_is_impossible_for_intervals_with_two_pairs_of_points() {
    Encoding answer = Encoders.encode(parsed("abs(x)"), "ibp");
    assertThat(answer).isInstanceOf(Encoding.Impossible.class);
    Encoding.Impossible no = (Encoding.Impossible) answer;
    assertThat(no.theorem()).isEqualTo("B24-ibp-characterisation");
    assertThat(no.reason())
        .startsWith("not monotone: f(-1) = 1 > f(0) = 0 and f(0) = 0 < f(1) = 1");
    assertThat(no.tried())
        .extracting(Encoding.Tried::theorem)
        .containsExactly("B24-affine", "B24-ibp-monotone");
  }

  @ParameterizedTest
  @ValueSource(strings = {"zonotope", "deeppoly"})
  void only_affine_functions_are_encoded_for_parallel_and_least_area_lines(String name) {
    assertThat(Encoders.encode(parsed("relu(x)"), name))
        .isInstanceOfSatisfying(
            Encoding.Impossible.class,
            none -> {
              assertThat(none.theorem()).isEqualTo("continuous-lines");
              assertThat(none.reason())
                  .startsWith("not affine: f(0) = 0 < (f(-1) + f(1))/2 = 1/2; exactly the affine");
              assertThat(none.tried()).hasSize(1);
            });
    assertThat(Encoders.encode(parsed("2*x - 1"), name)).isInstanceOf(Encoding.Found.class);
  }

  @Test
  void every_theorem_that_fails_says_why() {
    PiecewiseLinear tent = parsed("clamp(1 - abs(x - 1), 0, 1)");
    Target target = new Target("deeppoly-1", Skips.NONE);
    assertThat(((Encoding.NotFound) Encoders.encode(tent, target)).tried())
        .extracting(Encoding.Tried::theorem, one -> one.reason().split(":")[0])
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("B24-affine", "not affine"),
            org.assertj.core.groups.Tuple.tuple("B24-dp1-flip", "not convex"),
            org.assertj.core.groups.Tuple.tuple("B24-dp1-flip", "not monotone"),
            org.assertj.core.groups.Tuple.tuple("B24-dp1-cpwl", "without skips"));
  }

  @Test
  void an_unknown_relaxation_is_refused_with_those_that_are_known() {
    assertThatThrownBy(() -> Encoders.of("triangular"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "relaxation 'triangular', expected one of ibp zonotope deeppoly-0 deeppoly-1 deeppoly"
                + " triangle multi-neuron multi-neuron-K");
  }

  @ParameterizedTest
  @ValueSource(strings = {"deeppoly-0", "deeppoly-1", "triangle", "multi-neuron"})
  void dyadic_data_stay_dyadic_though_the_ramps_meet_elsewhere(String relaxation) {
    PiecewiseLinear dyadic = parsed("3*relu(x) - 4*relu(x - 1) + 5/2*relu(x - 3) - 7*relu(x - 4)");
    assertThat(dyadic.levels()).hasSize(4);
    for (PiecewiseLinear g : List.of(dyadic, dyadic.restrict(Interval.of(-2, 5)))) {
      for (Skips skips : Skips.values()) {
        if (Encoders.encode(g, new Target(relaxation, skips))
            instanceof Encoding.Found(_, var network)) {
          network.preActivations().forEach(EncodersTest::requireDyadic);
          network.outputForms().forEach(EncodersTest::requireDyadic);
        }
      }
    }
  }

  private static void requireDyadic(AffineForm form) {
    for (int k = 0; k < form.terms(); k++) {
      assertThat(form.factor(k).isDyadic()).isTrue();
    }
    assertThat(form.constant().isDyadic()).isTrue();
  }

  @Test
  void on_a_single_point_every_function_is_a_number() {
    PiecewiseLinear point = parsed("abs(x) - 3").restrict(Interval.of(2, 2));
    for (String relaxation : List.of("ibp", "zonotope", "deeppoly-1", "multi-neuron")) {
      assertThat(NetworkText.write(found(point, relaxation))).endsWith("inputs 1\ny1 = -1\n");
    }
  }

  @Test
  void what_never_shows_inside_the_domain_is_left_out() {
    PiecewiseLinear tent = parsed("1 - abs(x)");
    assertThat(new Bands(Skips.ALLOWED).encode(tent.restrict(Interval.of(-1, 1))))
        .isEqualTo(new Bands(Skips.ALLOWED).encode(tent));
    PiecewiseLinear hook = parsed("max(abs(x), 1) + relu(x - 2)");
    assertThat(neurons(new Bands(Skips.ALLOWED), hook)).isEqualTo(5);
    assertThat(neurons(new Bands(Skips.ALLOWED), hook.restrict(Interval.of(-1, 3)))).isEqualTo(3);
  }

  private static int neurons(Encoder encoder, PiecewiseLinear f) {
    return ((Attempt.Encoded) encoder.encode(f)).network().neurons();
  }

  private static PiecewiseLinear parsed(String function) {
    return Expression.parse(function).toPiecewiseLinear();
  }

  private static ScalarNetwork found(String function, String relaxation) {
    return found(parsed(function), relaxation);
  }

  private static ScalarNetwork found(PiecewiseLinear f, String relaxation) {
    assertThat(Encoders.encode(f, relaxation)).isInstanceOf(Encoding.Found.class);
    return ((Encoding.Found) Encoders.encode(f, relaxation)).network();
  }
}

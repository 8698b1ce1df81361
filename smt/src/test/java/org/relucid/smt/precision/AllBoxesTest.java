package org.relucid.smt.precision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.relucid.relaxations.Relaxations;
import org.relucid.smt.encode.SmallNetworks;
import org.relucid.smt.query.Limits;
import org.relucid.smt.query.Panel;
import org.relucid.theory.function.Domain;
import org.relucid.theory.function.Expression;
import org.relucid.theory.function.PiecewiseLinear;
import org.relucid.theory.geometry.Box;
import org.relucid.theory.geometry.Interval;
import org.relucid.theory.network.LineRestriction;
import org.relucid.theory.network.ScalarNetwork;
import org.relucid.theory.network.Spelling;
import org.relucid.theory.number.Rational;

class AllBoxesTest {
  private static final Limits LIMITS = Limits.seconds(20);
  private static final Panel Z3 = Panel.z3Alone();

  @AfterAll
  static void close() {
    Z3.close();
  }

  private static AllBoxes.Outcome decide(ScalarNetwork network, String relaxation) {
    return new AllBoxes(network, Domain.everywhere(network.inputs()), relaxation)
        .decide(0, Z3, LIMITS);
  }

  private static ScalarNetwork network(String expression) {
    return Spelling.network(Expression.parse(expression)).expand();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "relu(x) + relu(-x) | ibp | no",
        "relu(x) + relu(-x) | deeppoly-0 | yes",
        "relu(x) + relu(-x) | deeppoly-1 | yes",
        "relu(x) + relu(-x) | zonotope | no",
        "-x + 2*relu(x) | deeppoly-0 | no",
        "-x + 2*relu(x) | deeppoly-1 | no",
        "-x + 2*relu(x) | triangle | yes",
        "1 - relu(1 - relu(x)) | ibp | yes",
        "1 - relu(1 - relu(relu(x) - 2*relu(x-1))) | deeppoly-0 | yes",
        "1 - relu(1 - relu(relu(x) - 2*relu(x-1))) | deeppoly-1 | no",
        "1 - relu(1 - relu(relu(x) - 2*relu(x-1))) | triangle | yes",
        "relu(x) - relu(x-1) | triangle | no",
        "y + relu(x-y) | triangle | no",
        "relu(x-y) + relu(y-x) | triangle | yes",
        "relu(x+y-1) | deeppoly-0 | yes",
        "x + relu(x-y) | ibp | yes"
      })
  void theory_says_so(String expression, String relaxation, String precise) {
    AllBoxes.Outcome outcome = decide(network(expression), relaxation);
    Class<?> expected =
        precise.equals("yes") ? AllBoxes.Outcome.Precise.class : AllBoxes.Outcome.Imprecise.class;
    assertThat(outcome).isInstanceOf(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ibp", "deeppoly-0", "deeppoly-1", "zonotope", "triangle"})
  void what_is_called_precise_is_so_on_boxes_between_breakpoints(String relaxation) {
    assertThat(undecidedBesideBoxes(relaxation, 6)).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ibp", "deeppoly-0", "deeppoly-1", "zonotope", "triangle"})
  @Tag("slow")
  void what_is_called_precise_is_so_on_boxes_between_breakpoints_of_many(String relaxation) {
    assertThat(undecidedBesideBoxes(relaxation, 30)).isLessThanOrEqualTo(2);
  }

  /// How many networks were not decided in time; the others agree with boxes.
  private static int undecidedBesideBoxes(String relaxation, int networks) {
    int undecided = 0;
    SmallNetworks random = new SmallNetworks(relaxation.length());
    for (int i = 0; i < networks; i++) {
      ScalarNetwork network = random.network(1, 2);
      AllBoxes.Outcome outcome = decide(network, relaxation);
      if (!(outcome instanceof AllBoxes.Outcome.Imprecise)) {
        assertThat(loose(network, relaxation)).as("%s: %s", network, outcome).isEmpty();
      }
      undecided += outcome instanceof AllBoxes.Outcome.Unknown ? 1 : 0;
    }
    return undecided;
  }

  /// Boxes with ends at and between the breakpoints of all neurons on which the bounds are loose.
  private static List<Box> loose(ScalarNetwork network, String relaxation) {
    PiecewiseLinear f = LineRestriction.ofOneInput(network).getFirst();
    List<Rational> ends = new ArrayList<>();
    for (int k = -16; k <= 16; k++) {
      ends.add(Rational.of(k, 2));
    }
    f.breakpoints().forEach(x -> ends.add(x.add(Rational.of(1, 16))));
    List<Box> loose = new ArrayList<>();
    for (Rational l : ends) {
      for (Rational u : ends) {
        if (l.compareTo(u) <= 0) {
          Interval side = new Interval(l, u);
          Interval bounds =
              Relaxations.named(relaxation, Relaxations.EXACTLY)
                  .over(network, Box.of(side))
                  .outputs()
                  .getFirst();
          if (!bounds.equals(f.range(side))) {
            loose.add(Box.of(side));
          }
        }
      }
    }
    return loose;
  }

  @Test
  void a_domain_may_be_an_interval() {
    ScalarNetwork identity = network("x + 2*relu(x)");
    AllBoxes right = new AllBoxes(identity, Domain.of(Interval.of(0, 1)), "deeppoly-0");
    assertThat(right.decide(0, Z3, LIMITS)).isInstanceOf(AllBoxes.Outcome.Precise.class);
    ScalarNetwork v = network("-x + 2*relu(x)");
    assertThat(new AllBoxes(v, Domain.of(Interval.of(0, 1)), "deeppoly-0").decide(0, Z3, LIMITS))
        .isInstanceOf(AllBoxes.Outcome.Precise.class);
  }

  @Test
  void the_question_can_be_read() {
    String text =
        new AllBoxes(network("relu(x)"), Domain.line(), "deeppoly-0")
            .question(0, AllBoxes.Side.UPPER)
            .toSmtLib();
    assertThat(text)
        .startsWith("; a box in R on which the upper bound of y1 by deeppoly-0 is loose\n")
        .contains("(set-logic QF_NRA)\n(declare-fun L () Real)\n(declare-fun U () Real)\n")
        .contains("(* h1-chord-slope (+ U z1-lower-negated))");
  }

  @Test
  void relaxations_without_an_encoding_are_refused() {
    AllBoxes hull = new AllBoxes(network("relu(x)"), Domain.line(), "multi-neuron");
    assertThatThrownBy(() -> hull.decide(0, Z3, LIMITS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("multi-neuron");
    assertThatThrownBy(
            () ->
                new AllBoxes(network("relu(x)"), Domain.everywhere(2), "ibp").decide(0, Z3, LIMITS))
        .isInstanceOf(IllegalArgumentException.class);
  }
}

package org.relucid.proofs.library.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.relucid.proofs.library.judge.Examination.Side;
import org.relucid.theory.format.Properties;
import org.relucid.theory.format.Source;
import org.relucid.theory.format.Witness;
import org.relucid.theory.format.Witnesses;
import org.relucid.theory.function.Expression;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.network.Network;
import org.relucid.theory.network.Spelling;
import org.relucid.theory.number.Rational;

class JudgeTest {
  private static final Network RELU = network("relu(x)");

  @Test
  void a_point_where_all_assertions_hold_is_valid_and_needs_no_tolerance() {
    Judgement.Judged judged = judge("(assert (<= X_0 2)) (assert (>= Y_0 1))", "((X_0 1.5))");
    assertThat(judged.verdict()).isEqualTo(Verdict.VALID);
    assertThat(judged.tolerance()).isEqualTo(Rational.ZERO);
    assertThat(judged.exact().slack(Side.INPUT)).contains(Rational.of(1, 2));
    assertThat(judged.exact().slack(Side.OUTPUT)).contains(Rational.of(1, 2));
    assertThat(judged.outputs()).isEqualTo(Vector.of(Rational.of(3, 2)));
  }

  @Test
  void the_limit_itself_is_within_tolerance_and_a_hair_more_is_not() {
    String property = "(assert (>= Y_0 1))";
    assertThat(judge(property, "((X_0 0.9999))").verdict()).isEqualTo(Verdict.VALID_WITH_TOLERANCE);
    Judgement.Judged more = judge(property, "((X_0 0.99989999999999999999))");
    assertThat(more.verdict()).isEqualTo(Verdict.INVALID);
    assertThat(more.tolerance()).isEqualTo(Rational.parse("0.00010000000000000001"));
  }

  @Test
  void a_strict_assertion_with_equality_is_invalid_at_tolerance_zero() {
    Judgement.Judged judged = judge("(assert (> Y_0 1))", "((X_0 1))");
    assertThat(judged.verdict()).isEqualTo(Verdict.INVALID);
    assertThat(judged.tolerance()).isEqualTo(Rational.ZERO);
    assertThat(judged.reason()).contains("Y_0 > 1 is strict and both sides are equal");
  }

  @Test
  void an_equality_with_equality_is_valid_and_one_missed_from_above_fails() {
    assertThat(judge("(assert (= Y_0 1))", "((X_0 1))").verdict()).isEqualTo(Verdict.VALID);
    assertThat(judge("(assert (= Y_0 1))", "((X_0 1.25))").tolerance())
        .isEqualTo(Rational.of(1, 4));
  }

  @Test
  void the_best_case_of_a_disjunction_decides() {
    String property =
        "(assert (or (and (>= Y_0 9) (>= X_0 0)) (and (<= X_0 1) (>= Y_0 2)) (<= Y_0 -5)))";
    Judgement.Judged judged = judge(property, "((X_0 1.75))");
    assertThat(judged.tolerance()).isEqualTo(Rational.of(3, 4));
    assertThat(judged.reason())
        .startsWith(
            "assertion 1 of 1 fails, in each of its cases; the nearest, case 2: X_0 <= 1 misses by"
                + " 3/4 (0.75)");
    assertThat(judged.exact().slack(Side.INPUT)).isEmpty();
  }

  @Test
  void the_worst_of_several_failures_is_named() {
    Judgement.Judged judged =
        judge("(assert (>= X_0 2)) (assert (>= Y_0 4)) (assert (<= Y_0 9))", "((X_0 1))");
    assertThat(judged.reason())
        .startsWith("2 of 3 assertions fail, worst assertion 2: Y_0 >= 4 misses by 3; no");
  }

  @Test
  void stated_outputs_are_compared_and_never_believed() {
    Judgement.Judged judged = judge("(assert (>= Y_0 1))", "((X_0 0.5) (Y_0 1.5))");
    assertThat(judged.verdict()).isEqualTo(Verdict.INVALID);
    assertThat(judged.stated().map(StatedOutputs::error)).contains(Rational.ONE);
  }

  @Test
  void missing_and_surplus_outputs_and_brackets_are_remarked_only() {
    Judgement.Judged judged = judge("(assert (>= Y_0 1))", "((X_0 1) (Y_7 3)");
    assertThat(judged.verdict()).isEqualTo(Verdict.VALID);
    assertThat(judged.stated()).isEmpty();
    assertThat(judged.remarks()).hasSize(3);
  }

  @Test
  void a_wrong_number_of_inputs_several_points_and_nothing_are_malformed() {
    Judge judge = new Judge(RELU, property("(assert (>= Y_0 1))"), Rational.ZERO);
    assertThat(judge.judge(witness("((X_0 1) (X_1 1))")))
        .isEqualTo(new Judgement.Malformed("2 X values, expected 1", List.of()));
    assertThat(judge.judge(witness("((X_0 1)) ((X_0 1))")).verdict()).isEqualTo(Verdict.MALFORMED);
    assertThat(judge.judge(witness("")).reason()).isEqualTo("the file is empty");
  }

  @Test
  void a_property_without_assertions_is_satisfied_everywhere() {
    Judgement.Judged judged = judge("", "((X_0 1))");
    assertThat(judged.verdict()).isEqualTo(Verdict.VALID);
    assertThat(judged.exact().slack()).isEmpty();
  }

  @Test
  void float32_is_reported_where_it_disagrees() {
    Network forgetful = network("relu(16777216*x + y) - 16777216*x");
    Judge judge =
        new Judge(
            forgetful,
            Properties.read(
                Source.of(
                    "p.vnnlib",
                    "(declare-const X_0 Real)(declare-const X_1 Real)(declare-const Y_0 Real)"
                        + "(assert (<= Y_0 0))")),
            Judge.COMPETITION_TOLERANCE);
    Judgement.Judged judged = (Judgement.Judged) judge.judge(witness("((X_0 1) (X_1 1))"));
    assertThat(judged.verdict()).isEqualTo(Verdict.INVALID);
    assertThat(judged.float32().holds()).isTrue();
    assertThat(judged.float32().slack()).contains(Rational.ZERO);
  }

  @Test
  void a_float32_run_that_overflows_is_not_valid_and_no_fault() {
    Judgement.Judged judged = judge("(assert (>= Y_0 1))", "((X_0 1e60))");
    assertThat(judged.verdict()).isEqualTo(Verdict.VALID);
    assertThat(judged.float32())
        .isEqualTo(new Float32Run(false, Optional.empty(), "Y_0 is Infinity"));
  }

  @Test
  void a_property_of_a_larger_network_is_refused_and_of_a_smaller_one_remarked() {
    assertThatThrownBy(
            () ->
                new Judge(
                    RELU,
                    Properties.read(
                        Source.of(
                            "p.vnnlib",
                            "(declare-const X_0 Real)(declare-const X_1 Real)"
                                + "(declare-const Y_0 Real)(assert (>= Y_0 X_1))")),
                    Rational.ZERO))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expected at least 2 and 1");
    Judge judge = new Judge(network("x + y"), property("(assert (>= Y_0 1))"), Rational.ZERO);
    assertThat(judge.judge(witness("((X_0 1) (X_1 0) (Y_0 1))")).remarks())
        .containsExactly("the property knows 1 of 2 inputs");
  }

  @Test
  void a_negative_tolerance_is_refused() {
    assertThatThrownBy(() -> new Judge(RELU, property(""), Rational.of(-1)))
        .hasMessage("tolerance -1, expected at least 0");
  }

  @Test
  void the_stated_output_that_is_off_most_is_found() {
    SortedMap<Integer, Rational> stated =
        new TreeMap<>(Map.of(0, Rational.of(3), 1, Rational.of(-4), 5, Rational.of(900)));
    Judge judge =
        new Judge(
            Spelling.network(1, List.of(Expression.parse("x"), Expression.parse("2*x"))),
            property("(assert (>= Y_0 1))"),
            Rational.ZERO);
    Judgement.Judged judged =
        (Judgement.Judged)
            judge.judge(new Witness.Point(Vector.of(Rational.ONE), stated, List.of()));
    assertThat(judged.stated()).contains(new StatedOutputs(1, Rational.of(-4), Rational.of(2)));
  }

  private static Judgement.Judged judge(String assertions, String witness) {
    Judge judge = new Judge(RELU, property(assertions), Judge.COMPETITION_TOLERANCE);
    return (Judgement.Judged) judge.judge(witness(witness));
  }

  private static Network network(String expression) {
    return Spelling.network(Expression.parse(expression));
  }

  private static org.relucid.theory.property.Property property(String assertions) {
    String text = "(declare-const X_0 Real)(declare-const Y_0 Real)" + assertions;
    return Properties.read(Source.of("p.vnnlib", text));
  }

  private static Witness witness(String text) {
    return Witnesses.read(Source.of("w.counterexample", text));
  }
}

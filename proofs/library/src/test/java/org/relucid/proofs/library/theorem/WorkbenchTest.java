package org.relucid.proofs.library.theorem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.relucid.expressivity.Answer;
import org.relucid.expressivity.Imprecision;
import org.relucid.expressivity.Method;
import org.relucid.expressivity.Question;
import org.relucid.theory.function.Domain;
import org.relucid.theory.function.Expression;
import org.relucid.theory.geometry.Box;
import org.relucid.theory.geometry.Interval;
import org.relucid.theory.network.ScalarNetwork;
import org.relucid.theory.network.Spelling;

/// A certificate answers the one question that it is about, and no other.
class WorkbenchTest {
  private static final Workbench TOOLS = Workbench.usual();
  private static final Question TENT =
      question("1 - relu(1 - relu(relu(x) - 2*relu(x - 1)))", "deeppoly-0", Domain.line());

  private static Question question(String network, String relaxation, Domain domain) {
    ScalarNetwork spelled =
        Spelling.scalarNetwork(domain.dimension(), List.of(Expression.parse(network)));
    return new Question(spelled, 0, domain, relaxation);
  }

  private static String certificate(Question question, Method method) {
    Answer answer = TOOLS.answer(question, method);
    assertThat(answer).isInstanceOf(Answer.Precise.class);
    return ((Answer.Precise) answer).evidence().certificate();
  }

  @ParameterizedTest
  @ValueSource(strings = {"CALCULUS", "CELLS"})
  void a_certificate_answers_its_own_question(String method) {
    assertThat(TOOLS.fault(certificate(TENT, Method.valueOf(method)), TENT)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"CALCULUS", "CELLS"})
  void and_no_question_about_another_relaxation_domain_or_network(String method) {
    String certificate = certificate(TENT, Method.valueOf(method));
    String tent = "1 - relu(1 - relu(relu(x) - 2*relu(x - 1)))";
    Domain interval = Domain.of(Box.parse("[0,1]"));
    assertThat(TOOLS.fault(certificate, question(tent, "triangle", Domain.line()))).isPresent();
    assertThat(TOOLS.fault(certificate, question(tent, "deeppoly-0", interval))).isPresent();
    assertThat(TOOLS.fault(certificate, question("abs(x)", "deeppoly-0", Domain.line())))
        .isPresent();
  }

  @Test
  void nor_about_another_output() {
    ScalarNetwork two =
        Spelling.scalarNetwork(
            1, List.of(Expression.parse("relu(x)"), Expression.parse("-relu(x)")));
    Question first = new Question(two, 0, Domain.line(), "triangle");
    Question second = new Question(two, 1, Domain.line(), "triangle");
    assertThat(TOOLS.fault(certificate(first, Method.CALCULUS), first)).isEmpty();
    assertThat(TOOLS.fault(certificate(first, Method.CALCULUS), second))
        .contains("no conclusion about output 1");
  }

  @Test
  void a_forged_certificate_and_what_is_none_are_refused_with_the_reason() {
    String honest = certificate(TENT, Method.CALCULUS);
    String forged = honest.replaceAll("y1 precise by \\d+", "y1 precise by 1");
    assertThat(forged).isNotEqualTo(honest);
    assertThat(TOOLS.fault(forged, TENT)).isPresent();
    assertThat(TOOLS.fault("nonsense", TENT)).isPresent();
    assertThat(TOOLS.fault("relucid-certificate 1\nkind derivation\nend\n", TENT).orElseThrow())
        .contains("expected precision or cells");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ibp", "zonotope", "deeppoly-0", "deeppoly-1", "triangle"})
  void a_refutation_has_a_certificate_that_is_checked_against_what_is_shown(String relaxation) {
    Question maximum = question("max(x, y)", relaxation, Domain.everywhere(2));
    Imprecision found =
        Counterexamples.smallest(maximum.network(), relaxation, maximum.domain()).orElseThrow();
    String certificate = TOOLS.certificate(maximum, found).orElseThrow();
    assertThat(TOOLS.fault(certificate, maximum, found)).isEmpty();

    Imprecision elsewhere =
        new Imprecision(Box.parse("[0,2]x[0,1]"), found.bounds(), found.range());
    Imprecision looser = new Imprecision(found.box(), Interval.of(-9, 9), found.range());
    Question other = question("max(x, y)", "multi-neuron", Domain.everywhere(2));
    Question minimum = question("min(x, y)", relaxation, Domain.everywhere(2));
    assertThat(TOOLS.fault(certificate, maximum, elsewhere)).isPresent();
    assertThat(TOOLS.fault(certificate, maximum, looser)).isPresent();
    assertThat(TOOLS.fault(certificate, other, found)).isPresent();
    assertThat(TOOLS.fault(certificate, minimum, found)).isPresent();
  }

  @Test
  void the_smallest_counterexample_is_exact_and_simple() {
    Question zero = question("relu(x) + relu(-x)", "ibp", Domain.line());
    Optional<Imprecision> found = Counterexamples.smallest(zero.network(), "ibp", zero.domain());
    assertThat(found)
        .contains(new Imprecision(Box.parse("[-1,1]"), Interval.of(0, 2), Interval.of(0, 1)));
  }

  @Test
  void a_precise_network_has_no_counterexample() {
    assertThat(Counterexamples.smallest(TENT.network(), "deeppoly-0", TENT.domain())).isEmpty();
  }
}

package org.relucid.expressivity.cells;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.relucid.expressivity.cells.UnivariateNetworks.N_SHAPE;
import static org.relucid.expressivity.cells.UnivariateNetworks.onLine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.relucid.expressivity.Answer;
import org.relucid.expressivity.Question;
import org.relucid.expressivity.cells.CellVerdict.Reason;
import org.relucid.expressivity.cells.polynomial.Polynomial;
import org.relucid.theory.format.FormatException;
import org.relucid.theory.format.Source;
import org.relucid.theory.function.Domain;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.network.ScalarNetwork;
import org.relucid.theory.number.Rational;

class CellCertificateHostileTest {
  private static final String ABS = "relu(x) + relu(-x)";

  private static CellCertificate proved(Question question) {
    Answer.Precise precise = (Answer.Precise) Cells.prove(question, CellBudget.DEFAULT);
    return read(precise.evidence().certificate());
  }

  private static CellCertificate read(String text) {
    return CellCertificateReader.read(Source.of("certificate", text));
  }

  private static Reason rejection(Question question, List<CellStep> steps) {
    return rejection(question, question.relaxation(), steps);
  }

  private static Reason rejection(Question question, String by, List<CellStep> steps) {
    CellVerdict verdict =
        CellChecker.check(new CellCertificate(question, by, Optional.empty(), steps));
    assertThat(verdict).isInstanceOf(CellVerdict.Rejected.class);
    return ((CellVerdict.Rejected) verdict).reason();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"sign", "sign ", "edge", "edge 0 1 by 1", "done ", "edge 0 01 by 1 2", ""})
  void a_step_that_is_cut_off_or_printed_otherwise_is_refused(String step) {
    String text = CellCertificateWriter.write(proved(onLine(ABS, "deeppoly-0")));
    assertThatThrownBy(() -> read(text.replace("\ncells\n", "\ncells\n" + step + "\n")))
        .isInstanceOf(FormatException.class)
        .hasMessageStartingWith("certificate:");
  }

  @Test
  void no_step_can_be_left_out() {
    CellCertificate certificate = proved(onLine(N_SHAPE, "deeppoly-0"));
    assertThat(certificate.steps()).hasAtLeastOneElementOfType(CellStep.Edge.class);
    for (int k = 0; k < certificate.steps().size(); k++) {
      List<CellStep> fewer = new ArrayList<>(certificate.steps());
      fewer.remove(k);
      rejection(certificate.question(), fewer);
    }
  }

  @Test
  void a_division_that_is_dropped_leaves_a_sign_open() {
    CellCertificate certificate = proved(onLine(N_SHAPE, "deeppoly-0"));
    for (int k = 0; k < certificate.steps().size(); k++) {
      if (certificate.steps().get(k) instanceof CellStep.Edge) {
        List<CellStep> undivided = new ArrayList<>(certificate.steps());
        undivided.set(k, new CellStep.Done());
        assertThat(rejection(certificate.question(), undivided)).isEqualTo(Reason.UNDECIDED);
      }
    }
  }

  @Test
  void a_division_that_is_moved_leaves_a_sign_open() {
    CellCertificate certificate = proved(onLine(N_SHAPE, "deeppoly-0"));
    for (int k = 0; k < certificate.steps().size(); k++) {
      if (certificate.steps().get(k) instanceof CellStep.Edge(var from, var to, var a, var b)) {
        List<CellStep> moved = new ArrayList<>(certificate.steps());
        Rational aside = b.add(Rational.of(1, 1000));
        moved.set(k, CellStep.Edge.between(from, to, a, aside));
        assertThat(rejection(certificate.question(), moved)).isEqualTo(Reason.UNDECIDED);
      }
    }
  }

  @Test
  void a_cell_or_face_too_few_or_too_many_is_seen() {
    CellCertificate certificate = proved(onLine(ABS, "triangle"));
    List<CellStep> steps = certificate.steps();
    rejection(certificate.question(), steps.subList(1, steps.size()));
    assertThat(rejection(certificate.question(), steps.subList(0, steps.size() - 1)))
        .isEqualTo(Reason.MISSING_STEP);
    assertThat(rejection(certificate.question(), List.of())).isEqualTo(Reason.MISSING_STEP);
    List<CellStep> more = new ArrayList<>(steps);
    more.add(new CellStep.Done());
    assertThat(rejection(certificate.question(), more)).isEqualTo(Reason.SURPLUS_STEP);
  }

  @Test
  void a_cell_with_boxes_is_not_empty_whatever_is_assumed() {
    Question question = onLine(ABS, "triangle");
    assertThat(rejection(question, List.of(new CellStep.Empty()))).isEqualTo(Reason.NOT_EMPTY);
    CellStep sign = new CellStep.Sign(Polynomial.L.add(Polynomial.U));
    List<CellStep> steps = new ArrayList<>(proved(question).steps());
    int triangle = firstDivision(steps);
    steps.set(triangle, sign);
    steps.add(triangle + 1, new CellStep.Empty());
    assertThat(rejection(question, steps)).isEqualTo(Reason.NOT_EMPTY);
  }

  private static int firstDivision(List<CellStep> steps) {
    return steps.stream().map(CellStep::getClass).toList().indexOf(CellStep.Edge.class);
  }

  @Test
  void an_edge_that_the_cell_has_not_is_refused() {
    CellStep edge = new CellStep.Edge(0, 1, Rational.ONE, Rational.ONE);
    assertThat(rejection(onLine(ABS, "triangle"), List.of(edge))).isEqualTo(Reason.NO_SUCH_EDGE);
    CellStep self = new CellStep.Edge(0, 0, Rational.ONE, Rational.ONE);
    assertThat(rejection(onLine(ABS, "triangle"), List.of(self))).isEqualTo(Reason.NO_SUCH_EDGE);
  }

  @Test
  void a_proof_for_one_relaxation_network_or_domain_is_none_for_a_looser() {
    List<CellStep> steps = proved(onLine(ABS, "triangle")).steps();
    assertThat(rejection(onLine(ABS, "ibp"), steps)).isEqualTo(Reason.LOOSE);
    assertThat(rejection(onLine("-x + 2*relu(x)", "deeppoly-0"), steps)).isEqualTo(Reason.LOOSE);
    List<CellStep> compact =
        proved(UnivariateNetworks.on("[0,1]", "-x + 2*relu(x)", "deeppoly-0")).steps();
    rejection(onLine("-x + 2*relu(x)", "deeppoly-0"), compact);
  }

  @Test
  void what_is_replayed_has_to_be_looser_than_what_is_asked_about() {
    List<CellStep> steps = proved(onLine(N_SHAPE, "triangle")).steps();
    assertThat(rejection(onLine(N_SHAPE, "triangle"), "triangle", steps))
        .isEqualTo(Reason.NOT_FOR_CELLS);
    assertThat(rejection(onLine(ABS, "ibp"), "deeppoly-0", steps)).isEqualTo(Reason.NOT_FOR_CELLS);
    assertThat(rejection(onLine(ABS, "deeppoly-1"), "deeppoly-0", steps))
        .isEqualTo(Reason.NOT_FOR_CELLS);
    assertThat(rejection(onLine(ABS, "triangle"), "deeppoly-0", steps))
        .isEqualTo(Reason.NOT_FOR_CELLS);
  }

  @Test
  void a_network_that_would_fill_the_memory_is_refused_in_time() {
    ScalarNetwork sawtooth = sawtooth(60);
    Question question = new Question(sawtooth, 0, Domain.line(), "deeppoly-0");
    assertThat(rejection(question, List.of(new CellStep.Done()))).isEqualTo(Reason.NOT_FOR_CELLS);
    assertThat(Cells.prove(question, CellBudget.DEFAULT)).isInstanceOf(Answer.Unknown.class);
  }

  /// `x ↦ 2R(x) - 4R(x - 1/2)`, again and again: the number of pieces doubles each time.
  private static ScalarNetwork sawtooth(int layers) {
    List<AffineForm> neurons = new ArrayList<>();
    AffineForm y = AffineForm.variable(1, 0);
    for (int k = 0; k < layers; k++) {
      int dimension = 1 + neurons.size();
      neurons.add(y.inDimension(dimension));
      neurons.add(y.inDimension(dimension + 1).add(Rational.of(-1, 2)));
      AffineForm first = AffineForm.variable(dimension + 2, dimension);
      AffineForm second = AffineForm.variable(dimension + 2, dimension + 1);
      y = first.multiply(Rational.of(2)).addMultiple(Rational.of(-4), second);
    }
    return new ScalarNetwork(1, neurons, List.of(y));
  }

  @Test
  void what_is_written_is_read_back_and_nothing_else_is() {
    CellCertificate certificate = proved(onLine(N_SHAPE, "deeppoly-0"));
    String text = CellCertificateWriter.write(certificate);
    assertThat(read(text)).isEqualTo(certificate);
    for (int k = 0; k < text.length(); k++) {
      String cut = text.substring(0, k) + text.substring(k + 1);
      try {
        assertThat(CellCertificateWriter.write(read(cut))).isEqualTo(cut);
      } catch (FormatException expected) {
        assertThat(expected.getMessage()).startsWith("certificate");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cells\n⇒cells\ndone \n",
        "cells\n⇒cells\nDone\n",
        "cells\n⇒cells\nedge 0 1 by 2 2\n",
        "cells\n⇒cells\nedge 0 1 by 0 1\n",
        "cells\n⇒cells\nedge 0 1 by -1 1\n",
        "cells\n⇒cells\nedge 0 1 by 1/2 1\n",
        "cells\n⇒cells\nedge 0 1 by 1\n",
        "cells\n⇒cells\nedge 0 1 at 1 1\n",
        "cells\n⇒cells\nedge 99999999999 1 by 1 1\n",
        "cells\n⇒cells\nsign 3\n",
        "cells\n⇒cells\nsign 0\n",
        "cells\n⇒cells\nsign\n",
        "cells\n⇒cells\nsign l + l\n",
        "cells\n⇒cells\n\n",
        "output 1⇒output 0",
        "output 1⇒output 2",
        "output 1⇒output 01",
        "output 1⇒output -1",
        "by deeppoly-0⇒by  deeppoly-0",
        "by deeppoly-0\n⇒",
        "domain R⇒domain R^2",
        "domain R⇒domain [1, 0]",
        "domain R⇒domain [0,1]",
        "domain R⇒domain  R",
        "source none⇒source None",
        "source none⇒source 12",
        "kind cells⇒kind cell",
        "h1 = relu(x1)⇒h1 = relu(1*x1)",
        "inputs 1⇒inputs 2",
        "qed\nend\n⇒end\n",
        "qed\nend\n⇒qed\nend\n\n",
        "qed\nend\n⇒qed\nend\nend\n",
        "relucid-certificate 1⇒relucid-certificate 2"
      })
  void a_forged_text_is_refused(String replacement) {
    String text = CellCertificateWriter.write(proved(onLine(ABS, "deeppoly-0")));
    String[] sides = replacement.split("⇒", 2);
    assertThat(text).contains(sides[0]);
    String forged = text.replace(sides[0], sides[1]);
    assertThatThrownBy(() -> read(forged)).isInstanceOf(FormatException.class);
  }
}

package org.relucid.proofs.library.theorem;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.relucid.expressivity.Answer;
import org.relucid.expressivity.Budget;
import org.relucid.expressivity.Decider;
import org.relucid.expressivity.Evidence;
import org.relucid.expressivity.Imprecision;
import org.relucid.expressivity.Method;
import org.relucid.expressivity.Question;
import org.relucid.expressivity.cells.CellBudget;
import org.relucid.expressivity.cells.Cells;
import org.relucid.expressivity.encode.Encoder;
import org.relucid.expressivity.encode.Encoders;
import org.relucid.expressivity.sample.RefutationCertificates;

/// Encoders, provers and checkers as they are.
record UsualWorkbench() implements Workbench {
  /// Cells stand beside another proof here; what takes long is left out.
  private static final CellBudget SHORT = new CellBudget(2_000, 1L << 22, Duration.ofSeconds(20));

  @Override
  public List<Encoder> encoders(String relaxation) {
    return Encoders.of(relaxation);
  }

  @Override
  public Answer answer(Question question, Method method) {
    return method == Method.CELLS
        ? Cells.prove(question, SHORT)
        : Decider.decide(question, Budget.USUAL, method);
  }

  @Override
  public Optional<String> fault(String certificate, Question question) {
    return Certificates.fault(certificate, question);
  }

  @Override
  public Optional<String> certificate(Question question, Imprecision found) {
    return RefutationCertificates.evidence(question, found).map(Evidence::certificate);
  }

  @Override
  public Optional<String> fault(String certificate, Question question, Imprecision found) {
    return RefutationChecks.fault(certificate, question, found);
  }
}

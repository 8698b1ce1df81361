package org.relucid.proofs.library.theorem;

import java.util.List;
import java.util.Optional;
import org.relucid.expressivity.Answer;
import org.relucid.expressivity.Imprecision;
import org.relucid.expressivity.Method;
import org.relucid.expressivity.Question;
import org.relucid.expressivity.encode.Encoder;

/// The usual tools, some of which a test makes worse.
public class OtherWorkbench implements Workbench {
  private final Workbench usual = Workbench.usual();

  @Override
  public List<Encoder> encoders(String relaxation) {
    return usual.encoders(relaxation);
  }

  @Override
  public Answer answer(Question question, Method method) {
    return usual.answer(question, method);
  }

  @Override
  public Optional<String> fault(String certificate, Question question) {
    return usual.fault(certificate, question);
  }

  @Override
  public Optional<String> certificate(Question question, Imprecision found) {
    return usual.certificate(question, found);
  }

  @Override
  public Optional<String> fault(String certificate, Question question, Imprecision found) {
    return usual.fault(certificate, question, found);
  }
}

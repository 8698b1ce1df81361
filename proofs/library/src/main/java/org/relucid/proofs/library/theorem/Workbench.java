package org.relucid.proofs.library.theorem;

import java.util.List;
import java.util.Optional;
import org.relucid.expressivity.Answer;
import org.relucid.expressivity.Imprecision;
import org.relucid.expressivity.Method;
import org.relucid.expressivity.Question;
import org.relucid.expressivity.encode.Encoder;

/// The tools with which theorems are tried: encoders, provers, and the checkers of what they say.
public interface Workbench {
  /// In the order in which they are to be tried.
  List<Encoder> encoders(String relaxation);

  /// The answer by one method alone.
  Answer answer(Question question, Method method);

  /// Why the certificate does not show that the analysis of the question is precise; empty if it
  /// does. Nothing but the text and the question is looked at.
  Optional<String> fault(String certificate, Question question);

  /// A certificate that the analysis is imprecise on a box; empty where there are none for the
  /// relaxation.
  Optional<String> certificate(Question question, Imprecision found);

  /// Why the certificate does not show the imprecision; empty if it does.
  Optional<String> fault(String certificate, Question question, Imprecision found);

  /// The tools of this project.
  static Workbench usual() {
    return new UsualWorkbench();
  }
}

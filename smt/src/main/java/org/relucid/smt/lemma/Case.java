package org.relucid.smt.lemma;

import java.util.List;
import org.relucid.smt.term.Script;

/// One question of a lemma: under the hypotheses, the opposite of what is claimed.
///
/// @param expected whether the claim is that there is no model, or that there is one
/// @param hypotheses the variables and what is assumed of them
/// @param opposite the claim negated (of an example: what it is an example of)
public record Case(
    String name, Expected expected, Script hypotheses, List<Script.Assertion> opposite) {
  /// What is claimed of the question.
  public enum Expected {
    NO_MODEL,
    EXAMPLE
  }

  public Case {
    opposite = List.copyOf(opposite);
  }

  /// What the solver is asked.
  public Script negation() {
    return hypotheses.with(opposite);
  }
}

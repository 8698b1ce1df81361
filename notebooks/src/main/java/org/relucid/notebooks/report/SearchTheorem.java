package org.relucid.notebooks.report;

import java.util.Optional;
import org.relucid.expressivity.encode.Encoding;
import org.relucid.expressivity.encode.Reencoding;
import org.relucid.expressivity.encode.Skips;
import org.relucid.expressivity.encode.Target;
import org.relucid.expressivity.multivariate.Obstructions;
import org.relucid.expressivity.search.SearchQuestion;

/// A theorem that no network of any architecture is what is searched.
public record SearchTheorem(String id, String reason) {
  /// Where one is known.
  public static Optional<SearchTheorem> of(SearchQuestion question) {
    try {
      Encoding encoding =
          new Reencoding(question.function(), question.domain())
              .forTarget(new Target(question.relaxation(), Skips.ALLOWED));
      return encoding instanceof Encoding.Impossible impossible
          ? Optional.of(new SearchTheorem(impossible.theorem(), impossible.reason()))
          : obstruction(question);
    } catch (IllegalArgumentException unknownThere) {
      return Optional.empty();
    }
  }

  private static Optional<SearchTheorem> obstruction(SearchQuestion question) {
    if (question.function().inputs() == 1 || !Obstructions.areFor(question.relaxation())) {
      return Optional.empty();
    }
    return Obstructions.first(question.function(), question.domain())
        .map(
            found ->
                new SearchTheorem(
                    Impossibility.THEOREM,
                    "how it bends at "
                        + found.facet().point()
                        + " makes every network too loose on small boxes there"));
  }

  String line() {
    return "none of any architecture, by " + id + " (" + TheoremBasis.of(id) + "): " + reason;
  }
}

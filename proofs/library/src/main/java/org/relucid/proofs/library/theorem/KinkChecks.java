package org.relucid.proofs.library.theorem;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.relucid.expressivity.Imprecision;
import org.relucid.expressivity.multivariate.Obstruction;
import org.relucid.expressivity.multivariate.Obstructions;
import org.relucid.theory.function.Domain;

/// The necessary condition for the triangle, tried at the kinks of given functions of two
/// variables.
final class KinkChecks {
  private static final Domain PLANE = Domain.everywhere(2);

  private KinkChecks() {}

  /// Each fails the condition at some kink, and its network is as loose as that says on a box.
  static Check obstructed(List<String> functions) {
    return () -> {
      List<String> found = new ArrayList<>();
      for (String text : functions) {
        Optional<Imprecision> shown =
            obstruction(text)
                .flatMap(o -> Obstructions.on(o, Spelled.of(text).network(), PLANE, "triangle"));
        if (shown.isEmpty()) {
          return Check.failed("no kink of " + text + " was found that obstructs");
        }
        found.add(Wording.of(text, "triangle", shown.get()));
      }
      return Check.passed(String.join("\n", found));
    };
  }

  /// At every kink that is met the condition holds.
  static Check unobstructed(List<String> functions) {
    return () -> {
      for (String text : functions) {
        Optional<Obstruction> found = obstruction(text);
        if (found.isPresent()) {
          return Check.failed(text + " is obstructed at " + found.get().facet().point());
        }
      }
      return Check.passed("no obstruction: " + String.join("; ", functions));
    };
  }

  private static Optional<Obstruction> obstruction(String text) {
    return Obstructions.first(Spelled.of(text, 2).network(), PLANE);
  }
}

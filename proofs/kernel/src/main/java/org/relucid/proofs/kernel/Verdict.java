package org.relucid.proofs.kernel;

import java.util.List;
import org.relucid.theory.format.NetworkText;
import org.relucid.theory.linear.AffineForm;

/// The kernel's answer.
public sealed interface Verdict {
  /// Every conclusion of the certificate holds: one theorem for each, in their order.
  record Accepted(List<Theorem> theorems) implements Verdict {
    public Accepted {
      theorems = List.copyOf(theorems);
    }
  }

  /// Something is wrong at the given place; nothing is known of the conclusions.
  record Rejected(Place place, Reason reason) implements Verdict {
    private static final int LONGEST = 2_000;
    private static final int MOST_TERMS = 50;

    /// One line, with the names of the certificate's network; cut where it is very long.
    public String describe(Setting setting) {
      String line = place + ": " + reason.describe(form -> print(setting, form));
      return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + " …";
    }

    private static String print(Setting setting, AffineForm form) {
      return form.terms() <= MOST_TERMS
          ? NetworkText.print(setting.network(), form)
          : "(a form of " + form.terms() + " terms)";
    }
  }

  /// Where: a step of the derivation, or a conclusion, counted from 0 (and printed from 1).
  sealed interface Place {
    record AtStep(int step) implements Place {
      @Override
      public String toString() {
        return "step " + (step + 1L);
      }
    }

    record AtConclusion(int conclusion) implements Place {
      @Override
      public String toString() {
        return "conclusion " + (conclusion + 1L);
      }
    }

    record AtEnd() implements Place {
      @Override
      public String toString() {
        return "end of the derivation";
      }
    }
  }
}

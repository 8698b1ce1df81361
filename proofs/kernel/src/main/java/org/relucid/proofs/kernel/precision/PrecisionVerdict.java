package org.relucid.proofs.kernel.precision;

import org.relucid.theory.format.NetworkText;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.network.ScalarNetwork;

/// The kernel's answer to a [PrecisionCertificate].
public sealed interface PrecisionVerdict {
  /// Every conclusion holds: these outputs of this network are precise for this relaxation on this
  /// domain.
  record Accepted(PrecisionCertificate certificate) implements PrecisionVerdict {}

  /// Something is wrong at the given place, `step 3` or `conclusion 1`; nothing is known.
  record Rejected(Place place, Fault fault) implements PrecisionVerdict {
    private static final int LONGEST = 2_000;
    private static final int MOST_TERMS = 50;

    /// One line, with the names of the network; cut where it is very long.
    public String describe(ScalarNetwork network) {
      String line = place + ": " + fault.describe(form -> print(network, form));
      return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + " …";
    }

    private static String print(ScalarNetwork network, AffineForm form) {
      return form.terms() <= MOST_TERMS
          ? NetworkText.print(network, form)
          : "(a form of " + form.terms() + " terms)";
    }
  }

  /// Where: counted from 0 and printed from 1.
  sealed interface Place {
    record InNetwork() implements Place {
      @Override
      public String toString() {
        return "network";
      }
    }

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
  }
}

package org.relucid.proofs.library.theorem;

import java.util.Optional;
import org.relucid.expressivity.Imprecision;
import org.relucid.expressivity.Question;
import org.relucid.proofs.kernel.Claim;
import org.relucid.proofs.kernel.Setting;
import org.relucid.proofs.kernel.Theorem;
import org.relucid.proofs.kernel.imprecision.Imprecise;
import org.relucid.proofs.kernel.imprecision.ImprecisionKernel;
import org.relucid.proofs.kernel.imprecision.ImprecisionReader;
import org.relucid.proofs.kernel.imprecision.ImprecisionVerdict;
import org.relucid.proofs.kernel.imprecision.Relaxation;
import org.relucid.relaxations.derivation.BoxSetting;
import org.relucid.theory.format.FormatException;
import org.relucid.theory.format.NetworkText;
import org.relucid.theory.format.Source;
import org.relucid.theory.number.Rational;

/// Checks the texts of certificates of imprecision against the question that they are to refute,
/// and the box and the range that are shown beside them.
final class RefutationChecks {
  private RefutationChecks() {}

  /// Why the text does not show this imprecision; empty if it does.
  static Optional<String> fault(String certificate, Question question, Imprecision found) {
    try {
      Source source = Source.of("the certificate", certificate);
      return switch (ImprecisionKernel.check(ImprecisionReader.read(source))) {
        case ImprecisionVerdict.Accepted(Imprecise theorem) -> fault(theorem, question, found);
        case ImprecisionVerdict.Rejected rejected -> Optional.of(rejected.describe());
      };
    } catch (FormatException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  private static Optional<String> fault(Imprecise proved, Question question, Imprecision found) {
    if (!Relaxation.named(question.relaxation()).equals(Optional.of(proved.relaxation()))) {
      return Optional.of("it is about another relaxation than " + question.relaxation());
    }
    Theorem range = proved.range();
    Setting expected = BoxSetting.of(question.network(), found.box());
    if (!text(range.setting()).equals(text(expected))) {
      return Optional.of("its network is another one");
    }
    if (!range.setting().assumptions().equals(expected.assumptions())) {
      return Optional.of("its box is another one than " + found.box());
    }
    return isEndOf(found, range.claim(), question.output(), proved.reached())
        ? Optional.empty()
        : Optional.of("it does not show bounds " + found.bounds() + ", range " + found.range());
  }

  private static String text(Setting setting) {
    return NetworkText.write(setting.network());
  }

  /// Whether the claim is the range's end where the gap is, and the bound was reached.
  private static boolean isEndOf(Imprecision found, Claim claim, int wanted, Rational reached) {
    return switch (claim) {
      case Claim.OutputAtMost(int output, Rational most) ->
          output == wanted
              && most.equals(found.range().upper())
              && reached.equals(found.bounds().upper());
      case Claim.OutputAtLeast(int output, Rational least) ->
          output == wanted
              && least.equals(found.range().lower())
              && reached.equals(found.bounds().lower());
      case Claim.NonNegative _, Claim.Infeasible _, Claim.Violated _ -> false;
    };
  }
}

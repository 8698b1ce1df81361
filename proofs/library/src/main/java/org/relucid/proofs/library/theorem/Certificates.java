package org.relucid.proofs.library.theorem;

import java.util.Optional;
import org.relucid.expressivity.Question;
import org.relucid.expressivity.calculus.Calculus;
import org.relucid.expressivity.cells.CellCertificate;
import org.relucid.expressivity.cells.CellCertificateReader;
import org.relucid.expressivity.cells.CellChecker;
import org.relucid.expressivity.cells.CellVerdict;
import org.relucid.proofs.kernel.CertificateLines;
import org.relucid.proofs.kernel.precision.PrecisionCertificate;
import org.relucid.proofs.kernel.precision.PrecisionKernel;
import org.relucid.proofs.kernel.precision.PrecisionReader;
import org.relucid.proofs.kernel.precision.PrecisionVerdict;
import org.relucid.theory.format.FormatException;
import org.relucid.theory.format.NetworkText;
import org.relucid.theory.format.Source;
import org.relucid.theory.network.ScalarNetwork;

/// Checks the texts of certificates of precision, of any kind, against the question that they are
/// to answer: what is said of another network, domain, relaxation or output is no answer.
final class Certificates {
  private Certificates() {}

  /// Why the text does not prove the analysis of the question precise; empty if it does.
  static Optional<String> fault(String certificate, Question question) {
    Source source = Source.of("the certificate", certificate);
    try {
      String kind = new CertificateLines(source).kind();
      return switch (kind) {
        case "precision" -> precision(PrecisionReader.read(source), question);
        case "cells" -> cells(CellCertificateReader.read(source), question);
        default -> Optional.of("kind " + kind + ", expected precision or cells");
      };
    } catch (FormatException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  private static Optional<String> precision(PrecisionCertificate found, Question question) {
    if (!found.relaxation().name().equals(question.relaxation())) {
      return Optional.of("relaxation " + found.relaxation() + ", not " + question.relaxation());
    }
    if (!found.domain().equals(Calculus.extents(question.domain()))) {
      return Optional.of("domain " + found.domain() + ", not " + question.domain());
    }
    if (found.conclusions().stream().noneMatch(c -> c.output() == question.output())) {
      return Optional.of("no conclusion about output " + question.output());
    }
    return difference(found.network(), question.network())
        .or(
            () ->
                switch (PrecisionKernel.check(found)) {
                  case PrecisionVerdict.Accepted _ -> Optional.empty();
                  case PrecisionVerdict.Rejected rejected ->
                      Optional.of(rejected.describe(found.network()));
                });
  }

  private static Optional<String> cells(CellCertificate found, Question question) {
    Question answered = found.question();
    if (!answered.relaxation().equals(question.relaxation())
        || !answered.domain().equals(question.domain())
        || answered.output() != question.output()) {
      return Optional.of("it answers another question");
    }
    return difference(answered.network(), question.network())
        .or(
            () ->
                switch (CellChecker.check(found)) {
                  case CellVerdict.Accepted _ -> Optional.empty();
                  case CellVerdict.Rejected rejected -> Optional.of(rejected.toString());
                });
  }

  private static Optional<String> difference(ScalarNetwork found, ScalarNetwork expected) {
    return NetworkText.write(found).equals(NetworkText.write(expected))
        ? Optional.empty()
        : Optional.of("its network is another one");
  }
}

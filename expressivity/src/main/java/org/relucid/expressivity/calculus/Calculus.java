package org.relucid.expressivity.calculus;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.relucid.expressivity.Answer;
import org.relucid.expressivity.Method;
import org.relucid.expressivity.Question;
import org.relucid.proofs.kernel.precision.Extent;
import org.relucid.proofs.kernel.precision.PrecisionCertificate;
import org.relucid.proofs.kernel.precision.PrecisionKernel;
import org.relucid.proofs.kernel.precision.PrecisionVerdict;
import org.relucid.proofs.kernel.precision.PrecisionWriter;
import org.relucid.proofs.kernel.precision.Refusal;
import org.relucid.proofs.kernel.precision.RelaxationName;
import org.relucid.theory.function.Domain;

/// Proves that the analysis of a network is precise on all boxes, where the rules of the calculus
/// reach it; it says nothing about other networks.
///
/// *Cost*: for sums of bands, steps and convex layers linear in the size of the network, times `log
/// n`; what a form costs that is none of these is bounded by the square of its terms.
public final class Calculus {
  private Calculus() {}

  /// Whether the calculus has rules for the relaxation.
  public static boolean knows(String relaxation) {
    try {
      return new RelaxationName(relaxation).name().equals(relaxation);
    } catch (IllegalArgumentException unknown) {
      return false;
    }
  }

  /// A certificate that the kernel has accepted, or nothing where no derivation was found.
  public static Optional<PrecisionCertificate> prove(Question question) {
    if (!knows(question.relaxation())) {
      return Optional.empty();
    }
    return search(question)
        .filter(found -> PrecisionKernel.check(found) instanceof PrecisionVerdict.Accepted);
  }

  /// The same as an answer.
  public static Answer decide(Question question) {
    Optional<PrecisionCertificate> found = prove(question);
    return found.isPresent()
        ? new Answer.Precise(Method.CALCULUS, () -> PrecisionWriter.write(found.get()))
        : new Answer.Unknown("no rule of the calculus applies");
  }

  private static Optional<PrecisionCertificate> search(Question question) {
    RelaxationName relaxation = new RelaxationName(question.relaxation());
    List<Extent> domain = extents(question.domain());
    try {
      Derivation derivation =
          new Derivation(new PrecisionKernel(question.network(), relaxation, domain));
      return new Recogniser(derivation, relaxation)
          .output(question.output())
          .map(step -> derivation.certificate(question, relaxation, domain, step));
    } catch (Refusal beyondTheAllowance) {
      return Optional.empty();
    }
  }

  /// The sides of a domain, as certificates state them.
  public static List<Extent> extents(Domain domain) {
    return IntStream.range(0, domain.dimension())
        .mapToObj(
            i ->
                domain
                    .side(i)
                    .map(side -> Extent.of(side.lower(), side.upper()))
                    .orElse(Extent.EVERYTHING))
        .toList();
  }
}

package org.relucid.proofs.library.coq;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.relucid.expressivity.Question;
import org.relucid.expressivity.calculus.Calculus;
import org.relucid.expressivity.encode.Encoders;
import org.relucid.expressivity.encode.Encoding;
import org.relucid.proofs.kernel.precision.PrecisionCertificate;
import org.relucid.theory.function.Expression;
import org.relucid.theory.function.PiecewiseLinear;
import org.relucid.theory.geometry.Interval;
import org.relucid.theory.number.Rational;

/// Certificates of precision of the encoders' networks.
final class PrecisionCertificates {
  static final List<String> RELAXATIONS =
      List.of("ibp", "deeppoly-0", "deeppoly-1", "triangle", "multi-neuron");

  /// From the gallery: each class, bands, and both domains.
  static final List<String> EXPRESSIONS =
      List.of(
          "7/3",
          "-3/2*x + 1",
          "max(x, 1/10*x)",
          "abs(x)",
          "2 - abs(x + 1)",
          "1 - clamp(x, 0, 1)",
          "clamp(x, 0, 1) + 2*clamp(x - 2, 0, 1/2) + clamp(x - 3, 0, 1)",
          "-2*x + relu(x + 1) + 2*relu(x) + relu(x - 2)",
          "relu(x) - 2*relu(x - 1) + relu(x - 2)",
          "relu(x) - 2*relu(x - 1) + 2*relu(x - 2)",
          "abs(abs(abs(x) - 2) - 1)");

  private PrecisionCertificates() {}

  /// What the calculus proves of the network that the encoders of the relaxation find, if any.
  static Optional<PrecisionCertificate> of(PiecewiseLinear f, String relaxation) {
    return Encoders.encode(f, relaxation) instanceof Encoding.Found found
        ? Calculus.prove(new Question(found.network(), 0, f.domain(), relaxation))
        : Optional.empty();
  }

  static PiecewiseLinear function(String expression) {
    return Expression.parse(expression).toPiecewiseLinear();
  }

  static PiecewiseLinear compact(PiecewiseLinear f) {
    return f.restrict(new Interval(Rational.of(-3), Rational.of(4)));
  }

  /// The certificates of all expressions and relaxations, by name.
  static Map<String, PrecisionCertificate> all() {
    Map<String, PrecisionCertificate> all = new LinkedHashMap<>();
    for (String relaxation : RELAXATIONS) {
      for (String expression : EXPRESSIONS) {
        PiecewiseLinear f = function(expression);
        of(f, relaxation).ifPresent(c -> all.put(relaxation + " " + expression, c));
        of(compact(f), relaxation)
            .ifPresent(c -> all.put(relaxation + " " + expression + " on [-3, 4]", c));
      }
    }
    return all;
  }
}

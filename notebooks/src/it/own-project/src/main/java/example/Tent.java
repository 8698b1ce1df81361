package example;

import org.relucid.expressivity.Answer;
import org.relucid.expressivity.Decider;
import org.relucid.expressivity.Question;
import org.relucid.expressivity.encode.Encoders;
import org.relucid.expressivity.encode.Encoding;
import org.relucid.proofs.kernel.precision.PrecisionKernel;
import org.relucid.proofs.kernel.precision.PrecisionReader;
import org.relucid.proofs.kernel.precision.PrecisionVerdict;
import org.relucid.theory.format.NetworkText;
import org.relucid.theory.format.Source;
import org.relucid.theory.function.Domain;
import org.relucid.theory.function.Expression;
import org.relucid.theory.function.PiecewiseLinear;
import org.relucid.theory.network.ScalarNetwork;

/// A tent as a network whose DeepPoly bounds are exact on every box, with a proof.
public final class Tent {
  private static final String RELAXATION = "deeppoly-0";

  private Tent() {}

  static PiecewiseLinear function() {
    return Expression.parse("clamp(1 - abs(x - 1), 0, 1)").toPiecewiseLinear();
  }

  /// A network for the function, by the first theorem that gives one.
  static ScalarNetwork encoded(PiecewiseLinear f) {
    return switch (Encoders.encode(f, RELAXATION)) {
      case Encoding.Found found -> found.network();
      case Encoding.Impossible no -> throw new IllegalArgumentException(no.reason());
      case Encoding.NotFound open -> throw new IllegalArgumentException("open: " + open.tried());
    };
  }

  /// Are its bounds exact on all boxes?
  static Answer precision(ScalarNetwork network) {
    return Decider.decide(new Question(network, 0, Domain.line(), RELAXATION));
  }

  /// Does the kernel, which trusts nobody, accept this certificate?
  static boolean isAccepted(String certificate) {
    Source file = Source.of("tent.txt", certificate);
    return PrecisionKernel.check(PrecisionReader.read(file)) instanceof PrecisionVerdict.Accepted;
  }

  public static void main(String[] arguments) {
    ScalarNetwork network = encoded(function());
    System.out.print(NetworkText.write(network));
    switch (precision(network)) {
      case Answer.Precise precise ->
          System.out.println("precise; accepted: " + isAccepted(precise.evidence().certificate()));
      case Answer.Imprecise imprecise -> System.out.println(imprecise.counterexample());
      case Answer.Unknown unknown -> System.out.println("unknown: " + unknown.reason());
    }
  }
}

package org.relucid.notebooks.argument;

import java.util.List;
import java.util.Optional;
import org.relucid.expressivity.Question;
import org.relucid.expressivity.encode.Encoders;
import org.relucid.expressivity.encode.Encoding;
import org.relucid.expressivity.encode.Reencoding;
import org.relucid.expressivity.encode.Skips;
import org.relucid.expressivity.encode.Target;
import org.relucid.theory.network.LineRestriction;
import org.relucid.theory.network.ScalarNetwork;

/// A question about the network given, or about another one for the same function.
///
/// @param theorem by which the other network encodes the function
public record PosedQuestion(Question question, Optional<String> theorem) {
  private static final int MOST_NEURONS = 200;
  private static final int MOST_BREAKPOINTS = 5_000;

  public static PosedQuestion of(Question question) {
    return new PosedQuestion(question, Optional.empty());
  }

  /// About the network that encodes the function for the relaxation; about the one given, where no
  /// theorem makes one.
  public static PosedQuestion encoded(Question given) {
    return encoding(given) instanceof Encoding.Found(var by, var network)
        ? new PosedQuestion(
            new Question(network, 0, given.domain(), given.relaxation()), Optional.of(by.theorem()))
        : of(given);
  }

  /// Which network the theorems make for the function of the output.
  public static Encoding encoding(Question given) {
    Target target;
    try {
      target = new Target(given.relaxation(), Skips.ALLOWED);
    } catch (IllegalArgumentException unknownToEncoders) {
      return notFound("encoders are for " + String.join(" ", Encoders.relaxations()));
    }
    ScalarNetwork network = oneOutput(given);
    return isSmall(network)
        ? new Reencoding(network, given.domain()).forTarget(target)
        : notFound("the network is too large to be written anew");
  }

  /// The pieces of a function of one variable may double with each layer.
  private static boolean isSmall(ScalarNetwork network) {
    if (network.inputs() > 1) {
      return network.neurons() <= MOST_NEURONS;
    }
    try {
      LineRestriction.ofOneInput(network, MOST_BREAKPOINTS);
      return true;
    } catch (IllegalArgumentException tooManyPieces) {
      return false;
    }
  }

  private static Encoding.NotFound notFound(String reason) {
    return new Encoding.NotFound(List.of(new Encoding.Tried("none", reason)));
  }

  private static ScalarNetwork oneOutput(Question given) {
    ScalarNetwork all = given.network();
    return new ScalarNetwork(
        all.inputs(), all.preActivations(), List.of(all.outputForms().get(given.output())));
  }
}

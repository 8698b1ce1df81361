package org.relucid.notebooks.command;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.relucid.expressivity.Question;
import org.relucid.expressivity.encode.Encoders;
import org.relucid.expressivity.encode.Encoding;
import org.relucid.expressivity.encode.Facing;
import org.relucid.expressivity.encode.Reencoding;
import org.relucid.expressivity.encode.Skips;
import org.relucid.expressivity.encode.Target;
import org.relucid.notebooks.argument.BadInput;
import org.relucid.notebooks.argument.DomainArgument;
import org.relucid.notebooks.argument.NetworkArgument;
import org.relucid.notebooks.argument.Typo;
import org.relucid.notebooks.argument.Words;
import org.relucid.notebooks.report.EncodeReport;
import org.relucid.notebooks.report.Impossibility;
import org.relucid.theory.format.Networks;
import org.relucid.theory.network.Layering;
import org.relucid.theory.network.Network;
import org.relucid.theory.network.ScalarNetwork;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `encode 'EXPR' --relaxation R`.
@Command(
    name = "encode",
    mixinStandardHelpOptions = true,
    description = "A network for a function whose bounds are exact on all boxes, by a theorem.",
    customSynopsis = "relucid encode [OPTIONS] (NETWORK | 'EXPR') --relaxation R",
    footer = {
      "",
      "Relaxations: ibp, deeppoly-0, deeppoly-1, triangle, multi-neuron, multi-neuron-2, …; for",
      "zonotope and deeppoly only affine functions have such a network. The function may have",
      "several variables if it changes in one direction only, as abs(x - y) does.",
      "",
      "Before it is printed or written the network is compared with the function, exactly. Exit",
      "code 3: there is no such network, by a theorem; 4: no theorem that is known here applies.",
      "The ending of FILE says the format, as in 'relucid convert'; .nnet implies --no-skips.",
      "",
      "Example:",
      "  relucid encode 'clamp(x, 0, 1)' --relaxation ibp",
      "prints the network 1 - relu(1 - relu(x)), on which interval arithmetic is exact. Compare",
      "'relucid precise \"relu(x) - relu(x - 1)\" --relaxation ibp'."
    })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class EncodeCommand implements Callable<Integer> {
  private static final String RANDOM = "random:";

  @Mixin Output output;
  @Mixin TimeLimit timeLimit;

  @Parameters(index = "0", paramLabel = "EXPR", description = "An expression, or a network file.")
  String function;

  @Option(
      names = {"-r", "--relaxation"},
      required = true,
      paramLabel = "R",
      description = "The relaxation that is to be precise.")
  String relaxation;

  @Option(
      names = "--domain",
      paramLabel = "X",
      description = "R (all inputs, the default) or an interval or box such as '[0,1]'.")
  String domain = "R";

  @Option(
      names = "--facing",
      paramLabel = "W",
      description =
          "For triangle: a word of L and R, the side to which the neuron at each breakpoint faces,"
              + " or random:SEED.")
  Optional<String> facing = Optional.empty();

  @Option(names = "--no-skips", description = "Let each layer read only the one before it.")
  boolean noSkips;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "FILE",
      description = "Write the network here instead of printing it.")
  Optional<Path> file = Optional.empty();

  @Override
  public Integer call() {
    EncodeReport report = timeLimit.await(this::report);
    output.print(report);
    return report.exit().code();
  }

  private EncodeReport report() {
    NetworkArgument given = NetworkArgument.of(function);
    Reencoding reencoding = reencoding(given);
    Target target = target(reencoding);
    Encoding encoding = reencoding.forTarget(target);
    EncodeReport.Asked asked = new EncodeReport.Asked(given.name(), reencoding.domain(), target);
    if (!(encoding instanceof Encoding.Found(_, var network))) {
      return new EncodeReport(asked, orImpossible(encoding, asked, given), Optional.empty());
    }
    requireAgreement(reencoding, network);
    Network layered = Layering.of(network);
    requireAgreement(reencoding, layered.expand());
    file.ifPresent(path -> Networks.write(layered, path));
    return new EncodeReport(asked, encoding, file);
  }

  /// Where no theorem makes a network, one may say that there is none.
  private static Encoding orImpossible(
      Encoding encoding, EncodeReport.Asked asked, NetworkArgument given) {
    if (!(encoding instanceof Encoding.NotFound(var tried))) {
      return encoding;
    }
    Question question =
        new Question(given.network().expand(), 0, asked.domain(), asked.target().relaxation());
    return Impossibility.of(question)
        .<Encoding>map(
            none ->
                new Encoding.Impossible(
                    Impossibility.THEOREM,
                    none.bend() + ", where every network is too loose on small boxes",
                    tried))
        .orElse(encoding);
  }

  private Reencoding reencoding(NetworkArgument given) {
    Network network = given.network();
    if (network.outputs() != 1) {
      throw new BadInput(
          given.name()
              + ": found "
              + Words.count(network.outputs(), "output", "outputs")
              + ", expected one");
    }
    return new Reencoding(network.expand(), DomainArgument.of(domain, network.inputs()));
  }

  /// Nothing that is not the function is handed out.
  private static void requireAgreement(Reencoding reencoding, ScalarNetwork network) {
    if (!reencoding.agreesWith(network)) {
      throw new IllegalStateException("the network made is not the function");
    }
  }

  private Target target(Reencoding reencoding) {
    try {
      Skips skips =
          noSkips || file.filter(EncodeCommand::isNnet).isPresent() ? Skips.NONE : Skips.ALLOWED;
      return new Target(relaxation, skips, facing.map(word -> facing(word, reencoding)));
    } catch (IllegalArgumentException e) {
      String hint = Typo.hint(relaxation, Encoders.relaxations().stream());
      throw new BadInput(
          e.getMessage() + (Encoders.relaxations().contains(relaxation) ? "" : hint));
    }
  }

  private static Facing facing(String word, Reencoding reencoding) {
    int kinks = reencoding.ridge().map(ridge -> ridge.profile().breakpoints().size()).orElse(0);
    Facing facing = word.startsWith(RANDOM) ? random(word, kinks) : Facing.parse(word);
    if (facing.sides().size() != kinks) {
      throw new BadInput(
          "--facing: found "
              + Words.count(facing.sides().size(), "letter", "letters")
              + ", expected one for each of "
              + Words.count(kinks, "breakpoint", "breakpoints"));
    }
    return facing;
  }

  private static Facing random(String word, int kinks) {
    try {
      return Facing.random(kinks, Long.parseLong(word.substring(RANDOM.length())));
    } catch (NumberFormatException e) {
      throw new BadInput("--facing: found '" + word + "', expected random: and a whole number");
    }
  }

  private static boolean isNnet(Path path) {
    return path.toString().matches("(?i).*\\.nnet(\\.gz)?");
  }
}

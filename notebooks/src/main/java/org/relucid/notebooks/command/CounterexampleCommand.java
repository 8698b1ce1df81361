package org.relucid.notebooks.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.relucid.expressivity.Question;
import org.relucid.expressivity.counterexample.Lightest;
import org.relucid.expressivity.counterexample.PlantedViolation;
import org.relucid.expressivity.sample.RefutationCertificates;
import org.relucid.expressivity.search.Architecture;
import org.relucid.notebooks.argument.Argument;
import org.relucid.notebooks.argument.BadInput;
import org.relucid.notebooks.report.CounterexampleReport;
import org.relucid.theory.format.Networks;
import org.relucid.theory.function.Domain;
import org.relucid.theory.network.Layering;
import org.relucid.theory.number.Rational;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/// `counterexample --relaxation R --architecture A --gap G`, and `counterexample --planted N`.
@Command(
    name = "counterexample",
    mixinStandardHelpOptions = true,
    description = "Small networks that defeat a relaxation, or that hide a tiny violation.",
    customSynopsis = {
      "relucid counterexample [OPTIONS] --relaxation R --architecture A --gap G",
      "relucid counterexample [OPTIONS] --planted N --out STEM"
    },
    footer = {
      "",
      "The first form: of all networks of the architecture with whole weights and biases one whose",
      "sizes have the least sum, such that the relaxation is loose by G or more on a cube [a, b]^n,",
      "a and b whole from -2 to 2. Exit code 0: found; 4: none up to --weight.",
      "",
      "The second form writes STEM.onnx, STEM.vnnlib and STEM.counterexample: a network of N inputs",
      "on [-1, 1]^N whose output is unsafe in one region only, of radius 2^-K / 2 and volume",
      "2^(-K N) / N!, a point inside, and decoys that relaxations take for more.",
      "",
      "Examples:",
      "  relucid counterexample --relaxation triangle --architecture 1-2-1 --gap 1/4",
      "  relucid counterexample --planted 3 --halvings 8 --seed 1 --out hidden"
    })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class CounterexampleCommand implements Callable<Integer> {
  @Mixin Output output;
  @Mixin TimeLimit timeLimit;

  @Option(
      names = {"-r", "--relaxation"},
      paramLabel = "R",
      description = "The relaxation that is to be loose.")
  Optional<String> relaxation = Optional.empty();

  @Option(
      names = {"-a", "--architecture"},
      paramLabel = "A",
      description = "The most neurons of each layer, as in 1-2-1.")
  Optional<String> architecture = Optional.empty();

  @Option(names = "--skips", description = "Let every layer and the output read the inputs, too.")
  boolean skips;

  @Option(names = "--gap", paramLabel = "G", description = "By how much, at least.")
  Optional<String> gap = Optional.empty();

  @Option(
      names = "--weight",
      paramLabel = "W",
      description = "The most weight that is tried (${DEFAULT-VALUE}).")
  int weight = 8;

  @Option(
      names = "--certificate",
      paramLabel = "FILE",
      description = "Write evidence that it is loose there, for 'relucid check'.")
  Optional<Path> certificate = Optional.empty();

  @Option(names = "--planted", paramLabel = "N", description = "A hidden violation, of N inputs.")
  Optional<Integer> planted = Optional.empty();

  @Option(
      names = "--halvings",
      paramLabel = "K",
      description = "The output rises to 2^-K there (${DEFAULT-VALUE}).")
  int halvings = 8;

  @Option(names = "--seed", paramLabel = "S", description = "Of the place and of the decoys.")
  long seed = 1;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "FILE",
      description = "Write the network here; with --planted, the files' name without ending.")
  Optional<Path> file = Optional.empty();

  @Override
  public Integer call() {
    boolean lightest = relaxation.isPresent() && architecture.isPresent() && gap.isPresent();
    if (planted.isPresent() == lightest || planted.isPresent() && file.isEmpty()) {
      throw new ParameterException(
          output.verb.commandLine(),
          "expected --relaxation, --architecture and --gap, or --planted and --out");
    }
    CounterexampleReport report =
        timeLimit.await(
            () -> {
              try {
                return planted.isPresent() ? hidden(planted.get()) : lightest();
              } catch (IllegalArgumentException e) {
                throw new BadInput(String.valueOf(e.getMessage()));
              }
            });
    output.print(report);
    return report.exit().code();
  }

  private CounterexampleReport lightest() {
    Architecture plain = Architecture.parse(architecture.orElseThrow());
    Lightest search =
        new Lightest(
            skips ? plain.withSkips() : plain,
            relaxation.orElseThrow(),
            Argument.rational("--gap", gap.orElseThrow()));
    Optional<Lightest.Found> found = search.find(weight);
    found.ifPresent(
        made -> file.ifPresent(path -> Networks.write(Layering.of(made.network()), path)));
    Optional<String> written = certificate.flatMap(path -> found.map(made -> write(made, path)));
    return new CounterexampleReport.Light(search, weight, found, written);
  }

  private String write(Lightest.Found found, Path path) {
    Domain everywhere = Domain.everywhere(found.network().inputs());
    Question question = new Question(found.network(), 0, everywhere, relaxation.orElseThrow());
    return RefutationCertificates.evidence(question, found.imprecision())
        .map(
            evidence -> {
              write(path, evidence.certificate());
              return "certificate: " + path + " (relucid check " + path + ")";
            })
        .orElse("no certificate: the kernel cannot check looseness of this relaxation here");
  }

  private CounterexampleReport hidden(int inputs) {
    PlantedViolation made = PlantedViolation.of(inputs, halvings, seed);
    String stem = file.orElseThrow().toString();
    Networks.write(Layering.of(made.network()), Path.of(stem + ".onnx"));
    write(Path.of(stem + ".vnnlib"), property(made));
    write(Path.of(stem + ".counterexample"), witness(made));
    return new CounterexampleReport.Hidden(made, stem);
  }

  private static String property(PlantedViolation made) {
    StringBuilder text = new StringBuilder("; Unsafe in one tiny region.\n");
    for (int i = 0; i < made.network().inputs(); i++) {
      text.append("(declare-const X_" + i + " Real)\n");
    }
    text.append("(declare-const Y_0 Real)\n");
    for (int i = 0; i < made.network().inputs(); i++) {
      text.append("(assert (and (>= X_" + i + " -1) (<= X_" + i + " 1)))\n");
    }
    return text.append("(assert (>= Y_0 " + decimal(made.threshold()) + "))\n").toString();
  }

  private static String witness(PlantedViolation made) {
    StringBuilder text = new StringBuilder("sat\n(");
    for (int i = 0; i < made.network().inputs(); i++) {
      text.append("(X_" + i + " " + decimal(made.point().get(i)) + ")\n");
    }
    return text.append("(Y_0 " + decimal(made.radius()) + "))\n").toString();
  }

  /// Of a dyadic number of few bits, exactly.
  private static String decimal(Rational dyadic) {
    String text = dyadic.toDecimal(60);
    if (text.startsWith("~")) {
      throw new IllegalStateException(dyadic + " is no short decimal");
    }
    return text;
  }

  private static void write(Path path, String text) {
    try {
      Files.writeString(path, text);
    } catch (IOException e) {
      throw new BadInput(path + ": cannot be written: " + e.getMessage());
    }
  }
}

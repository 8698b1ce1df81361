package org.relucid.notebooks.command;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.relucid.expressivity.Question;
import org.relucid.expressivity.encode.Encoding;
import org.relucid.expressivity.encode.Reencoding;
import org.relucid.expressivity.encode.Skips;
import org.relucid.expressivity.encode.Target;
import org.relucid.expressivity.multivariate.Obstructions;
import org.relucid.expressivity.search.Architecture;
import org.relucid.expressivity.search.Exhaustive;
import org.relucid.expressivity.search.ExhaustiveRun;
import org.relucid.expressivity.search.ProgressFile;
import org.relucid.expressivity.search.Search;
import org.relucid.expressivity.search.SearchQuestion;
import org.relucid.expressivity.search.SearchResult;
import org.relucid.expressivity.search.Tally;
import org.relucid.smt.query.Panel;
import org.relucid.theory.format.Networks;
import org.relucid.theory.network.Layering;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/// `search 'EXPR' --architecture A --relaxation R`.
@Command(
    name = "search",
    mixinStandardHelpOptions = true,
    description =
        "A network of a given architecture for a function, with exact bounds on all boxes; or none.",
    customSynopsis = "relucid search [OPTIONS] (NETWORK | 'EXPR') --architecture A --relaxation R",
    footer = {
      "",
      "Real weights (for ibp; and with one input and one hidden layer for deeppoly-0, deeppoly-1 and",
      "triangle): a solver names weights, exact computation says at which point or on which box they",
      "are wrong, and so on, until a network is right everywhere or no weights are left. That none",
      "are left is what solvers say; the answer names those that agree, and with --certify has the",
      "kernel check it where the question is small.",
      "",
      "Whole weights from -B to B (--integers B; any architecture and relaxation): every network is",
      "looked at and counted. With --progress FILE a search that was killed goes on where it was.",
      "",
      "Exit code 0: found; 3: there is none; 4: undecided.",
      "",
      "Examples:",
      "  relucid search 'abs(x)' --architecture 1-3-1 --relaxation ibp",
      "  relucid search 'abs(x)' --architecture 1-2-1 --relaxation ibp --integers 2",
      "say that intervals are exact on all boxes for no network of this shape."
    })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class SearchCommand implements Callable<Integer> {
  private static final Duration LONG = Duration.ofDays(1);

  @Mixin Output output;
  @Mixin TimeLimit timeLimit;

  @Parameters(index = "0", paramLabel = "EXPR", description = "An expression, or a network file.")
  String function;

  @Option(
      names = {"-a", "--architecture"},
      required = true,
      paramLabel = "A",
      description = "The sizes of the layers: inputs, hidden neurons, one output, as in 1-2-2-1.")
  String architecture;

  @Option(
      names = {"-r", "--relaxation"},
      required = true,
      paramLabel = "R",
      description = "The relaxation that is to be precise.")
  String relaxation;

  @Option(names = "--skips", description = "Let every layer and the output read the inputs, too.")
  boolean skips;

  @Option(
      names = "--domain",
      paramLabel = "X",
      description = "R (all inputs, the default) or a box such as '[0,1]'.")
  String domain = "R";

  @Option(
      names = "--integers",
      paramLabel = "B",
      description = "All networks with whole weights from -B to B.")
  Optional<Integer> integers = Optional.empty();

  @Option(
      names = "--progress",
      paramLabel = "FILE",
      description = "With --integers: what is done is kept here, and not done again.")
  Optional<Path> progress = Optional.empty();

  @Option(
      names = "--certify",
      description = "Have the kernel check that there are no weights, where the question is small.")
  boolean certify;

  @Option(
      names = "--smtlib",
      paramLabel = "FILE",
      description = "Write what Z3 is asked, as SMT-LIB.")
  Optional<Path> smtlib = Optional.empty();

  @Option(
      names = {"-o", "--out"},
      paramLabel = "FILE",
      description = "Write the network here instead of printing it.")
  Optional<Path> file = Optional.empty();

  @Override
  public Integer call() {
    if (progress.isPresent() && integers.isEmpty()) {
      throw new ParameterException(
          output.verb.commandLine(), "--progress: found without --integers, expected with it");
    }
    SearchReport report = timeLimit.await(this::report);
    output.print(report);
    return report.exit().code();
  }

  private SearchReport report() {
    NetworkArgument given = NetworkArgument.of(function);
    SearchQuestion question = question(given);
    SearchReport.Asked asked = new SearchReport.Asked(given.name(), question);
    SearchReport report =
        integers
            .map(bound -> counted(asked, bound))
            .orElseGet(() -> new SearchReport.Solved(asked, solved(question), theorem(question)));
    report
        .network()
        .ifPresent(network -> file.ifPresent(path -> Networks.write(Layering.of(network), path)));
    return file.map(report::writtenTo).orElse(report);
  }

  private SearchQuestion question(NetworkArgument given) {
    try {
      Architecture layers = Architecture.parse(architecture);
      int inputs = given.network().inputs();
      return new SearchQuestion(
          given.network().expand(),
          DomainArgument.of(domain, inputs),
          skips ? layers.withSkips() : layers,
          relaxation);
    } catch (IllegalArgumentException e) {
      throw new BadInput(String.valueOf(e.getMessage()));
    }
  }

  private SearchResult solved(SearchQuestion question) {
    Optional<String> obstacle = Search.obstacle(question);
    if (obstacle.isPresent()) {
      return new SearchResult.Unknown(obstacle.get());
    }
    Panel standard = certify ? Panel.standard() : Panel.standard().uncertified();
    try (Panel panel = smtlib.map(standard::recordedIn).orElse(standard)) {
      Duration granted = timeLimit.granted();
      Duration time = granted.compareTo(LONG) < 0 ? granted : LONG;
      return Search.withSolvers(panel, time).answer(question);
    } catch (UncheckedIOException e) {
      throw new BadInput("--smtlib: " + e.getCause());
    }
  }

  /// A theorem that there is no such network of any architecture, where one is known.
  private static Optional<SearchReport.Theorem> theorem(SearchQuestion question) {
    try {
      Encoding encoding =
          new Reencoding(question.function(), question.domain())
              .forTarget(new Target(question.relaxation(), Skips.ALLOWED));
      return encoding instanceof Encoding.Impossible impossible
          ? Optional.of(new SearchReport.Theorem(impossible.theorem(), impossible.reason()))
          : obstruction(question);
    } catch (IllegalArgumentException unknownThere) {
      return Optional.empty();
    }
  }

  private static Optional<SearchReport.Theorem> obstruction(SearchQuestion question) {
    Question precision =
        new Question(question.function(), 0, question.domain(), question.relaxation());
    if (question.function().inputs() == 1 || !Impossibility.isNeuronByNeuron(precision)) {
      return Optional.empty();
    }
    return Obstructions.first(question.function(), question.domain())
        .map(
            found ->
                new SearchReport.Theorem(
                    Impossibility.THEOREM,
                    "how it bends at "
                        + found.facet().point()
                        + " makes every network too loose on small boxes there"));
  }

  private SearchReport counted(SearchReport.Asked asked, int bound) {
    try {
      Exhaustive search = new Exhaustive(asked.question(), bound);
      Optional<ProgressFile> kept = progress.map(path -> ProgressFile.open(path, search));
      try {
        Tally tally = new ExhaustiveRun(search, kept).count();
        return new SearchReport.Counted(asked, bound, tally, tally.example().map(search::network));
      } finally {
        kept.ifPresent(ProgressFile::close);
      }
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw new BadInput("--integers: " + e.getMessage());
    } catch (UncheckedIOException e) {
      throw new BadInput("--progress: " + e.getCause());
    }
  }
}

package org.relucid.notebooks.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.relucid.expressivity.Evidence;
import org.relucid.expressivity.search.Exhaustive;
import org.relucid.expressivity.search.ExhaustiveRun;
import org.relucid.expressivity.search.ProgressFile;
import org.relucid.expressivity.search.SearchQuestion;
import org.relucid.expressivity.search.Tally;
import org.relucid.expressivity.search.output.FixedLayers;
import org.relucid.expressivity.search.output.OutputWeights;
import org.relucid.expressivity.search.output.Weighing;
import org.relucid.expressivity.search.output.WholeLayers;
import org.relucid.notebooks.argument.BadInput;
import org.relucid.notebooks.argument.NetworkArgument;
import org.relucid.notebooks.argument.SearchSpace;
import org.relucid.notebooks.report.OutputReport;
import org.relucid.notebooks.report.RealSearch;
import org.relucid.notebooks.report.SearchReport;
import org.relucid.notebooks.report.SearchTheorem;
import org.relucid.notebooks.report.SolvedReport;
import org.relucid.notebooks.report.WeighedReport;
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
    customSynopsis = "relucid search [OPTIONS] (NETWORK | 'EXPR') (-a A | --hidden NETWORK) -r R",
    footer = {
      "",
      "Real weights (for ibp; and with one input for deeppoly-0, deeppoly-1 and triangle with one",
      "hidden layer, for the first and the last also as in 1-k-1-1): a solver names weights, exact",
      "computation says at which point or on which box they are wrong, and so on, until a network is",
      "right everywhere or no weights are left. That none are left is what solvers say; the answer",
      "names those that agree, and with --certify has the kernel check it where the question is",
      "small. Before that, kinks are looked for at which one hidden layer is too loose with all",
      "weights (not with --certify or --smtlib). Of other architectures small whole hidden weights",
      "are tried, which may find a network, and solvers are asked whether any has the right values.",
      "",
      "Whole weights from -B to B (--integers B; any architecture and relaxation): every network is",
      "looked at and counted. With --progress FILE a search that was killed goes on where it was.",
      "",
      "With fixed hidden layers (--hidden NETWORK, or --hidden-integers B, which tries all with whole",
      "weights) the output's real weights are an exact linear program: they are found, or a",
      "combination of conditions shows that there are none. (For triangle, and all by two lines.)",
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
  @Mixin Output output;
  @Mixin TimeLimit timeLimit;
  @Mixin SearchSpace space;

  @Parameters(index = "0", paramLabel = "EXPR", description = "An expression, or a network file.")
  String function;

  @Option(
      names = {"-r", "--relaxation"},
      required = true,
      paramLabel = "R",
      description = "The relaxation that is to be precise.")
  String relaxation;

  @Option(
      names = "--progress",
      paramLabel = "FILE",
      description = "With --integers: what is done is kept here, and not done again.")
  Optional<Path> progress = Optional.empty();

  @Option(
      names = "--certificate",
      paramLabel = "FILE",
      description = "Write a certificate that there are no weights, where there is one.")
  Optional<Path> certificate = Optional.empty();

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
    space.requireOne();
    if (progress.isPresent() && space.integers.isEmpty()) {
      throw new ParameterException(
          output.verb.commandLine(), "--progress: found without --integers, expected with it");
    }
    SearchReport report = timeLimit.await(this::report);
    output.print(report);
    return report.exit().code();
  }

  private SearchReport report() {
    NetworkArgument given = NetworkArgument.of(function);
    SearchQuestion question = space.question(given, relaxation);
    SearchReport report = report(new SearchReport.Asked(given.name(), question));
    certificate.ifPresent(path -> write(report.evidence(), path));
    report
        .network()
        .ifPresent(network -> file.ifPresent(path -> Networks.write(Layering.of(network), path)));
    return file.map(report::writtenTo).orElse(report);
  }

  private SearchReport report(SearchReport.Asked asked) {
    SearchQuestion question = asked.question();
    if (space.hidden.isPresent()) {
      return fitted(asked, space.fixed());
    }
    return space
        .integers
        .map(bound -> counted(asked, bound))
        .or(() -> space.hiddenIntegers.map(bound -> weighed(asked, bound)))
        .orElseGet(
            () ->
                new SolvedReport(
                    asked, realWeights().answer(question), SearchTheorem.of(question)));
  }

  private static SearchReport fitted(SearchReport.Asked asked, FixedLayers layers) {
    requireOutputs(asked.question());
    return new OutputReport(asked, OutputWeights.fit(asked.question(), layers));
  }

  private static SearchReport weighed(SearchReport.Asked asked, int bound) {
    requireOutputs(asked.question());
    try {
      WholeLayers layers = new WholeLayers(asked.question().architecture(), bound);
      return new WeighedReport(asked, bound, layers.count(), Weighing.of(asked.question(), layers));
    } catch (IllegalArgumentException e) {
      throw new BadInput("--hidden-integers: " + e.getMessage());
    }
  }

  private static void requireOutputs(SearchQuestion question) {
    OutputWeights.obstacle(question)
        .ifPresent(
            reason -> {
              throw new BadInput(reason);
            });
  }

  private static void write(Optional<Evidence> evidence, Path path) {
    Evidence found =
        evidence.orElseThrow(() -> new BadInput("--certificate: there is none to write here"));
    try {
      Files.writeString(path, found.certificate());
    } catch (IOException e) {
      throw new BadInput("--certificate: " + e);
    }
  }

  private RealSearch realWeights() {
    return new RealSearch(
        certify ? Panel.Certifying.SMALL_SCRIPTS : Panel.Certifying.NEVER,
        smtlib,
        timeLimit.granted());
  }

  private SearchReport counted(SearchReport.Asked asked, int bound) {
    try {
      Exhaustive search = new Exhaustive(asked.question(), bound);
      Optional<ProgressFile> kept = progress.map(path -> ProgressFile.open(path, search));
      try (Progress bar = Progress.onTerminal("Counting", search.blocks())) {
        Tally tally = new ExhaustiveRun(search, kept).count(bar::step);
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

package org.relucid.notebooks.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.relucid.notebooks.argument.Argument;
import org.relucid.notebooks.argument.BadInput;
import org.relucid.notebooks.report.Exit;
import org.relucid.notebooks.report.SuiteReport;
import org.relucid.notebooks.report.WitnessReport;
import org.relucid.proofs.library.judge.Judge;
import org.relucid.proofs.library.judge.Judgement;
import org.relucid.proofs.library.judge.Suite;
import org.relucid.proofs.library.judge.SuiteCase;
import org.relucid.proofs.library.judge.SuiteFolders;
import org.relucid.proofs.library.judge.SuiteJudge;
import org.relucid.proofs.library.judge.SuiteResult;
import org.relucid.proofs.library.judge.Verdict;
import org.relucid.theory.format.Networks;
import org.relucid.theory.format.Properties;
import org.relucid.theory.format.Witness;
import org.relucid.theory.format.Witnesses;
import org.relucid.theory.number.Rational;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/// `judge NETWORK PROPERTY WITNESS` and `judge --suite DIR`.
@Command(
    name = "judge",
    mixinStandardHelpOptions = true,
    description = "Judge verifiers' counterexamples in exact arithmetic, one or a whole suite.",
    customSynopsis = {
      "relucid judge [OPTIONS] NETWORK PROPERTY WITNESS",
      "       relucid judge [OPTIONS] --suite DIR [--networks DIR] [--properties DIR]"
    },
    footer = {
      "",
      "Example:",
      "  relucid judge notebooks/examples/networks/hat.onnx \\",
      "      notebooks/examples/properties/high.vnnlib \\",
      "      notebooks/examples/witnesses/2026_hasty/toys/hat_high.counterexample",
      "says whether the stated inputs, sent through the network exactly, satisfy all assertions of",
      "the (unsafe) property, and if not, which fails and by how much.",
      "",
      "A suite is a folder with index.csv (columns onnx, vnnlib, ce, and perhaps tool, year, family),",
      "or the competition's results.csv per verifier, or instances.csv, or just files called",
      "NETWORK_PROPERTY.counterexample. Networks and properties are found by name near the folder.",
      "",
      "Exit codes: valid 0; valid with a tolerance and invalid 3; malformed 2; out of time 4; a suite",
      "0, or 4 where the time ran out."
    })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class JudgeCommand implements Callable<Integer> {
  @Mixin Output output;
  @Mixin TimeLimit timeLimit;

  @Parameters(
      arity = "0..*",
      paramLabel = "FILE",
      description = "Network (.onnx, .nnet, text; .gz), property (.vnnlib, .txt), witness.")
  List<Path> files = List.of();

  @Option(names = "--suite", paramLabel = "DIR", description = "Judge a whole folder of witnesses.")
  Optional<Path> suite = Optional.empty();

  @Option(
      names = "--networks",
      paramLabel = "DIR",
      description = "Look for the suite's networks below DIR (default: near the suite).")
  Optional<Path> networks = Optional.empty();

  @Option(
      names = "--properties",
      paramLabel = "DIR",
      description = "Look for the suite's properties below DIR (default: near the suite).")
  Optional<Path> properties = Optional.empty();

  @Option(
      names = "--tolerance",
      paramLabel = "T",
      description = "Call a witness that needs at most T valid-with-tolerance (default: 1e-4).")
  String tolerance = "1e-4";

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads for a suite (default: all processors).")
  int threads = Runtime.getRuntime().availableProcessors();

  @Option(names = "--details", description = "Explain every witness of a suite, valid ones too.")
  boolean details;

  @Override
  public Integer call() {
    Rational limit = limit();
    return suite.map(folder -> judgeSuite(folder, limit)).orElseGet(() -> judgeOne(limit)).code();
  }

  private Rational limit() {
    Rational limit = Argument.rational("--tolerance", tolerance);
    if (limit.signum() < 0) {
      throw usage("--tolerance: found " + tolerance + ", expected at least 0");
    }
    return limit;
  }

  private Exit judgeOne(Rational limit) {
    if (files.size() != 3) {
      throw usage(
          "found " + files.size() + " files, expected NETWORK PROPERTY WITNESS, or --suite DIR");
    }
    WitnessReport report = timeLimit.await(() -> report(limit));
    output.print(report);
    return exit(report.judgement().verdict());
  }

  private WitnessReport report(Rational limit) {
    Witness witness = Witnesses.read(files.get(2));
    var network = Networks.read(files.get(0));
    var property = Properties.read(files.get(1));
    Judge judge = judge(network, property, limit);
    return new WitnessReport(files, network, property, judge.judge(witness));
  }

  private Judge judge(
      org.relucid.theory.network.Network network,
      org.relucid.theory.property.Property property,
      Rational limit) {
    try {
      return new Judge(network, property, limit);
    } catch (IllegalArgumentException e) {
      throw new BadInput(files.get(1) + ": does not fit " + files.get(0) + ": " + e.getMessage());
    }
  }

  private Exit judgeSuite(Path folder, Rational limit) {
    if (!files.isEmpty()) {
      throw usage("found --suite and " + files.size() + " files, expected one or the other");
    }
    if (threads < 1) {
      throw usage("--threads: found " + threads + ", expected at least 1");
    }
    List<SuiteCase> cases = cases(new SuiteFolders(folder, networks, properties));
    SuiteJudge judge = new SuiteJudge(new SuiteJudge.Limits(limit, threads, timeLimit.granted()));
    long start = System.nanoTime();
    List<SuiteResult> results;
    try (Progress progress = Progress.onTerminal("Judging", cases.size())) {
      results = judge.judge(cases, result -> progress.step());
    }
    output.print(new SuiteReport(results, limit, details));
    Progress.remark(
        output,
        "%d witnesses in %.1f s on %d threads"
            .formatted(cases.size(), (System.nanoTime() - start) / 1e9, threads));
    boolean late = results.stream().anyMatch(result -> isLate(result.judgement()));
    return late ? Exit.UNDECIDED : Exit.DONE;
  }

  private static List<SuiteCase> cases(SuiteFolders folders) {
    try {
      return Suite.read(folders);
    } catch (IOException e) {
      throw new BadInput(String.valueOf(e.getMessage()));
    }
  }

  private static boolean isLate(Judgement judgement) {
    return judgement instanceof Judgement.Late;
  }

  private static Exit exit(Verdict verdict) {
    return switch (verdict) {
      case VALID -> Exit.DONE;
      case VALID_WITH_TOLERANCE, INVALID -> Exit.REFUTED;
      case MALFORMED -> Exit.BAD_INPUT;
      case UNDECIDED -> Exit.UNDECIDED;
    };
  }

  private ParameterException usage(String message) {
    return new ParameterException(output.verb.commandLine(), message);
  }
}

package org.relucid.notebooks.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.relucid.expressivity.Answer;
import org.relucid.expressivity.Budget;
import org.relucid.expressivity.Decider;
import org.relucid.expressivity.Method;
import org.relucid.expressivity.Question;
import org.relucid.notebooks.argument.BadInput;
import org.relucid.notebooks.argument.DomainArgument;
import org.relucid.notebooks.argument.NetworkArgument;
import org.relucid.notebooks.argument.PosedQuestion;
import org.relucid.notebooks.argument.Typo;
import org.relucid.notebooks.argument.Words;
import org.relucid.notebooks.report.Impossibility;
import org.relucid.notebooks.report.OpinionReport;
import org.relucid.notebooks.report.OtherNetworks;
import org.relucid.notebooks.report.PreciseReport;
import org.relucid.notebooks.report.PreciseRow;
import org.relucid.relaxations.Relaxations;
import org.relucid.theory.function.Domain;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/// `precise NETWORK --relaxation R`.
@Command(
    name = "precise",
    mixinStandardHelpOptions = true,
    description =
        "Are a network's bounds exact on all boxes? A proof, or a box on which they are not.",
    customSynopsis = "relucid precise [OPTIONS] (NETWORK | 'EXPR')",
    footer = {
      "",
      "An analysis is precise if, for every box in the domain, the bounds that the relaxation gives",
      "are the least and the greatest value of the network there. Without --relaxation the usual",
      "relaxations stand side by side. Exit code 0: proved; 3: refuted by a box; 4: neither was",
      "shown. (Of several relaxations: 3 if one is refuted, else 4 if one is open.)",
      "",
      "Methods: sample (single boxes: refutes, never proves), calculus (a derivation by rules),",
      "cells (all boxes, cell by cell); auto tries them in turn. smt asks solvers, for one or two",
      "inputs: a second opinion without a certificate, which names who has to be believed.",
      "",
      "An expression spells one network, and the answer is about that one. Another network for the",
      "same function may be precise: --encode asks about the one that 'relucid encode' makes.",
      "",
      "Example:",
      "  relucid precise 'relu(x) + relu(-x)' --relaxation ibp",
      "says that on the box [-1, 1] the absolute value is between 0 and 1, but that interval",
      "arithmetic says between 0 and 2."
    })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class PreciseCommand implements Callable<Integer> {
  private static final List<String> USUAL =
      List.of(
          "ibp", "zonotope", "deeppoly-0", "deeppoly-1", "deeppoly", "triangle", "multi-neuron");

  @Mixin Output output;
  @Mixin TimeLimit timeLimit;

  @Parameters(index = "0", paramLabel = "NETWORK", description = "A network file or an expression.")
  String network;

  @Option(
      names = {"-r", "--relaxation"},
      split = ",",
      paramLabel = "R",
      description = "A relaxation, or several with commas between them.")
  List<String> relaxations = List.of();

  @Option(
      names = "--domain",
      paramLabel = "X",
      description = "R (all inputs, the default) or a box such as '[0,1]' or '[-1,1]x[0,2]'.")
  String domain = "R";

  @Option(
      names = "--output",
      paramLabel = "K",
      description = "The output that is asked about, counted from 0.")
  int outputIndex;

  @Option(
      names = "--encode",
      description =
          "Ask about the function: about a network that encodes it by a theorem, where one does.")
  boolean encode;

  @Option(
      names = "--method",
      paramLabel = "M",
      description = "auto (the default), calculus, cells, sample or smt.")
  String method = "auto";

  @Option(
      names = "--smtlib",
      paramLabel = "FILE",
      description = "With --method smt: write what Z3 is asked, as SMT-LIB.")
  Optional<Path> smtlib = Optional.empty();

  @Option(
      names = "--certificate",
      paramLabel = "FILE",
      description = "Write the evidence, for 'relucid check'; with one --relaxation.")
  Optional<Path> certificate = Optional.empty();

  @Override
  public Integer call() {
    if (certificate.isPresent() && relaxations.size() != 1) {
      throw new ParameterException(
          output.verb.commandLine(),
          "--certificate: found "
              + Words.count(relaxations.size(), "relaxation", "relaxations")
              + ", expected one --relaxation");
    }
    if (method.equals("smt")) {
      return opinion();
    }
    PreciseReport report = timeLimit.await(this::report);
    output.print(report);
    return report.exit().code();
  }

  private int opinion() {
    NetworkArgument given = NetworkArgument.of(network);
    List<Question> questions = questions(given).stream().map(PosedQuestion::question).toList();
    OpinionReport report =
        timeLimit.await(() -> OpinionReport.of(given, questions, timeLimit.granted(), smtlib));
    output.print(report);
    return report.exit().code();
  }

  private PreciseReport report() {
    NetworkArgument given = NetworkArgument.of(network);
    List<PosedQuestion> questions = questions(given);
    Optional<Method> only = onlyMethod();
    List<PreciseRow> rows = new ArrayList<>();
    try (Progress progress = Progress.onTerminal("Deciding", questions.size())) {
      for (PosedQuestion posed : questions) {
        Question question = posed.question();
        Answer answer =
            only.map(way -> Decider.decide(question, Budget.USUAL, way))
                .orElseGet(() -> Decider.decide(question, Budget.USUAL));
        rows.add(new PreciseRow(question, posed.theorem(), answer));
        progress.step();
      }
    }
    Optional<String> written = certificate.map(file -> write(rows.getFirst(), given, file));
    Optional<OtherNetworks> others =
        rows.size() == 1 ? OtherNetworks.of(given, rows.getFirst()) : Optional.empty();
    return new PreciseReport(
        given,
        rows,
        relaxations.size() == 1,
        new PreciseReport.Remarks(written, Impossibility.of(rows), others));
  }

  private List<PosedQuestion> questions(NetworkArgument given) {
    int outputs = given.network().outputs();
    if (outputIndex < 0 || outputIndex >= outputs) {
      throw new BadInput(
          "--output: found "
              + outputIndex
              + ", expected from 0 to "
              + (outputs - 1)
              + " for a network of "
              + Words.count(outputs, "output", "outputs"));
    }
    Domain inputs = DomainArgument.of(domain, given.network().inputs());
    var scalar = given.network().expand();
    List<String> names = relaxations.isEmpty() ? USUAL : relaxations;
    names.forEach(PreciseCommand::requireKnown);
    return names.stream()
        .map(name -> new Question(scalar, outputIndex, inputs, name))
        .map(question -> encode ? PosedQuestion.encoded(question) : PosedQuestion.of(question))
        .toList();
  }

  private Optional<Method> onlyMethod() {
    return switch (method) {
      case "auto" -> Optional.empty();
      case "calculus", "cells", "sample" ->
          Optional.of(Method.valueOf(method.toUpperCase(Locale.ROOT)));
      default ->
          throw new BadInput(
              "--method: found '" + method + "', expected auto, calculus, cells, sample or smt");
    };
  }

  private static void requireKnown(String name) {
    if (name.equals(Relaxations.EXACT.name())) {
      throw new BadInput("'exact' is no relaxation but the range itself, which is precise always");
    }
    try {
      Relaxations.named(name, Relaxations.EXACTLY);
    } catch (IllegalArgumentException e) {
      throw new BadInput(e.getMessage() + Typo.hint(name, Relaxations.names().stream()));
    }
  }

  /// What to say of it.
  private static String write(PreciseRow row, NetworkArgument given, Path file) {
    if (row.evidence().isEmpty()) {
      return "no certificate: " + row.withoutEvidence();
    }
    String text = row.evidence().get().certificate();
    String source = given.sha256().map(hash -> "source " + hash).orElse("source none");
    try {
      Files.writeString(file, text.replaceFirst("(?m)^source none$", source));
    } catch (IOException e) {
      throw new BadInput(file + ": cannot be written: " + e.getMessage());
    }
    return "certificate: " + file + " (relucid check " + file + ")";
  }
}

package org.relucid.notebooks.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.relucid.notebooks.argument.Argument;
import org.relucid.notebooks.argument.BadInput;
import org.relucid.notebooks.argument.NetworkArgument;
import org.relucid.notebooks.argument.Typo;
import org.relucid.notebooks.argument.Words;
import org.relucid.notebooks.report.EvaluationReport;
import org.relucid.notebooks.report.Exit;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.network.Node;
import org.relucid.theory.number.Rational;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/// `eval NETWORK x1 x2 …`.
@Command(
    name = "eval",
    mixinStandardHelpOptions = true,
    description = "The value of a network or expression at a point, exactly and in float32.",
    customSynopsis = {
      "relucid eval [OPTIONS] (NETWORK | 'EXPR') NUMBER…",
      "       relucid eval [OPTIONS] (NETWORK | 'EXPR') --point 'NUMBER, …'"
    },
    footer = {
      "",
      "Numbers are integers, fractions (3/4) or decimals (-0.25, 1e-3), and are taken exactly.",
      "",
      "Example:",
      "  relucid eval 'max(x,0) - 2*relu(x - 1)' 3/2 --activations",
      "says that the value is 1/2, and what every node of the network that the expression spells",
      "computes on the way."
    })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class EvalCommand implements Callable<Integer> {
  @Mixin Output output;
  @Mixin TimeLimit timeLimit;

  @Parameters(index = "0", paramLabel = "NETWORK", description = "A network file or an expression.")
  String network;

  @Parameters(
      index = "1..*",
      arity = "0..*",
      paramLabel = "NUMBER",
      description = "The inputs, in order.")
  List<String> numbers = List.of();

  @Option(
      names = "--point",
      paramLabel = "POINT",
      description = "The inputs in one argument, with commas or blanks between them.")
  Optional<String> point = Optional.empty();

  @Option(names = "--activations", description = "Print the vector of every node too.")
  boolean activations;

  @Override
  public Integer call() {
    List<String> texts = texts();
    output.print(timeLimit.await(() -> report(texts)));
    return Exit.DONE.code();
  }

  private EvaluationReport report(List<String> texts) {
    NetworkArgument given = NetworkArgument.of(network);
    int inputs = given.network().inputs();
    if (texts.size() != inputs) {
      String found = Words.count(texts.size(), "number", "numbers");
      throw new BadInput(network + ": found " + found + ", expected " + inputs);
    }
    List<Rational> x = new ArrayList<>();
    for (String text : texts) {
      x.add(Argument.rational("input X_" + x.size(), text));
    }
    Optional<List<Node>> shown =
        activations ? Optional.of(given.network().nodes()) : Optional.empty();
    return EvaluationReport.of(given, Vector.of(x), shown);
  }

  private List<String> texts() {
    // Unknown options come here as numbers, since negative numbers look like options.
    for (String number : numbers) {
      if (number.matches("-{1,2}[A-Za-z].*")) {
        throw new ParameterException(
            output.verb.commandLine(), "Unknown option: '" + number + "'" + closest(number));
      }
    }
    if (point.isEmpty()) {
      return numbers;
    }
    if (!numbers.isEmpty()) {
      throw new ParameterException(
          output.verb.commandLine(),
          "found --point and " + numbers + ", expected one or the other");
    }
    String inner = point.get().strip().replaceFirst("^\\((.*)\\)$", "$1");
    return Arrays.stream(inner.split("[\\s,;]+")).filter(text -> !text.isEmpty()).toList();
  }

  private String closest(String unknown) {
    return Typo.hint(unknown, output.verb.options().stream().map(OptionSpec::longestName));
  }
}

package org.relucid.notebooks.command;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.relucid.expressivity.search.Architecture;
import org.relucid.expressivity.search.OneNeuronPerKink;
import org.relucid.expressivity.search.SearchQuestion;
import org.relucid.expressivity.search.Width;
import org.relucid.expressivity.search.size.Size;
import org.relucid.notebooks.argument.BadInput;
import org.relucid.notebooks.argument.DomainArgument;
import org.relucid.notebooks.argument.NetworkArgument;
import org.relucid.notebooks.report.Exit;
import org.relucid.notebooks.report.SearchTheorem;
import org.relucid.notebooks.report.WidthsReport;
import org.relucid.smt.query.Panel;
import org.relucid.theory.network.ScalarNetwork;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `widths ['EXPR' …]`.
@Command(
    name = "widths",
    mixinStandardHelpOptions = true,
    description = "How many neurons a function of one variable needs to be precise on all boxes.",
    customSynopsis = "relucid widths [OPTIONS] ['EXPR' ...]",
    footer = {
      "",
      "One hidden layer: 'none' where no width will do, because the network with one neuron at each",
      "kink is not precise under the triangle; else each width from 1 on is searched over all real",
      "weights, as 'relucid search' does. '= 2' says that a network was found and that none is",
      "narrower; '>= 4' that no width up to 3 will do. Any depth: hidden layers and neurons, at least",
      "as these bounds allow, and at most as in a network that is known: of one hidden layer, by the",
      "encoders, or with small whole weights (as 'relucid search --hidden-integers').",
      "Without EXPR: |x|, the step, the tent and N.",
      "",
      "Example:",
      "  relucid widths 'abs(x)' --relaxation ibp,deeppoly-0"
    })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class WidthsCommand implements Callable<Integer> {
  private static final List<String> USUAL =
      List.of(
          "abs(x)",
          "clamp(x, 0, 1)",
          "max(0, 1 - abs(x))",
          "clamp(relu(x) - 2*relu(x - 1) + 2*relu(x - 2), 0, 1)");

  @Mixin Output output;
  @Mixin TimeLimit timeLimit;

  @Parameters(index = "0..*", paramLabel = "EXPR", description = "Functions of one variable.")
  List<String> functions = List.of();

  @Option(
      names = {"-r", "--relaxation"},
      split = ",",
      paramLabel = "R",
      description = "Of ibp, deeppoly-0, deeppoly-1 and triangle (the default: all).")
  List<String> relaxations = List.of("ibp", "deeppoly-0", "deeppoly-1", "triangle");

  @Option(names = "--skips", description = "Let the output read the input, too.")
  boolean skips;

  @Option(
      names = "--most",
      paramLabel = "K",
      description = "The greatest width that is searched (${DEFAULT-VALUE}).")
  int most = 3;

  @Option(
      names = "--patience",
      paramLabel = "S",
      description = "Seconds for each width, and for whole weights (${DEFAULT-VALUE}).")
  int patience = 10;

  @Override
  public Integer call() {
    output.print(timeLimit.await(this::report));
    return Exit.DONE.code();
  }

  private WidthsReport report() {
    List<WidthsReport.Row> rows = new ArrayList<>();
    try (Panel panel = Panel.standard().uncertified()) {
      for (String function : functions.isEmpty() ? USUAL : functions) {
        ScalarNetwork network = NetworkArgument.of(function).network().expand();
        for (String relaxation : relaxations) {
          rows.add(row(function, network, relaxation, panel));
        }
      }
      return new WidthsReport(rows);
    } catch (IllegalArgumentException e) {
      throw new BadInput(String.valueOf(e.getMessage()));
    }
  }

  private WidthsReport.Row row(
      String function, ScalarNetwork network, String relaxation, Panel panel) {
    Architecture narrow = Architecture.parse("1-1-1");
    SearchQuestion question =
        new SearchQuestion(
            network,
            DomainArgument.of("R", network.inputs()),
            skips ? narrow.withSkips() : narrow,
            relaxation);
    if (SearchTheorem.of(question).isPresent()) {
      return new WidthsReport.Row(
          function,
          relaxation,
          Optional.empty(),
          Size.of(question, Optional.empty(), panel, time()));
    }
    Optional<Width> oneLayer =
        OneNeuronPerKink.denies(question).isPresent()
            ? Optional.empty()
            : Optional.of(Width.of(question, most, panel, time()));
    return new WidthsReport.Row(
        function, relaxation, oneLayer, Size.of(question, oneLayer, panel, time()));
  }

  private Duration time() {
    return Duration.ofSeconds(patience);
  }
}

package org.relucid.notebooks.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import org.relucid.expressivity.Imprecision;
import org.relucid.expressivity.Question;
import org.relucid.expressivity.multivariate.Obstruction;
import org.relucid.expressivity.multivariate.Obstructions;
import org.relucid.proofs.library.judge.Numbers;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.network.ScalarNetwork;
import org.relucid.theory.number.Rational;

/// That not only this network but every network for the function is imprecise, under every
/// relaxation neuron by neuron.
///
/// @param shown on this network, by the first of the relaxations asked about that is such a one
public record Impossibility(Obstruction obstruction, String relaxation, Imprecision shown) {
  public static final String THEOREM = "B24-necessary";

  /// The first that is found for refuted questions of several inputs.
  public static Optional<Impossibility> of(List<PreciseRow> rows) {
    return rows.stream()
        .filter(row -> row.counterexample().isPresent())
        .map(PreciseRow::question)
        .filter(
            question ->
                question.network().inputs() > 1 && Obstructions.areFor(question.relaxation()))
        .findFirst()
        .flatMap(Impossibility::of);
  }

  /// Where the function of the question has such an obstruction in its domain.
  public static Optional<Impossibility> of(Question question) {
    ScalarNetwork all = question.network();
    if (all.inputs() == 1 || !Obstructions.areFor(question.relaxation())) {
      return Optional.empty();
    }
    ScalarNetwork network =
        new ScalarNetwork(
            all.inputs(), all.preActivations(), List.of(all.outputForms().get(question.output())));
    String relaxation = question.relaxation();
    try {
      return Obstructions.first(network, question.domain())
          .flatMap(
              found ->
                  Obstructions.on(found, network, question.domain(), relaxation)
                      .map(shown -> new Impossibility(found, relaxation, shown)));
    } catch (IllegalArgumentException tooLarge) {
      return Optional.empty();
    }
  }

  /// Where the function bends, and along what.
  public String bend() {
    var facet = obstruction.facet();
    return "at "
        + facet.point()
        + " it bends along "
        + AffineForm.of(facet.normal(), Rational.ZERO).toString(Impossibility::name);
  }

  void text(PrintWriter out) {
    out.println("no network for this function is precise, whatever its shape (" + THEOREM + "):");
    out.println(
        "  "
            + bend()
            + ", and under every relaxation neuron by neuron whose bounds of neurons are its own");
    out.println(
        "  every network is too loose on small boxes there; this one, by "
            + Numbers.both(shown.gap())
            + " under "
            + relaxation
            + " on "
            + shown.box());
  }

  private static String name(int input) {
    return "x" + (input + 1);
  }

  void json(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("theorem", THEOREM);
    json.writeStringField("hypothesis", "LP-all");
    Json.exact(json, "point", obstruction.facet().point());
    Json.exact(json, "normal", obstruction.facet().normal());
    Json.exact(json, "slope", obstruction.slope());
    json.writeStringField("relaxation", relaxation);
    json.writeStringField("box", shown.box().toString());
    Json.exact(json, "gap", shown.gap());
    json.writeEndObject();
  }
}

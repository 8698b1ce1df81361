package org.relucid.notebooks.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.relucid.expressivity.encode.Encoding;
import org.relucid.expressivity.encode.Facing;
import org.relucid.expressivity.encode.Skips;
import org.relucid.expressivity.encode.Target;
import org.relucid.expressivity.encode.TriangleFacings;
import org.relucid.notebooks.argument.Words;
import org.relucid.theory.format.NetworkText;
import org.relucid.theory.function.Domain;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.network.ScalarNetwork;

/// The network that encodes a function, or why there is none.
///
/// @param file where the network was written, or it is printed
public record EncodeReport(Asked asked, Encoding encoding, Optional<Path> file) implements Report {
  /// What was asked for.
  public record Asked(String function, Domain domain, Target target) {}

  public Exit exit() {
    return switch (encoding) {
      case Encoding.Found _ -> Exit.DONE;
      case Encoding.Impossible _ -> Exit.REFUTED;
      case Encoding.NotFound _ -> Exit.UNDECIDED;
    };
  }

  @Override
  public void text(PrintWriter out) {
    String goal = asked.target().relaxation() + "-precise on " + asked.domain();
    switch (encoding) {
      case Encoding.Found found -> found(found, goal, out);
      case Encoding.Impossible(var theorem, var reason, _) -> {
        out.println("no network for " + asked.function() + " is " + goal + ", by " + theorem + ":");
        out.println("  " + reason);
        out.println("  to be believed: " + TheoremBasis.of(theorem));
      }
      case Encoding.NotFound(var tried) -> {
        out.println(
            "no theorem known here makes a network for "
                + asked.function()
                + " that is "
                + goal
                + withoutSkips()
                + "; tried:");
        Columns table = new Columns();
        tried.forEach(one -> table.add(one.theorem(), one.reason()));
        table.print(out);
      }
    }
  }

  private String withoutSkips() {
    return asked.target().skips() == Skips.NONE ? " and without skips" : "";
  }

  private void found(Encoding.Found found, String goal, PrintWriter out) {
    ScalarNetwork network = found.network();
    out.println(
        asked.function()
            + " is computed by a network that is "
            + goal
            + ", by "
            + found.by().theorem());
    out.println("  " + found.by().construction());
    facing(found)
        .ifPresent(
            facing ->
                out.println(
                    "  facing "
                        + facing
                        + ", one of 2^"
                        + facing.sides().size()
                        + " = "
                        + Facing.count(facing.sides().size())));
    out.println("  " + size(network));
    if (file.isPresent()) {
      out.println("wrote " + file.get());
    } else {
      out.println();
      out.print(NetworkText.write(network));
    }
  }

  private static Optional<Facing> facing(Encoding.Found found) {
    return found.by() instanceof TriangleFacings facings ? facings.chosen() : Optional.empty();
  }

  /// `5 neurons in 3 layers, 9 weights, with skips`
  private static String size(ScalarNetwork network) {
    return Words.count(network.neurons(), "neuron", "neurons")
        + " in "
        + Words.count(Skips.depth(network), "layer", "layers")
        + ", "
        + Words.count(weights(network), "weight", "weights")
        + (Skips.isWithout(network) ? ", no skips" : ", with skips");
  }

  /// The factors that are not zero, biases left out.
  private static long weights(ScalarNetwork network) {
    return Stream.concat(network.preActivations().stream(), network.outputForms().stream())
        .mapToLong(AffineForm::terms)
        .sum();
  }

  @Override
  public void json(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("function", asked.function());
    json.writeStringField("relaxation", asked.target().relaxation());
    json.writeStringField("domain", asked.domain().toString());
    switch (encoding) {
      case Encoding.Found found -> json(found, json);
      case Encoding.Impossible(var theorem, var reason, var tried) -> {
        json.writeStringField("answer", "impossible");
        json.writeStringField("theorem", theorem);
        json.writeStringField("reason", reason);
        json.writeStringField("trust", TheoremBasis.of(theorem));
        json(tried, json);
      }
      case Encoding.NotFound(var tried) -> {
        json.writeStringField("answer", "unknown");
        json(tried, json);
      }
    }
    json.writeEndObject();
  }

  private void json(Encoding.Found found, JsonGenerator json) throws IOException {
    ScalarNetwork network = found.network();
    json.writeStringField("answer", "encoded");
    json.writeStringField("theorem", found.by().theorem());
    json.writeStringField("construction", found.by().construction());
    if (facing(found).isPresent()) {
      json.writeStringField("facing", facing(found).get().toString());
    }
    json.writeNumberField("neurons", network.neurons());
    json.writeNumberField("layers", Skips.depth(network));
    json.writeNumberField("weights", weights(network));
    json.writeBooleanField("skips", !Skips.isWithout(network));
    if (file.isPresent()) {
      json.writeStringField("written", file.get().toString());
    } else {
      json.writeStringField("network", NetworkText.write(network));
    }
  }

  private static void json(List<Encoding.Tried> tried, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("tried");
    for (Encoding.Tried one : tried) {
      json.writeStartObject();
      json.writeStringField("theorem", one.theorem());
      json.writeStringField("reason", one.reason());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}

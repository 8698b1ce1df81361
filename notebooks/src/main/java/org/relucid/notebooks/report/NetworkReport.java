package org.relucid.notebooks.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import org.relucid.notebooks.argument.NetworkArgument;
import org.relucid.notebooks.argument.Words;
import org.relucid.proofs.library.judge.Numbers;
import org.relucid.theory.function.Line;
import org.relucid.theory.function.PiecewiseLinear;
import org.relucid.theory.network.LineRestriction;
import org.relucid.theory.network.Network;
import org.relucid.theory.network.Node;
import org.relucid.theory.number.Rational;

/// The nodes of a network, and where it has one input, each output as a function of it.
///
/// @param functions one for each output, or none where there are several inputs
public record NetworkReport(NetworkArgument given, List<PiecewiseLinear> functions)
    implements Report {
  public static NetworkReport of(NetworkArgument given) {
    Network network = given.network();
    return new NetworkReport(
        given, network.inputs() == 1 ? LineRestriction.ofOneInput(network.expand()) : List.of());
  }

  @Override
  public void text(PrintWriter out) {
    Network network = given.network();
    out.println(given.name() + ": " + Words.sizes(network));
    out.println();
    Columns nodes = new Columns();
    nodes.add("node", "name", "operator", "size", "takes");
    for (int index = 0; index < network.nodes().size(); index++) {
      Node node = network.node(index);
      nodes.add(
          String.valueOf(index),
          node.name(),
          node.operator().label(),
          String.valueOf(network.size(index)),
          node.sources().isEmpty() ? "" : node.sources().toString());
    }
    nodes.print(out);
    for (int output = 0; output < functions.size(); output++) {
      out.println();
      pieces(out, output);
    }
  }

  private void pieces(PrintWriter out, int output) {
    PiecewiseLinear function = functions.get(output);
    String name = functions.size() == 1 ? "f" : "f_" + output;
    int count = function.lines().size();
    out.println(name + " has " + Words.count(count, "piece", "pieces") + ":");
    Columns pieces = new Columns();
    pieces.add("", "", "slope", "value at its left end");
    for (int piece = 0; piece < count; piece++) {
      Line line = function.lines().get(piece);
      pieces.add(
          range(function.breakpoints(), piece),
          name + "(x) = " + line,
          Numbers.decimal(line.slope()),
          piece == 0 ? "" : Numbers.both(line.at(function.breakpoints().get(piece - 1))));
    }
    pieces.print(out);
  }

  /// `x <= 0`, `0 <= x <= 1`, `1 <= x`, or `all x`.
  private static String range(List<Rational> breakpoints, int piece) {
    String left = piece == 0 ? "" : breakpoints.get(piece - 1) + " <= ";
    String right = piece == breakpoints.size() ? "" : " <= " + breakpoints.get(piece);
    return breakpoints.isEmpty() ? "all x" : left + "x" + right;
  }

  @Override
  public void json(JsonGenerator json) throws IOException {
    Network network = given.network();
    json.writeStartObject();
    json.writeStringField("network", given.name());
    json.writeNumberField("inputs", network.inputs());
    json.writeNumberField("outputs", network.outputs());
    json.writeNumberField("neurons", network.neurons());
    json.writeArrayFieldStart("nodes");
    for (int index = 0; index < network.nodes().size(); index++) {
      node(json, network, index);
    }
    json.writeEndArray();
    if (!functions.isEmpty()) {
      json.writeArrayFieldStart("functions");
      for (PiecewiseLinear function : functions) {
        function(json, function);
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private static void node(JsonGenerator json, Network network, int index) throws IOException {
    Node node = network.node(index);
    json.writeStartObject();
    json.writeStringField("name", node.name());
    json.writeStringField("operator", node.operator().label());
    json.writeNumberField("size", network.size(index));
    json.writeArrayFieldStart("sources");
    for (int source : node.sources()) {
      json.writeNumber(source);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void function(JsonGenerator json, PiecewiseLinear function) throws IOException {
    json.writeStartObject();
    Json.strings(
        json, "breakpoints", function.breakpoints().stream().map(Rational::toString).toList());
    json.writeArrayFieldStart("pieces");
    for (Line line : function.lines()) {
      json.writeStartObject();
      Json.exact(json, "slope", line.slope());
      Json.exact(json, "intercept", line.intercept());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}

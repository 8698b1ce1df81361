package org.relucid.notebooks.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import org.relucid.notebooks.argument.NetworkArgument;
import org.relucid.proofs.library.judge.Numbers;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.network.ExactEvaluator;
import org.relucid.theory.network.Float32Evaluator;
import org.relucid.theory.network.Network;
import org.relucid.theory.network.Node;

/// A network's exact and float32 values at a point.
///
/// @param exact the vectors of all nodes, the output last
/// @param float32 the same in float32
/// @param shown the nodes that are to be shown besides
public record EvaluationReport(
    NetworkArgument given,
    Vector point,
    List<Vector> exact,
    List<float[]> float32,
    Optional<List<Node>> shown)
    implements Report {

  public static EvaluationReport of(
      NetworkArgument given, Vector point, Optional<List<Node>> shown) {
    Network network = given.network();
    float[] rounded = new float[point.size()];
    for (int i = 0; i < rounded.length; i++) {
      rounded[i] = point.get(i).floatValue();
    }
    return new EvaluationReport(
        given,
        point,
        ExactEvaluator.of(network).activations(point),
        Float32Evaluator.of(network).activations(rounded),
        shown);
  }

  @Override
  public void text(PrintWriter out) {
    Columns rows = new Columns();
    for (int i = 0; i < point.size(); i++) {
      rows.add("X_" + i, Numbers.both(point.get(i)));
    }
    rows.print(out, "");
    out.println();
    if (shown.isPresent()) {
      for (int node = 0; node < shown.get().size(); node++) {
        out.println(heading(shown.get().get(node), exact.get(node).size()));
        values("", node).print(out, "  ");
      }
      out.println();
    }
    values("Y_", exact.size() - 1).print(out, "");
  }

  private static String heading(Node node, int size) {
    return node.name() + ": " + node.operator().label() + " of size " + size;
  }

  private Columns values(String name, int node) {
    Columns rows = new Columns();
    rows.add("", "exact", "float32");
    for (int k = 0; k < exact.get(node).size(); k++) {
      rows.add(
          name + k, Numbers.both(exact.get(node).get(k)), Float.toString(float32.get(node)[k]));
    }
    return rows;
  }

  @Override
  public void json(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("network", given.name());
    Json.exact(json, "point", point);
    values(json, "outputs", "float32", exact.size() - 1);
    if (shown.isPresent()) {
      json.writeArrayFieldStart("activations");
      for (int index = 0; index < shown.get().size(); index++) {
        json.writeStartObject();
        json.writeStringField("node", shown.get().get(index).name());
        json.writeStringField("operator", shown.get().get(index).operator().label());
        values(json, "exact", "float32", index);
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private void values(JsonGenerator json, String exactly, String inFloat32, int node)
      throws IOException {
    Json.exact(json, exactly, exact.get(node));
    json.writeArrayFieldStart(inFloat32);
    for (float value : float32.get(node)) {
      json.writeString(Float.toString(value));
    }
    json.writeEndArray();
  }
}

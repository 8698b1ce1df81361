package org.relucid.theory.format.onnx;

import static org.relucid.theory.format.FormatException.quote;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.relucid.theory.format.Source;
import org.relucid.theory.network.Network;
import org.relucid.theory.network.Operator;

/// Reads an ONNX model as an exact network: float weights are dyadic rationals, tensors become
/// vectors in row-major order, and each operator that depends on the input becomes one node (or a
/// few), in the order of the graph (see [NodeOrder]); what depends on constants only is computed
/// while reading.
///
/// Several graph inputs are one input vector, one after the other in the order of the file (those
/// that are also initialisers have their constant and are no inputs); several outputs are
/// concatenated likewise. An open first extent (a batch) is taken as 1.
///
/// *Fails*: [org.relucid.theory.format.FormatException] naming operator and node for whatever is
/// not supported, damaged, too large or inconsistent.
public final class OnnxReader {
  private final Source source;
  private final Model model;
  private final TensorDecoder decoder;
  private final Map<String, Tensor> values = new HashMap<>();

  private OnnxReader(Source source) {
    this.source = source;
    this.model = ModelReader.read(source);
    this.decoder = new TensorDecoder(source);
  }

  public static Network read(Source source) {
    return new OnnxReader(source).network();
  }

  private Network network() {
    Model.Graph graph = model.graph();
    Growth network = inputs(graph);
    for (Model.Invocation node : NodeOrder.of(graph.nodes())) {
      apply(node, network);
    }
    Call result = result(graph, network);
    Tensor output = result.inputs().size() == 1 ? result.input(0) : Layout.concat(result);
    return network.network(network.node(result, output));
  }

  /// The network's input node, and a name for each graph input's share of it.
  private Growth inputs(Model.Graph graph) {
    List<Model.Input> inputs =
        graph.inputs().stream()
            .filter(input -> !graph.initialisers().containsKey(input.name()))
            .toList();
    List<Shape> shapes = inputs.stream().map(this::shape).toList();
    long total = shapes.stream().mapToLong(Shape::size).sum();
    if (total < 1 || total > Shape.MOST_ELEMENTS) {
      throw source.wrong(
          "found " + total + " input coordinates, expected 1 to " + Shape.MOST_ELEMENTS);
    }
    Growth network = new Growth(source, (int) total);
    network.spend(total);
    int start = 0;
    for (int k = 0; k < inputs.size(); k++) {
      int size = shapes.get(k).size();
      int node =
          inputs.size() == 1
              ? 0
              : network.add(
                  inputs.get(k).name(),
                  new Operator.Select(IntStream.range(start, start + size).boxed().toList()),
                  size,
                  0);
      define(inputs.get(k).name(), new Tensor.Variable(shapes.get(k), node));
      start += size;
    }
    return network;
  }

  private Shape shape(Model.Input input) {
    String name = "input " + quote(input.name());
    if (ElementType.of(input.elementType()).filter(ElementType::isFloat).isEmpty()) {
      throw source.wrong(
          name + ": found element type " + input.elementType() + ", expected float32 or float64");
    }
    List<Long> extents = new ArrayList<>();
    for (Optional<Long> extent : input.extents()) {
      if (extent.isEmpty() && !extents.isEmpty()) {
        throw source.wrong(
            name
                + ": found no extent for axis "
                + extents.size()
                + ", expected only the first (the"
                + " batch) to be open");
      }
      extents.add(extent.orElse(1L));
    }
    Shape shape = decoder.shape(name, extents);
    if (shape.size() == 0) {
      throw source.wrong(name + ": found shape " + shape + ", expected at least one element");
    }
    return shape;
  }

  private void apply(Model.Invocation node, Growth network) {
    List<Optional<Tensor>> inputs = new ArrayList<>();
    for (String input : node.inputs()) {
      inputs.add(input.isEmpty() ? Optional.empty() : Optional.of(value(node, input)));
    }
    Call call = new Call(source, model.opset(), node, inputs, network);
    List<Tensor> results = compute(call);
    if (node.outputs().size() < results.size() || results.isEmpty()) {
      throw call.wrong("found " + node.outputs().size() + " outputs, expected " + results.size());
    }
    for (int k = 0; k < results.size(); k++) {
      define(node.outputs().get(k), results.get(k));
    }
  }

  private List<Tensor> compute(Call call) {
    try {
      return Operators.apply(call, decoder);
    } catch (ArithmeticException | IllegalArgumentException e) {
      throw call.wrong("found sizes that do not fit: " + e.getMessage());
    }
  }

  private Tensor value(Model.Invocation node, String name) {
    Tensor known = values.get(name);
    if (known != null) {
      return known;
    }
    Model.RawTensor stored = model.graph().initialisers().get(name);
    if (stored == null) {
      throw source.wrong(
          "operator "
              + node.operator()
              + " of node "
              + quote(node.name())
              + ": found the input "
              + quote(name)
              + ", expected the name of an earlier value");
    }
    Tensor constant = decoder.decode(stored);
    values.put(name, constant);
    return constant;
  }

  private void define(String name, Tensor tensor) {
    if (values.putIfAbsent(name, tensor) != null
        || model.graph().initialisers().containsKey(name)) {
      throw source.wrong("found a second value " + quote(name) + ", expected one of each name");
    }
  }

  /// A last node that joins the outputs, each laid out as a vector.
  private Call result(Model.Graph graph, Growth network) {
    if (graph.outputs().isEmpty()) {
      throw source.wrong("found no output, expected at least one");
    }
    Model.Invocation node =
        new Model.Invocation("output", "", "Concat", graph.outputs(), List.of("output"), Map.of());
    List<Optional<Tensor>> outputs = new ArrayList<>();
    for (String name : graph.outputs()) {
      Tensor output = value(node, name);
      outputs.add(Optional.of(Layout.reshaped(output, Shape.of(output.shape().size()))));
    }
    return new Call(source, model.opset(), node, outputs, network);
  }
}

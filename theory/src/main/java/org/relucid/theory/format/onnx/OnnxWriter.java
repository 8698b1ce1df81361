package org.relucid.theory.format.onnx;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.relucid.theory.format.FormatException;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.linear.AffineMap;
import org.relucid.theory.network.Network;
import org.relucid.theory.network.Node;
import org.relucid.theory.network.Operator;
import org.relucid.theory.number.Rational;

/// Writes a network as an ONNX model (operator set 13) with input and output of shape `[1, n]`; the
/// weights are float32 where all of them are float32 numbers exactly, else float64.
///
/// An affine map becomes Add where it only shifts, MatMul where it has no shift, else Gemm; a
/// selection becomes Gather; pooled maxima become Max of Gathers; a leaky ReLU in float64, which
/// runtimes do not have, becomes Max (or Min) of the two lines. Everything else has its own
/// operator.
///
/// *Fails*: [FormatException] naming a weight that no float64 is, or a dense matrix that is too
/// large.
public final class OnnxWriter {
  private static final long OPSET = 13;
  private static final long IR_VERSION = 7;
  private static final WireWriter[] COLUMNS = {GraphWriter.whole("axis", 1)};

  private final Network network;
  private final GraphWriter graph;
  private final List<String> values = new ArrayList<>();

  private OnnxWriter(Network network) {
    this.network = network;
    this.graph = new GraphWriter(Precision.of(network));
  }

  public static byte[] write(Network network) {
    return new OnnxWriter(network).write();
  }

  private byte[] write() {
    graph.input("input", network.inputs());
    values.add("input");
    for (int index = 1; index < network.nodes().size(); index++) {
      values.add(node(network.node(index)));
    }
    String output = graph.node("Identity", "output", List.of(values.getLast()));
    graph.output(output, network.outputs());
    return graph.model(OPSET, IR_VERSION).toByteArray();
  }

  private String node(Node node) {
    List<String> sources = node.sources().stream().map(values::get).toList();
    String name = node.name();
    return switch (node.operator()) {
      case Operator.Input _ -> throw new IllegalArgumentException("a second input");
      case Operator.Affine(AffineMap map) -> affine(name, sources, map);
      case Operator.Add _ -> graph.node("Add", name, sources);
      case Operator.Subtract _ -> graph.node("Sub", name, sources);
      case Operator.Concat _ -> graph.node("Concat", name, sources, COLUMNS);
      case Operator.Select(List<Integer> indices) -> select(name, sources.getFirst(), indices);
      case Operator.Relu _ -> graph.node("Relu", name, sources);
      case Operator.LeakyRelu(Rational slope) -> leaky(name, sources.getFirst(), slope);
      case Operator.Abs _ -> graph.node("Abs", name, sources);
      case Operator.Maximum _ -> graph.node("Max", name, sources);
      case Operator.Minimum _ -> graph.node("Min", name, sources);
      case Operator.MaxPool(List<List<Integer>> groups) -> pool(name, sources.getFirst(), groups);
      case Operator.MaxMin _ ->
          maxMin(name, sources.getFirst(), network.size(node.sources().getFirst()));
    };
  }

  private String affine(String name, List<String> sources, AffineMap map) {
    List<Rational> shift = map.rows().stream().map(AffineForm::constant).toList();
    if (isShift(map)) {
      String constant = graph.weights(name + ".shift", List.of(1, map.outputs()), shift);
      return graph.node("Add", name, List.of(sources.getFirst(), constant));
    }
    String matrix =
        graph.weights(
            name + ".weight", List.of(map.inputs(), map.outputs()), transposed(name, map));
    if (shift.stream().allMatch(Rational::isZero)) {
      return graph.node("MatMul", name, List.of(sources.getFirst(), matrix));
    }
    String constant = graph.weights(name + ".bias", List.of(map.outputs()), shift);
    return graph.node("Gemm", name, List.of(sources.getFirst(), matrix, constant));
  }

  private static boolean isShift(AffineMap map) {
    return map.inputs() == map.outputs()
        && IntStream.range(0, map.outputs())
            .allMatch(
                i ->
                    map.row(i).terms() == 1
                        && map.row(i).variable(0) == i
                        && map.row(i).factor(0).equals(Rational.ONE));
  }

  private static List<Rational> transposed(String name, AffineMap map) {
    long size = (long) map.inputs() * map.outputs();
    if (size > Shape.MOST_ELEMENTS) {
      throw new FormatException(
          "cannot be written as ONNX: operator Affine of node "
              + FormatException.quote(name)
              + ": a matrix of "
              + size
              + " elements, expected at most "
              + Shape.MOST_ELEMENTS);
    }
    List<Rational> values = new ArrayList<>(Collections.nCopies((int) size, Rational.ZERO));
    for (int r = 0; r < map.outputs(); r++) {
      AffineForm row = map.row(r);
      for (int k = 0; k < row.terms(); k++) {
        values.set(row.variable(k) * map.outputs() + r, row.factor(k));
      }
    }
    return values;
  }

  private String select(String name, String source, List<Integer> indices) {
    String constant = graph.indices(name + ".indices", indices);
    return graph.node("Gather", name, List.of(source, constant), COLUMNS);
  }

  private String leaky(String name, String source, Rational slope) {
    if (graph.precision() == Precision.SINGLE) {
      return graph.node(
          "LeakyRelu", name, List.of(source), GraphWriter.real("alpha", slope.floatValue()));
    }
    String factor = graph.weights(name + ".slope", List.of(1), List.of(slope));
    String line = graph.node("Mul", name + ".line", List.of(source, factor));
    String operator = slope.compareTo(Rational.ONE) <= 0 ? "Max" : "Min";
    return graph.node(operator, name, List.of(source, line));
  }

  /// The k-th operand of the maximum has the k-th member of each group, or its last one again.
  private String pool(String name, String source, List<List<Integer>> groups) {
    int most = groups.stream().mapToInt(List::size).max().orElse(1);
    List<String> operands = new ArrayList<>();
    for (int k = 0; k < most; k++) {
      int place = k;
      operands.add(
          select(
              name + ".member" + k,
              source,
              groups.stream().map(group -> group.get(Math.min(place, group.size() - 1))).toList()));
    }
    return graph.node("Max", name, operands);
  }

  private String maxMin(String name, String source, int size) {
    int pairs = size / 2;
    String even = select(name + ".even", source, every(0, 2, pairs));
    String odd = select(name + ".odd", source, every(1, 2, pairs));
    String max = graph.node("Max", name + ".max", List.of(even, odd));
    String min = graph.node("Min", name + ".min", List.of(even, odd));
    String both = graph.node("Concat", name + ".both", List.of(max, min), COLUMNS);
    List<Integer> order = IntStream.range(0, size).map(i -> i % 2 * pairs + i / 2).boxed().toList();
    return select(name, both, order);
  }

  private static List<Integer> every(int start, int step, int count) {
    return IntStream.range(0, count).map(i -> start + i * step).boxed().toList();
  }
}

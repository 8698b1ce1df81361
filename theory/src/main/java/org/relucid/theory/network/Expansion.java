package org.relucid.theory.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.IntStream;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.linear.AffineMap;
import org.relucid.theory.network.Operator.Abs;
import org.relucid.theory.network.Operator.Add;
import org.relucid.theory.network.Operator.Affine;
import org.relucid.theory.network.Operator.Concat;
import org.relucid.theory.network.Operator.Input;
import org.relucid.theory.network.Operator.LeakyRelu;
import org.relucid.theory.network.Operator.MaxMin;
import org.relucid.theory.network.Operator.MaxPool;
import org.relucid.theory.network.Operator.Maximum;
import org.relucid.theory.network.Operator.Minimum;
import org.relucid.theory.network.Operator.Relu;
import org.relucid.theory.network.Operator.Select;
import org.relucid.theory.network.Operator.Subtract;
import org.relucid.theory.number.Rational;

/// The definitional expansion of vectors and operators into scalar neurons: affine operators are
/// substituted away, every kink becomes ReLU, and equal pre-activations are one neuron.
///
/// While the expansion grows, all forms live on [#ROOM] variables, so that they can be added; they
/// get their true dimension at the end.
final class Expansion {
  private static final int ROOM = Integer.MAX_VALUE;

  private final int inputs;
  private final List<AffineForm> preActivations = new ArrayList<>();
  private final Map<AffineForm, AffineForm> neurons = new HashMap<>();

  Expansion(int inputs) {
    this.inputs = inputs;
  }

  static ScalarNetwork of(Network network) {
    Expansion expansion = new Expansion(network.inputs());
    return expansion.scalarNetwork(expansion.values(network).getLast());
  }

  static Expanded withNodes(Network network) {
    Expansion expansion = new Expansion(network.inputs());
    List<List<AffineForm>> values = expansion.values(network);
    ScalarNetwork scalar = expansion.scalarNetwork(values.getLast());
    int dimension = scalar.inputs() + scalar.neurons();
    return new Expanded(
        scalar,
        values.stream()
            .map(forms -> forms.stream().map(form -> form.inDimension(dimension)).toList())
            .toList());
  }

  private List<List<AffineForm>> values(Network network) {
    List<List<AffineForm>> values = new ArrayList<>();
    for (Node node : network.nodes()) {
      values.add(node(node, node.sources().stream().map(values::get).toList()));
    }
    return values;
  }

  ScalarNetwork scalarNetwork(List<AffineForm> outputs) {
    List<AffineForm> neuronForms = new ArrayList<>();
    for (int k = 0; k < preActivations.size(); k++) {
      neuronForms.add(preActivations.get(k).inDimension(inputs + k));
    }
    int dimension = inputs + preActivations.size();
    return new ScalarNetwork(
        inputs, neuronForms, outputs.stream().map(form -> form.inDimension(dimension)).toList());
  }

  private List<AffineForm> node(Node node, List<List<AffineForm>> sources) {
    return switch (node.operator()) {
      case Input(int size) -> IntStream.range(0, size).mapToObj(this::input).toList();
      case Affine(AffineMap map) ->
          map.rows().stream().map(row -> substitute(row, sources.getFirst())).toList();
      case Add _ -> pairwise(sources, AffineForm::add);
      case Subtract _ -> pairwise(sources, AffineForm::subtract);
      case Concat _ -> sources.stream().flatMap(List::stream).toList();
      case Select(var indices) -> indices.stream().map(sources.getFirst()::get).toList();
      case Relu _ -> sources.getFirst().stream().map(this::relu).toList();
      case LeakyRelu(var slope) ->
          sources.getFirst().stream().map(form -> leaky(form, slope)).toList();
      case Abs _ -> sources.getFirst().stream().map(this::abs).toList();
      case Maximum _ -> pairwise(sources, this::max);
      case Minimum _ -> pairwise(sources, this::min);
      case MaxPool(var groups) ->
          groups.stream().map(group -> maxOf(sources.getFirst(), group)).toList();
      case MaxMin _ -> maxMin(sources.getFirst());
    };
  }

  AffineForm input(int index) {
    return AffineForm.variable(ROOM, index);
  }

  AffineForm constant(Rational value) {
    return AffineForm.constant(ROOM, value);
  }

  /// The neuron `relu(form)`, the one that is already there where the form has one.
  AffineForm relu(AffineForm form) {
    return neurons.computeIfAbsent(
        form,
        _ -> {
          preActivations.add(form);
          return AffineForm.variable(ROOM, inputs + preActivations.size() - 1);
        });
  }

  /// `|z| = relu(z) + relu(-z)`
  AffineForm abs(AffineForm form) {
    return relu(form).add(relu(form.negate()));
  }

  /// `max(a, b) = b + relu(a - b)`
  AffineForm max(AffineForm a, AffineForm b) {
    return b.add(relu(a.subtract(b)));
  }

  /// `min(a, b) = a - relu(a - b)`
  AffineForm min(AffineForm a, AffineForm b) {
    return a.subtract(relu(a.subtract(b)));
  }

  /// `leaky(z) = slope·z + (1 - slope)·relu(z)`
  private AffineForm leaky(AffineForm form, Rational slope) {
    return form.multiply(slope).add(relu(form).multiply(Rational.ONE.subtract(slope)));
  }

  /// `max(… max(max(z_0, z_1), z_2) …)`
  private AffineForm maxOf(List<AffineForm> forms, List<Integer> group) {
    return group.stream().map(forms::get).reduce(this::max).orElseThrow();
  }

  private List<AffineForm> maxMin(List<AffineForm> forms) {
    List<AffineForm> result = new ArrayList<>();
    for (int i = 0; i < forms.size(); i += 2) {
      result.add(max(forms.get(i), forms.get(i + 1)));
      result.add(min(forms.get(i), forms.get(i + 1)));
    }
    return result;
  }

  private static List<AffineForm> pairwise(
      List<List<AffineForm>> sources, BinaryOperator<AffineForm> operation) {
    List<AffineForm> first = sources.getFirst();
    List<AffineForm> second = sources.getLast();
    return IntStream.range(0, first.size())
        .mapToObj(i -> operation.apply(first.get(i), second.get(i)))
        .toList();
  }

  /// `row(forms_0, …, forms_{m-1})`, the affine form of the affine forms.
  private static AffineForm substitute(AffineForm row, List<AffineForm> forms) {
    Map<Integer, Rational> terms = new TreeMap<>();
    Rational constant = row.constant();
    for (int k = 0; k < row.terms(); k++) {
      AffineForm form = forms.get(row.variable(k));
      Rational factor = row.factor(k);
      constant = constant.add(factor.multiply(form.constant()));
      for (int j = 0; j < form.terms(); j++) {
        terms.merge(form.variable(j), factor.multiply(form.factor(j)), Rational::add);
      }
    }
    return AffineForm.of(ROOM, terms, constant);
  }
}

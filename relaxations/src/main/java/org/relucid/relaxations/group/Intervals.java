package org.relucid.relaxations.group;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.relucid.proofs.kernel.Certificate;
import org.relucid.proofs.kernel.Step;
import org.relucid.proofs.kernel.Step.Term;
import org.relucid.relaxations.Analysis;
import org.relucid.relaxations.Bounds;
import org.relucid.relaxations.derivation.BoxSetting;
import org.relucid.relaxations.derivation.Derivation;
import org.relucid.relaxations.derivation.DerivedBounds;
import org.relucid.relaxations.derivation.NeuronFacts;
import org.relucid.theory.geometry.Box;
import org.relucid.theory.geometry.Interval;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.linear.AffineMap;
import org.relucid.theory.network.Expanded;
import org.relucid.theory.network.Network;
import org.relucid.theory.network.Node;
import org.relucid.theory.network.Operator;
import org.relucid.theory.number.Rational;

/// Interval bound propagation operator by operator: each coordinate of a kinked operator gets its
/// exact range over the box of its arguments, and a derivation of it. What is linear between two
/// kinks, sums of skips too, counts as one affine map of the *atoms*, the inputs and the
/// coordinates of kinked operators.
///
/// *Cost*: that of composing the affine maps; the coordinate of a maximum of `m` takes up to
/// `2^(m-1)` cases.
public final class Intervals {
  private final Network network;
  private final Expanded expanded;
  private final Derivation derivation;

  /// Bounds of the inputs and of the coordinates of kinked operators, in the order of the nodes.
  private final List<DerivedBounds> atoms = new ArrayList<>();

  /// How many atoms there will be.
  private final int dimension;

  /// The coordinates of each node, as forms on the atoms.
  private final List<List<AffineForm>> nodes = new ArrayList<>();

  private Intervals(Network network, Box box) {
    this.network = network;
    this.expanded = network.expandWithNodes();
    this.derivation = new Derivation(BoxSetting.of(expanded.network(), box));
    this.dimension =
        IntStream.range(0, network.nodes().size())
            .filter(i -> !isLinear(network.node(i)))
            .map(i -> expanded.values().get(i).size())
            .sum();
    for (int i = 0; i < network.nodes().size(); i++) {
      Node node = network.node(i);
      nodes.add(isLinear(node) ? linear(node) : atoms(kinked(i, box)));
    }
  }

  /// The input is an atom, too.
  private static boolean isLinear(Node node) {
    return node.operator().isLinear() && !(node.operator() instanceof Operator.Input);
  }

  /// @param byNeurons an analysis of the expanded network, for the bounds of its neurons
  public static Analysis over(Network network, Box box, Analysis byNeurons) {
    Intervals intervals = new Intervals(network, box);
    List<DerivedBounds> outputs =
        intervals.nodes.getLast().stream().map(intervals::bounds).toList();
    for (int j = 0; j < outputs.size(); j++) {
      DerivedBounds y = outputs.get(j);
      intervals.derivation.concludeBounds(j, y.interval(), y.lowerFact(), y.upperFact());
    }
    return new Result(
        byNeurons.neurons(),
        outputs.stream().map(DerivedBounds::interval).toList(),
        intervals.derivation.certificate());
  }

  private record Result(List<Interval> neurons, List<Interval> outputs, Certificate certificate)
      implements Analysis {}

  private List<AffineForm> linear(Node node) {
    List<List<AffineForm>> sources = node.sources().stream().map(nodes::get).toList();
    List<AffineForm> first = sources.getFirst();
    List<AffineForm> last = sources.getLast();
    return switch (node.operator()) {
      case Operator.Affine(var map) -> {
        AffineMap before = new AffineMap(dimension, first);
        yield map.rows().stream().map(row -> row.after(before)).toList();
      }
      case Operator.Add _ -> each(first.size(), j -> first.get(j).add(last.get(j)));
      case Operator.Subtract _ -> each(first.size(), j -> first.get(j).subtract(last.get(j)));
      case Operator.Concat _ -> sources.stream().flatMap(Collection::stream).toList();
      case Operator.Select(var indices) -> indices.stream().map(first::get).toList();
      default -> throw new AssertionError("not linear: " + node.operator());
    };
  }

  private static List<AffineForm> each(int size, IntFunction<AffineForm> form) {
    return IntStream.range(0, size).mapToObj(form).toList();
  }

  /// New atoms with these bounds.
  private List<AffineForm> atoms(List<DerivedBounds> bounds) {
    int first = atoms.size();
    atoms.addAll(bounds);
    return each(bounds.size(), j -> AffineForm.variable(dimension, first + j));
  }

  private List<DerivedBounds> kinked(int index, Box box) {
    Node node = network.node(index);
    List<List<DerivedBounds>> sources =
        node.sources().stream()
            .map(source -> nodes.get(source).stream().map(this::bounds).toList())
            .toList();
    return switch (node.operator()) {
      case Operator.Input _ ->
          IntStream.range(0, box.dimension()).mapToObj(i -> side(box, i)).toList();
      case Operator.Relu _ -> relu(index, sources.getFirst());
      case Operator.LeakyRelu(var slope) -> bent(index, slope, sources.getFirst());
      case Operator.Abs _ -> bent(index, Rational.of(-1), sources.getFirst());
      case Operator.Maximum _, Operator.Minimum _, Operator.MaxPool _, Operator.MaxMin _ ->
          maxima(index, sources);
      case Operator.Affine _,
          Operator.Add _,
          Operator.Subtract _,
          Operator.Concat _,
          Operator.Select _ ->
          throw new AssertionError("no kink: " + node.operator());
    };
  }

  private DerivedBounds side(Box box, int i) {
    return new DerivedBounds(
        new Bounds<>(box.side(i).lower(), box.side(i).upper()),
        derivation.add(new Step.Assume(BoxSetting.lower(i))),
        derivation.add(new Step.Assume(BoxSetting.upper(i))));
  }

  /// Over the box of the atoms.
  private DerivedBounds bounds(AffineForm row) {
    List<Term> below = new ArrayList<>();
    List<Term> above = new ArrayList<>();
    Rational lower = row.constant();
    Rational upper = row.constant();
    for (int k = 0; k < row.terms(); k++) {
      Rational factor = row.factor(k);
      DerivedBounds x = atoms.get(row.variable(k));
      boolean rising = factor.signum() > 0;
      Rational l = x.bounds().lower();
      Rational u = x.bounds().upper();
      lower = lower.add(factor.multiply(rising ? l : u));
      upper = upper.add(factor.multiply(rising ? u : l));
      below.add(new Term(factor.abs(), rising ? x.lowerFact() : x.upperFact()));
      above.add(new Term(factor.abs(), rising ? x.upperFact() : x.lowerFact()));
    }
    return new DerivedBounds(
        new Bounds<>(lower, upper),
        derivation.combine(below, Rational.ZERO),
        derivation.combine(above, Rational.ZERO));
  }

  private List<DerivedBounds> relu(int index, List<DerivedBounds> source) {
    List<DerivedBounds> result = new ArrayList<>();
    for (int j = 0; j < source.size(); j++) {
      AffineForm h = expanded.values().get(index).get(j);
      NeuronFacts facts =
          new NeuronFacts(derivation, h.variable(0) - network.inputs(), source.get(j));
      Rational lower = source.get(j).bounds().lower().max(Rational.ZERO);
      Rational upper = source.get(j).bounds().upper().max(Rational.ZERO);
      result.add(
          new DerivedBounds(
              new Bounds<>(lower, upper),
              facts.below(Rational.ZERO, lower),
              facts.above(Rational.ZERO, upper)));
    }
    return result;
  }

  /// `max(z, 0) + slope·min(z, 0)`: its extremes are at the ends, or at the bend.
  private List<DerivedBounds> bent(int index, Rational slope, List<DerivedBounds> bounds) {
    int source = network.node(index).sources().getFirst();
    List<DerivedBounds> result = new ArrayList<>();
    for (int j = 0; j < bounds.size(); j++) {
      DerivedBounds z = bounds.get(j);
      Stream<Rational> inside =
          z.interval().contains(Rational.ZERO) ? Stream.of(Rational.ZERO) : Stream.of();
      List<Rational> values =
          Stream.concat(Stream.of(z.bounds().lower(), z.bounds().upper()), inside)
              .map(at -> at.signum() > 0 ? at : at.multiply(slope))
              .sorted()
              .toList();
      AffineForm argument = expanded.values().get(source).get(j);
      AffineForm value = expanded.values().get(index).get(j);
      Bounds<Rational> found = new Bounds<>(values.getFirst(), values.getLast());
      result.add(derive(found, List.of(argument), List.of(z), value));
    }
    return result;
  }

  private List<DerivedBounds> maxima(int index, List<List<DerivedBounds>> bounds) {
    Node node = network.node(index);
    List<List<AffineForm>> forms = node.sources().stream().map(expanded.values()::get).toList();
    List<AffineForm> values = expanded.values().get(index);
    List<DerivedBounds> result = new ArrayList<>();
    for (int j = 0; j < values.size(); j++) {
      int at = j;
      int neighbour = j - j % 2;
      result.add(
          switch (node.operator()) {
            case Operator.MaxPool(var groups) ->
                extreme(
                    groups.get(at).stream().map(forms.getFirst()::get).toList(),
                    groups.get(at).stream().map(bounds.getFirst()::get).toList(),
                    values.get(at),
                    Extreme.GREATEST);
            case Operator.MaxMin() ->
                extreme(
                    forms.getFirst().subList(neighbour, neighbour + 2),
                    bounds.getFirst().subList(neighbour, neighbour + 2),
                    values.get(at),
                    at == neighbour ? Extreme.GREATEST : Extreme.LEAST);
            default ->
                extreme(
                    forms.stream().map(source -> source.get(at)).toList(),
                    bounds.stream().map(source -> source.get(at)).toList(),
                    values.get(at),
                    node.operator() instanceof Operator.Maximum ? Extreme.GREATEST : Extreme.LEAST);
          });
    }
    return result;
  }

  private enum Extreme {
    LEAST,
    GREATEST;

    Rational of(Stream<Rational> numbers) {
      return numbers.reduce(this == LEAST ? Rational::min : Rational::max).orElseThrow();
    }
  }

  private DerivedBounds extreme(
      List<AffineForm> arguments, List<DerivedBounds> bounds, AffineForm value, Extreme extreme) {
    Bounds<Rational> found =
        new Bounds<>(
            extreme.of(bounds.stream().map(b -> b.bounds().lower())),
            extreme.of(bounds.stream().map(b -> b.bounds().upper())));
    return derive(found, arguments, bounds, value);
  }

  private DerivedBounds derive(
      Bounds<Rational> found,
      List<AffineForm> arguments,
      List<DerivedBounds> bounds,
      AffineForm value) {
    AffineForm below = value.add(found.lower().negate());
    AffineForm above = value.negate().add(found.upper());
    return new DerivedBounds(
        found,
        ByCases.derive(derivation, below, arguments, bounds, value),
        ByCases.derive(derivation, above, arguments, bounds, value));
  }
}

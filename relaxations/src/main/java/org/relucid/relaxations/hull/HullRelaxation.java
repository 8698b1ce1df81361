package org.relucid.relaxations.hull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.relucid.proofs.kernel.Certificate;
import org.relucid.relaxations.Analysis;
import org.relucid.relaxations.Relaxation;
import org.relucid.theory.geometry.Box;
import org.relucid.theory.geometry.Interval;
import org.relucid.theory.geometry.Polyhedron;
import org.relucid.theory.geometry.VDescription;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.network.Layering;
import org.relucid.theory.network.ScalarNetwork;
import org.relucid.theory.number.Rational;

/// The relaxations that keep a polytope: begun with the box, each block of neurons turns the
/// polytope of the variables still in use into the next one, and what is not used any more is
/// dropped.
///
/// *Cost*: exponential in the number of variables in use; refused above [#MOST_VARIABLES], or when
/// a polytope on the way has more than [#MOST_FACETS].
public final class HullRelaxation implements Relaxation {
  /// The most inputs and neurons that may be in use at a time.
  public static final int MOST_VARIABLES = 16;

  /// The most facets of a polytope (or vertices, where it is given by its facets): some seconds.
  public static final int MOST_FACETS = 4096;

  private final String name;
  private final int layersAtATime;
  private final BlockHull hull;

  private HullRelaxation(String name, int layersAtATime, BlockHull hull) {
    this.name = name;
    this.layersAtATime = layersAtATime;
    this.hull = hull;
  }

  /// P₁: `conv {(v, h(v)) : v in P}` with all neurons `h` of a layer. (B24, Ma26)
  public static HullRelaxation multiNeuron() {
    return new HullRelaxation("multi-neuron", 1, HullRelaxation::all);
  }

  /// `P ∩ conv {(z_S, relu(z_S)) : v in P}` for every set `S` of `k` neurons of a layer that are
  /// unstable on `P` (of all of them, where they are fewer). With `k = 1` it is the triangle.
  public static HullRelaxation multiNeuron(int k) {
    return new HullRelaxation("multi-neuron-" + k, 1, new GroupHulls(k));
  }

  /// The hull over `r` consecutive layers jointly, in runs of `r` from the input; exact when `r`
  /// reaches the depth. (Ma26)
  public static HullRelaxation crossLayer(int r) {
    if (r < 1) {
      throw new IllegalArgumentException(r + " layers at a time, expected at least 1");
    }
    return new HullRelaxation("cross-layer-" + r, r, HullRelaxation::all);
  }

  private static Set<Vector> all(
      ScalarNetwork network, Polyhedron body, Variables variables, List<Integer> block) {
    return new Regions(network, block, variables).points(body);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Analysis over(ScalarNetwork network, Box box) {
    List<List<Integer>> blocks = blocks(Layering.neurons(network));
    Bodies bodies = new Bodies(network, box, blocks);
    Interval[] neurons = new Interval[network.neurons()];
    Variables variables = Variables.inputs(network);
    requireSize(variables.size());
    Polyhedron body = Polyhedron.of(box);
    Set<Vector> points = new LinkedHashSet<>(variables.embedAll(body.generators().vertices()));
    for (int b = 0; b < blocks.size(); b++) {
      List<Integer> block = blocks.get(b);
      requireSize(variables.size() + block.size());
      points = hull.points(network, body, variables, block);
      for (int neuron : block) {
        neurons[neuron] = range(points, network.preActivations().get(neuron));
      }
      if (b + 1 < blocks.size()) {
        variables = variables.after(block, network, blocks.subList(b + 1, blocks.size()));
        body = hull(variables.size(), variables.restrictAll(points), name);
        bodies.add(facets(body, variables));
      }
    }
    Set<Vector> last = points;
    List<Interval> outputs = network.outputForms().stream().map(form -> range(last, form)).toList();
    return new Result(List.of(neurons), outputs, bodies);
  }

  /// Runs of so many layers each, from the first; the last run may be shorter.
  private List<List<Integer>> blocks(List<List<Integer>> layers) {
    List<List<Integer>> blocks = new ArrayList<>();
    for (int i = 0; i < layers.size(); i += layersAtATime) {
      List<Integer> block = new ArrayList<>();
      int end = Math.min(layers.size() - i, layersAtATime) + i;
      layers.subList(i, end).forEach(block::addAll);
      blocks.add(block);
    }
    return blocks;
  }

  private static List<AffineForm> facets(Polyhedron body, Variables variables) {
    List<AffineForm> facets = new ArrayList<>();
    body.facets().halfSpaces().forEach(half -> facets.add(variables.embed(half.form())));
    for (AffineForm equality : body.facets().equalities()) {
      facets.add(variables.embed(equality));
      facets.add(variables.embed(equality).negate());
    }
    return facets;
  }

  private void requireSize(int variables) {
    if (variables > MOST_VARIABLES) {
      throw new IllegalArgumentException(
          variables
              + " variables in use at a time, "
              + name
              + " is computed for at most "
              + MOST_VARIABLES
              + "; triangle-safe has no such limit");
    }
  }

  /// @throws IllegalArgumentException when it has too many facets
  static Polyhedron hull(int dimension, Collection<Vector> points, String name) {
    return Polyhedron.of(VDescription.hull(dimension, points), MOST_FACETS)
        .orElseThrow(() -> tooLarge("facets", name));
  }

  static IllegalArgumentException tooLarge(String what, String name) {
    return new IllegalArgumentException(
        (MOST_FACETS + 1)
            + " "
            + what
            + " and more in use at a time, "
            + name
            + " is computed for at most "
            + MOST_FACETS
            + "; triangle-safe has no such limit");
  }

  private static Interval range(Set<Vector> points, AffineForm form) {
    AffineForm inSpace = form.inDimension(points.iterator().next().size());
    List<Rational> values = points.stream().map(inSpace::at).sorted().toList();
    return new Interval(values.getFirst(), values.getLast());
  }

  private record Result(List<Interval> neurons, List<Interval> outputs, Bodies bodies)
      implements Analysis {
    @Override
    public Certificate certificate() {
      return bodies.certificate(outputs);
    }
  }
}

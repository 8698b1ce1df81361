package org.relucid.relaxations.hull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.network.ScalarNetwork;
import org.relucid.theory.number.Rational;

/// Some of the inputs and neurons of a network, as coordinates of a smaller space.
///
/// @param space the number of all inputs and neurons
/// @param indices in increasing order
record Variables(int space, List<Integer> indices) {
  Variables {
    indices = List.copyOf(indices);
  }

  static Variables inputs(ScalarNetwork network) {
    return new Variables(
        network.inputs() + network.neurons(),
        IntStream.range(0, network.inputs()).boxed().toList());
  }

  /// Those of these and of the block that the later blocks or the outputs look at.
  Variables after(List<Integer> block, ScalarNetwork network, List<List<Integer>> later) {
    TreeSet<Integer> seen = new TreeSet<>();
    network.outputForms().forEach(form -> addVariables(seen, form));
    for (List<Integer> laterBlock : later) {
      laterBlock.forEach(k -> addVariables(seen, network.preActivations().get(k)));
    }
    TreeSet<Integer> present = new TreeSet<>(indices);
    block.forEach(neuron -> present.add(network.inputs() + neuron));
    present.retainAll(seen);
    return new Variables(space, new ArrayList<>(present));
  }

  private static void addVariables(TreeSet<Integer> set, AffineForm form) {
    for (int k = 0; k < form.terms(); k++) {
      set.add(form.variable(k));
    }
  }

  int size() {
    return indices.size();
  }

  /// The form on the whole space.
  AffineForm embed(AffineForm form) {
    Map<Integer, Rational> terms = new HashMap<>();
    for (int k = 0; k < form.terms(); k++) {
      terms.put(indices.get(form.variable(k)), form.factor(k));
    }
    return AffineForm.of(space, terms, form.constant());
  }

  /// The form on these variables, which are all that occur in it.
  AffineForm restrict(AffineForm form) {
    Map<Integer, Rational> terms = new HashMap<>();
    for (int k = 0; k < form.terms(); k++) {
      terms.put(Collections.binarySearch(indices, form.variable(k)), form.factor(k));
    }
    return AffineForm.of(size(), terms, form.constant());
  }

  /// The point of the whole space, 0 elsewhere.
  Vector embed(Vector point) {
    List<Rational> all = new ArrayList<>(Collections.nCopies(space, Rational.ZERO));
    for (int i = 0; i < size(); i++) {
      all.set(indices.get(i), point.get(i));
    }
    return Vector.of(all);
  }

  Vector restrict(Vector point) {
    return Vector.of(indices.stream().map(point::get).toList());
  }

  Set<Vector> restrictAll(Collection<Vector> points) {
    return points.stream().map(this::restrict).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  Set<Vector> embedAll(Collection<Vector> points) {
    return points.stream().map(this::embed).collect(Collectors.toCollection(LinkedHashSet::new));
  }
}

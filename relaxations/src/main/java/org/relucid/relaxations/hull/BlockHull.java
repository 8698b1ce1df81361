package org.relucid.relaxations.hull;

import java.util.List;
import java.util.Set;
import org.relucid.theory.geometry.Polyhedron;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.network.ScalarNetwork;

/// How a hull relaxation takes one block of neurons.
interface BlockHull {
  /// Points whose convex hull contains `(v, h(v))` for all `v` in the body and all neurons `h` of
  /// the block; vectors of the whole space, with 0 for the variables that are not in use.
  ///
  /// @param body over the variables in use
  /// @param block each neuron after those it depends on
  Set<Vector> points(
      ScalarNetwork network, Polyhedron body, Variables variables, List<Integer> block);
}

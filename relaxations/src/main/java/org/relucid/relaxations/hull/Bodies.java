package org.relucid.relaxations.hull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.relucid.proofs.kernel.Certificate;
import org.relucid.proofs.kernel.Step;
import org.relucid.relaxations.derivation.BoxSetting;
import org.relucid.relaxations.derivation.CaseProof;
import org.relucid.relaxations.derivation.Derivation;
import org.relucid.theory.geometry.Box;
import org.relucid.theory.geometry.Interval;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.network.ScalarNetwork;

/// The convex bodies that contain the values of a network after each block of neurons, by their
/// facets, and how these are derived: a facet after block `b` follows from facets after block `b -
/// 1` by cases on the phases of the neurons of block `b`. Only what a bound needs is derived.
final class Bodies {
  private final ScalarNetwork network;
  private final List<List<Integer>> blocks;
  private final Derivation derivation;

  /// Before the first block the sides of the box, then per block, as forms on the whole space.
  private final List<List<AffineForm>> facets = new ArrayList<>();

  /// Per body the steps that derive its facets, as far as they were needed.
  private final List<Map<Integer, Integer>> facts = new ArrayList<>();

  Bodies(ScalarNetwork network, Box box, List<List<Integer>> blocks) {
    this.network = network;
    this.blocks = blocks;
    this.derivation = new Derivation(BoxSetting.of(network, box));
    add(derivation.setting().assumptions());
  }

  /// The facets after the next block; each has to be at least 0 wherever those before it are.
  void add(List<AffineForm> next) {
    facets.add(next);
    facts.add(new HashMap<>());
  }

  List<AffineForm> last() {
    return facets.getLast();
  }

  /// A derivation of the bounds of the outputs; the last block has no body of its own.
  Certificate certificate(List<Interval> outputs) {
    for (int j = 0; j < outputs.size(); j++) {
      AffineForm y = network.outputForms().get(j);
      Interval bounds = outputs.get(j);
      derivation.concludeBounds(
          j,
          bounds,
          derive(blocks.size(), y.add(bounds.lower().negate())),
          derive(blocks.size(), y.negate().add(bounds.upper())));
    }
    return derivation.certificate();
  }

  private int fact(int body, int facet) {
    Integer known = facts.get(body).get(facet);
    if (known != null) {
      return known;
    }
    int fact =
        body == 0
            ? derivation.add(new Step.Assume(facet))
            : derive(body, facets.get(body).get(facet));
    facts.get(body).put(facet, fact);
    return fact;
  }

  /// `goal ≥ 0` after so many blocks.
  private int derive(int body, AffineForm goal) {
    if (body == 0) {
      return CaseProof.write(derivation, goal, facets.getFirst(), i -> fact(0, i), List.of());
    }
    return CaseProof.write(
        derivation,
        goal,
        facets.get(body - 1),
        i -> fact(body - 1, i),
        needed(goal, blocks.get(body - 1)));
  }

  /// Of the neurons of a block those that the form depends on, directly or through others of it.
  private List<Integer> needed(AffineForm form, List<Integer> block) {
    List<Integer> needed = new ArrayList<>();
    List<AffineForm> users = new ArrayList<>(List.of(form));
    for (int i = block.size() - 1; i >= 0; i--) {
      int neuron = block.get(i);
      int variable = network.inputs() + neuron;
      boolean isUsed =
          users.stream()
              .anyMatch(
                  user -> variable < user.dimension() && !user.coefficient(variable).isZero());
      if (isUsed) {
        needed.addFirst(neuron);
        users.add(network.preActivations().get(neuron));
      }
    }
    return needed;
  }
}

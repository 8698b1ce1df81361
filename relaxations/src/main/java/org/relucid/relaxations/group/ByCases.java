package org.relucid.relaxations.group;

import java.util.ArrayList;
import java.util.List;
import org.relucid.relaxations.derivation.CaseProof;
import org.relucid.relaxations.derivation.Derivation;
import org.relucid.relaxations.derivation.DerivedBounds;
import org.relucid.theory.linear.AffineForm;

/// Derives facts about a coordinate of an operator from bounds of its arguments, by cases on the
/// few neurons that it consists of.
final class ByCases {
  private ByCases() {}

  /// The step of `goal ≥ 0`.
  ///
  /// @param value of the operator, whose neurons the cases are about
  static int derive(
      Derivation derivation,
      AffineForm goal,
      List<AffineForm> arguments,
      List<DerivedBounds> bounds,
      AffineForm value) {
    List<Integer> neurons = Neurons.between(derivation.setting().network(), arguments, value);
    List<AffineForm> known = new ArrayList<>();
    List<Integer> steps = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      known.add(arguments.get(i).add(bounds.get(i).bounds().lower().negate()));
      steps.add(bounds.get(i).lowerFact());
      known.add(arguments.get(i).negate().add(bounds.get(i).bounds().upper()));
      steps.add(bounds.get(i).upperFact());
    }
    return CaseProof.write(derivation, goal, known, steps::get, neurons);
  }
}

package org.relucid.relaxations.lp;

import java.util.ArrayList;
import java.util.List;
import org.relucid.proofs.kernel.Certificate;
import org.relucid.proofs.kernel.Step;
import org.relucid.relaxations.Minimum;
import org.relucid.relaxations.OrderedField;
import org.relucid.relaxations.Phase;
import org.relucid.relaxations.derivation.BoxSetting;
import org.relucid.relaxations.derivation.CaseProof;
import org.relucid.relaxations.derivation.Derivation;
import org.relucid.relaxations.derivation.DerivedBounds;
import org.relucid.relaxations.linear.Chord;
import org.relucid.relaxations.linear.LinearRelaxation;
import org.relucid.relaxations.linear.LowerSlopes;
import org.relucid.relaxations.linear.Rounding;
import org.relucid.theory.geometry.Box;
import org.relucid.theory.geometry.Interval;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.network.ScalarNetwork;

/// Branch and bound over the phases of the unstable neurons, and linear programs with their
/// triangles: for minima, and for proofs of given bounds.
///
/// *Cost*: at worst two to the number of unstable neurons linear programs.
final class Cases {
  /// The most unstable neurons for which minima or proofs are looked for.
  private static final int MOST_UNSTABLE = 24;

  /// Beyond so many neurons the bounds that the cases begin with are rounded; the result is exact
  /// all the same.
  private static final int LARGE = 100;

  private final ScalarNetwork network;
  private final Box box;
  private final Derivation derivation;
  private final List<DerivedBounds> neurons;
  private final List<Integer> unstable = new ArrayList<>();
  private final LinearFacts facts = new LinearFacts();
  private final List<AffineForm> known;

  Cases(ScalarNetwork network, Box box) {
    this.network = network;
    this.box = box;
    this.derivation = new Derivation(BoxSetting.of(network, box));
    this.neurons = bounds(network).derive(derivation, box);
    for (int i = 0; i < derivation.setting().assumptions().size(); i++) {
      facts.atLeastZero(
          derivation.setting().assumptions().get(i), derivation.add(new Step.Assume(i)));
    }
    for (int k = 0; k < neurons.size(); k++) {
      if (Phase.of(neurons.get(k).bounds(), OrderedField.RATIONALS) == Phase.UNSTABLE) {
        unstable.add(k);
      }
      TriangleFacts.add(facts, derivation, k, neurons.get(k));
    }
    this.known = facts.nonNegative(derivation.setting().dimension());
  }

  /// What bounds the neurons before any case is made.
  private static LinearRelaxation bounds(ScalarNetwork network) {
    return new LinearRelaxation(
        "deeppoly",
        new Chord(new LowerSlopes.LesserArea()),
        network.neurons() > LARGE ? new Rounding.ToBits(64) : Rounding.none());
  }

  /// Whether minima and proofs are looked for: there are few unstable neurons.
  static boolean areFew(ScalarNetwork network, Box box) {
    return bounds(network).over(network, box).neurons().stream()
            .filter(z -> z.lower().signum() < 0 && z.upper().signum() > 0)
            .count()
        <= MOST_UNSTABLE;
  }

  private void requireFew(String what) {
    if (unstable.size() > MOST_UNSTABLE) {
      throw new IllegalArgumentException(
          unstable.size()
              + " unstable neurons, "
              + what
              + " at most "
              + MOST_UNSTABLE
              + "; take a smaller box, or a relaxation such as triangle-safe");
    }
  }

  List<Interval> neurons() {
    return neurons.stream().map(DerivedBounds::interval).toList();
  }

  Minimum minimum(AffineForm form) {
    requireFew("exact ranges of networks of many inputs are computed for");
    return CaseProof.minimum(network, form, known, unstable, box.lower());
  }

  /// Proves these ranges of the outputs, once.
  Certificate certificate(List<Interval> outputs) {
    requireFew("exact ranges are proved for");
    for (int j = 0; j < outputs.size(); j++) {
      AffineForm y = network.outputForms().get(j);
      Interval range = outputs.get(j);
      derivation.concludeBounds(
          j, range, prove(y.add(range.lower().negate())), prove(y.negate().add(range.upper())));
    }
    return derivation.certificate();
  }

  private int prove(AffineForm goal) {
    return CaseProof.write(derivation, goal, known, facts::fact, unstable);
  }
}

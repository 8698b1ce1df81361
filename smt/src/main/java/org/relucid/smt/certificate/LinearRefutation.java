package org.relucid.smt.certificate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.relucid.proofs.kernel.Certificate;
import org.relucid.proofs.kernel.Claim;
import org.relucid.proofs.kernel.Kernel;
import org.relucid.proofs.kernel.Setting;
import org.relucid.proofs.kernel.Step;
import org.relucid.proofs.kernel.Theorem;
import org.relucid.proofs.kernel.Verdict;
import org.relucid.relaxations.derivation.CaseProof;
import org.relucid.relaxations.derivation.Derivation;
import org.relucid.smt.term.Script;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.network.ScalarNetwork;

/// A script of linear real arithmetic and a derivation that it has no model.
///
/// *Soundness*: the kernel proves `margin ≤ 0` from the levels of all assertions; a model of the
/// script would be a point with `margin > 0` at which all levels are at least 0. What has to be
/// believed besides the kernel is the translation of formulas into levels ([Levels]).
///
/// *Cost*: at worst two to the number of disjunctions (and of conjunctions inside of these) linear
/// programs, so it is tried only up to [#MOST_CASES] of them.
public record LinearRefutation(Script script, Certificate certificate) {
  /// The most neurons that disjunctions may need.
  public static final int MOST_CASES = 12;

  /// Finds a refutation and has the kernel check it; empty where there is none, where the script is
  /// not linear, or has too many disjunctions.
  public static Optional<LinearRefutation> of(Script script) {
    try {
      Levels levels = new Levels(script, MOST_CASES);
      List<AffineForm> assumptions = new ArrayList<>();
      for (Script.Assertion assertion : script.assertions()) {
        assumptions.addAll(levels.assumptions(assertion.formula()));
      }
      return Optional.of(new LinearRefutation(script, derive(levels, assumptions)))
          .filter(LinearRefutation::isAccepted);
    } catch (Levels.TooHard | IllegalStateException noProof) {
      return Optional.empty();
    }
  }

  private static Certificate derive(Levels levels, List<AffineForm> assumptions) {
    int dimension = levels.inputs() + levels.neurons().size();
    List<AffineForm> known = assumptions.stream().map(a -> a.inDimension(dimension)).toList();
    AffineForm goal = goal(levels.inputs(), dimension);
    ScalarNetwork network = new ScalarNetwork(levels.inputs(), levels.neurons(), List.of(goal));
    Derivation derivation = new Derivation(new Setting(network, known));
    int shown =
        CaseProof.write(
            derivation,
            goal,
            known,
            assumption -> derivation.add(new Step.Assume(assumption)),
            IntStream.range(0, network.neurons()).boxed().toList());
    derivation.conclude(new Claim.NonNegative(goal), shown);
    return derivation.certificate();
  }

  /// `-margin`.
  private static AffineForm goal(int inputs, int dimension) {
    return AffineForm.variable(dimension, inputs - 1).negate();
  }

  /// Whether the kernel accepts the derivation, of these assumptions and for this goal.
  public boolean isAccepted() {
    Setting setting = certificate.setting();
    Claim claim = new Claim.NonNegative(goal(setting.network().inputs(), setting.dimension()));
    return Kernel.check(certificate) instanceof Verdict.Accepted(List<Theorem> theorems)
        && theorems.stream().anyMatch(theorem -> theorem.claim().equals(claim));
  }
}

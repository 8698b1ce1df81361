package org.relucid.relaxations.derivation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.relucid.proofs.kernel.Certificate;
import org.relucid.proofs.kernel.Certificate.Conclusion;
import org.relucid.proofs.kernel.Claim;
import org.relucid.proofs.kernel.Setting;
import org.relucid.proofs.kernel.Step;
import org.relucid.proofs.kernel.Step.Term;
import org.relucid.theory.geometry.Interval;
import org.relucid.theory.number.Rational;

/// A derivation while it is written: steps are added one after the other, and each is known by its
/// place. Nothing is checked here but that constants are not negative, which would be a fault of
/// the relaxation that asked for them; the kernel checks all.
public final class Derivation {
  private final Setting setting;
  private final List<Step> steps = new ArrayList<>();
  private final List<Conclusion> conclusions = new ArrayList<>();

  public Derivation(Setting setting) {
    this.setting = setting;
  }

  public Setting setting() {
    return setting;
  }

  /// @return the place of the step, by which later steps refer to its fact
  public int add(Step step) {
    steps.add(step);
    return steps.size() - 1;
  }

  /// The place of the last step.
  public int last() {
    return steps.size() - 1;
  }

  /// `Σ multiplier · fact + constant ≥ 0`; terms with the multiplier 0 are left out.
  ///
  /// @throws IllegalStateException for a negative constant
  public int combine(List<Term> terms, Rational constant) {
    if (constant.signum() < 0) {
      throw new IllegalStateException("no derivation: the constant would be " + constant);
    }
    List<Term> present = terms.stream().filter(term -> !term.multiplier().isZero()).toList();
    boolean isOneFact =
        present.size() == 1
            && constant.isZero()
            && present.getFirst().multiplier().equals(Rational.ONE);
    return isOneFact ? present.getFirst().fact() : add(new Step.Combine(present, constant));
  }

  public void conclude(Claim claim, int fact) {
    conclusions.add(new Conclusion(claim, fact));
  }

  /// Concludes `lower ≤ y_output ≤ upper`.
  public void concludeBounds(int output, Interval bounds, int lowerFact, int upperFact) {
    conclude(new Claim.OutputAtLeast(output, bounds.lower()), lowerFact);
    conclude(new Claim.OutputAtMost(output, bounds.upper()), upperFact);
  }

  public Certificate certificate() {
    return new Certificate(setting, Optional.empty(), steps, conclusions);
  }
}

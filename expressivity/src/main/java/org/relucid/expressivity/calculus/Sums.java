package org.relucid.expressivity.calculus;

import java.util.List;
import java.util.Optional;
import org.relucid.proofs.kernel.precision.Rule;
import org.relucid.proofs.kernel.precision.Rule.Term;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.number.Rational;

/// Forms of several terms: which base they are functions of, and how to group their terms.
final class Sums {
  private final Derivation derivation;
  private final Recogniser recogniser;

  Sums(Derivation derivation, Recogniser recogniser) {
    this.derivation = derivation;
    this.recogniser = recogniser;
  }

  Optional<Integer> multiple(Rational factor, int step, Rational constant) {
    return factor.equals(Rational.ONE) && constant.isZero()
        ? Optional.of(step)
        : derivation.take(new Rule.Sum(List.of(new Term(factor, step)), constant));
  }

  /// The step that shows the form exact, which has several terms, not all of them inputs.
  Optional<Integer> of(AffineForm form) {
    if (recogniser.inputs() > 1) {
      Optional<Integer> found = derivation.take(new Rule.Hull(form)).or(() -> disjoint(form));
      if (found.isPresent()) {
        return found;
      }
    }
    for (int base : candidates(form)) {
      Optional<Integer> found =
          Grouping.of(form, base, derivation, recogniser).flatMap(Grouping::step);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /// Bases of the last neuron, the nearest first.
  private List<Integer> candidates(AffineForm form) {
    int last = form.variable(form.terms() - 1) - recogniser.inputs();
    Optional<Integer> own =
        recogniser.exact(last).map(derivation::baseOf).or(() -> recogniser.bend(last));
    return own.map(recogniser::ancestors).orElse(List.of());
  }

  private Optional<Integer> disjoint(AffineForm form) {
    return Optional.empty();
  }
}

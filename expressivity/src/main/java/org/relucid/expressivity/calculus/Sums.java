package org.relucid.expressivity.calculus;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.relucid.proofs.kernel.precision.Rule;
import org.relucid.proofs.kernel.precision.Rule.Term;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.number.Rational;

/// Forms of several terms: which base they are functions of, and how to group their terms.
final class Sums {
  private final Derivation derivation;
  private final Recogniser recogniser;

  /// By neuron.
  private final List<Set<Integer>> inputs = new ArrayList<>();

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
      Optional<Integer> found = derivation.take(new Rule.Hull(form));
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
    return aligned(form);
  }

  /// Bases of the last neuron, the nearest first.
  private List<Integer> candidates(AffineForm form) {
    int last = form.variable(form.terms() - 1) - recogniser.inputs();
    Optional<Integer> own =
        recogniser.exact(last).map(derivation::baseOf).or(() -> recogniser.bend(last));
    return own.map(recogniser::ancestors).orElse(List.of());
  }

  /// As a sum of parts, each exact, which shared inputs move alike: parts that share no input
  /// first, and then the neurons one by one with the inputs beside them.
  private Optional<Integer> aligned(AffineForm form) {
    List<List<Integer>> parts = parts(form);
    if (parts.size() > 1) {
      return aligned(form, parts);
    }
    List<Integer> linear = new ArrayList<>();
    List<List<Integer>> single = new ArrayList<>();
    for (int k = 0; k < form.terms(); k++) {
      if (recogniser.isInput(form.variable(k))) {
        linear.add(k);
      } else {
        single.add(List.of(k));
      }
    }
    if (!linear.isEmpty()) {
      single.add(linear);
    }
    return aligned(form, single);
  }

  private Optional<Integer> aligned(AffineForm form, List<List<Integer>> parts) {
    List<Term> terms = new ArrayList<>();
    for (List<Integer> part : parts) {
      Optional<Integer> step = recogniser.form(Recogniser.part(form, part));
      if (step.isEmpty()) {
        return Optional.empty();
      }
      terms.add(new Term(Rational.ONE, step.get()));
    }
    return derivation.take(new Rule.Aligned(terms, form.constant()));
  }

  /// The places of the terms, together where they depend on a common input.
  private List<List<Integer>> parts(AffineForm form) {
    List<List<Integer>> parts = new ArrayList<>();
    List<Set<Integer>> reached = new ArrayList<>();
    for (int k = 0; k < form.terms(); k++) {
      List<Integer> part = new ArrayList<>(List.of(k));
      Set<Integer> own = new HashSet<>(inputs(form.variable(k)));
      for (int i = parts.size() - 1; i >= 0; i--) {
        if (!Collections.disjoint(own, reached.get(i))) {
          part.addAll(0, parts.remove(i));
          own.addAll(reached.remove(i));
        }
      }
      parts.add(part.stream().sorted().toList());
      reached.add(own);
    }
    return parts;
  }

  /// Those that a path leads from.
  private Set<Integer> inputs(int variable) {
    if (recogniser.isInput(variable)) {
      return Set.of(variable);
    }
    for (int k = inputs.size(); k <= variable - recogniser.inputs(); k++) {
      AffineForm p = derivation.kernel().analysed().preActivations().get(k);
      Set<Integer> all = new HashSet<>();
      for (int t = 0; t < p.terms(); t++) {
        all.addAll(inputs(p.variable(t)));
      }
      inputs.add(all);
    }
    return inputs.get(variable - recogniser.inputs());
  }
}

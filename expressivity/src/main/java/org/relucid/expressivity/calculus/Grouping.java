package org.relucid.expressivity.calculus;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.relucid.proofs.kernel.precision.Rule;
import org.relucid.proofs.kernel.precision.Rule.Term;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.number.Rational;

/// A form as a sum of functions of one base: a multiple of the base, neurons that bend over it,
/// rising or falling, and neurons that are other functions of it, such as bands.
///
/// How these are grouped decides whether each group is exact and all are non-decreasing functions
/// of their sum; a few ways are tried.
final class Grouping {
  private final AffineForm form;
  private final int base;
  private final Derivation derivation;
  private final Recogniser recogniser;
  private final List<Integer> rising = new ArrayList<>();
  private final List<Integer> falling = new ArrayList<>();
  private final List<Term> others = new ArrayList<>();
  private Rational slope = Rational.ZERO;

  private Grouping(AffineForm form, int base, Derivation derivation, Recogniser recogniser) {
    this.form = form;
    this.base = base;
    this.derivation = derivation;
    this.recogniser = recogniser;
  }

  /// Nothing, where some term is no function of the base.
  static Optional<Grouping> of(
      AffineForm form, int base, Derivation derivation, Recogniser recogniser) {
    Grouping grouping = new Grouping(form, base, derivation, recogniser);
    return grouping.sort() ? Optional.of(grouping) : Optional.empty();
  }

  private boolean sort() {
    List<Integer> rest = new ArrayList<>();
    for (int k = 0; k < form.terms(); k++) {
      int variable = form.variable(k);
      if (recogniser.isInput(variable)) {
        rest.add(k);
      } else if (recogniser.bendsOver(variable, base)) {
        (form.factor(k).signum() > 0 ? rising : falling).add(k);
      } else {
        Optional<Integer> step = recogniser.over(variable - recogniser.inputs(), base);
        if (step.isPresent()) {
          others.add(new Term(form.factor(k), step.get()));
        } else {
          rest.add(k);
        }
      }
    }
    Optional<Rational> multiple =
        Recogniser.multiple(Recogniser.part(form, rest), derivation.fact(base).form());
    slope = multiple.orElse(Rational.ZERO);
    return multiple.isPresent();
  }

  /// The step that shows the form exact.
  Optional<Integer> step() {
    return oneLayer()
        .or(() -> sum(group(rising, slope), group(falling, Rational.ZERO)))
        .or(() -> sum(group(rising, Rational.ZERO), group(falling, slope)))
        .or(() -> sum(group(rising, Rational.ZERO), group(falling, Rational.ZERO), linear()))
        .or(() -> sum(singles(rising), singles(falling), linear()));
  }

  private Optional<Integer> oneLayer() {
    if (!others.isEmpty()) {
      return Optional.empty();
    }
    return derivation
        .take(new Rule.Layer(form, slope, base))
        .or(() -> derivation.take(new Rule.Convex(form, slope, base)));
  }

  private Optional<List<Term>> linear() {
    return Optional.of(slope.isZero() ? List.of() : List.of(new Term(slope, base)));
  }

  /// One term, or none where there is nothing to group.
  private Optional<List<Term>> group(List<Integer> places, Rational multiple) {
    if (places.isEmpty()) {
      return Optional.of(multiple.isZero() ? List.of() : List.of(new Term(multiple, base)));
    }
    if (places.size() == 1 && multiple.isZero()) {
      return singles(places);
    }
    AffineForm group =
        Recogniser.part(form, places).addMultiple(multiple, derivation.fact(base).form());
    return derivation
        .take(new Rule.Convex(group, multiple, base))
        .map(step -> List.of(new Term(Rational.ONE, step)));
  }

  private Optional<List<Term>> singles(List<Integer> places) {
    List<Term> terms = new ArrayList<>();
    for (int k : places) {
      Optional<Integer> step = recogniser.exact(form.variable(k) - recogniser.inputs());
      if (step.isEmpty()) {
        return Optional.empty();
      }
      terms.add(new Term(form.factor(k), step.get()));
    }
    return Optional.of(terms);
  }

  @SafeVarargs
  private Optional<Integer> sum(Optional<List<Term>>... groups) {
    List<Term> terms = new ArrayList<>(others);
    for (Optional<List<Term>> group : groups) {
      if (group.isEmpty()) {
        return Optional.empty();
      }
      terms.addAll(group.get());
    }
    return derivation.take(new Rule.Sum(terms, constant(terms)));
  }

  /// What is missing to the constant of the form.
  private Rational constant(List<Term> terms) {
    Rational constant = form.constant();
    for (Term term : terms) {
      Rational own = derivation.fact(term.fact()).form().constant();
      constant = constant.subtract(term.multiplier().multiply(own));
    }
    return constant;
  }
}

package org.relucid.proofs.library.coq;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.relucid.proofs.kernel.Certificate;
import org.relucid.proofs.kernel.Certificate.Conclusion;
import org.relucid.proofs.kernel.Claim;
import org.relucid.proofs.kernel.Step;
import org.relucid.proofs.kernel.Step.Term;
import org.relucid.theory.number.Rational;

/// Certificates with one small fault.
final class StepMutants {
  private final Random random;
  private final Certificate certificate;

  StepMutants(long seed, Certificate certificate) {
    this.random = new Random(seed);
    this.certificate = certificate;
  }

  /// One step or one conclusion changed; the setting stays.
  Certificate next() {
    List<Step> steps = new ArrayList<>(certificate.steps());
    List<Conclusion> conclusions = new ArrayList<>(certificate.conclusions());
    int at = random.nextInt(Math.max(1, steps.size()));
    switch (steps.isEmpty() ? 4 : random.nextInt(5)) {
      case 0 -> steps.remove(at);
      case 1 -> Collections.swap(steps, at, random.nextInt(steps.size()));
      case 2, 3 -> steps.set(at, changed(steps.get(at)));
      default -> {
        int which = random.nextInt(conclusions.size());
        conclusions.set(which, changed(conclusions.get(which)));
      }
    }
    return new Certificate(certificate.setting(), certificate.sourceSha256(), steps, conclusions);
  }

  private Step changed(Step step) {
    return switch (step) {
      case Step.Assume(int i) -> new Step.Assume(i + 1);
      case Step.NonNegative(int k) -> new Step.Above(k);
      case Step.Above(int k) ->
          random.nextBoolean() ? new Step.NonNegative(k) : new Step.Above(k + 1);
      case Step.Chord(int k, Rational l, Rational u, int a, int b) ->
          switch (random.nextInt(4)) {
            case 0 -> new Step.Chord(k, nearby(l), u, a, b);
            case 1 -> new Step.Chord(k, l, nearby(u), a, b);
            case 2 -> new Step.Chord(k, l, u, b, a);
            default -> new Step.Chord(k, l.negate(), u, a, b);
          };
      case Step.Active(int k, int a) ->
          random.nextBoolean() ? new Step.Inactive(k, a) : new Step.Active(k, a - 1);
      case Step.Inactive(int k, int a) -> new Step.Active(k, a);
      case Step.Combine(List<Term> terms, Rational c) -> combine(terms, c);
      case Step.Absurd(var form, int a) -> new Step.Absurd(form, a - 1);
      case Step.Split(var form) -> new Step.Split(form.negate());
      case Step.Otherwise() -> new Step.End();
      case Step.End() -> new Step.Otherwise();
    };
  }

  private Step combine(List<Term> terms, Rational constant) {
    if (terms.isEmpty() || random.nextInt(3) == 0) {
      return new Step.Combine(terms, nearby(constant));
    }
    List<Term> others = new ArrayList<>(terms);
    int at = random.nextInt(terms.size());
    Term term = terms.get(at);
    others.set(
        at,
        random.nextBoolean()
            ? new Term(nearby(term.multiplier()), term.fact())
            : new Term(term.multiplier(), term.fact() + random.nextInt(3) - 1));
    return new Step.Combine(others, constant);
  }

  private Conclusion changed(Conclusion conclusion) {
    Claim claim =
        switch (conclusion.claim()) {
          case Claim.NonNegative(var form) -> new Claim.NonNegative(form.negate());
          case Claim.OutputAtLeast(int j, Rational b) ->
              random.nextBoolean()
                  ? new Claim.OutputAtLeast(j, nearby(b))
                  : new Claim.OutputAtMost(j, b);
          case Claim.OutputAtMost(int j, Rational b) ->
              random.nextBoolean()
                  ? new Claim.OutputAtMost(j, nearby(b))
                  : new Claim.OutputAtMost(j + 1, b);
          case Claim.Infeasible() -> new Claim.Infeasible();
          case Claim.Violated(var point, var form) ->
              new Claim.Violated(point, form.add(Rational.of(random.nextInt(3), 12)));
        };
    int step = conclusion.step() + (random.nextInt(4) == 0 ? -1 : 0);
    return new Conclusion(claim, Math.max(0, step));
  }

  private Rational nearby(Rational number) {
    return switch (random.nextInt(3)) {
      case 0 -> number.negate();
      case 1 -> number.add(Rational.of(1, 3));
      default -> number.subtract(Rational.ONE);
    };
  }
}

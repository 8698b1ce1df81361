package org.relucid.proofs.kernel;

import java.util.List;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.number.Rational;

/// One step of a derivation. Each step yields one fact `form ≥ 0`, and is referred to by its place,
/// from 0. `z` is the pre-activation of the neuron, an affine form, and `h` its value; the line
/// above each rule is what it needs, the line below is the fact that it yields.
public sealed interface Step {
  /// Assumption `i` of the setting, where that is `a ≥ 0`.
  ///
  ///     ―――――
  ///     a ≥ 0
  record Assume(int assumption) implements Step {}

  /// A neuron is not negative.
  ///
  ///     ―――――
  ///     h ≥ 0
  record NonNegative(int neuron) implements Step {}

  /// A neuron is not below its pre-activation.
  ///
  ///     ―――――――――
  ///     h - z ≥ 0
  record Above(int neuron) implements Step {}

  /// A neuron is not above the chord, where `l ≤ 0 ≤ u` and `l < u`.
  ///
  ///     z - l ≥ 0    u - z ≥ 0
  ///     ―――――――――――――――――――――――
  ///     u(z - l) - (u - l)h ≥ 0
  record Chord(int neuron, Rational lower, Rational upper, int lowerFact, int upperFact)
      implements Step {}

  /// An active neuron is its pre-activation.
  ///
  ///     z ≥ 0
  ///     ―――――――――
  ///     z - h ≥ 0
  record Active(int neuron, int premise) implements Step {}

  /// An inactive neuron is zero.
  ///
  ///     -z ≥ 0
  ///     ――――――
  ///     -h ≥ 0
  record Inactive(int neuron, int premise) implements Step {}

  /// A combination with multipliers `λ_i ≥ 0` and a constant `c ≥ 0`.
  ///
  ///     f_1 ≥ 0  …  f_m ≥ 0
  ///     ―――――――――――――――――――
  ///     Σ λ_i f_i + c ≥ 0
  record Combine(List<Term> terms, Rational constant) implements Step {
    public Combine {
      terms = List.copyOf(terms);
    }
  }

  /// `multiplier` times the fact of an earlier step.
  record Term(Rational multiplier, int fact) {}

  /// From a contradiction, a number `c < 0`, anything follows.
  ///
  ///     c ≥ 0
  ///     ――――――――
  ///     form ≥ 0
  record Absurd(AffineForm form, int premise) implements Step {}

  /// Opens the first branch of a proof by cases, with the hypothesis as its fact.
  ///
  ///     form ≥ 0
  record Split(AffineForm form) implements Step {}

  /// Ends the first branch, whose last fact is its conclusion, and opens the second.
  ///
  ///     -form ≥ 0
  record Otherwise() implements Step {}

  /// Ends the second branch. Both have the same conclusion; no other fact of theirs survives.
  ///
  ///     form ≥ 0 ⊢ g ≥ 0    -form ≥ 0 ⊢ g ≥ 0
  ///     ――――――――――――――――――――――――――――――――――――――
  ///     g ≥ 0
  record End() implements Step {}
}

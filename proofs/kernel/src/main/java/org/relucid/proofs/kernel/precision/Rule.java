package org.relucid.proofs.kernel.precision;

import java.util.List;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.number.Rational;

/// A step of the calculus. Each yields a *fact* `e = g(b)`: the bounds of the form `e` are exact on
/// all boxes, and so are those of its base `b`, an earlier form; the three rules of stable neurons
/// yield none. Why each rule holds is said here with `U`, `L`, `l`, `u` as in [RelaxationName]:
/// soundness gives `U(e) ≥ max e`, so that `U(e) ≤ max e` and `L(e) ≥ min e` are to be shown. A box
/// maps under `b` onto an interval `J = [L(b), U(b)]`, on which `g` is examined.
///
/// Neurons and earlier steps are counted from 0 and printed from 1. Forms live on the inputs and
/// all neurons; those of stable neurons have been replaced.
public sealed interface Rule {
  /// An affine form of the inputs, its own base: each input takes its ends, independently.
  record Affine(AffineForm form) implements Rule {}

  /// `h` from a fact `e` with `p = w·e + v`: `U(h) = max(u, 0)` and `L(h) = max(l, 0)` in each
  /// phase (the chord is `u` at `u`), and `[l, u]` is exact, so this is the range of `relu(p)`.
  record Relu(int neuron, int fact) implements Rule {}

  /// `h` is replaced by `p` from now on, when a fact shows `p ≥ 0` on the domain: `l ≥ 0` on every
  /// box, and then `h ≡ p` as forms. Not for intervals, which forget where `h` comes from.
  record Active(int neuron, int fact) implements Rule {}

  /// `h` is replaced by 0, when a fact shows `p ≤ 0`: `u ≤ 0` on every box. At `l = u = 0` it makes
  /// no difference which phase an analysis names, since `h ≡ 0 ≡ p` follows from either.
  record Inactive(int neuron, int fact) implements Rule {}

  /// One of these two, when intervals over the whole domain show it: every relaxation here but
  /// [RelaxationName.Strength#INTERVALS] is at least as tight as intervals on every box (by
  /// induction: `U(h) ≤ max(u, 0)`, `L(h) ≥ max(l, 0)`, and `U` of a sum is at most that of its
  /// terms).
  record Stable(int neuron) implements Rule {}

  /// `e = Σ c_i e_i + d` over one base, where each `c_i g_i` is a non-decreasing function of their
  /// sum: on `J` all attain their maximum where the sum does, so `U(e) ≤ Σ U(c_i e_i) + d = max e`.
  /// A neuron may occur in several terms, and cancel: `U` is subadditive.
  record Sum(List<Term> terms, Rational constant) implements Rule {
    public Sum {
      terms = copyOfSome(terms);
    }
  }

  /// `e = Σ c_i e_i + d`, its own base, where an input on which several terms depend moves all of
  /// them in one direction, by the signs of the weights along all paths: they have a common
  /// maximum, with such inputs at those ends of the box, and each other input where the only term
  /// that depends on it wants it. So `U(e) ≤ Σ U(c_i e_i) + d = max e`.
  record Aligned(List<Term> terms, Rational constant) implements Rule {
    public Aligned {
      terms = copyOfSome(terms);
    }
  }

  private static List<Term> copyOfSome(List<Term> terms) {
    if (terms.isEmpty()) {
      throw new IllegalArgumentException("a sum of nothing, expected at least one fact");
    }
    return List.copyOf(terms);
  }

  /// `multiplier·[fact]`.
  record Term(Rational multiplier, int fact) {}

  /// `e = α b + d + Σ c_k h_k`, `p_k = w_k b + v_k`, all `c_k ≥ 0` (or all `≤ 0`: negate). Above,
  /// the chords of all unstable `h_k` meet `e` at both ends of `J`: exact. Below, with `h_k ≥ θ_k
  /// p_k` for any `θ_k` in [0, 1], choose a subgradient at the minimiser: exact (triangle). With
  /// `θ_k = 0` (chord only): *facing*. Kinks outside of the base's extent count as affine. Either
  /// `α = 0` and no kink of a neuron that rises leftward is right of one that rises rightward: left
  /// of the minimisers what is left of `e` when the unstable are 0 decreases, and equals `e` at the
  /// right end of `J`; mirrored on the right; on them it is `d`. Or `α > 0` and all rise rightward:
  /// it increases, and equals `e` at the left end of `J`. Or `α < 0`, mirrored. (B24; THEORY 3.4)
  record Convex(AffineForm form, Rational slope, int base) implements Rule {}

  /// `e = α b + d + Σ c_k h_k`, `p_k = w_k b + v_k`, the `h_k` of one layer, by hulls only: a
  /// linear form has the same extrema over a set and its hull, and the set maps onto `J` under `b`.
  /// (B24)
  record Layer(AffineForm form, Rational slope, int base) implements Rule {}

  /// An affine form of inputs and of neurons of one layer that read inputs only, its own base, by
  /// hulls only. (B24)
  record Hull(AffineForm form) implements Rule {}

  /// `h` with `p = H - s·h'`, `s, H > 0`, `h' = relu(A)`, `A = α b + d + Σ c_i h_i`, `p_i = w_i b +
  /// v_i`, where for each kink `q` inside the base's extent: `c_i ≤ 0` and `s·A(q) ≥ H`, or `c_i ≥
  /// 0` and `A(q) ≤ 0`. If `J` has kinks of both kinds inside, `h` ranges over all of `[0, H]`, and
  /// no bound is looser since `L(h') ≥ 0`. If all are of the first kind, `A` is concave on `J` and
  /// `L(A)` exact (chords), `U(A) ≥ H/s` is as good as exact, since `p ≤ 0` there and `h = 0` is
  /// attained; mirrored for the second kind, where `U(A)` is exact and `A ≤ 0`, `p = H` is
  /// attained. If there is none, `A` is affine on `J`. (THEORY 3.6)
  record Band(int neuron, Rational slope, int base) implements Rule {}

  /// The same form, now its own base.
  record Rebase(int fact) implements Rule {}

  /// A fact over a base that was made by [Rebase], over that one's base.
  record Compose(int fact) implements Rule {}
}

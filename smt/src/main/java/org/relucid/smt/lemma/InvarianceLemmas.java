package org.relucid.smt.lemma;

import java.util.ArrayList;
import java.util.List;
import org.relucid.smt.term.Formula;
import org.relucid.smt.term.ScriptBuilder;
import org.relucid.smt.term.Term;

/// Propagation invariance of two linear layers `W2·W1`: interval bounds of the layers one after the
/// other are those of the product. (Ma24; THEORY 7)
final class InvarianceLemmas {
  private InvarianceLemmas() {}

  /// An entry of the product: `Σ_k |a_k| = |Σ_k a_k|` iff the `a_k = W2_ik·W1_kj` share a weak
  /// sign.
  static Lemma weakSigns(int hidden) {
    CaseBuilder both = new CaseBuilder("iff", "widths agree iff " + hidden + " terms share a sign");
    List<Term> terms = new ArrayList<>();
    List<Term> magnitudes = new ArrayList<>();
    for (int k = 1; k <= hidden; k++) {
      terms.add(both.any("a" + k));
      magnitudes.add(magnitude("a" + k, terms.getLast(), both));
    }
    Term magnitude = magnitude("sum", Term.sum(terms), both);
    Formula invariant = Formula.equal(Term.sum(magnitudes), magnitude);
    Formula shared = shared(terms);
    Formula never = Formula.atMost(magnitude, Term.sum(magnitudes));
    Case claim =
        both.claim(
            Formula.and(
                never, Formula.implies(invariant, shared), Formula.implies(shared, invariant)));
    return new Lemma(
        "Ma24-invariance-" + hidden,
        "The interval width of an entry through a hidden layer of "
            + hidden
            + " is at least that of the product matrix, and equal iff all W2_ik*W1_kj share a weak"
            + " sign.",
        List.of(claim));
  }

  /// A variable that equals `|a|`.
  private static Term magnitude(String name, Term a, CaseBuilder builder) {
    Term magnitude = builder.any("abs-" + name);
    builder.assume(
        "abs-" + name,
        Formula.and(
            Formula.atMost(a, magnitude),
            Formula.atMost(a.negate(), magnitude),
            Formula.or(Formula.atMost(magnitude, a), Formula.atMost(magnitude, a.negate()))));
    return magnitude;
  }

  private static Formula shared(List<Term> terms) {
    return Formula.or(
        Formula.and(terms.stream().map(Formula::nonNegative).toList()),
        Formula.and(terms.stream().map(a -> Formula.atMost(a, Term.ZERO)).toList()));
  }

  /// Four entries with a negative product: not invariant, where no weight is 0.
  static Lemma fourEntries(int hidden) {
    CaseBuilder builder =
        new CaseBuilder("non-zero", "invariant with a negative product of four entries");
    Layers layers = Layers.of(hidden, builder.script());
    for (Term weight : layers.weights()) {
      builder.assume("non-zero", Formula.not(Formula.equal(weight, Term.ZERO)));
    }
    builder.assume("invariant", layers.invariant());
    return new Lemma(
        "Ma24-four-entries-" + hidden,
        "Two layers 2-"
            + hidden
            + "-2 without zero weights are not invariant when the four entries of W2*W1 have a"
            + " negative product.",
        List.of(builder.none(layers.oddNegative())));
  }

  /// With zeros that fails: `W2 = I`, `W1 = (1 2; -3 4)`.
  static Lemma zeroWeights() {
    CaseBuilder some = new CaseBuilder("some", "invariant with a negative product of four entries");
    Layers layers = Layers.of(2, some.script());
    some.assume("invariant", layers.invariant());
    CaseBuilder named = new CaseBuilder("W2-is-I", "W2 = I and W1 = (1 2; -3 4)");
    Layers weights = Layers.of(2, named.script());
    int[] values = {1, 2, -3, 4, 1, 0, 0, 1};
    for (int i = 0; i < values.length; i++) {
      named.assume("weight", Formula.equal(weights.weights().get(i), Term.number(values[i])));
    }
    named.assume("invariant", weights.invariant());
    return new Lemma(
        "Ma24-zero-weights",
        "Two layers 2-2-2 with zero weights can be invariant though the four entries of W2*W1 have a"
            + " negative product; W2 = I, W1 = (1 2; -3 4) is an example.",
        List.of(some.example(layers.oddNegative()), named.example(weights.oddNegative())));
  }

  /// `W1` (hidden × 2) and `W2` (2 × hidden) as variables.
  private record Layers(List<Term> first, List<Term> second, int hidden) {
    static Layers of(int hidden, ScriptBuilder script) {
      List<Term> first = new ArrayList<>();
      List<Term> second = new ArrayList<>();
      for (int k = 1; k <= hidden; k++) {
        first.add(script.variable("W1-" + k + "-1"));
        first.add(script.variable("W1-" + k + "-2"));
      }
      for (int i = 1; i <= 2; i++) {
        for (int k = 1; k <= hidden; k++) {
          second.add(script.variable("W2-" + i + "-" + k));
        }
      }
      return new Layers(first, second, hidden);
    }

    List<Term> weights() {
      List<Term> all = new ArrayList<>(first);
      all.addAll(second);
      return all;
    }

    private List<Term> products(int i, int j) {
      List<Term> products = new ArrayList<>();
      for (int k = 0; k < hidden; k++) {
        products.add(second.get(i * hidden + k).multiply(first.get(2 * k + j)));
      }
      return products;
    }

    Formula invariant() {
      List<Formula> entries = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        for (int j = 0; j < 2; j++) {
          entries.add(shared(products(i, j)));
        }
      }
      return Formula.and(entries);
    }

    /// The product of the four entries is negative: one or three of them are, and none is 0.
    Formula oddNegative() {
      List<Formula> cases = new ArrayList<>();
      for (int mask = 0; mask < 16; mask++) {
        if (Integer.bitCount(mask) % 2 == 1) {
          List<Formula> signs = new ArrayList<>();
          for (int entry = 0; entry < 4; entry++) {
            Term sum = Term.sum(products(entry / 2, entry % 2));
            signs.add(
                (mask >> entry & 1) != 0
                    ? Formula.less(sum, Term.ZERO)
                    : Formula.less(Term.ZERO, sum));
          }
          cases.add(Formula.and(signs));
        }
      }
      return Formula.or(cases);
    }
  }
}

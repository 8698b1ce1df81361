package org.relucid.smt.lemma;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.relucid.smt.encode.SymbolicForm;
import org.relucid.smt.encode.SymbolicNetwork;
import org.relucid.smt.term.Formula;
import org.relucid.smt.term.Term;

/// `x ↦ b + cx + Σ g_i relu(±(x - q_i))` with `q_1 < … < q_n` and `g_i > 0`: a convex function as a
/// network with one hidden layer, each neuron facing left or right, all numbers being variables.
///
/// @param facings one letter for each kink, `L` for `relu(q - x)` and `R` for `relu(x - q)`
record ConvexFunction(String facings, Term offset, Term slope, List<Term> kinks, List<Term> jumps) {
  ConvexFunction {
    kinks = List.copyOf(kinks);
    jumps = List.copyOf(jumps);
  }

  static ConvexFunction of(String facings, Term slope, CaseBuilder builder) {
    List<Term> kinks = new ArrayList<>();
    List<Term> jumps = new ArrayList<>();
    for (int i = 0; i < facings.length(); i++) {
      Term q = builder.any("q" + (i + 1));
      if (i > 0) {
        builder.assume("q" + i + "-before-q" + (i + 1), Formula.less(kinks.getLast(), q));
      }
      kinks.add(q);
      jumps.add(builder.positive("g" + (i + 1)));
    }
    return new ConvexFunction(facings, builder.any("b"), slope, kinks, jumps);
  }

  /// All `2^n` facings.
  static List<String> facings(int n) {
    List<String> all = new ArrayList<>(List.of(""));
    for (int i = 0; i < n; i++) {
      all = all.stream().flatMap(s -> List.of(s + "L", s + "R").stream()).toList();
    }
    return all;
  }

  boolean facesLeft(int i) {
    return facings.charAt(i) == 'L';
  }

  Univariate network() {
    List<SymbolicForm> neurons = new ArrayList<>();
    TreeMap<Integer, Term> output = new TreeMap<>();
    if (!slope.equals(Term.ZERO)) {
      output.put(0, slope);
    }
    for (int i = 0; i < kinks.size(); i++) {
      Term direction = Term.number(facesLeft(i) ? -1 : 1);
      Term at = kinks.get(i).multiply(direction).negate();
      neurons.add(new SymbolicForm(new TreeMap<>(java.util.Map.of(0, direction)), at));
      output.put(i + 1, jumps.get(i));
    }
    SymbolicForm y = new SymbolicForm(output, offset);
    return Univariate.of(new SymbolicNetwork(1, neurons, List.of(y)), kinks);
  }

  /// `m_i`, the function's slope after its i-th kink; `m_0` is that before all.
  Term slopeAfter(int i) {
    List<Term> terms = new ArrayList<>(List.of(slope));
    for (int k = 0; k < kinks.size(); k++) {
      boolean active = facesLeft(k) ? k >= i : k < i;
      if (active) {
        terms.add(facesLeft(k) ? jumps.get(k).negate() : jumps.get(k));
      }
    }
    return Term.sum(terms);
  }
}

package org.relucid.smt.encode;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.relucid.smt.term.Term;
import org.relucid.theory.linear.AffineForm;

/// An affine form `Σ a_i x_i + c` whose numbers are terms: known weights, or unknown ones.
///
/// @param factors `a_i` by `i`; what is missing is zero
public record SymbolicForm(SortedMap<Integer, Term> factors, Term constant) {
  public SymbolicForm {
    factors = Collections.unmodifiableSortedMap(new TreeMap<>(factors));
  }

  public static SymbolicForm of(Map<Integer, Term> factors, Term constant) {
    return new SymbolicForm(new TreeMap<>(factors), constant);
  }

  public static SymbolicForm of(AffineForm form) {
    SortedMap<Integer, Term> factors = new TreeMap<>();
    for (int k = 0; k < form.terms(); k++) {
      factors.put(form.variable(k), Term.number(form.factor(k)));
    }
    return new SymbolicForm(factors, Term.number(form.constant()));
  }

  /// The value at a point, given by one term for each variable.
  public Term at(List<Term> point) {
    List<Term> terms = new ArrayList<>();
    factors.forEach((i, factor) -> terms.add(factor.multiply(point.get(i))));
    terms.add(constant);
    return Term.sum(terms);
  }

  public SymbolicForm negate() {
    return multiply(Term.number(-1));
  }

  public SymbolicForm multiply(Term by) {
    SortedMap<Integer, Term> products = new TreeMap<>();
    factors.forEach((i, factor) -> products.put(i, factor.multiply(by)));
    return new SymbolicForm(products, constant.multiply(by));
  }
}

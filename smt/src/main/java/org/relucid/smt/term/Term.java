package org.relucid.smt.term;

import java.util.ArrayList;
import java.util.List;
import org.relucid.theory.number.Rational;

/// A real term: `term = number | name | Σ term | Π term`. There is no division: `q = p/d` is said
/// as `q·d = p`, `d ≠ 0`.
///
/// The methods simplify only what is plain: sums and products of numbers, zeros and ones.
public sealed interface Term {
  Term ZERO = number(0);
  Term ONE = number(1);

  record Constant(Rational value) implements Term {}

  /// A variable of the script, known by its name.
  record Variable(String name) implements Term {}

  /// `Σ terms`, two or more.
  record Sum(List<Term> terms) implements Term {
    public Sum {
      terms = List.copyOf(terms);
    }
  }

  /// `Π factors`, two or more.
  record Product(List<Term> factors) implements Term {
    public Product {
      factors = List.copyOf(factors);
    }
  }

  static Term number(long value) {
    return new Constant(Rational.of(value));
  }

  static Term number(Rational value) {
    return new Constant(value);
  }

  static Term variable(String name) {
    return new Variable(name);
  }

  static Term sum(List<Term> terms) {
    Rational constant = Rational.ZERO;
    List<Term> rest = new ArrayList<>();
    for (Term term : flattened(terms)) {
      if (term instanceof Constant(Rational value)) {
        constant = constant.add(value);
      } else {
        rest.add(term);
      }
    }
    if (!constant.isZero() || rest.isEmpty()) {
      rest.add(number(constant));
    }
    return rest.size() == 1 ? rest.getFirst() : new Sum(rest);
  }

  private static List<Term> flattened(List<Term> terms) {
    List<Term> flat = new ArrayList<>();
    for (Term term : terms) {
      if (term instanceof Sum(List<Term> inner)) {
        flat.addAll(inner);
      } else {
        flat.add(term);
      }
    }
    return flat;
  }

  default Term add(Term other) {
    return sum(List.of(this, other));
  }

  default Term subtract(Term other) {
    return add(other.negate());
  }

  default Term negate() {
    return multiply(number(-1));
  }

  default Term multiply(Term other) {
    Rational constant = Rational.ONE;
    List<Term> rest = new ArrayList<>();
    for (Term factor : List.of(this, other)) {
      for (Term part : factor instanceof Product(List<Term> parts) ? parts : List.of(factor)) {
        if (part instanceof Constant(Rational value)) {
          constant = constant.multiply(value);
        } else {
          rest.add(part);
        }
      }
    }
    if (constant.isZero()) {
      return ZERO;
    }
    if (rest.size() == 1 && rest.getFirst() instanceof Sum(List<Term> terms) && !isOne(constant)) {
      Term factor = number(constant);
      return sum(terms.stream().map(factor::multiply).toList());
    }
    if (!isOne(constant) || rest.isEmpty()) {
      rest.addFirst(number(constant));
    }
    return rest.size() == 1 ? rest.getFirst() : new Product(rest);
  }

  private static boolean isOne(Rational value) {
    return value.equals(Rational.ONE);
  }
}

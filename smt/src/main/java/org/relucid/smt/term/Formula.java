package org.relucid.smt.term;

import java.util.List;

/// A formula without quantifiers: `formula = term ≤ term | term < term | term = term | ∧ formula |
/// ∨ formula | ¬ formula`. The empty conjunction is true, the empty disjunction false.
public sealed interface Formula {
  Formula TRUE = and(List.of());
  Formula FALSE = or(List.of());

  enum Relation {
    AT_MOST("<="),
    LESS("<"),
    EQUAL("=");

    private final String symbol;

    Relation(String symbol) {
      this.symbol = symbol;
    }

    /// As SMT-LIB writes it.
    public String symbol() {
      return symbol;
    }
  }

  record Comparison(Term left, Relation relation, Term right) implements Formula {}

  record And(List<Formula> parts) implements Formula {
    public And {
      parts = List.copyOf(parts);
    }
  }

  record Or(List<Formula> parts) implements Formula {
    public Or {
      parts = List.copyOf(parts);
    }
  }

  record Not(Formula part) implements Formula {}

  static Formula atMost(Term left, Term right) {
    return new Comparison(left, Relation.AT_MOST, right);
  }

  static Formula less(Term left, Term right) {
    return new Comparison(left, Relation.LESS, right);
  }

  static Formula equal(Term left, Term right) {
    return new Comparison(left, Relation.EQUAL, right);
  }

  /// `0 ≤ term`, the project's one form of a linear fact.
  static Formula nonNegative(Term term) {
    return atMost(Term.ZERO, term);
  }

  static Formula and(List<Formula> parts) {
    return parts.size() == 1 ? parts.getFirst() : new And(parts);
  }

  static Formula and(Formula... parts) {
    return and(List.of(parts));
  }

  static Formula or(List<Formula> parts) {
    return parts.size() == 1 ? parts.getFirst() : new Or(parts);
  }

  static Formula or(Formula... parts) {
    return or(List.of(parts));
  }

  static Formula not(Formula part) {
    return new Not(part);
  }

  static Formula implies(Formula premise, Formula conclusion) {
    return or(not(premise), conclusion);
  }
}

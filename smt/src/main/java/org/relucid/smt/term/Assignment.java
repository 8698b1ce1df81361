package org.relucid.smt.term;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.relucid.theory.number.Rational;

/// A rational value for each variable of a script. It decides formulas exactly: this, and not a
/// solver, says whether a model is one.
///
/// *Fails*: `IllegalArgumentException` for a variable without a value.
public record Assignment(SortedMap<String, Rational> values) {
  public Assignment {
    values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
  }

  public static Assignment of(Map<String, Rational> values) {
    return new Assignment(new TreeMap<>(values));
  }

  public Rational value(Term term) {
    return switch (term) {
      case Term.Constant(Rational value) -> value;
      case Term.Variable(String name) -> named(name);
      case Term.Sum(var terms) ->
          terms.stream().map(this::value).reduce(Rational.ZERO, Rational::add);
      case Term.Product(var factors) ->
          factors.stream().map(this::value).reduce(Rational.ONE, Rational::multiply);
    };
  }

  /// The value of a variable.
  public Rational named(String name) {
    Rational value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("no value for " + name);
    }
    return value;
  }

  public boolean holds(Formula formula) {
    return switch (formula) {
      case Formula.Comparison(Term left, Formula.Relation relation, Term right) -> {
        int order = value(left).compareTo(value(right));
        yield switch (relation) {
          case AT_MOST -> order <= 0;
          case LESS -> order < 0;
          case EQUAL -> order == 0;
        };
      }
      case Formula.And(var parts) -> parts.stream().allMatch(this::holds);
      case Formula.Or(var parts) -> parts.stream().anyMatch(this::holds);
      case Formula.Not(Formula part) -> !holds(part);
    };
  }

  /// Whether every variable has a value and every assertion holds.
  public boolean satisfies(Script script) {
    return values.keySet().containsAll(script.variables())
        && script.assertions().stream().allMatch(assertion -> holds(assertion.formula()));
  }

  @Override
  public String toString() {
    return values.toString();
  }
}

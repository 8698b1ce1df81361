package org.relucid.theory.format.vnnlib;

import static org.relucid.theory.format.FormatException.quote;

import java.util.List;
import org.relucid.theory.format.FormatException;
import org.relucid.theory.format.Numerals;
import org.relucid.theory.format.Source;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.property.Formula;
import org.relucid.theory.property.Relation;

/// Reads the formulas of assertions: `(and …)`, `(or …)`, and comparisons of two terms.
///
/// One spelling of the `linearizenn` benchmark is understood too: `(<= (c e))` with a number `c`
/// and a term `e` in brackets of their own is the comparison of `c` with `e`.
final class Assertions {
  private final Source source;
  private final LinearTerms terms;

  Assertions(Source source, Variables variables) {
    this.source = source;
    this.terms = new LinearTerms(source, variables);
  }

  Formula read(SExpression expression) {
    if (!(expression instanceof SExpression.Group group) || group.items().isEmpty()) {
      throw unexpected(expression);
    }
    return switch (group.head()) {
      case "and" -> new Formula.And(members(group));
      case "or" -> new Formula.Or(members(group));
      case "<=" -> new Formula.Atom(form(group, Order.RIGHT_MINUS_LEFT), Relation.AT_LEAST);
      case ">=" -> new Formula.Atom(form(group, Order.LEFT_MINUS_RIGHT), Relation.AT_LEAST);
      case "<" -> new Formula.Atom(form(group, Order.RIGHT_MINUS_LEFT), Relation.GREATER);
      case ">" -> new Formula.Atom(form(group, Order.LEFT_MINUS_RIGHT), Relation.GREATER);
      case "==", "=" -> new Formula.Atom(form(group, Order.LEFT_MINUS_RIGHT), Relation.EQUAL);
      case "!=" -> new Formula.Atom(form(group, Order.LEFT_MINUS_RIGHT), Relation.UNEQUAL);
      default -> throw unexpected(group);
    };
  }

  private enum Order {
    LEFT_MINUS_RIGHT,
    RIGHT_MINUS_LEFT
  }

  private List<Formula> members(SExpression.Group group) {
    if (group.items().size() == 1) {
      throw source.wrong(group.line(), "found an empty '" + group.head() + "', expected a member");
    }
    return group.tail().stream().map(this::read).toList();
  }

  private AffineForm form(SExpression.Group comparison, Order order) {
    List<SExpression> sides = sides(comparison);
    return switch (order) {
      case LEFT_MINUS_RIGHT -> terms.difference(sides.getFirst(), sides.getLast());
      case RIGHT_MINUS_LEFT -> terms.difference(sides.getLast(), sides.getFirst());
    };
  }

  private List<SExpression> sides(SExpression.Group comparison) {
    List<SExpression> sides = comparison.tail();
    if (sides.size() == 1
        && sides.getFirst() instanceof SExpression.Group pair
        && Numerals.decimal(pair.head()).isPresent()) {
      sides = pair.items();
    }
    if (sides.size() != 2) {
      throw source.wrong(
          comparison.line(),
          "found '" + comparison.head() + "' of " + sides.size() + " terms, expected 2");
    }
    return sides;
  }

  private FormatException unexpected(SExpression expression) {
    return source.wrong(
        expression.line(),
        "found "
            + quote(expression.shown())
            + ", expected an assertion with and, or, <=, >=, <, >, == or !=");
  }
}

package org.relucid.smt.term;

import java.math.BigInteger;
import java.util.List;
import org.relucid.theory.number.Rational;

/// Prints scripts as SMT-LIB 2.6, one assertion a line.
final class SmtLib {
  private SmtLib() {}

  static String print(Script script) {
    StringBuilder text = new StringBuilder();
    script.title().lines().forEach(line -> text.append("; ").append(line).append('\n'));
    text.append("(set-logic ").append(script.logic()).append(")\n");
    for (String variable : script.variables()) {
      text.append("(declare-fun ").append(variable).append(" () Real)\n");
    }
    for (Script.Assertion assertion : script.assertions()) {
      text.append("(assert (! ").append(print(assertion.formula()));
      text.append(" :named ").append(assertion.name()).append("))\n");
    }
    return text.toString();
  }

  private static String print(Formula formula) {
    return switch (formula) {
      case Formula.Comparison(Term left, Formula.Relation relation, Term right) ->
          "(" + relation.symbol() + " " + print(left) + " " + print(right) + ")";
      case Formula.And(var parts) -> parts.isEmpty() ? "true" : join("and", parts);
      case Formula.Or(var parts) -> parts.isEmpty() ? "false" : join("or", parts);
      case Formula.Not(Formula part) -> "(not " + print(part) + ")";
    };
  }

  private static String join(String word, List<Formula> parts) {
    StringBuilder text = new StringBuilder("(").append(word);
    parts.forEach(part -> text.append(' ').append(print(part)));
    return text.append(')').toString();
  }

  static String print(Term term) {
    return switch (term) {
      case Term.Constant(Rational value) -> print(value);
      case Term.Variable(String name) -> name;
      case Term.Sum(var terms) -> joinTerms("+", terms);
      case Term.Product(var factors) -> joinTerms("*", factors);
    };
  }

  private static String joinTerms(String symbol, List<Term> terms) {
    StringBuilder text = new StringBuilder("(").append(symbol);
    terms.forEach(term -> text.append(' ').append(print(term)));
    return text.append(')').toString();
  }

  private static String print(Rational value) {
    String magnitude = print(value.abs().numerator(), value.denominator());
    return value.signum() < 0 ? "(- " + magnitude + ")" : magnitude;
  }

  private static String print(BigInteger numerator, BigInteger denominator) {
    return denominator.equals(BigInteger.ONE)
        ? numerator + ".0"
        : "(/ " + numerator + ".0 " + denominator + ".0)";
  }
}

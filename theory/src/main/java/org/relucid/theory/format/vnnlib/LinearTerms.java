package org.relucid.theory.format.vnnlib;

import static org.relucid.theory.format.FormatException.quote;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.relucid.theory.format.Numerals;
import org.relucid.theory.format.Source;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.number.Rational;

/// Reads arithmetic terms as affine forms: numbers, variables, `(+ …)`, `(- a)`, `(- a b …)` and
/// `(* …)` with at most one factor that is not constant.
///
/// Recursion is as deep as the brackets, which [SExpressionReader] bounds; numbers that grow beyond
/// [#LARGEST_NUMBER] bits by multiplication are refused.
final class LinearTerms {
  private static final int LARGEST_NUMBER = 1 << 14;

  private final Source source;
  private final Variables variables;

  LinearTerms(Source source, Variables variables) {
    this.source = source;
    this.variables = variables;
  }

  /// The form `left - right`.
  AffineForm difference(SExpression left, SExpression right) {
    Sum sum = new Sum();
    add(sum, left, Rational.ONE);
    add(sum, right, Rational.ONE.negate());
    return AffineForm.of(variables.dimension(), sum.terms, sum.constant);
  }

  private void add(Sum sum, SExpression term, Rational factor) {
    switch (term) {
      case SExpression.Word word -> addWord(sum, word, factor);
      case SExpression.Group group -> addGroup(sum, group, factor);
    }
  }

  private void addWord(Sum sum, SExpression.Word word, Rational factor) {
    OptionalInt variable = variables.index(word.text());
    if (variable.isPresent()) {
      sum.terms.merge(variable.getAsInt(), factor, Rational::add);
      return;
    }
    Rational number =
        Numerals.decimal(word.text())
            .orElseThrow(
                () ->
                    source.wrong(
                        word.line(),
                        "found " + quote(word.text()) + ", expected a number or a variable"));
    sum.constant = sum.constant.add(bounded(number.multiply(factor), word));
  }

  private void addGroup(Sum sum, SExpression.Group group, Rational factor) {
    List<SExpression> operands = group.items().isEmpty() ? List.of() : group.tail();
    if (operands.isEmpty()) {
      throw source.wrong(
          group.line(),
          "found " + quote(group.shown()) + ", expected an operator and its operands");
    }
    switch (group.head()) {
      case "+" -> operands.forEach(operand -> add(sum, operand, factor));
      case "-" -> subtract(sum, operands, factor);
      case "*" -> multiply(sum, group, operands, factor);
      default ->
          throw source.wrong(
              group.line(), "found " + quote(group.shown()) + ", expected a term with +, - or *");
    }
  }

  private void subtract(Sum sum, List<SExpression> operands, Rational factor) {
    boolean unary = operands.size() == 1;
    add(sum, operands.getFirst(), unary ? factor.negate() : factor);
    operands.stream().skip(1).forEach(operand -> add(sum, operand, factor.negate()));
  }

  private void multiply(
      Sum sum, SExpression.Group group, List<SExpression> operands, Rational factor) {
    Sum product = new Sum();
    product.constant = factor;
    for (SExpression operand : operands) {
      Sum next = new Sum();
      add(next, operand, Rational.ONE);
      if (!product.isConstant() && !next.isConstant()) {
        throw source.wrong(
            group.line(),
            "found '*' with two factors that are not constant, expected a linear term");
      }
      product =
          product.isConstant()
              ? next.times(product.constant, group)
              : product.times(next.constant, group);
    }
    product.terms.forEach((index, value) -> sum.terms.merge(index, value, Rational::add));
    sum.constant = sum.constant.add(product.constant);
  }

  private Rational bounded(Rational number, SExpression where) {
    if (number.numerator().bitLength() + number.denominator().bitLength() > LARGEST_NUMBER) {
      throw source.wrong(
          where.line(), "found a product of more than " + LARGEST_NUMBER + " bits, expected less");
    }
    return number;
  }

  /// An affine form under construction.
  private final class Sum {
    private final Map<Integer, Rational> terms = new HashMap<>();
    private Rational constant = Rational.ZERO;

    boolean isConstant() {
      return terms.values().stream().allMatch(Rational::isZero);
    }

    Sum times(Rational factor, SExpression where) {
      terms.replaceAll((index, value) -> bounded(value.multiply(factor), where));
      constant = bounded(constant.multiply(factor), where);
      return this;
    }
  }
}

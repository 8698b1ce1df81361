package org.relucid.theory.function;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.number.Rational;

/// A CPWL function `f : R^n → R` as an expression tree.
///
/// Trees are kept in a normal form, so that printing and parsing are inverse to each other: a sum
/// has at least two terms and none of them is a sum; a factor is not 1 and multiplies neither a
/// constant nor another factor. The methods [#add], [#multiply] and so on keep it; the records
/// refuse what breaks it. Two trees may still denote one function: that question is for
/// [ExactSearch].
///
/// Variables count from 0. They are written `x`, `y`, or `x1 … xn` from the third on.
///
/// *Cost*: every interpretation visits each node once, by recursion to the depth of the tree; the
/// parser refuses trees deeper than [#GREATEST_DEPTH].
///
/// ```java
/// Expression f = Expression.parse("max(x, 0) - 2*relu(x - 1) + 3/4");
/// f.at(Vector.of(Rational.of(2)));   // 3/4
/// f.toString();                      // max(x, 0) - 2*relu(x - 1) + 3/4
/// ```
public sealed interface Expression {
  /// The deepest nesting that the parser reads.
  int GREATEST_DEPTH = 100;

  /// The coordinate `x_index`, from 0.
  record Variable(int index) implements Expression {
    public Variable {
      if (index < 0) {
        throw new IllegalArgumentException("variable " + index + ", expected 0 or more");
      }
    }

    @Override
    public String toString() {
      return ExpressionPrinter.print(this);
    }
  }

  /// A number.
  record Constant(Rational value) implements Expression {
    @Override
    public String toString() {
      return ExpressionPrinter.print(this);
    }
  }

  /// The sum of two or more terms, none a sum.
  record Sum(List<Expression> terms) implements Expression {
    public Sum {
      terms = atLeastTwo("a sum", terms);
      if (terms.stream().anyMatch(Sum.class::isInstance)) {
        throw new IllegalArgumentException("a sum inside a sum, expected one flat sum");
      }
    }

    @Override
    public String toString() {
      return ExpressionPrinter.print(this);
    }
  }

  /// `factor · term`, the factor not 1, the term neither a constant nor scaled.
  record Scaled(Rational factor, Expression term) implements Expression {
    public Scaled {
      if (factor.equals(Rational.ONE) || term instanceof Constant || term instanceof Scaled) {
        throw new IllegalArgumentException(
            "factor " + factor + " of a constant, of a product, or 1; expected it multiplied out");
      }
    }

    @Override
    public String toString() {
      return ExpressionPrinter.print(this);
    }
  }

  /// `max(argument, 0)`.
  record Relu(Expression argument) implements Expression {
    @Override
    public String toString() {
      return ExpressionPrinter.print(this);
    }
  }

  /// `max(argument, -argument)`.
  record Abs(Expression argument) implements Expression {
    @Override
    public String toString() {
      return ExpressionPrinter.print(this);
    }
  }

  /// The largest of two or more terms.
  record Max(List<Expression> terms) implements Expression {
    public Max {
      terms = atLeastTwo("a maximum", terms);
    }

    @Override
    public String toString() {
      return ExpressionPrinter.print(this);
    }
  }

  /// The smallest of two or more terms.
  record Min(List<Expression> terms) implements Expression {
    public Min {
      terms = atLeastTwo("a minimum", terms);
    }

    @Override
    public String toString() {
      return ExpressionPrinter.print(this);
    }
  }

  /// `min(max(argument, lower), upper)` with `lower ≤ upper`.
  record Clamp(Expression argument, Rational lower, Rational upper) implements Expression {
    public Clamp {
      if (lower.compareTo(upper) > 0) {
        throw new IllegalArgumentException("clamp between " + lower + " and lower " + upper);
      }
    }

    @Override
    public String toString() {
      return ExpressionPrinter.print(this);
    }
  }

  /// The function that the text denotes. The grammar is
  ///
  /// ```
  /// sum     = product { ("+" | "-") product }
  /// product = factor { ("*" | "/") factor }            one factor at most is not a number
  /// factor  = { "+" | "-" } ( number | variable | call | "(" sum ")" )
  /// call    = ("relu" | "abs") "(" sum ")" | ("max" | "min") "(" sum "," sum { "," sum } ")"
  ///         | "clamp" "(" sum "," sum "," sum ")"      the last two are numbers
  /// ```
  ///
  /// with the variables `x` and `y`, or `x1`, `x2`, …, and integers, fractions and decimals.
  ///
  /// @throws ExpressionException that points at the column of the first fault
  static Expression parse(String text) {
    return new ExpressionParser(text).parse();
  }

  static Expression variable(int index) {
    return new Variable(index);
  }

  static Expression constant(Rational value) {
    return new Constant(value);
  }

  static Expression constant(long value) {
    return new Constant(Rational.of(value));
  }

  /// The sum of any number of terms: zero of none, the term itself of one.
  static Expression sum(List<Expression> terms) {
    List<Expression> flat =
        terms.stream()
            .flatMap(term -> term instanceof Sum(var inner) ? inner.stream() : Stream.of(term))
            .toList();
    return switch (flat.size()) {
      case 0 -> constant(0);
      case 1 -> flat.getFirst();
      default -> new Sum(flat);
    };
  }

  /// The affine function that the form denotes.
  static Expression affine(AffineForm form) {
    List<Expression> terms = new ArrayList<>();
    for (int k = 0; k < form.terms(); k++) {
      terms.add(variable(form.variable(k)).multiply(form.factor(k)));
    }
    if (terms.isEmpty() || !form.constant().isZero()) {
      terms.add(constant(form.constant()));
    }
    return sum(terms);
  }

  default Expression add(Expression other) {
    return sum(List.of(this, other));
  }

  default Expression subtract(Expression other) {
    return add(other.negate());
  }

  default Expression negate() {
    return multiply(Interpretation.MINUS_ONE);
  }

  default Expression multiply(Rational factor) {
    if (factor.equals(Rational.ONE)) {
      return this;
    }
    return switch (this) {
      case Constant(var value) -> constant(value.multiply(factor));
      case Scaled(var inner, var term) -> term.multiply(inner.multiply(factor));
      default -> new Scaled(factor, this);
    };
  }

  default Expression relu() {
    return new Relu(this);
  }

  default Expression abs() {
    return new Abs(this);
  }

  default Expression max(Expression other) {
    return new Max(List.of(this, other));
  }

  default Expression min(Expression other) {
    return new Min(List.of(this, other));
  }

  default Expression clamp(Rational lower, Rational upper) {
    return new Clamp(this, lower, upper);
  }

  /// One more than the greatest index of a variable that occurs; 0 for a constant. The function is
  /// defined on every `R^n` with `n` at least this.
  default int dimension() {
    int dimension = this instanceof Variable(var index) ? index + 1 : 0;
    for (Expression child : children()) {
      dimension = Math.max(dimension, child.dimension());
    }
    return dimension;
  }

  /// The number of nodes of the tree.
  default int size() {
    int size = 1;
    for (Expression child : children()) {
      size += child.size();
    }
    return size;
  }

  /// The subtrees directly below this node, from left to right.
  default List<Expression> children() {
    return switch (this) {
      case Variable _, Constant _ -> List.of();
      case Sum(var terms) -> terms;
      case Max(var terms) -> terms;
      case Min(var terms) -> terms;
      case Scaled(_, var term) -> List.of(term);
      case Relu(var argument) -> List.of(argument);
      case Abs(var argument) -> List.of(argument);
      case Clamp(var argument, _, _) -> List.of(argument);
    };
  }

  /// The meaning of the tree, from the leaves to the root.
  default <T> T interpret(Interpretation<T> meaning) {
    List<T> below = new ArrayList<>();
    for (Expression child : children()) {
      below.add(child.interpret(meaning));
    }
    return switch (this) {
      case Variable(var index) -> meaning.variable(index);
      case Constant(var value) -> meaning.constant(value);
      case Sum _ -> meaning.sum(below);
      case Scaled(var factor, _) -> meaning.scaled(factor, below.getFirst());
      case Relu _ -> meaning.relu(below.getFirst());
      case Abs _ -> meaning.abs(below.getFirst());
      case Max _ -> below.stream().reduce(meaning::max).orElseThrow();
      case Min _ -> below.stream().reduce(meaning::min).orElseThrow();
      case Clamp(_, var lower, var upper) -> meaning.clamp(below.getFirst(), lower, upper);
    };
  }

  /// The value `f(x)`.
  ///
  /// @throws IllegalArgumentException if `x` has fewer coordinates than variables occur
  default Rational at(Vector x) {
    return interpret(new AtPoint(requireRoom(x)));
  }

  /// The CPWL function `t ↦ f(t)` on all of R.
  ///
  /// @throws IllegalArgumentException if a variable other than the first occurs
  default PiecewiseLinear toPiecewiseLinear() {
    if (dimension() > 1) {
      throw new IllegalArgumentException("dimension " + dimension() + ", expected 1");
    }
    return along(Vector.zero(1), Vector.of(Rational.ONE));
  }

  /// The CPWL function `t ↦ f(point + t·direction)` on all of R.
  default PiecewiseLinear along(Vector point, Vector direction) {
    return interpret(new AlongLine(requireRoom(point), requireRoom(direction)));
  }

  private Vector requireRoom(Vector x) {
    if (x.size() < dimension()) {
      throw new IllegalArgumentException("dimension " + x.size() + ", expected " + dimension());
    }
    return x;
  }

  private static List<Expression> atLeastTwo(String what, List<Expression> terms) {
    if (terms.size() < 2) {
      throw new IllegalArgumentException(what + " of " + terms.size() + " terms, expected 2");
    }
    return List.copyOf(terms);
  }
}

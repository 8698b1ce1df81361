package org.relucid.theory.function;

import java.util.ArrayList;
import java.util.List;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.number.Rational;

/// A recursive descent over the grammar of {@link Expression#parse}, one token ahead.
///
/// The input is hostile: its length, the depth of nesting, the digits of a number, the bits of a
/// computed constant and the number of variables are bounded, so that the cost is near-linear in
/// the length and the stack is shallow.
final class ExpressionParser {
  private static final int MOST_VARIABLES = 100_000;
  private static final int MOST_BITS = 16_384;

  /// How the text names its variables: `x, y` and `x1, x2, …` do not mix.
  private enum Naming {
    OPEN,
    LETTERS,
    NUMBERED
  }

  /// A factor or a product, where it starts, and whether it is free of variables.
  private record Operand(Expression tree, int start, Kind kind) {}

  private enum Kind {
    NUMBER,
    FUNCTION
  }

  private final ExpressionScanner scanner;
  private int depth;
  private int variablesSeen;
  private Naming naming = Naming.OPEN;

  ExpressionParser(String text) {
    this.scanner = new ExpressionScanner(text);
  }

  Expression parse() {
    Expression whole = sum();
    if (!scanner.atEnd()) {
      throw scanner.unexpected("an operator or the end");
    }
    return whole;
  }

  private Expression sum() {
    List<Expression> terms = new ArrayList<>(List.of(product()));
    while (scanner.sees('+') || scanner.sees('-')) {
      boolean minus = scanner.sees('-');
      scanner.skip();
      Expression term = product();
      terms.add(minus ? term.negate() : term);
    }
    return Expression.sum(terms);
  }

  private Expression product() {
    Operand left = factor();
    while (scanner.sees('*') || scanner.sees('/')) {
      boolean division = scanner.sees('/');
      int operator = scanner.skip();
      Operand right = factor();
      left = division ? quotient(left, right, operator) : product(left, right, operator);
    }
    return left.tree();
  }

  /// A literal is the factor where there is one, else a side that is free of variables.
  private static Operand product(Operand left, Operand right, int operator) {
    boolean rightIsLiteral = right.tree() instanceof Expression.Constant;
    boolean leftIsLiteral = left.tree() instanceof Expression.Constant;
    if (rightIsLiteral || (right.kind() == Kind.NUMBER && !leftIsLiteral)) {
      return scaled(left, number(right), operator);
    }
    if (left.kind() == Kind.NUMBER) {
      return scaled(right, number(left), operator);
    }
    throw new ExpressionException(
        operator, "product of two non-constants, expected a number on one side of '*'");
  }

  private static Operand quotient(Operand left, Operand right, int operator) {
    if (right.kind() == Kind.FUNCTION) {
      throw new ExpressionException(
          operator, "division by a non-constant, expected a number after '/'");
    }
    Rational divisor = number(right);
    if (divisor.isZero()) {
      throw new ExpressionException(operator, "division by zero");
    }
    return scaled(left, divisor.reciprocal(), operator);
  }

  private static Operand scaled(Operand operand, Rational factor, int operator) {
    Expression tree = operand.tree().multiply(factor);
    if (bits(tree) > MOST_BITS) {
      throw new ExpressionException(
          operator, "constant of " + bits(tree) + " bits, expected at most " + MOST_BITS);
    }
    return new Operand(tree, operand.start(), operand.kind());
  }

  /// The value of a tree without variables, such as `max(1, 2/3)`.
  private static Rational number(Operand operand) {
    if (operand.tree() instanceof Expression.Constant(var value)) {
      return value;
    }
    if (totalBits(operand.tree()) > MOST_BITS) {
      throw new ExpressionException(
          operand.start(), "constants of more than " + MOST_BITS + " bits in a factor");
    }
    return operand.tree().at(Vector.zero(0));
  }

  private static long totalBits(Expression tree) {
    long total = bits(tree);
    for (Expression child : tree.children()) {
      total += totalBits(child);
    }
    return total;
  }

  private static int bits(Expression tree) {
    return switch (tree) {
      case Expression.Constant(var value) -> bits(value);
      case Expression.Scaled(var factor, _) -> bits(factor);
      case Expression.Clamp(_, var lower, var upper) -> bits(lower) + bits(upper);
      default -> 0;
    };
  }

  private static int bits(Rational number) {
    return number.numerator().bitLength() + number.denominator().bitLength();
  }

  private Operand factor() {
    int start = scanner.column();
    int seenBefore = variablesSeen;
    boolean negative = false;
    while (scanner.sees('-') || scanner.sees('+')) {
      negative ^= scanner.sees('-');
      scanner.skip();
    }
    Expression operand = operand();
    return new Operand(
        negative ? operand.negate() : operand,
        start,
        variablesSeen == seenBefore ? Kind.NUMBER : Kind.FUNCTION);
  }

  private Expression operand() {
    if (scanner.sees('(')) {
      enter();
      Expression inside = sum();
      leave();
      return inside;
    }
    if (scanner.seesNumber()) {
      return Expression.constant(scanner.number());
    }
    if (scanner.seesName()) {
      int start = scanner.column();
      return named(scanner.name(), start);
    }
    throw scanner.unexpected("a number, a variable, a function or '('");
  }

  private Expression named(String name, int start) {
    return switch (name) {
      case "x" -> variable(Naming.LETTERS, 0, start);
      case "y" -> variable(Naming.LETTERS, 1, start);
      case "relu" -> arguments(name, start, 1, 1).getFirst().tree().relu();
      case "abs" -> arguments(name, start, 1, 1).getFirst().tree().abs();
      case "max" -> new Expression.Max(trees(arguments(name, start, 2, Integer.MAX_VALUE)));
      case "min" -> new Expression.Min(trees(arguments(name, start, 2, Integer.MAX_VALUE)));
      case "clamp" -> clamp(arguments(name, start, 3, 3));
      default -> numbered(name, start);
    };
  }

  private static List<Expression> trees(List<Operand> arguments) {
    return arguments.stream().map(Operand::tree).toList();
  }

  private Expression numbered(String name, int start) {
    if (!name.matches("x[1-9][0-9]*")) {
      throw new ExpressionException(
          start,
          "found "
              + ExpressionScanner.quote(name)
              + ", expected x, y, x1, x2, …, or relu, max, min, abs, clamp");
    }
    if (name.length() > 9 || Integer.parseInt(name.substring(1)) > MOST_VARIABLES) {
      throw new ExpressionException(
          start,
          "variable " + ExpressionScanner.quote(name) + ", expected at most x" + MOST_VARIABLES);
    }
    return variable(Naming.NUMBERED, Integer.parseInt(name.substring(1)) - 1, start);
  }

  private Expression variable(Naming style, int index, int start) {
    if (naming != Naming.OPEN && naming != style) {
      throw new ExpressionException(
          start, "x or y beside x1, x2, …, expected one way of naming the variables");
    }
    naming = style;
    variablesSeen++;
    return Expression.variable(index);
  }

  private static Expression clamp(List<Operand> arguments) {
    Rational lower = bound(arguments.get(1));
    Rational upper = bound(arguments.get(2));
    if (lower.compareTo(upper) > 0) {
      throw new ExpressionException(
          arguments.get(1).start(),
          "clamp from " + lower + " to " + upper + ", expected the smaller bound first");
    }
    return arguments.getFirst().tree().clamp(lower, upper);
  }

  private static Rational bound(Operand argument) {
    if (argument.kind() == Kind.FUNCTION) {
      throw new ExpressionException(argument.start(), "clamp to a non-constant, expected a number");
    }
    return number(argument);
  }

  private List<Operand> arguments(String function, int start, int least, int most) {
    if (!scanner.sees('(')) {
      throw scanner.unexpected("'(' after " + function);
    }
    enter();
    List<Operand> arguments = new ArrayList<>(List.of(argument()));
    while (scanner.sees(',')) {
      scanner.skip();
      arguments.add(argument());
    }
    leave();
    if (arguments.size() < least || arguments.size() > most) {
      String orMore = most > least ? " or more" : "";
      throw new ExpressionException(
          start, function + " of " + arguments.size() + " arguments, expected " + least + orMore);
    }
    return arguments;
  }

  private Operand argument() {
    int start = scanner.column();
    int seenBefore = variablesSeen;
    Expression tree = sum();
    return new Operand(tree, start, variablesSeen == seenBefore ? Kind.NUMBER : Kind.FUNCTION);
  }

  private void enter() {
    int column = scanner.skip();
    if (++depth > Expression.GREATEST_DEPTH) {
      throw new ExpressionException(
          column, "nested deeper than " + Expression.GREATEST_DEPTH + " levels");
    }
  }

  private void leave() {
    if (!scanner.sees(')')) {
      throw scanner.unexpected("an operator, ',' or ')'");
    }
    scanner.skip();
    depth--;
  }
}

package org.relucid.theory.function;

import java.util.List;
import java.util.function.IntFunction;
import org.relucid.theory.number.Rational;

/// Prints an expression as mathematics that the parser reads back as the same tree.
final class ExpressionPrinter {
  private final StringBuilder text = new StringBuilder();
  private final IntFunction<String> names;

  private ExpressionPrinter(IntFunction<String> names) {
    this.names = names;
  }

  /// With the variables `x` and `y` where these suffice, else `x1 … xn`.
  static String print(Expression expression) {
    IntFunction<String> names =
        expression.dimension() <= 2 ? i -> i == 0 ? "x" : "y" : i -> "x" + (i + 1);
    ExpressionPrinter printer = new ExpressionPrinter(names);
    printer.write(expression);
    return printer.text.toString();
  }

  private void write(Expression expression) {
    switch (expression) {
      case Expression.Variable(var index) -> text.append(names.apply(index));
      case Expression.Constant(var value) -> text.append(value);
      case Expression.Sum(var terms) -> sum(terms);
      case Expression.Scaled(var factor, var term) -> {
        text.append(factor.signum() < 0 ? "-" : "");
        product(factor.abs(), term);
      }
      case Expression.Relu _ -> call("relu", expression.children());
      case Expression.Abs _ -> call("abs", expression.children());
      case Expression.Max(var terms) -> call("max", terms);
      case Expression.Min(var terms) -> call("min", terms);
      case Expression.Clamp(var argument, var lower, var upper) ->
          call("clamp", List.of(argument, Expression.constant(lower), Expression.constant(upper)));
    }
  }

  private void sum(List<Expression> terms) {
    write(terms.getFirst());
    for (Expression term : terms.subList(1, terms.size())) {
      switch (term) {
        case Expression.Constant(var value) -> {
          sign(value);
          text.append(value.abs());
        }
        case Expression.Scaled(var factor, var inner) -> {
          sign(factor);
          product(factor.abs(), inner);
        }
        default -> {
          sign(Rational.ONE);
          write(term);
        }
      }
    }
  }

  private void sign(Rational number) {
    text.append(number.signum() < 0 ? " - " : " + ");
  }

  private void product(Rational magnitude, Expression term) {
    if (!magnitude.equals(Rational.ONE)) {
      text.append(magnitude).append('*');
    }
    if (term instanceof Expression.Sum) {
      text.append('(');
      write(term);
      text.append(')');
    } else {
      write(term);
    }
  }

  private void call(String function, List<Expression> arguments) {
    text.append(function).append('(');
    String separator = "";
    for (Expression argument : arguments) {
      text.append(separator);
      write(argument);
      separator = ", ";
    }
    text.append(')');
  }
}

package org.relucid.smt.query;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.relucid.theory.number.Rational;

/// What solvers print: an atom, or a list in parentheses.
sealed interface SExpression {
  record Atom(String text) implements SExpression {}

  record Items(List<SExpression> items) implements SExpression {
    public Items {
      items = List.copyOf(items);
    }
  }

  /// All expressions of a text, or those before a fault.
  static List<SExpression> read(String text) {
    Deque<List<SExpression>> open = new ArrayDeque<>();
    open.push(new ArrayList<>());
    for (String token :
        text.replaceAll(";[^\n]*", "").replace("(", " ( ").replace(")", " ) ").split("\\s+", -1)) {
      if (token.equals("(")) {
        open.push(new ArrayList<>());
      } else if (token.equals(")") && open.size() > 1) {
        List<SExpression> closed = open.pop();
        open.element().add(new Items(closed));
      } else if (!token.isEmpty() && !token.equals(")")) {
        open.element().add(new Atom(token));
      }
    }
    return open.getLast();
  }

  /// The number that it denotes, where it is a rational one: `3.0`, `(/ 1 2)`, `(- (/ 1.0 2.0))`.
  default Optional<Rational> number() {
    return switch (this) {
      case Atom(String text) ->
          text.matches("-?[0-9]+(\\.[0-9]+)?(/[0-9]+)?")
              ? Optional.of(Rational.parse(text))
              : Optional.empty();
      case Items(List<SExpression> items) -> number(items);
    };
  }

  private static Optional<Rational> number(List<SExpression> items) {
    if (items.size() == 2 && items.getFirst().equals(new Atom("-"))) {
      return items.get(1).number().map(Rational::negate);
    }
    if (items.size() == 3 && items.getFirst().equals(new Atom("/"))) {
      Optional<Rational> divisor = items.get(2).number().filter(number -> !number.isZero());
      return divisor.flatMap(d -> items.get(1).number().map(n -> n.divide(d)));
    }
    return Optional.empty();
  }
}

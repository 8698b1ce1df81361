package org.relucid.proofs.library.judge;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.number.Rational;
import org.relucid.theory.property.Formula;
import org.relucid.theory.property.Relation;

/// Formulas as people write them: `form >= 0` with its negative terms on the other side, so that `3
/// - X_0 >= 0` reads `X_0 <= 3` and `Y_1 - Y_0 >= 0` reads `Y_0 <= Y_1`.
final class Wording {
  private static final BigInteger FIVE = BigInteger.valueOf(5);
  private static final int LONGEST = 20;

  private Wording() {}

  /// The atom of the formula that its slack at `xy` comes from: the least of a conjunction, the
  /// greatest of a disjunction; `path` counts the members on the way there, from 1.
  record Decisive(Formula.Atom atom, List<Integer> path) {}

  static Decisive decisive(Formula formula, Vector xy) {
    List<Integer> path = new ArrayList<>();
    Formula current = formula;
    while (!(current instanceof Formula.Atom atom)) {
      List<Formula> members =
          current instanceof Formula.And and ? and.members() : ((Formula.Or) current).members();
      int chosen = chosen(members, current instanceof Formula.And ? 1 : -1, xy);
      if (current instanceof Formula.Or) {
        path.add(chosen + 1);
      }
      current = members.get(chosen);
    }
    return new Decisive(atom, List.copyOf(path));
  }

  /// The first member whose slack, times `sign`, is least.
  private static int chosen(List<Formula> members, int sign, Vector xy) {
    int best = 0;
    for (int i = 1; i < members.size(); i++) {
      int order = members.get(i).slack(xy).compareTo(members.get(best).slack(xy)) * sign;
      if (order < 0) {
        best = i;
      }
    }
    return best;
  }

  static String of(Formula.Atom atom, IntFunction<String> names) {
    AffineForm form = atom.form();
    List<String> positive = new ArrayList<>();
    List<String> negative = new ArrayList<>();
    for (int k = 0; k < form.terms(); k++) {
      Rational factor = form.factor(k);
      String product = product(factor.abs(), names.apply(form.variable(k)));
      (factor.signum() > 0 ? positive : negative).add(product);
    }
    // A bound of one variable: divide by its factor, so that X_0 stands alone.
    if (form.terms() == 1) {
      Rational bound = form.constant().negate().divide(form.factor(0));
      String symbol =
          form.factor(0).signum() > 0 ? greater(atom.relation()) : less(atom.relation());
      return names.apply(form.variable(0)) + " " + symbol + " " + number(bound);
    }
    if (form.constant().signum() > 0) {
      positive.add(number(form.constant()));
    } else if (form.constant().signum() < 0) {
      negative.add(number(form.constant().negate()));
    }
    return sum(negative) + " " + less(atom.relation()) + " " + sum(positive);
  }

  private static String sum(List<String> summands) {
    return summands.isEmpty() ? "0" : String.join(" + ", summands);
  }

  private static String product(Rational factor, String name) {
    return factor.equals(Rational.ONE) ? name : number(factor) + "*" + name;
  }

  private static String less(Relation relation) {
    return switch (relation) {
      case AT_LEAST -> "<=";
      case GREATER -> "<";
      case EQUAL -> "=";
      case UNEQUAL -> "!=";
    };
  }

  private static String greater(Relation relation) {
    return switch (relation) {
      case AT_LEAST -> ">=";
      case GREATER -> ">";
      case EQUAL -> "=";
      case UNEQUAL -> "!=";
    };
  }

  /// A short finite decimal where the number is one (`0.68` rather than `17/25`), else `p/q`.
  static String number(Rational value) {
    BigInteger rest = value.denominator();
    if (rest.bitLength() > 3 * LONGEST) {
      return value.toString();
    }
    rest = rest.shiftRight(rest.getLowestSetBit());
    while (rest.mod(FIVE).signum() == 0) {
      rest = rest.divide(FIVE);
    }
    if (!rest.equals(BigInteger.ONE)) {
      return value.toString();
    }
    String decimal =
        new java.math.BigDecimal(value.numerator())
            .divide(new java.math.BigDecimal(value.denominator()))
            .toPlainString();
    return decimal.length() <= LONGEST ? decimal : value.toString();
  }
}

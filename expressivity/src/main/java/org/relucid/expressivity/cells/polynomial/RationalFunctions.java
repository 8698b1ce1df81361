package org.relucid.expressivity.cells.polynomial;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.relucid.expressivity.cells.polynomial.Factoring.Factors;
import org.relucid.expressivity.cells.polynomial.Factoring.Power;
import org.relucid.theory.number.Rational;

/// The field `Q(l, u)` of rational functions of the two ends of a box.
///
/// Denominators are kept as products of irreducible polynomials, so that reducing a fraction is
/// division by known factors and no gcd is ever computed. Each function, sum and product is made
/// once and remembered: an analysis that is replayed on a part of a cell does again what it did on
/// the cell, up to the sign that was open there.
///
/// *Cost*: memory for each different sum and product. *Fails*: [TooMuchWork] beyond the limits.
public final class RationalFunctions {
  private final Effort effort;
  private final Factoring factoring = new Factoring();
  private final Map<Parts, RationalFunction> functions = new HashMap<>();
  private final Map<Pair, RationalFunction> sums = new HashMap<>();
  private final Map<Pair, RationalFunction> products = new HashMap<>();
  private final Map<Polynomial, Integer> order = new HashMap<>();

  private record Parts(Polynomial numerator, List<Power> denominator) {}

  private record Pair(RationalFunction a, RationalFunction b) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Pair(var c, var d) && a == c && b == d;
    }

    @Override
    public int hashCode() {
      return 31 * System.identityHashCode(a) + System.identityHashCode(b);
    }
  }

  public RationalFunctions(Effort effort) {
    this.effort = effort;
  }

  public RationalFunction of(Polynomial polynomial) {
    return make(polynomial, List.of());
  }

  public RationalFunction add(RationalFunction a, RationalFunction b) {
    return once(sums, a, b, () -> sum(a, b));
  }

  public RationalFunction multiply(RationalFunction a, RationalFunction b) {
    return once(products, a, b, () -> product(a, b));
  }

  public RationalFunction negate(RationalFunction a) {
    return make(a.numerator().negate(), a.denominator());
  }

  /// @throws ArithmeticException for zero
  public RationalFunction reciprocal(RationalFunction a) {
    Factors factors = factors(a.numerator());
    Polynomial numerator = Polynomial.constant(factors.unit().reciprocal());
    for (Power power : a.denominator()) {
      numerator = multiply(numerator, power.base().power(power.exponent()));
    }
    return make(numerator, sorted(factors.powers()));
  }

  /// The irreducible factors.
  public Factors factors(Polynomial polynomial) {
    effort.factor(polynomial);
    return factoring.of(polynomial);
  }

  /// The polynomial in other variables, forms `constant + first·L + second·U` in which are given.
  public Polynomial substitute(Polynomial polynomial, Polynomial l, Polynomial u, Polynomial w) {
    effort.substitute(polynomial, Math.max(l.bits(), Math.max(u.bits(), w.bits())));
    return polynomial.homogenized(l, u, w);
  }

  private RationalFunction once(
      Map<Pair, RationalFunction> known,
      RationalFunction a,
      RationalFunction b,
      Supplier<RationalFunction> made) {
    effort.ask();
    Pair pair =
        System.identityHashCode(a) <= System.identityHashCode(b) ? new Pair(a, b) : new Pair(b, a);
    RationalFunction found = known.get(pair);
    if (found == null) {
      found = made.get();
      known.put(pair, found);
    }
    return found;
  }

  /// Over the least common denominator. Only a base with one exponent on both sides can divide the
  /// new numerator, since else it divides all of its summands but one.
  private RationalFunction sum(RationalFunction a, RationalFunction b) {
    Polynomial left = a.numerator();
    Polynomial right = b.numerator();
    List<Power> common = new ArrayList<>();
    List<Power> shared = new ArrayList<>();
    for (Power power : union(a.denominator(), b.denominator())) {
      int missingLeft = power.exponent() - exponent(a, power.base());
      int missingRight = power.exponent() - exponent(b, power.base());
      left = multiply(left, power.base().power(missingLeft));
      right = multiply(right, power.base().power(missingRight));
      (missingLeft == missingRight ? shared : common).add(power);
    }
    Polynomial numerator = left.add(right);
    return numerator.isZero() ? make(numerator, List.of()) : reduced(numerator, shared, common);
  }

  private RationalFunction product(RationalFunction a, RationalFunction b) {
    if (a.numerator().isZero() || b.numerator().isZero()) {
      return make(Polynomial.ZERO, List.of());
    }
    Cancelled left = cancelled(a.numerator(), b.denominator());
    Cancelled right = cancelled(b.numerator(), a.denominator());
    List<Power> denominator = new ArrayList<>();
    for (Power power : union(left.rest(), right.rest())) {
      int sum = exponent(left.rest(), power.base()) + exponent(right.rest(), power.base());
      denominator.add(new Power(power.base(), sum));
    }
    return make(multiply(left.numerator(), right.numerator()), sorted(denominator));
  }

  private RationalFunction reduced(Polynomial numerator, List<Power> shared, List<Power> others) {
    Cancelled cancelled = cancelled(numerator, shared);
    List<Power> denominator = new ArrayList<>(others);
    denominator.addAll(cancelled.rest());
    return make(cancelled.numerator(), sorted(denominator));
  }

  private record Cancelled(Polynomial numerator, List<Power> rest) {}

  private Cancelled cancelled(Polynomial numerator, List<Power> denominator) {
    Polynomial rest = numerator;
    List<Power> left = new ArrayList<>();
    for (Power power : denominator) {
      int exponent = power.exponent();
      while (exponent > 0) {
        effort.divide(rest, power.base());
        var quotient = rest.dividedBy(power.base());
        if (quotient.isEmpty()) {
          break;
        }
        rest = quotient.get();
        exponent--;
      }
      if (exponent > 0) {
        left.add(new Power(power.base(), exponent));
      }
    }
    return new Cancelled(rest, left);
  }

  /// Each base with the greater of its two exponents.
  private List<Power> union(List<Power> a, List<Power> b) {
    List<Power> all = new ArrayList<>();
    a.forEach(
        p ->
            all.add(
                p.exponent() >= exponent(b, p.base())
                    ? p
                    : new Power(p.base(), exponent(b, p.base()))));
    b.stream().filter(p -> exponent(a, p.base()) == 0).forEach(all::add);
    return all;
  }

  private static int exponent(RationalFunction a, Polynomial base) {
    return exponent(a.denominator(), base);
  }

  private static int exponent(List<Power> powers, Polynomial base) {
    for (Power power : powers) {
      if (power.base().equals(base)) {
        return power.exponent();
      }
    }
    return 0;
  }

  private Polynomial multiply(Polynomial a, Polynomial b) {
    if (a.equals(Polynomial.ONE)) {
      return b;
    }
    if (b.equals(Polynomial.ONE)) {
      return a;
    }
    effort.multiply(a, b);
    return a.multiply(b);
  }

  private List<Power> sorted(List<Power> powers) {
    return powers.stream().sorted(Comparator.comparingInt(p -> place(p.base()))).toList();
  }

  private int place(Polynomial base) {
    return order.computeIfAbsent(base, b -> order.size());
  }

  private RationalFunction make(Polynomial numerator, List<Power> denominator) {
    return functions.computeIfAbsent(
        new Parts(numerator, denominator),
        p -> {
          effort.keep(numerator);
          return new RationalFunction(numerator, denominator);
        });
  }

  /// The constant function.
  public RationalFunction of(Rational value) {
    return of(Polynomial.constant(value));
  }
}

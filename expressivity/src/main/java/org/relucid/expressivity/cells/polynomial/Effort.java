package org.relucid.expressivity.cells.polynomial;

/// Bounds what an analysis over rational functions may cost: degrees, and the number of products of
/// coefficients. What counts is computed, not measured, so that it is the same on every machine.
public final class Effort {
  /// Nothing of a greater degree is formed.
  static final int GREATEST_DEGREE = 60;

  /// Nothing of a greater degree is factored.
  static final int GREATEST_FACTORED = 30;

  /// Words of all coefficients that are remembered: about half a gigabyte.
  static final long MOST_KEPT = 1L << 24;

  private final long most;
  private long work;
  private long kept;

  /// @param most products of coefficients; a million take some ten milliseconds
  public Effort(long most) {
    this.most = most;
  }

  void multiply(Polynomial a, Polynomial b) {
    if (a.degree() + b.degree() > GREATEST_DEGREE) {
      throw new TooMuchWork("a polynomial of degree " + (a.degree() + b.degree()));
    }
    spend((long) a.size() * b.size() * words(a, b));
  }

  void divide(Polynomial a, Polynomial b) {
    spend((long) a.size() * b.size() * words(a, b));
  }

  /// A sum or product is asked for, whether it is known or not.
  void ask() {
    spend(1);
  }

  /// A polynomial is written in other variables, whose coefficients have so many bits.
  void substitute(Polynomial polynomial, int bits) {
    long longest = polynomial.bits() + (long) bits * polynomial.degree();
    spend((long) polynomial.size() * polynomial.size() * (1 + longest / Long.SIZE));
  }

  void factor(Polynomial polynomial) {
    if (polynomial.degree() > GREATEST_FACTORED) {
      throw new TooMuchWork("factors of a polynomial of degree " + polynomial.degree());
    }
    spend((long) polynomial.size() * polynomial.size() * words(polynomial, polynomial));
  }

  /// The polynomial is remembered.
  void keep(Polynomial polynomial) {
    kept += 4 + polynomial.size() * words(polynomial, polynomial);
    if (kept > MOST_KEPT) {
      throw new TooMuchWork("more than " + MOST_KEPT + " words of coefficients");
    }
  }

  /// How many times longer than a machine word numbers are.
  private static long words(Polynomial a, Polynomial b) {
    return 1 + (a.bits() + b.bits()) / Long.SIZE;
  }

  private void spend(long products) {
    work += products;
    if (work > most) {
      throw new TooMuchWork("more than " + most + " products of coefficients");
    }
  }
}

package org.relucid.theory.geometry;

import java.math.BigInteger;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.number.Rational;

/// An integer vector whose entries have no common divisor above 1 (or the zero vector): the one
/// representative of a ray `{λv : λ > 0}`. Small entries are kept as `long`s, with every product
/// and sum guarded against overflow; what does not fit is kept as `BigInteger`s.
sealed interface PrimitiveVector permits SmallVector, BigVector {
  int size();

  BigInteger entry(int index);

  int signum(int index);

  /// The double nearest to an entry, infinite beyond the largest.
  double near(int index);

  PrimitiveVector negate();

  /// The sign of the scalar product.
  int signOfDot(PrimitiveVector other);

  BigInteger dot(PrimitiveVector other);

  default Vector toVector() {
    Rational[] entries = new Rational[size()];
    for (int i = 0; i < entries.length; i++) {
      entries[i] = Rational.of(entry(i));
    }
    return Vector.of(entries);
  }

  default boolean isZero() {
    for (int i = 0; i < size(); i++) {
      if (signum(i) != 0) {
        return false;
      }
    }
    return true;
  }

  static PrimitiveVector unit(int size, int index) {
    long[] entries = new long[size];
    entries[index] = 1;
    return new SmallVector(entries);
  }

  /// The primitive vector on the ray of `vector`.
  static PrimitiveVector of(Vector vector) {
    BigInteger denominator = BigInteger.ONE;
    for (Rational entry : vector.entries()) {
      BigInteger q = entry.denominator();
      denominator = denominator.multiply(q.divide(denominator.gcd(q)));
    }
    BigInteger[] entries = new BigInteger[vector.size()];
    for (int i = 0; i < entries.length; i++) {
      Rational entry = vector.get(i);
      entries[i] = entry.numerator().multiply(denominator.divide(entry.denominator()));
    }
    return BigVector.primitive(entries);
  }

  /// The ray in which the hyperplane `a·x = 0` meets the cone of `r` and `s`, that is `|a·s| r +
  /// |a·r| s` made primitive, where `a·r` and `a·s` have opposite signs.
  static PrimitiveVector meet(PrimitiveVector a, PrimitiveVector r, PrimitiveVector s) {
    if (a instanceof SmallVector sa && r instanceof SmallVector sr && s instanceof SmallVector ss) {
      return SmallVector.meet(sa, sr, ss);
    }
    return BigVector.combine(a.dot(s).abs(), r, a.dot(r).abs(), s);
  }

  static int lexicographic(PrimitiveVector a, PrimitiveVector b) {
    for (int i = 0; i < a.size(); i++) {
      int sign = a.entry(i).compareTo(b.entry(i));
      if (sign != 0) {
        return sign;
      }
    }
    return 0;
  }
}

package org.relucid.theory.number;

import java.math.BigInteger;

/// Between rationals and binary floating point: exactly one way, rounded in a stated direction the
/// other way.
///
/// A format with `N` bits and least exponent `e₀` (a double has 53 and −1074) holds the numbers
/// `m·2^e` with `|m| ≤ 2^N`, `e ≥ e₀`. For `2^k ≤ |x| < 2^(k+1)` those next to `x` have `e = max(k
/// - N + 1, e₀)`, so that rounding `x·2^(-e)` to an integer rounds `x` once and correctly,
///   subnormal results included.
final class Rounding {
  enum Direction {
    NEAREST,
    DOWN,
    UP
  }

  /// `significand·2^exponent`.
  private record Binary(BigInteger significand, int exponent) {}

  private Rounding() {}

  static Rational exactly(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(value + " is not a rational number");
    }
    if (value == 0) {
      return Rational.ZERO;
    }
    int exponent = Math.max(Math.getExponent(value), Double.MIN_EXPONENT) - 52;
    long fraction = Double.doubleToRawLongBits(value) & ((1L << 52) - 1);
    long magnitude = Math.abs(value) < Double.MIN_NORMAL ? fraction : fraction | (1L << 52);
    int twos = Long.numberOfTrailingZeros(magnitude);
    return scaled(value < 0 ? -(magnitude >> twos) : magnitude >> twos, exponent + twos);
  }

  /// `odd·2^exponent`.
  private static Rational scaled(long odd, int exponent) {
    if (exponent <= 0 && exponent > -Long.SIZE + 1) {
      return new SmallRational(odd, 1L << -exponent);
    }
    BigInteger p = BigInteger.valueOf(odd);
    return exponent < 0
        ? BigRational.dyadic(p, -exponent)
        : BigRational.canonical(p.shiftLeft(exponent), BigInteger.ONE);
  }

  static double toDouble(Rational x, Direction direction) {
    if (x.isZero()) {
      return 0;
    }
    Binary binary = round(x, 53, Double.MIN_EXPONENT - 52, direction);
    double rounded =
        binary.significand.bitLength() + binary.exponent > Double.MAX_EXPONENT + 1
            ? x.signum() * Double.POSITIVE_INFINITY
            : Math.scalb(binary.significand.doubleValue(), binary.exponent);
    return switch (direction) {
      case NEAREST -> rounded;
      case DOWN -> rounded == Double.POSITIVE_INFINITY ? Double.MAX_VALUE : rounded;
      case UP -> rounded == Double.NEGATIVE_INFINITY ? -Double.MAX_VALUE : rounded;
    };
  }

  static float toFloat(Rational x, Direction direction) {
    if (x.isZero()) {
      return 0;
    }
    Binary binary = round(x, 24, Float.MIN_EXPONENT - 23, direction);
    float rounded =
        binary.significand.bitLength() + binary.exponent > Float.MAX_EXPONENT + 1
            ? x.signum() * Float.POSITIVE_INFINITY
            : Math.scalb(binary.significand.floatValue(), binary.exponent);
    return switch (direction) {
      case NEAREST -> rounded;
      case DOWN -> rounded == Float.POSITIVE_INFINITY ? Float.MAX_VALUE : rounded;
      case UP -> rounded == Float.NEGATIVE_INFINITY ? -Float.MAX_VALUE : rounded;
    };
  }

  static Rational toBits(Rational x, int bits, Direction direction) {
    if (bits < 1) {
      throw new IllegalArgumentException(bits + " bits, expected at least 1");
    }
    if (x.isZero() || x.isDyadic() && x.numerator().bitLength() <= bits) {
      return x;
    }
    Binary binary = round(x, bits, Integer.MIN_VALUE, direction);
    return binary.exponent < 0
        ? BigRational.dyadic(binary.significand, -binary.exponent)
        : Rational.of(binary.significand.shiftLeft(binary.exponent));
  }

  private static Binary round(Rational x, int bits, int leastExponent, Direction direction) {
    int exponent = Math.max(floorLog2(x) - bits + 1, leastExponent);
    BigInteger p = x.numerator().shiftLeft(Math.max(-exponent, 0));
    BigInteger q = x.denominator().shiftLeft(Math.max(exponent, 0));
    return new Binary(quotient(p, q, direction), exponent);
  }

  /// `k` with `2^k ≤ |x| < 2^(k+1)`.
  private static int floorLog2(Rational x) {
    BigInteger p = x.numerator().abs();
    BigInteger q = x.denominator();
    int k = p.bitLength() - q.bitLength();
    return p.shiftLeft(Math.max(-k, 0)).compareTo(q.shiftLeft(Math.max(k, 0))) >= 0 ? k : k - 1;
  }

  private static BigInteger quotient(BigInteger p, BigInteger q, Direction direction) {
    BigInteger[] division = p.divideAndRemainder(q);
    BigInteger floor =
        p.signum() < 0 && division[1].signum() != 0
            ? division[0].subtract(BigInteger.ONE)
            : division[0];
    BigInteger rest = p.subtract(floor.multiply(q));
    boolean upwards =
        switch (direction) {
          case DOWN -> false;
          case UP -> rest.signum() != 0;
          case NEAREST -> {
            int half = rest.shiftLeft(1).compareTo(q);
            yield half > 0 || half == 0 && floor.testBit(0);
          }
        };
    return upwards ? floor.add(BigInteger.ONE) : floor;
  }
}

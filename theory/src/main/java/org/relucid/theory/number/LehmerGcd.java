package org.relucid.theory.number;

import java.math.BigInteger;

/// The greatest common divisor of long integers by Lehmer's method: Euclid's algorithm is run on
/// the leading 62 bits of both numbers, and its steps are then applied to the numbers at once, as
/// one unimodular 2×2 matrix. No step can go wrong, since such a matrix keeps the gcd whatever the
/// leading bits said; they only decide how fast the numbers shrink.
///
/// *Cost*: for numbers of n bits about `n²/900` word operations, several times fewer than
/// [BigInteger#gcd], which runs bit by bit.
final class LehmerGcd {
  /// Shorter numbers are left to [BigInteger#gcd].
  private static final int SHORT = 128;

  private static final int LEADING = 62;
  private static final long GREATEST_COFACTOR = 1L << 30;
  private static final long LIMB = 0xFFFF_FFFFL;

  /// Both numbers, as limbs of 32 bits, least first, with `size` limbs in use.
  private int[] a;

  private int[] b;
  private int[] newA;
  private int[] newB;
  private int size;

  /// The matrix: `a, b ← a0·a + b0·b, a1·a + b1·b`.
  private long a0;

  private long b0;
  private long a1;
  private long b1;

  private LehmerGcd(BigInteger greater, BigInteger lesser) {
    size = (greater.bitLength() + 31) / 32;
    a = limbs(greater, size);
    b = limbs(lesser, size);
    newA = new int[size];
    newB = new int[size];
  }

  /// `gcd(p, q) ≥ 0`.
  static BigInteger gcd(BigInteger p, BigInteger q) {
    BigInteger greater = p.abs();
    BigInteger lesser = q.abs();
    if (greater.compareTo(lesser) < 0) {
      BigInteger swap = greater;
      greater = lesser;
      lesser = swap;
    }
    while (lesser.bitLength() >= SHORT) {
      BigInteger remainder = greater.mod(lesser);
      if (remainder.bitLength() < SHORT) {
        return lesser.gcd(remainder);
      }
      LehmerGcd state = new LehmerGcd(lesser, remainder);
      state.shrink();
      greater = integer(state.a, state.size).max(integer(state.b, state.size));
      lesser = integer(state.a, state.size).min(integer(state.b, state.size));
    }
    return greater.gcd(lesser);
  }

  /// Applies matrices as long as the leading bits give any.
  private void shrink() {
    while (size > SHORT / 32 && findMatrix()) {
      combine(a0, b0, newA);
      combine(a1, b1, newB);
      int[] swap = a;
      a = newA;
      newA = swap;
      swap = b;
      b = newB;
      newB = swap;
      while (size > 0 && a[size - 1] == 0 && b[size - 1] == 0) {
        size--;
      }
    }
  }

  /// Collins' condition makes sure that the quotients are those of the whole numbers.
  private boolean findMatrix() {
    if (compare() < 0) {
      int[] swap = a;
      a = b;
      b = swap;
    }
    int shift = 32 * size - Integer.numberOfLeadingZeros(a[size - 1]) - LEADING;
    long x = bits(a, shift);
    long y = bits(b, shift);
    a0 = 1;
    b0 = 0;
    a1 = 0;
    b1 = 1;
    while (y != 0) {
      long quotient = x / y;
      if (quotient >= GREATEST_COFACTOR) {
        break;
      }
      long a2 = a0 - quotient * a1;
      long b2 = b0 - quotient * b1;
      long rest = x - quotient * y;
      if (Math.abs(a2) >= GREATEST_COFACTOR
          || Math.abs(b2) >= GREATEST_COFACTOR
          || rest < Math.abs(b2)
          || y - rest < Math.abs(b2) + Math.abs(b1)) {
        break;
      }
      a0 = a1;
      b0 = b1;
      a1 = a2;
      b1 = b2;
      x = y;
      y = rest;
    }
    return b0 != 0;
  }

  private int compare() {
    for (int i = size - 1; i >= 0; i--) {
      if (a[i] != b[i]) {
        return Integer.compareUnsigned(a[i], b[i]);
      }
    }
    return 0;
  }

  /// The 62 bits of the number from the bit `shift` upwards.
  private static long bits(int[] number, int shift) {
    int limb = shift / 32;
    int offset = shift % 32;
    long low = number[limb] & LIMB;
    long middle = limb + 1 < number.length ? number[limb + 1] & LIMB : 0;
    long high = limb + 2 < number.length ? number[limb + 2] & LIMB : 0;
    long upper = offset == 0 ? 0 : high << (64 - offset);
    return ((low >>> offset) | (middle << (32 - offset)) | upper) & ((1L << LEADING) - 1);
  }

  /// `|s·a + t·b|`, which fits into as many limbs as a and b.
  private void combine(long s, long t, int[] result) {
    long carry = 0;
    for (int i = 0; i < size; i++) {
      carry += s * (a[i] & LIMB) + t * (b[i] & LIMB);
      result[i] = (int) carry;
      carry >>= 32;
    }
    if (carry < 0) {
      negate(result);
    }
  }

  private void negate(int[] number) {
    long carry = 1;
    for (int i = 0; i < size; i++) {
      carry += ~number[i] & LIMB;
      number[i] = (int) carry;
      carry >>>= 32;
    }
  }

  private static int[] limbs(BigInteger value, int size) {
    byte[] bytes = value.toByteArray();
    int[] limbs = new int[size];
    for (int i = 0; i < bytes.length && i / 4 < size; i++) {
      limbs[i / 4] |= (bytes[bytes.length - 1 - i] & 0xFF) << (8 * (i % 4));
    }
    return limbs;
  }

  private static BigInteger integer(int[] limbs, int size) {
    byte[] bytes = new byte[4 * size];
    for (int i = 0; i < bytes.length; i++) {
      bytes[bytes.length - 1 - i] = (byte) (limbs[i / 4] >>> (8 * (i % 4)));
    }
    return new BigInteger(1, bytes);
  }
}

package org.relucid.theory.network;

import java.math.BigInteger;
import java.nio.ByteBuffer;

/// Arithmetic on unsigned integers that are runs of 64-bit words, least significant word first.
final class Words {
  private Words() {}

  /// The words that hold a number of so many bits, at least one.
  static int covering(int bits) {
    return Math.max(1, (bits + 63) >>> 6);
  }

  /// The words of a non-negative integer, as many as it needs.
  static long[] of(BigInteger magnitude) {
    long[] words = new long[(magnitude.bitLength() + 63) >>> 6];
    for (int k = 0; k < words.length; k++) {
      words[k] = magnitude.shiftRight(64 * k).longValue();
    }
    return words;
  }

  static byte[] bigEndianBytes(long[] words, int from, int length) {
    ByteBuffer bytes = ByteBuffer.allocate(8 * length);
    for (int k = length - 1; k >= 0; k--) {
      bytes.putLong(words[from + k]);
    }
    return bytes.array();
  }

  /// Adds `factor·x` to the sum from word `at` on, `x` being `length` words from `from`; the sum
  /// has room for the carry.
  static void addProduct(long[] sum, int at, long[] x, int from, int length, long factor) {
    long carry = 0;
    int place = at;
    for (int k = from; k < from + length; k++, place++) {
      long word = x[k];
      long low = word * factor;
      long high = Math.unsignedMultiplyHigh(word, factor);
      low += carry;
      high += below(low, carry);
      low += sum[place];
      high += below(low, sum[place]);
      sum[place] = low;
      carry = high;
    }
    for (; carry != 0; place++) {
      sum[place] += carry;
      carry = below(sum[place], carry);
    }
  }

  /// 1 where `a < b` as unsigned numbers, else 0: the carry of a sum `a` that had a summand `b`.
  private static long below(long a, long b) {
    return Long.compareUnsigned(a, b) < 0 ? 1 : 0;
  }

  static int compare(long[] a, long[] b, int length) {
    int order = 0;
    for (int k = length - 1; order == 0 && k >= 0; k--) {
      order = Long.compareUnsigned(a[k], b[k]);
    }
    return order;
  }

  /// Stores `a - b >= 0` from word `at` of `difference` on.
  static void subtract(long[] a, long[] b, long[] difference, int at, int length) {
    long borrow = 0;
    for (int k = 0; k < length; k++) {
      long partial = a[k] - borrow;
      borrow = below(a[k], borrow);
      difference[at + k] = partial - b[k];
      borrow += below(partial, b[k]);
    }
  }

  /// The words up to the last that is not zero.
  static int length(long[] words, int from, int width) {
    int length = width;
    while (length > 0 && words[from + length - 1] == 0) {
      length--;
    }
    return length;
  }
}

package org.relucid.theory.network;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.number.Rational;

/// A rational vector in homogeneous coordinates: integers `N_0, …, N_{n-1}, N_n` that stand for
/// `(N_0/N_n, …, N_{n-1}/N_n)` with `N_n > 0`, in sign and magnitude, all magnitudes in one array.
///
/// The magnitude of `N_i` is `Σ words[i·width + k]·2^(64k)`, words unsigned, over `k < lengths[i]`;
/// the words from there to `width` are not read. Package-private and mutable only while it is made.
final class IntegerVector {
  final int width;
  final byte[] signs;
  final int[] lengths;
  final long[] words;

  /// A vector of `entries` zeros (the denominator counted) with room for `width` words each.
  IntegerVector(int entries, int width) {
    this.width = width;
    this.signs = new byte[entries];
    this.lengths = new int[entries];
    this.words = new long[Math.multiplyExact(entries, width)];
  }

  /// `x` over the least common denominator of its coordinates.
  static IntegerVector of(Vector x) {
    CommonDenominator common = new CommonDenominator();
    x.entries().forEach(common::include);
    List<BigInteger> integers = new ArrayList<>();
    x.entries().forEach(entry -> integers.add(common.numerator(entry)));
    integers.add(common.value());
    // Of magnitudes: the bit length of -2^k is one less than that of 2^k.
    int bits = integers.stream().mapToInt(n -> n.abs().bitLength()).max().orElse(0);
    IntegerVector vector = new IntegerVector(integers.size(), Words.covering(bits));
    for (int i = 0; i < integers.size(); i++) {
      vector.set(i, integers.get(i));
    }
    return vector;
  }

  /// The entries of all vectors one after the other, each with its own denominator at its end.
  static IntegerVector joined(List<IntegerVector> parts) {
    if (parts.size() == 1) {
      return parts.getFirst();
    }
    int entries = parts.stream().mapToInt(IntegerVector::entries).sum();
    int width = parts.stream().mapToInt(part -> part.width).max().orElse(1);
    IntegerVector joined = new IntegerVector(entries, width);
    int at = 0;
    for (IntegerVector part : parts) {
      for (int i = 0; i < part.entries(); i++) {
        joined.copy(at++, part, i);
      }
    }
    return joined;
  }

  int entries() {
    return signs.length;
  }

  /// The number of coordinates, the denominator not counted.
  int size() {
    return signs.length - 1;
  }

  private void set(int index, BigInteger value) {
    long[] magnitude = Words.of(value.abs());
    System.arraycopy(magnitude, 0, words, index * width, magnitude.length);
    lengths[index] = magnitude.length;
    signs[index] = (byte) value.signum();
  }

  /// Makes entry `index` equal to entry `other` of `source`, whose magnitude fits.
  void copy(int index, IntegerVector source, int other) {
    System.arraycopy(
        source.words, other * source.width, words, index * width, source.lengths[other]);
    lengths[index] = source.lengths[other];
    signs[index] = source.signs[other];
  }

  /// Makes entry `index` equal to `positive - negative`, both of `width` words.
  void setDifference(int index, long[] positive, long[] negative) {
    int order = Words.compare(positive, negative, width);
    signs[index] = (byte) order;
    if (order != 0) {
      Words.subtract(
          order > 0 ? positive : negative,
          order > 0 ? negative : positive,
          words,
          index * width,
          width);
      lengths[index] = Words.length(words, index * width, width);
    }
  }

  /// The sign of `N_i - N_j`.
  int compare(int i, int j) {
    if (signs[i] != signs[j]) {
      return Byte.compare(signs[i], signs[j]);
    }
    return signs[i] * compareMagnitudes(i, j);
  }

  private int compareMagnitudes(int i, int j) {
    int order = Integer.compare(lengths[i], lengths[j]);
    for (int k = lengths[i] - 1; order == 0 && k >= 0; k--) {
      order = Long.compareUnsigned(words[i * width + k], words[j * width + k]);
    }
    return order;
  }

  /// The most bits of a magnitude.
  int bits() {
    int bits = 0;
    for (int i = 0; i < signs.length; i++) {
      int length = lengths[i];
      if (length > 0) {
        int leading = Long.numberOfLeadingZeros(words[i * width + length - 1]);
        bits = Math.max(bits, 64 * length - leading);
      }
    }
    return bits;
  }

  /// The rational vector that the integers stand for.
  Vector toVector() {
    BigInteger denominator = integer(size());
    List<Rational> entries = new ArrayList<>();
    for (int i = 0; i < size(); i++) {
      entries.add(Rational.of(integer(i), denominator));
    }
    return Vector.of(entries);
  }

  private BigInteger integer(int index) {
    return new BigInteger(signs[index], Words.bigEndianBytes(words, index * width, lengths[index]));
  }
}

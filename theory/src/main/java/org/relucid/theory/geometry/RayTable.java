package org.relucid.theory.geometry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The extreme rays of an intermediate cone, each with the set of inserted inequalities that vanish
/// on it: `word(ray, w)` holds bits `64w … 64w+63` of that set, all sets in one flat array.
final class RayTable {
  private final int stride;
  private final List<PrimitiveVector> rays = new ArrayList<>();
  private long[] words = new long[0];

  /// A table for sets of at most `inequalities` elements.
  RayTable(int inequalities) {
    stride = Math.max(1, (inequalities + Long.SIZE - 1) / Long.SIZE);
  }

  int size() {
    return rays.size();
  }

  PrimitiveVector ray(int index) {
    return rays.get(index);
  }

  long word(int ray, int w) {
    return words[ray * stride + w];
  }

  boolean isTight(int ray, int bit) {
    return (word(ray, bit >> 6) >>> bit & 1) != 0;
  }

  void setTight(int ray, int bit) {
    words[ray * stride + (bit >> 6)] |= 1L << bit;
  }

  void replace(int index, PrimitiveVector ray) {
    rays.set(index, ray);
  }

  /// Adds a ray with the empty set and returns its index.
  int add(PrimitiveVector ray) {
    int index = rays.size();
    rays.add(ray);
    int needed = (index + 1) * stride;
    if (needed > words.length) {
      words = Arrays.copyOf(words, Math.max(needed, 2 * words.length));
    }
    return index;
  }

  /// Adds a ray of another table with its set.
  void copy(RayTable other, int ray) {
    int index = add(other.ray(ray));
    System.arraycopy(other.words, ray * stride, words, index * stride, stride);
  }

  /// Adds a ray whose set is what the sets of two rays of another table have in common.
  int addCommon(PrimitiveVector ray, RayTable other, int first, int second) {
    int index = add(ray);
    for (int w = 0; w < stride; w++) {
      words[index * stride + w] = other.word(first, w) & other.word(second, w);
    }
    return index;
  }

  /// The number of elements that two rays' sets share, looking at the first `active` words.
  int common(int first, int second, int active) {
    int count = 0;
    int p = first * stride;
    int q = second * stride;
    for (int w = 0; w < active; w++) {
      count += Long.bitCount(words[p + w] & words[q + w]);
    }
    return count;
  }

  /// Whether the set of `third` contains what the sets of `first` and `second` share.
  boolean containsCommon(int third, int first, int second, int active) {
    int p = first * stride;
    int q = second * stride;
    int t = third * stride;
    for (int w = 0; w < active; w++) {
      if ((words[p + w] & words[q + w] & ~words[t + w]) != 0) {
        return false;
      }
    }
    return true;
  }
}

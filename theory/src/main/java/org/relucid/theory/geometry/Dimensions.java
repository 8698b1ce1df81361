package org.relucid.theory.geometry;

/// The one check that nearly every operation of this package begins with.
final class Dimensions {
  private Dimensions() {}

  static void require(int found, int expected) {
    if (found != expected) {
      throw new IllegalArgumentException("dimension " + found + ", expected " + expected);
    }
  }
}

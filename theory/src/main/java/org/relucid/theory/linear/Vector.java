package org.relucid.theory.linear;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.relucid.theory.number.Rational;

/// A vector `(v_0, …, v_{n-1})` of rational numbers; immutable, possibly empty. A value: two
/// vectors are equal iff their entries are.
///
/// *Fails*: `IllegalArgumentException` that names both sizes where these differ.
public final class Vector {
  private final Rational[] entries;

  /// Takes the array as its own.
  private Vector(Rational[] entries) {
    this.entries = entries;
  }

  public static Vector of(List<Rational> entries) {
    return of(entries.toArray(Rational[]::new));
  }

  public static Vector of(Rational... entries) {
    return new Vector(List.of(entries).toArray(Rational[]::new));
  }

  /// A vector of integers, such as `Vector.ofIntegers(1, 0, -2)`.
  public static Vector ofIntegers(long... integers) {
    return new Vector(Arrays.stream(integers).mapToObj(Rational::of).toArray(Rational[]::new));
  }

  /// `(entry(0), …, entry(size - 1))`.
  public static Vector of(int size, IntFunction<Rational> entry) {
    return new Vector(IntStream.range(0, size).mapToObj(entry).toArray(Rational[]::new));
  }

  public static Vector zero(int size) {
    return of(size, i -> Rational.ZERO);
  }

  /// The unit vector with a 1 at `index`.
  public static Vector unit(int size, int index) {
    return of(size, i -> i == index ? Rational.ONE : Rational.ZERO);
  }

  public int size() {
    return entries.length;
  }

  public Rational get(int index) {
    return entries[index];
  }

  public List<Rational> entries() {
    return Collections.unmodifiableList(Arrays.asList(entries));
  }

  public boolean isZero() {
    return Arrays.stream(entries).allMatch(Rational::isZero);
  }

  public Vector add(Vector other) {
    requireSameSize(other);
    return of(size(), i -> entries[i].add(other.entries[i]));
  }

  public Vector subtract(Vector other) {
    requireSameSize(other);
    return of(size(), i -> entries[i].subtract(other.entries[i]));
  }

  public Vector negate() {
    return of(size(), i -> entries[i].negate());
  }

  public Vector multiply(Rational factor) {
    return of(size(), i -> entries[i].multiply(factor));
  }

  /// `Σ v_i w_i`.
  public Rational dot(Vector other) {
    requireSameSize(other);
    Rational sum = Rational.ZERO;
    for (int i = 0; i < entries.length; i++) {
      sum = sum.add(entries[i].multiply(other.entries[i]));
    }
    return sum;
  }

  /// This vector's entries, then the other's.
  public Vector concat(Vector other) {
    int size = size();
    return of(size + other.size(), i -> i < size ? entries[i] : other.entries[i - size]);
  }

  private void requireSameSize(Vector other) {
    if (size() != other.size()) {
      throw new IllegalArgumentException("dimension " + other.size() + ", expected " + size());
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Vector that && Arrays.equals(entries, that.entries);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(entries);
  }

  @Override
  public String toString() {
    return Arrays.stream(entries)
        .map(Rational::toString)
        .collect(Collectors.joining(", ", "(", ")"));
  }
}

package org.relucid.theory.linear;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.relucid.theory.number.Rational;

/// A vector `(v_0, …, v_{n-1})` of rational numbers; immutable, possibly empty.
public final class Vector {
  private final List<Rational> entries;

  private Vector(List<Rational> entries) {
    this.entries = entries;
  }

  public static Vector of(List<Rational> entries) {
    return new Vector(List.copyOf(entries));
  }

  public static Vector of(Rational... entries) {
    return new Vector(List.of(entries));
  }

  public static Vector zero(int size) {
    return new Vector(Collections.nCopies(size, Rational.ZERO));
  }

  public int size() {
    return entries.size();
  }

  public Rational get(int index) {
    return entries.get(index);
  }

  public List<Rational> entries() {
    return entries;
  }

  public Vector add(Vector other) {
    requireSameSize(other);
    return of(IntStream.range(0, size()).mapToObj(i -> get(i).add(other.get(i))).toList());
  }

  public Vector subtract(Vector other) {
    return add(other.negate());
  }

  public Vector negate() {
    return of(entries.stream().map(Rational::negate).toList());
  }

  public Vector multiply(Rational factor) {
    return of(entries.stream().map(factor::multiply).toList());
  }

  public Rational dot(Vector other) {
    requireSameSize(other);
    Rational sum = Rational.ZERO;
    for (int i = 0; i < size(); i++) {
      sum = sum.add(get(i).multiply(other.get(i)));
    }
    return sum;
  }

  private void requireSameSize(Vector other) {
    if (size() != other.size()) {
      throw new IllegalArgumentException("dimension " + other.size() + ", expected " + size());
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Vector that && entries.equals(that.entries);
  }

  @Override
  public int hashCode() {
    return entries.hashCode();
  }

  @Override
  public String toString() {
    return entries.stream().map(Rational::toString).collect(Collectors.joining(", ", "(", ")"));
  }
}

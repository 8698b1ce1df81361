package org.relucid.proofs.library.gallery;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.relucid.theory.function.Decision;
import org.relucid.theory.function.ExactSearch;
import org.relucid.theory.function.Expression;
import org.relucid.theory.function.PiecewiseLinear;
import org.relucid.theory.function.Shape;

/// The classes of CPWL functions that are the columns of Table 1: all, the monotone, the convex,
/// and those that are both. Monotone means: in each coordinate non-decreasing, or non-increasing.
/// (B24)
public enum FunctionClass {
  ALL("CPWL"),
  MONOTONE("M-CPWL"),
  CONVEX("C-CPWL"),
  MONOTONE_CONVEX("MC-CPWL");

  private final String symbol;

  FunctionClass(String symbol) {
    this.symbol = symbol;
  }

  /// As in the paper's table, such as `M-CPWL`.
  public String symbol() {
    return symbol;
  }

  private boolean isMonotone() {
    return this == MONOTONE || this == MONOTONE_CONVEX;
  }

  private boolean isConvex() {
    return this == CONVEX || this == MONOTONE_CONVEX;
  }

  /// Whether every function of this class is in the other.
  public boolean isWithin(FunctionClass other) {
    return (isMonotone() || !other.isMonotone()) && (isConvex() || !other.isConvex());
  }

  /// Whether f is in the class, read off its slopes.
  public boolean contains(PiecewiseLinear f) {
    return (!isMonotone() || f.is(Shape.NON_DECREASING) || f.is(Shape.NON_INCREASING))
        && (!isConvex() || f.is(Shape.CONVEX));
  }

  /// Whether f, on all of `R^d`, is in the class; decided from its linear pieces.
  ///
  /// *Fails*: `IllegalStateException` where the usual budget does not suffice to decide it.
  public boolean contains(Expression f) {
    return (!isMonotone() || IntStream.range(0, f.dimension()).allMatch(i -> isMonotone(f, i)))
        && (!isConvex() || has(Shape.CONVEX, f));
  }

  private static boolean isMonotone(Expression f, int coordinate) {
    return has(new Shape.NonDecreasing(coordinate), f)
        || has(new Shape.NonIncreasing(coordinate), f);
  }

  private static boolean has(Shape shape, Expression f) {
    return switch (ExactSearch.everywhere(f.dimension()).has(shape, f)) {
      case Decision.Holds<?> _ -> true;
      case Decision.Refuted<?> _ -> false;
      case Decision.Unknown<?> _ ->
          throw new IllegalStateException("the budget does not decide " + shape + " of " + f);
    };
  }

  /// The classes that f is in, in the order of the columns.
  public static List<FunctionClass> of(PiecewiseLinear f) {
    return Arrays.stream(values()).filter(c -> c.contains(f)).toList();
  }

  /// The classes that f is in, in the order of the columns.
  public static List<FunctionClass> of(Expression f) {
    return Arrays.stream(values()).filter(c -> c.contains(f)).toList();
  }

  @Override
  public String toString() {
    return symbol;
  }
}

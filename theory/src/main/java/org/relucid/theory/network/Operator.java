package org.relucid.theory.network;

import java.util.List;
import org.relucid.theory.linear.AffineMap;
import org.relucid.theory.number.Rational;

/// What one node of a network does with the vectors of its sources: every operator is continuous
/// piecewise linear, and all but [Input] and the affine ones are definitional expansions of ReLU.
public sealed interface Operator {
  /// The network's input, a vector of `size` numbers; it has no source.
  record Input(int size) implements Operator {}

  /// `x ↦ Ax + b` (MatMul, Gemm, Conv, AveragePool, Add or Sub of a constant, …).
  record Affine(AffineMap map) implements Operator {}

  /// The sum of two sources of equal size.
  record Add() implements Operator {}

  /// The first source minus the second.
  record Subtract() implements Operator {}

  /// All sources, one after the other.
  record Concat() implements Operator {}

  /// `x ↦ (x_{i_0}, …, x_{i_{m-1}})` (Slice, Transpose, Gather, …).
  record Select(List<Integer> indices) implements Operator {
    public Select {
      indices = List.copyOf(indices);
    }
  }

  /// `max(z, 0)`, coordinate by coordinate.
  record Relu() implements Operator {}

  /// `max(z, 0) + slope·min(z, 0)`, coordinate by coordinate.
  record LeakyRelu(Rational slope) implements Operator {}

  /// `|z|`, coordinate by coordinate.
  record Abs() implements Operator {}

  /// The greater of two sources of equal size, coordinate by coordinate.
  record Maximum() implements Operator {}

  /// The lesser of two sources of equal size, coordinate by coordinate.
  record Minimum() implements Operator {}

  /// One output per group: the maximum of the source's coordinates in that (non-empty) group.
  record MaxPool(List<List<Integer>> groups) implements Operator {
    public MaxPool {
      groups = groups.stream().map(List::copyOf).toList();
    }
  }

  /// MaxMin (GroupSort of two): neighbours `(x_{2k}, x_{2k+1}) ↦ (max, min)`.
  record MaxMin() implements Operator {}
}

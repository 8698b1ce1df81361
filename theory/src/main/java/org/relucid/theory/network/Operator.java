package org.relucid.theory.network;

import java.util.List;
import org.relucid.theory.linear.AffineMap;
import org.relucid.theory.number.Rational;

/// What one node of a network does with the vectors of its sources: every operator is continuous
/// piecewise linear, and all but [Input] and the affine ones are definitional expansions of ReLU
/// (see [Network#expand()]).
///
/// *Fails*: an operator that makes no sense by itself (an empty pooling group, a negative index) is
/// refused here with an `IllegalArgumentException`; one that does not fit its sources, by
/// [Network].
public sealed interface Operator {
  /// The network's input, a vector of `size ≥ 1` numbers; it has no source.
  record Input(int size) implements Operator {
    public Input {
      if (size < 1) {
        throw new IllegalArgumentException("input of size " + size + ", expected at least 1");
      }
    }
  }

  /// `x ↦ Ax + b` (MatMul, Gemm, Conv, AveragePool, Add or Sub of a constant, …).
  record Affine(AffineMap map) implements Operator {}

  /// The sum of two sources of equal size.
  record Add() implements Operator {}

  /// The first source minus the second.
  record Subtract() implements Operator {}

  /// All sources (one or more), one after the other.
  record Concat() implements Operator {}

  /// `x ↦ (x_{i_0}, …, x_{i_{m-1}})` (Slice, Transpose, Gather, …).
  record Select(List<Integer> indices) implements Operator {
    public Select {
      indices = List.copyOf(indices);
      indices.forEach(Operator::requireIndex);
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
      for (int g = 0; g < groups.size(); g++) {
        if (groups.get(g).isEmpty()) {
          throw new IllegalArgumentException("group " + g + " is empty, expected an index");
        }
        groups.get(g).forEach(Operator::requireIndex);
      }
    }
  }

  /// MaxMin (GroupSort of two): neighbours `(x_{2k}, x_{2k+1}) ↦ (max, min)`.
  record MaxMin() implements Operator {}

  /// The operator's name alone, such as `LeakyRelu`.
  default String label() {
    return getClass().getSimpleName();
  }

  /// Whether the operator is affine for all sources: what carries no kink.
  default boolean isLinear() {
    return switch (this) {
      case Input _, Affine _, Add _, Subtract _, Concat _, Select _ -> true;
      case Relu _, LeakyRelu _, Abs _, Maximum _, Minimum _, MaxPool _, MaxMin _ -> false;
    };
  }

  private static void requireIndex(int index) {
    if (index < 0) {
      throw new IllegalArgumentException("index " + index + ", expected at least 0");
    }
  }
}

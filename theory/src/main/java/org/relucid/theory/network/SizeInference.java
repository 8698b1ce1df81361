package org.relucid.theory.network;

import java.util.List;
import org.relucid.theory.network.Operator.Abs;
import org.relucid.theory.network.Operator.Add;
import org.relucid.theory.network.Operator.Affine;
import org.relucid.theory.network.Operator.Concat;
import org.relucid.theory.network.Operator.Input;
import org.relucid.theory.network.Operator.LeakyRelu;
import org.relucid.theory.network.Operator.MaxMin;
import org.relucid.theory.network.Operator.MaxPool;
import org.relucid.theory.network.Operator.Maximum;
import org.relucid.theory.network.Operator.Minimum;
import org.relucid.theory.network.Operator.Relu;
import org.relucid.theory.network.Operator.Select;
import org.relucid.theory.network.Operator.Subtract;

/// The size of an operator's result from the sizes of its sources.
final class SizeInference {
  private SizeInference() {}

  /// @throws IllegalArgumentException where the operator does not fit sources of these sizes
  static int size(Operator operator, List<Integer> sources) {
    return switch (operator) {
      case Input(int size) -> {
        requireCount(sources, 0);
        yield size;
      }
      case Affine(var map) -> {
        require("source of size", single(sources), map.inputs());
        yield map.outputs();
      }
      case Add _, Subtract _, Maximum _, Minimum _ -> equalPair(sources);
      case Concat _ -> concatenated(sources);
      case Select(var indices) -> {
        int size = single(sources);
        indices.forEach(index -> requireBelow(index, size));
        yield indices.size();
      }
      case Relu _, LeakyRelu _, Abs _ -> single(sources);
      case MaxPool(var groups) -> {
        int size = single(sources);
        groups.forEach(group -> group.forEach(index -> requireBelow(index, size)));
        yield groups.size();
      }
      case MaxMin _ -> even(single(sources));
    };
  }

  private static int single(List<Integer> sources) {
    requireCount(sources, 1);
    return sources.getFirst();
  }

  private static int equalPair(List<Integer> sources) {
    requireCount(sources, 2);
    require("second source of size", sources.getLast(), sources.getFirst());
    return sources.getFirst();
  }

  private static int concatenated(List<Integer> sources) {
    if (sources.isEmpty()) {
      throw new IllegalArgumentException("0 sources, expected at least 1");
    }
    return sources.stream().reduce(0, Math::addExact);
  }

  private static int even(int size) {
    if (size % 2 != 0) {
      throw new IllegalArgumentException("source of odd size " + size + ", expected pairs");
    }
    return size;
  }

  private static void requireBelow(int index, int size) {
    if (index >= size) {
      throw new IllegalArgumentException("index " + index + ", expected below " + size);
    }
  }

  private static void requireCount(List<Integer> sources, int expected) {
    if (sources.size() != expected) {
      throw new IllegalArgumentException(sources.size() + " sources, expected " + expected);
    }
  }

  private static void require(String what, int found, int expected) {
    if (found != expected) {
      throw new IllegalArgumentException(what + " " + found + ", expected " + expected);
    }
  }
}

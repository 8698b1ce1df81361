package org.relucid.expressivity.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The number of inputs, of neurons in each hidden layer, and one output: `1-2-2-1`.
///
/// *Fails*: `IllegalArgumentException` without inputs or hidden neurons.
public record Architecture(int inputs, List<Integer> hidden, Reading reading) {
  /// What the neurons of a layer, and the output, read.
  public enum Reading {
    /// The layer before.
    LAYER,
    /// The layer before and the inputs: skip connections.
    LAYER_AND_INPUTS
  }

  private static final int MOST = 1000;

  public Architecture {
    hidden = List.copyOf(hidden);
    if (inputs < 1 || hidden.isEmpty() || hidden.stream().anyMatch(width -> width < 1)) {
      throw new IllegalArgumentException(
          inputs + " inputs and hidden layers " + hidden + ", expected 1 or more of each");
    }
  }

  /// Reads `1-3-1`, without skips.
  ///
  /// @throws IllegalArgumentException with one line that says what was found
  public static Architecture parse(String text) {
    if (!text.strip().matches("[1-9][0-9]{0,3}(-[1-9][0-9]{0,3})+-1")) {
      throw new IllegalArgumentException(
          "architecture '" + text + "', expected the sizes of the layers such as 1-3-1");
    }
    List<Integer> sizes = Arrays.stream(text.strip().split("-", -1)).map(Integer::valueOf).toList();
    if (sizes.stream().anyMatch(size -> size > MOST)) {
      throw new IllegalArgumentException(
          "architecture " + text + ", expected layers of at most " + MOST);
    }
    return new Architecture(sizes.getFirst(), sizes.subList(1, sizes.size() - 1), Reading.LAYER);
  }

  /// The same, every layer also reading the inputs.
  public Architecture withSkips() {
    return new Architecture(inputs, hidden, Reading.LAYER_AND_INPUTS);
  }

  public boolean hasSkips() {
    return reading == Reading.LAYER_AND_INPUTS;
  }

  public int neurons() {
    return hidden.stream().mapToInt(Integer::intValue).sum();
  }

  /// The sizes of all layers.
  public List<Integer> sizes() {
    List<Integer> sizes = new ArrayList<>(hidden);
    sizes.addFirst(inputs);
    sizes.add(1);
    return List.copyOf(sizes);
  }

  @Override
  public String toString() {
    String layers =
        Stream.concat(Stream.of(inputs), Stream.concat(hidden.stream(), Stream.of(1)))
            .map(String::valueOf)
            .collect(Collectors.joining("-"));
    return hasSkips() ? layers + " with skips" : layers;
  }
}

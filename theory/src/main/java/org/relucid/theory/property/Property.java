package org.relucid.theory.property;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.number.Rational;

/// The unsafe set of a network with `inputs` inputs and `outputs` outputs: all pairs `(x, y)` that
/// satisfy every assertion. The assertions speak about the joint vector, inputs first.
///
/// An assertion in which some output occurs counts as an *output assertion*, any other as an *input
/// assertion*. The slack of an empty set of assertions is `Optional.empty()`: nothing to violate.
///
/// *Fails*: `IllegalArgumentException` when an assertion has another dimension.
public record Property(int inputs, int outputs, List<Formula> assertions) {
  public Property {
    assertions = List.copyOf(assertions);
    for (Formula assertion : assertions) {
      if (assertion.dimension() != inputs + outputs) {
        throw new IllegalArgumentException(
            "assertion of dimension " + assertion.dimension() + ", expected " + (inputs + outputs));
      }
    }
  }

  public List<Formula> inputAssertions() {
    return assertions.stream().filter(assertion -> !assertion.mentionsFrom(inputs)).toList();
  }

  public List<Formula> outputAssertions() {
    return assertions.stream().filter(assertion -> assertion.mentionsFrom(inputs)).toList();
  }

  /// Whether `(x, y)` lies in the unsafe set.
  public boolean holds(Vector xy) {
    requireDimension(xy);
    return assertions.stream().allMatch(assertion -> assertion.holds(xy));
  }

  /// The least slack of all assertions.
  public Optional<Rational> slack(Vector xy) {
    return leastSlack(assertions, xy);
  }

  public Optional<Rational> inputSlack(Vector xy) {
    return leastSlack(inputAssertions(), xy);
  }

  public Optional<Rational> outputSlack(Vector xy) {
    return leastSlack(outputAssertions(), xy);
  }

  /// The joint vector of inputs and outputs.
  ///
  /// @throws IllegalArgumentException when a size is not that of this property
  public Vector join(Vector x, Vector y) {
    if (x.size() != inputs || y.size() != outputs) {
      throw new IllegalArgumentException(
          "sizes "
              + x.size()
              + " and "
              + y.size()
              + ", expected "
              + inputs
              + " inputs and "
              + outputs
              + " outputs");
    }
    return Vector.of(Stream.concat(x.entries().stream(), y.entries().stream()).toList());
  }

  /// The same set for a network that has more inputs or outputs than the property mentions: a
  /// Marabou property declares no sizes, and a VNN-LIB file may leave out outputs that it needs
  /// not.
  ///
  /// @throws IllegalArgumentException when the network has fewer
  public Property widen(int networkInputs, int networkOutputs) {
    if (networkInputs < inputs || networkOutputs < outputs) {
      throw new IllegalArgumentException(
          "a network with "
              + networkInputs
              + " inputs and "
              + networkOutputs
              + " outputs, expected at least "
              + inputs
              + " and "
              + outputs);
    }
    if (networkInputs == inputs && networkOutputs == outputs) {
      return this;
    }
    int shift = networkInputs - inputs;
    return new Property(
        networkInputs,
        networkOutputs,
        assertions.stream()
            .map(a -> a.rename(networkInputs + networkOutputs, i -> i < inputs ? i : i + shift))
            .toList());
  }

  /// The VNN-LIB name of a variable: `X_i` or `Y_j`.
  public String name(int index) {
    return index < inputs ? "X_" + index : "Y_" + (index - inputs);
  }

  private Optional<Rational> leastSlack(List<Formula> formulas, Vector xy) {
    requireDimension(xy);
    return formulas.stream().map(formula -> formula.slack(xy)).reduce(Rational::min);
  }

  private void requireDimension(Vector xy) {
    if (xy.size() != inputs + outputs) {
      throw new IllegalArgumentException(
          "dimension " + xy.size() + ", expected " + (inputs + outputs));
    }
  }

  @Override
  public String toString() {
    return assertions.stream()
        .map(assertion -> assertion.toString(this::name))
        .collect(Collectors.joining("\n"));
  }
}

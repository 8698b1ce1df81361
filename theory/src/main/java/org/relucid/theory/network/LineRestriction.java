package org.relucid.theory.network;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.relucid.theory.function.PiecewiseLinear;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.number.Rational;

/// A scalar network along a line: each variable as a CPWL function of the line's parameter.
public final class LineRestriction {
  private LineRestriction() {}

  /// Along the line `t ↦ point + t·direction` through the inputs: each output as a CPWL function of
  /// `t` on R, by carrying the breakpoints from neuron to neuron.
  ///
  /// @throws IllegalArgumentException for a line in another dimension
  public static List<PiecewiseLinear> of(ScalarNetwork network, Vector point, Vector direction) {
    requireInputs(network, point.size());
    requireInputs(network, direction.size());
    List<PiecewiseLinear> variables = new ArrayList<>();
    for (int i = 0; i < network.inputs(); i++) {
      variables.add(PiecewiseLinear.affine(direction.get(i), point.get(i)));
    }
    return along(network, variables, Integer.MAX_VALUE);
  }

  private static List<PiecewiseLinear> along(
      ScalarNetwork network, List<PiecewiseLinear> inputs, int mostBreakpoints) {
    List<PiecewiseLinear> variables = new ArrayList<>(inputs);
    for (AffineForm form : network.preActivations()) {
      variables.add(limited(combined(form, variables).relu(), mostBreakpoints));
    }
    return network.outputForms().stream()
        .map(form -> limited(combined(form, variables), mostBreakpoints))
        .toList();
  }

  private static PiecewiseLinear limited(PiecewiseLinear function, int mostBreakpoints) {
    int found = function.breakpoints().size();
    if (found > mostBreakpoints) {
      throw new IllegalArgumentException(
          "a neuron or output with " + found + " breakpoints, expected at most " + mostBreakpoints);
    }
    return function;
  }

  /// For a network of one input: each output as a CPWL function on R.
  ///
  /// @throws IllegalArgumentException for another number of inputs
  public static List<PiecewiseLinear> ofOneInput(ScalarNetwork network) {
    return of(network, Vector.zero(1), Vector.of(Rational.ONE));
  }

  /// The same for a network from elsewhere, whose number of breakpoints could double with each
  /// layer.
  ///
  /// @throws IllegalArgumentException where a neuron or an output has more breakpoints
  public static List<PiecewiseLinear> ofOneInput(ScalarNetwork network, int mostBreakpoints) {
    requireInputs(network, 1);
    return along(network, List.of(PiecewiseLinear.identity()), mostBreakpoints);
  }

  private static void requireInputs(ScalarNetwork network, int size) {
    if (size != network.inputs()) {
      throw new IllegalArgumentException("dimension " + size + ", expected " + network.inputs());
    }
  }

  private static PiecewiseLinear combined(AffineForm form, List<PiecewiseLinear> variables) {
    List<PiecewiseLinear> terms =
        IntStream.range(0, form.terms())
            .mapToObj(k -> variables.get(form.variable(k)).multiply(form.factor(k)))
            .toList();
    return sum(terms).add(form.constant());
  }

  /// Halves first, so that each breakpoint is merged a logarithmic number of times.
  private static PiecewiseLinear sum(List<PiecewiseLinear> terms) {
    int half = terms.size() / 2;
    return switch (terms.size()) {
      case 0 -> PiecewiseLinear.identity().subtract(PiecewiseLinear.identity());
      case 1 -> terms.getFirst();
      default -> sum(terms.subList(0, half)).add(sum(terms.subList(half, terms.size())));
    };
  }
}

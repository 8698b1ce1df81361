package org.relucid.theory.network;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.relucid.theory.function.PiecewiseLinear;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.linear.Vector;

/// A scalar network along a line: each variable as a CPWL function of the line's parameter.
final class LineRestriction {
  private LineRestriction() {}

  static List<PiecewiseLinear> of(ScalarNetwork network, Vector point, Vector direction) {
    List<PiecewiseLinear> variables = new ArrayList<>();
    for (int i = 0; i < network.inputs(); i++) {
      variables.add(PiecewiseLinear.affine(direction.get(i), point.get(i)));
    }
    for (AffineForm form : network.preActivations()) {
      variables.add(combined(form, variables).relu());
    }
    return network.outputForms().stream().map(form -> combined(form, variables)).toList();
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

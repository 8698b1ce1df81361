package org.relucid.theory.function;

import java.util.ArrayList;
import java.util.List;
import org.relucid.theory.number.Rational;

/// Collects the lines of a CPWL function from left to right and merges equal neighbours, so that
/// only true breakpoints remain.
final class Chain {
  private final List<Rational> breakpoints = new ArrayList<>();
  private final List<Line> lines = new ArrayList<>();

  /// The function follows `line` to the right of `from`; the first line follows from `-∞`.
  void follow(Line line, Rational from) {
    if (lines.isEmpty()) {
      lines.add(line);
    } else if (!lines.getLast().equals(line)) {
      breakpoints.add(from);
      lines.add(line);
    }
  }

  PiecewiseLinear on(Domain domain) {
    return PiecewiseLinear.trimmed(domain, breakpoints, lines);
  }
}

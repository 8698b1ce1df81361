package org.relucid.proofs.library.theorem;

import java.util.ArrayList;
import java.util.List;
import org.relucid.expressivity.multivariate.MaximumGap;
import org.relucid.theory.geometry.Box;
import org.relucid.theory.geometry.Interval;

/// The exact looseness of `y + relu(x - y)` under the triangle, by formula and by the relaxation.
final class GapOfMaximum {
  private static final List<String> BOXES =
      List.of("[0,1]x[0,1]", "[0,1/2]x[0,1/2]", "[1/4,3/4]x[1/4,3/4]", "[0,1]x[0,1/2]");

  private GapOfMaximum() {}

  /// Each network has these bounds on each of four boxes.
  static Check onBoxes(List<String> networks) {
    return () -> {
      List<String> found = new ArrayList<>();
      for (String text : BOXES) {
        Box box = Box.parse(text);
        Interval range = Spelled.of(networks.getFirst()).range(box);
        Interval expected = new Interval(range.lower(), range.upper().add(MaximumGap.on(box)));
        for (String network : networks) {
          Interval bounds = Spelled.of(network).bounds("triangle", box);
          if (!bounds.equals(expected)) {
            return Check.failed(network + " on " + text + ": " + bounds + ", expected " + expected);
          }
        }
        found.add(text + ": " + expected);
      }
      return Check.passed(String.join("\n", found));
    };
  }
}

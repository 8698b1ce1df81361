package org.relucid.proofs.library.coq;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.relucid.proofs.kernel.precision.Curve;
import org.relucid.proofs.kernel.precision.Extent;
import org.relucid.theory.function.Line;
import org.relucid.theory.number.Rational;

/// The cells of each base's values: cut so finely that on each cell every curve over the base is
/// affine, and every neuron on the way to it has one sign. They are found from the kernel's curves,
/// and checked in Coq.
///
/// *Fails*: `IllegalArgumentException` for more than [#MOST] knots of one base.
final class Knots {
  /// Compositions can multiply them.
  static final int MOST = 2_000;

  private final Map<Integer, Cut> cuts = new HashMap<>();

  /// The values of a base, and where they are cut.
  private record Cut(Extent extent, TreeSet<Rational> knots) {}

  void base(int step, Extent extent) {
    cuts.put(step, new Cut(extent, new TreeSet<>()));
  }

  private Cut cut(int base) {
    return Optional.ofNullable(cuts.get(base)).orElseThrow();
  }

  void add(int base, Rational knot) {
    Extent extent = cut(base).extent();
    TreeSet<Rational> knots = cut(base).knots();
    boolean inside =
        extent.lower().filter(l -> l.compareTo(knot) >= 0).isEmpty()
            && extent.upper().filter(u -> u.compareTo(knot) <= 0).isEmpty();
    if (inside && knots.add(knot) && knots.size() > MOST) {
      throw new IllegalArgumentException("more than " + MOST + " pieces of one form");
    }
  }

  void add(int base, Curve curve) {
    curve.knots().forEach(knot -> add(base, knot));
  }

  /// Where the curve over the base takes a value that is a knot of the inner base.
  void addPreimages(int base, Curve curve, int inner) {
    for (Rational value : List.copyOf(cut(inner).knots())) {
      for (Line line : curve.lines()) {
        if (!line.slope().isZero()) {
          add(base, line.argumentOf(value));
        }
      }
    }
  }

  /// `[Left (0#1); Segment (0#1) (1#1); Right (1#1)]`.
  String cells(int base) {
    Extent extent = cut(base).extent();
    List<Rational> ends = new ArrayList<>();
    extent.lower().ifPresent(ends::add);
    ends.addAll(cut(base).knots());
    extent.upper().ifPresent(ends::add);
    if (ends.isEmpty()) {
      ends.add(Rational.ZERO);
    }
    List<String> cells = new ArrayList<>();
    ray("Left", extent.lower(), ends.getFirst()).ifPresent(cells::add);
    for (int i = 1; i < ends.size(); i++) {
      cells.add("Segment %s %s".formatted(number(ends.get(i - 1)), number(ends.get(i))));
    }
    ray("Right", extent.upper(), ends.getLast()).ifPresent(cells::add);
    return CoqTerms.inLine(cells, cell -> cell);
  }

  private static Optional<String> ray(String side, Optional<Rational> bound, Rational end) {
    return bound.isPresent() ? Optional.empty() : Optional.of(side + " " + number(end));
  }

  private static String number(Rational number) {
    return "(" + CoqTerms.number(number) + ")";
  }
}

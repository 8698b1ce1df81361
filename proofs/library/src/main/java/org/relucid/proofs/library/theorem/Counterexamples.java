package org.relucid.proofs.library.theorem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.relucid.expressivity.Imprecision;
import org.relucid.relaxations.Relaxation;
import org.relucid.relaxations.Relaxations;
import org.relucid.theory.function.Domain;
import org.relucid.theory.geometry.Box;
import org.relucid.theory.geometry.Interval;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.network.LineRestriction;
import org.relucid.theory.network.ScalarNetwork;
import org.relucid.theory.number.Rational;

/// The smallest box, among few with simple ends, on which a relaxation is not precise. Finding none
/// proves nothing.
///
/// For one input the ends are breakpoints of the function, points beside them and between them, and
/// small integers; for more inputs small integers and halves. Boxes with shorter numbers come
/// first.
public final class Counterexamples {
  private static final int MOST_BOXES = 4_000;
  private static final Rational HALF = Rational.of(1, 2);

  private Counterexamples() {}

  /// The first such box, with the bounds of the first output and its exact range there.
  public static Optional<Imprecision> smallest(
      ScalarNetwork network, String relaxation, Domain domain) {
    Relaxation analysis = Relaxations.named(relaxation, Relaxations.EXACTLY);
    return boxes(network).stream()
        .filter(box -> domain.contains(box.lower()) && domain.contains(box.upper()))
        .limit(MOST_BOXES)
        .flatMap(box -> imprecision(network, analysis, box).stream())
        .findFirst();
  }

  private static Optional<Imprecision> imprecision(
      ScalarNetwork network, Relaxation relaxation, Box box) {
    Interval bounds = relaxation.over(network, box).outputs().getFirst();
    Interval range = Relaxations.EXACT.over(network, box).outputs().getFirst();
    return bounds.equals(range)
        ? Optional.empty()
        : Optional.of(new Imprecision(box, bounds, range));
  }

  private static List<Box> boxes(ScalarNetwork network) {
    List<Interval> sides = intervals(network.inputs() == 1 ? ends(network) : halves());
    List<Box> boxes = new ArrayList<>(List.of(new Box(List.of())));
    for (int i = 0; i < network.inputs(); i++) {
      List<Box> longer = new ArrayList<>();
      for (Box box : boxes) {
        sides.forEach(side -> longer.add(box.times(Box.of(side))));
      }
      longer.sort(Comparator.comparing(Counterexamples::length));
      boxes = longer.subList(0, Math.min(longer.size(), MOST_BOXES));
    }
    return boxes;
  }

  private static List<Interval> intervals(Iterable<Rational> ends) {
    List<Interval> intervals = new ArrayList<>();
    for (Rational lower : ends) {
      for (Rational upper : ends) {
        if (lower.compareTo(upper) < 0) {
          intervals.add(new Interval(lower, upper));
        }
      }
    }
    intervals.sort(Comparator.comparing(side -> length(Box.of(side))));
    return intervals;
  }

  private static TreeSet<Rational> halves() {
    TreeSet<Rational> ends = new TreeSet<>();
    for (int i = -4; i <= 4; i++) {
      ends.add(Rational.of(i, 2));
    }
    return ends;
  }

  private static TreeSet<Rational> ends(ScalarNetwork network) {
    List<Rational> kinks = new ArrayList<>();
    for (var f : LineRestriction.of(withNeurons(network), Vector.zero(1), Vector.unit(1, 0))) {
      kinks.addAll(f.breakpoints());
    }
    TreeSet<Rational> sorted = new TreeSet<>(kinks);
    TreeSet<Rational> ends = new TreeSet<>(sorted);
    for (Rational kink : sorted) {
      ends.add(kink.add(Rational.ONE));
      ends.add(kink.subtract(Rational.ONE));
      Optional.ofNullable(sorted.higher(kink)).ifPresent(n -> ends.add(kink.add(n).multiply(HALF)));
    }
    ends.addAll(List.of(Rational.of(-1), Rational.ZERO, Rational.ONE, Rational.of(2)));
    return ends;
  }

  /// The network with its pre-activations as further outputs, so that all their kinks are seen.
  private static ScalarNetwork withNeurons(ScalarNetwork network) {
    int dimension = network.inputs() + network.neurons();
    var outputs = new ArrayList<>(network.outputForms());
    network.preActivations().forEach(form -> outputs.add(form.inDimension(dimension)));
    return new ScalarNetwork(network.inputs(), network.preActivations(), outputs);
  }

  /// The digits of all ends and widths; then how far the box reaches.
  private static Rational length(Box box) {
    Rational length = Rational.ZERO;
    for (Interval side : box.sides()) {
      for (Rational x : List.of(side.lower(), side.upper(), side.width())) {
        int bits = x.numerator().abs().bitLength() + x.denominator().bitLength() - 1;
        length = length.add(Rational.of(2L * bits + (x.signum() < 0 ? 1 : 0)));
      }
    }
    return length;
  }
}

package org.relucid.expressivity.sample;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.relucid.theory.function.Domain;
import org.relucid.theory.function.PiecewiseLinear;
import org.relucid.theory.geometry.Box;
import org.relucid.theory.geometry.Interval;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.network.LineRestriction;
import org.relucid.theory.network.ScalarNetwork;
import org.relucid.theory.number.Rational;

/// Intervals that are likely to show looseness: between *marks*, which are the kinks of all neurons
/// and of the function, simple numbers between any two of them, and numbers beyond them.
///
/// First come intervals with small whole ends around some kink, then those around one kink, around
/// two, and so on up to all. (An interval of one point shows nothing: there every neuron is stable
/// and every relaxation exact.)
final class LineBoxes {
  private static final int[][] SIMPLE = {
    {-1, 1},
    {0, 1},
    {-1, 0},
    {0, 2},
    {-2, 0},
    {-1, 2},
    {-2, 1},
    {-2, 2},
    {1, 2},
    {0, 3},
    {0, 4},
    {-2, -1},
    {-3, 3},
    {-4, 4},
    {-10, 10},
    {-100, 100}
  };

  private final Domain domain;
  private final int most;
  private final Set<Interval> found = new LinkedHashSet<>();

  private LineBoxes(Domain domain, int most) {
    this.domain = domain;
    this.most = most;
  }

  static List<Box> of(ScalarNetwork network, Domain domain, int most) {
    LineBoxes boxes = new LineBoxes(domain, most);
    boxes.collect(kinks(network, ExactRanges.MOST_BREAKPOINTS));
    return boxes.found.stream().map(Box::of).limit(most).toList();
  }

  /// Of every neuron and of the output.
  ///
  /// @throws IllegalArgumentException where one of them has more breakpoints
  static TreeSet<Rational> kinks(ScalarNetwork network, int mostBreakpoints) {
    int dimension = network.inputs() + network.neurons();
    List<AffineForm> all = new ArrayList<>(network.outputForms());
    for (int k = 0; k < network.neurons(); k++) {
      all.add(AffineForm.variable(dimension, network.inputs() + k));
    }
    ScalarNetwork shown = new ScalarNetwork(network.inputs(), network.preActivations(), all);
    TreeSet<Rational> kinks = new TreeSet<>();
    for (PiecewiseLinear function : LineRestriction.ofOneInput(shown, mostBreakpoints)) {
      kinks.addAll(function.breakpoints());
    }
    return kinks;
  }

  private void collect(TreeSet<Rational> kinks) {
    kinks.removeIf(kink -> domain.side(0).filter(side -> !inside(side, kink)).isPresent());
    for (int[] ends : SIMPLE) {
      Interval interval = Interval.of(ends[0], ends[1]);
      if (kinks.stream().anyMatch(kink -> inside(interval, kink))) {
        add(interval);
      }
    }
    List<Rational> marks = marks(List.copyOf(kinks));
    for (int distance = 2; distance < marks.size() && found.size() < most; distance++) {
      addAll(marks, distance);
    }
    addAll(marks, 1);
  }

  private static boolean inside(Interval interval, Rational x) {
    return interval.lower().compareTo(x) < 0 && x.compareTo(interval.upper()) < 0;
  }

  private void addAll(List<Rational> marks, int distance) {
    for (int i = 0; i + distance < marks.size(); i++) {
      add(new Interval(marks.get(i), marks.get(i + distance)));
    }
  }

  private void add(Interval interval) {
    if (Boxes.inside(domain, Box.of(interval))) {
      found.add(interval);
    }
  }

  /// In increasing order, alternately kinks and numbers between them, and what is beyond.
  private List<Rational> marks(List<Rational> kinks) {
    Rational first = kinks.isEmpty() ? Rational.ZERO : kinks.getFirst();
    Rational last = kinks.isEmpty() ? Rational.ZERO : kinks.getLast();
    Rational far = last.subtract(first).add(Rational.ONE).multiply(1000);
    List<Rational> ends =
        domain
            .side(0)
            .map(side -> List.of(side.lower(), side.upper()))
            .orElseGet(() -> List.of(wholeBelow(first.subtract(far)), wholeAbove(last.add(far))));
    TreeSet<Rational> marks = new TreeSet<>(kinks);
    marks.addAll(ends);
    Stream.of(wholeBelow(first), wholeAbove(last))
        .filter(mark -> ends.getFirst().compareTo(mark) < 0 && mark.compareTo(ends.getLast()) < 0)
        .forEach(marks::add);
    for (int i = 0; i + 1 < kinks.size(); i++) {
      marks.add(Simple.between(kinks.get(i), kinks.get(i + 1)));
    }
    return List.copyOf(marks);
  }

  static Rational wholeBelow(Rational x) {
    return Rational.of(x.ceil()).subtract(Rational.ONE);
  }

  static Rational wholeAbove(Rational x) {
    return Rational.of(x.floor()).add(Rational.ONE);
  }
}

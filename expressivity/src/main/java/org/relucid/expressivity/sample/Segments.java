package org.relucid.expressivity.sample;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.relucid.theory.function.Domain;
import org.relucid.theory.geometry.Box;
import org.relucid.theory.geometry.Interval;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.network.ScalarNetwork;
import org.relucid.theory.number.Rational;

/// Boxes of several inputs of which only one varies, around one kink of the neurons or around a few
/// neighbouring ones. On these most neurons are stable and the range is that of a function of one
/// variable, so that large networks can be looked at exactly too.
final class Segments {
  private static final Rational TWO = Rational.of(2);
  private static final int MOST_AXES = 6;
  private static final int MOST_KINKS_TOGETHER = 4;
  private static final int MOST_BREAKPOINTS = 500;

  private final ScalarNetwork network;
  private final Domain domain;
  private final int most;
  private final Set<Box> found = new LinkedHashSet<>();

  private Segments(ScalarNetwork network, Domain domain, int most) {
    this.network = network;
    this.domain = domain;
    this.most = most;
  }

  static List<Box> of(ScalarNetwork network, Domain domain, int most) {
    Segments segments = new Segments(network, domain, most);
    Vector start = Crossings.start(domain);
    for (int axis = 0; axis < Math.min(MOST_AXES, network.inputs()); axis++) {
      segments.along(start, axis);
    }
    return segments.found.stream().limit(most).toList();
  }

  private void along(Vector start, int axis) {
    Optional<Interval> side = domain.side(axis);
    TreeSet<Rational> kinks = kinks(start, axis);
    kinks.removeIf(kink -> !side.map(s -> s.contains(kink)).orElse(true));
    if (found.size() >= most || kinks.isEmpty()) {
      return;
    }
    List<Rational> marks = marks(kinks, side);
    for (int i = 0; i + 1 < marks.size(); i++) {
      add(start, axis, marks.get(i), marks.get(i + 1));
    }
    int i = 0;
    for (Rational kink : kinks) {
      add(start, axis, kink.add(marks.get(i)).divide(TWO), marks.get(i + 1));
      add(start, axis, marks.get(i), kink.add(marks.get(i + 1)).divide(TWO));
      i++;
    }
    for (int count = 2; count <= MOST_KINKS_TOGETHER; count++) {
      for (i = 0; i + count < marks.size(); i++) {
        add(start, axis, marks.get(i), marks.get(i + count));
      }
    }
  }

  private void add(Vector start, int axis, Rational lower, Rational upper) {
    if (found.size() < most && lower.compareTo(upper) < 0) {
      found.add(segment(start, axis, new Interval(lower, upper)));
    }
  }

  /// A number before the first kink, numbers between any two neighbours, and one after the last; at
  /// the border of the domain its ends.
  private static List<Rational> marks(TreeSet<Rational> kinks, Optional<Interval> side) {
    List<Rational> marks = new ArrayList<>();
    marks.add(side.map(Interval::lower).orElse(LineBoxes.wholeBelow(kinks.first())));
    for (Rational kink : kinks) {
      Optional<Rational> next = Optional.ofNullable(kinks.higher(kink));
      marks.add(
          next.map(other -> Simple.between(kink, other))
              .orElse(side.map(Interval::upper).orElse(LineBoxes.wholeAbove(kink))));
    }
    return marks;
  }

  private TreeSet<Rational> kinks(Vector start, int axis) {
    try {
      return LineBoxes.kinks(onAxis(start, axis), MOST_BREAKPOINTS);
    } catch (IllegalArgumentException tooMany) {
      return new TreeSet<>();
    }
  }

  /// The network of one input that is left when the others are held fixed.
  private ScalarNetwork onAxis(Vector start, int axis) {
    List<AffineForm> preActivations =
        network.preActivations().stream().map(form -> onAxis(form, start, axis)).toList();
    List<AffineForm> outputs =
        network.outputForms().stream().map(form -> onAxis(form, start, axis)).toList();
    return new ScalarNetwork(1, preActivations, outputs);
  }

  private static AffineForm onAxis(AffineForm form, Vector start, int axis) {
    int shift = start.size() - 1;
    Rational constant = form.constant();
    TreeMap<Integer, Rational> terms = new TreeMap<>();
    for (int t = 0; t < form.terms(); t++) {
      int variable = form.variable(t);
      if (variable == axis) {
        terms.put(0, form.factor(t));
      } else if (variable > shift) {
        terms.put(variable - shift, form.factor(t));
      } else {
        constant = constant.add(form.factor(t).multiply(start.get(variable)));
      }
    }
    return AffineForm.of(form.dimension() - shift, terms, constant);
  }

  private static Box segment(Vector start, int axis, Interval side) {
    List<Interval> sides = new ArrayList<>();
    for (int i = 0; i < start.size(); i++) {
      sides.add(i == axis ? side : Interval.point(start.get(i)));
    }
    return new Box(sides);
  }
}

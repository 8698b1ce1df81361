package org.relucid.notebooks.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.relucid.theory.function.PiecewiseLinear;
import org.relucid.theory.geometry.Interval;
import org.relucid.theory.number.Rational;

/// The graph of a CPWL function as a small line drawing, a few hundred bytes of SVG.
final class Sparkline {
  private static final int WIDTH = 120;
  private static final int HEIGHT = 48;
  private static final int MARGIN = 4;

  private Sparkline() {}

  /// From before the first breakpoint to after the last.
  static Interval window(PiecewiseLinear f) {
    if (f.breakpoints().isEmpty()) {
      return Interval.of(-1, 1);
    }
    Rational first = f.breakpoints().getFirst();
    Rational last = f.breakpoints().getLast();
    Rational beside =
        first.equals(last) ? Rational.ONE : last.subtract(first).multiply(Rational.of(2, 5));
    return new Interval(first.subtract(beside), last.add(beside));
  }

  /// From half-way before the middle breakpoint to half-way behind it; empty where there is none.
  static Optional<Interval> aroundOneKink(PiecewiseLinear f) {
    List<Rational> kinks = f.breakpoints();
    if (kinks.isEmpty()) {
      return Optional.empty();
    }
    int middle = kinks.size() / 2;
    Interval all = window(f);
    Rational kink = kinks.get(middle);
    Rational before = middle == 0 ? all.lower() : kinks.get(middle - 1);
    Rational after = middle + 1 == kinks.size() ? all.upper() : kinks.get(middle + 1);
    Interval box =
        new Interval(new Interval(before, kink).midpoint(), new Interval(kink, after).midpoint());
    return Optional.of(box);
  }

  static String of(PiecewiseLinear f) {
    Interval over = window(f);
    List<Rational> stops = new ArrayList<>(List.of(over.lower()));
    stops.addAll(f.breakpoints());
    stops.add(over.upper());
    Interval range = f.range(over);
    StringBuilder points = new StringBuilder();
    StringBuilder dots = new StringBuilder();
    for (Rational x : stops) {
      double across = MARGIN + (WIDTH - 2 * MARGIN) * part(over, x);
      double down = HEIGHT - MARGIN - (HEIGHT - 2 * MARGIN) * part(range, f.at(x));
      points.append(String.format(Locale.ROOT, "%.1f,%.1f ", across, down));
      if (f.breakpoints().contains(x)) {
        dots.append(
            String.format(Locale.ROOT, "<circle cx='%.1f' cy='%.1f' r='1.6'/>", across, down));
      }
    }
    return String.format(
        Locale.ROOT,
        "<svg class='spark' width='%d' height='%d' viewBox='0 0 %d %d'><polyline points='%s'/>%s"
            + "</svg>",
        WIDTH,
        HEIGHT,
        WIDTH,
        HEIGHT,
        points.toString().strip(),
        dots);
  }

  /// How far x is on the way from the lower to the upper end; the middle where these are one.
  private static double part(Interval interval, Rational x) {
    return interval.isPoint()
        ? 0.5
        : x.subtract(interval.lower()).divide(interval.width()).doubleValue();
  }
}

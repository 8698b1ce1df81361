package org.relucid.notebooks.picture;

import java.util.ArrayList;
import java.util.List;
import org.relucid.notebooks.picture.Axes.Place;
import org.relucid.theory.function.PiecewiseLinear;
import org.relucid.theory.geometry.Interval;
import org.relucid.theory.number.Rational;

/// A CPWL function of one variable over an interval: its graph, a dot at each breakpoint.
final class FunctionPicture {
  private static final int MOST_LABELS = 12;

  private FunctionPicture() {}

  static Picture of(PiecewiseLinear f, Interval over) {
    Axes axes = new Axes("x", "");
    graph(axes, "f", f, over);
    List<Rational> inside = f.breakpoints().stream().filter(over::contains).toList();
    for (Rational x : inside) {
      Place place = new Place(x, f.at(x));
      axes.dot(place, Ink.BLACK);
      if (inside.size() <= MOST_LABELS) {
        axes.words("(" + x + ", " + place.y() + ")", place);
      }
    }
    axes.showHorizontally(over.lower(), over.upper());
    return axes.picture("f on " + over, 480, 320);
  }

  /// Draws the graph of f.
  static void graph(Axes axes, String name, PiecewiseLinear f, Interval over) {
    List<Rational> stops = new ArrayList<>(List.of(over.lower()));
    f.breakpoints().stream()
        .filter(x -> over.lower().compareTo(x) < 0 && x.compareTo(over.upper()) < 0)
        .forEach(stops::add);
    stops.add(over.upper());
    List<Place> places = stops.stream().map(x -> new Place(x, f.at(x))).toList();
    axes.line(name, places, Ink.BLACK, Ink.BOLD);
  }
}

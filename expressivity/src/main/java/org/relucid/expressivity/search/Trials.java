package org.relucid.expressivity.search;

import java.util.ArrayList;
import java.util.List;
import org.relucid.theory.geometry.Box;
import org.relucid.theory.geometry.Interval;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.number.Rational;

/// The points and boxes at which a network is tried: finitely many, so that what passes them may
/// still be wrong, and where nothing passes them nothing is right.
final class Trials {
  private final SearchQuestion question;
  private final List<PointTrial> points = new ArrayList<>();
  private final List<BoxTrial> boxes = new ArrayList<>();

  record PointTrial(Vector x, Rational value) {}

  /// @param inside points of the box at which the relaxation must not exceed the range, for those
  ///   relaxations that are not affine on the box
  record BoxTrial(Box box, Interval range, List<Rational> inside) {
    BoxTrial {
      inside = List.copyOf(inside);
    }
  }

  private Trials(SearchQuestion question) {
    this.question = question;
  }

  static Trials none(SearchQuestion question) {
    return new Trials(question);
  }

  /// A few around where a function of one variable bends; else a grid.
  static Trials start(SearchQuestion question) {
    Trials trials = new Trials(question);
    StartingPoints.of(question).forEach(trials::add);
    StartingPoints.boxes(question).forEach(box -> trials.add(box, List.of()));
    return trials;
  }

  void add(Vector x) {
    if (points.stream().noneMatch(trial -> trial.x.equals(x))) {
      points.add(new PointTrial(x, question.at(x)));
    }
  }

  void add(Box box, List<Rational> inside) {
    if (boxes.stream().noneMatch(trial -> trial.box.equals(box) && trial.inside.equals(inside))) {
      boxes.add(new BoxTrial(box, question.range(box), inside));
    }
  }

  List<PointTrial> points() {
    return List.copyOf(points);
  }

  List<BoxTrial> boxes() {
    return List.copyOf(boxes);
  }
}

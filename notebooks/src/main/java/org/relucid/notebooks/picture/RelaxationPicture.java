package org.relucid.notebooks.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.relucid.notebooks.picture.Axes.Place;
import org.relucid.relaxations.Analysis;
import org.relucid.relaxations.Relaxation;
import org.relucid.theory.function.PiecewiseLinear;
import org.relucid.theory.geometry.Box;
import org.relucid.theory.geometry.HDescription;
import org.relucid.theory.geometry.Interval;
import org.relucid.theory.geometry.Polyhedron;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.network.LineRestriction;
import org.relucid.theory.network.ScalarNetwork;
import org.relucid.theory.number.Rational;

/// What a relaxation says of the graph of a network of one input over one box: the region of all
/// `(x, y)` that it allows, drawn around the graph.
///
/// The region is asked for direction by direction: bounds of `y - m·x` for a set of slopes `m`, as
/// outputs of one network. So it is an outer polygon of the true region, and touches it in each of
/// these directions, `y` itself among them.
final class RelaxationPicture {
  private static final int DIRECTIONS = 24;

  private final ScalarNetwork network;
  private final int output;
  private final Interval box;
  private final PiecewiseLinear f;

  private RelaxationPicture(ScalarNetwork network, int output, Interval box) {
    this.network = network;
    this.output = output;
    this.box = box;
    this.f = LineRestriction.ofOneInput(network).get(output);
  }

  static Picture of(ScalarNetwork network, int output, Interval box, List<Relaxation> relaxations) {
    RelaxationPicture picture = new RelaxationPicture(network, output, box);
    Axes axes = new Axes("x", "y");
    for (int i = 0; i < relaxations.size(); i++) {
      picture.draw(axes, relaxations.get(i), i);
    }
    FunctionPicture.graph(axes, "f", picture.f, box);
    return axes.picture("what is allowed on " + box, 480, 340);
  }

  /// The corners of the region, in order around it.
  static List<Place> region(
      ScalarNetwork network, int output, Interval box, Relaxation relaxation) {
    return new RelaxationPicture(network, output, box).region(relaxation);
  }

  private void draw(Axes axes, Relaxation relaxation, int index) {
    List<Place> corners = region(relaxation);
    axes.polygon(corners, Ink.pale(Ink.series(index)), Ink.pale(Ink.series(index)));
    List<Place> around = new ArrayList<>(corners);
    around.add(corners.getFirst());
    axes.line(relaxation.name(), around, Ink.series(index), Ink.dashed(index));
  }

  private List<Place> region(Relaxation relaxation) {
    List<Rational> slopes = slopes();
    Analysis analysis = relaxation.over(tilted(slopes), Box.of(box));
    List<AffineForm> facts = new ArrayList<>();
    AffineForm x = AffineForm.variable(2, 0);
    AffineForm y = AffineForm.variable(2, 1);
    facts.add(x.add(box.lower().negate()));
    facts.add(x.negate().add(box.upper()));
    for (int i = 0; i < slopes.size(); i++) {
      Interval bounds = analysis.outputs().get(i);
      AffineForm form = y.addMultiple(slopes.get(i).negate(), x);
      facts.add(form.add(bounds.lower().negate()));
      facts.add(form.negate().add(bounds.upper()));
    }
    Polyhedron region = Polyhedron.of(HDescription.nonNegative(2, facts));
    return around(region.generators().vertices());
  }

  /// The slopes of the function and of its chord, and others between.
  private List<Rational> slopes() {
    List<Rational> slopes = new ArrayList<>(f.slopes());
    slopes.add(Rational.ZERO);
    if (!box.isPoint()) {
      Rational rise = f.at(box.upper()).subtract(f.at(box.lower()));
      slopes.add(rise.divide(box.width()));
    }
    Rational steepest =
        slopes.stream()
            .map(Rational::abs)
            .reduce(Rational.ONE, Rational::max)
            .multiply(Rational.of(2));
    for (int i = -DIRECTIONS; i <= DIRECTIONS; i++) {
      slopes.add(steepest.multiply(Rational.of(i, DIRECTIONS)));
    }
    return slopes.stream().distinct().toList();
  }

  /// The network with the outputs `y - m·x`.
  private ScalarNetwork tilted(List<Rational> slopes) {
    AffineForm y = network.outputForms().get(output);
    AffineForm x = AffineForm.variable(y.dimension(), 0);
    return new ScalarNetwork(
        1,
        network.preActivations(),
        slopes.stream().map(m -> y.addMultiple(m.negate(), x)).toList());
  }

  private static List<Place> around(List<Vector> points) {
    double middleX = points.stream().mapToDouble(p -> p.get(0).doubleValue()).average().orElse(0);
    double middleY = points.stream().mapToDouble(p -> p.get(1).doubleValue()).average().orElse(0);
    return points.stream()
        .sorted(
            Comparator.comparingDouble(
                p ->
                    Math.atan2(p.get(1).doubleValue() - middleY, p.get(0).doubleValue() - middleX)))
        .map(p -> new Place(p.get(0), p.get(1)))
        .toList();
  }
}

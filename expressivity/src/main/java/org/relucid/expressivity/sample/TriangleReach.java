package org.relucid.expressivity.sample;

import java.util.ArrayList;
import java.util.List;
import org.relucid.relaxations.Bounds;
import org.relucid.relaxations.OrderedField;
import org.relucid.relaxations.Phase;
import org.relucid.theory.geometry.Box;
import org.relucid.theory.geometry.HalfSpace;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.lp.LinearProgram;
import org.relucid.theory.lp.LinearProgramSolver;
import org.relucid.theory.lp.Outcome;
import org.relucid.theory.network.ScalarNetwork;
import org.relucid.theory.number.Rational;

/// The points at which the triangle's linear programs take their optima: least and greatest of each
/// neuron in turn, and then of a form.
final class TriangleReach {
  private final ScalarNetwork network;
  private final Box box;
  private final List<AffineForm> inequalities = new ArrayList<>();
  private final List<AffineForm> equalities = new ArrayList<>();
  private final List<Vector> points = new ArrayList<>();

  private TriangleReach(ScalarNetwork network, Box box) {
    this.network = network;
    this.box = box;
  }

  /// The last point is where the form is greatest.
  static List<Vector> of(ScalarNetwork network, Box box, AffineForm form) {
    TriangleReach reach = new TriangleReach(network, box);
    box.halfSpaces().stream().map(HalfSpace::form).forEach(reach.inequalities::add);
    network.preActivations().forEach(reach::neuron);
    reach.least(form.negate());
    return reach.points;
  }

  private void neuron(AffineForm z) {
    Rational least = least(z);
    Rational greatest = least(z.negate()).negate();
    int dimension = z.dimension() + 1;
    AffineForm h = AffineForm.variable(dimension, z.dimension());
    AffineForm wider = z.inDimension(dimension);
    switch (Phase.of(new Bounds<>(least, greatest), OrderedField.RATIONALS)) {
      case ACTIVE -> equalities.add(h.subtract(wider));
      case INACTIVE -> equalities.add(h);
      case UNSTABLE -> {
        inequalities.add(h);
        inequalities.add(h.subtract(wider));
        Rational width = greatest.subtract(least);
        inequalities.add(wider.add(least.negate()).multiply(greatest).subtract(h.multiply(width)));
      }
    }
  }

  private Rational least(AffineForm form) {
    int dimension = form.dimension();
    LinearProgram program =
        new LinearProgram(dimension, in(dimension, inequalities), in(dimension, equalities), form);
    return switch (LinearProgramSolver.solve(program)) {
      case Outcome.Optimal optimal -> {
        points.add(optimal.point());
        yield optimal.value();
      }
      case Outcome.Infeasible _, Outcome.Unbounded _ ->
          throw new IllegalStateException("no optimum on " + box + " of " + network.neurons());
    };
  }

  private static List<AffineForm> in(int dimension, List<AffineForm> forms) {
    return forms.stream().map(form -> form.inDimension(dimension)).toList();
  }
}

package org.relucid.theory.network;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.relucid.theory.function.Budget;
import org.relucid.theory.function.Decision;
import org.relucid.theory.function.Domain;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.linear.AffineMap;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.lp.LinearProgram;
import org.relucid.theory.lp.LinearProgramSolver;
import org.relucid.theory.lp.Outcome;
import org.relucid.theory.number.Rational;

/// A walk through the linear pieces of a scalar network whose regions have interior, neuron by
/// neuron, in search of a point where an output is not zero. Regions without interior are skipped:
/// by continuity the others cover a domain that has interior.
final class PieceWalk {
  private final ScalarNetwork network;
  private final Domain domain;
  private int programsLeft;

  PieceWalk(ScalarNetwork network, Domain domain, Budget budget) {
    this.network = network;
    this.domain = domain;
    this.programsLeft = budget.linearPrograms();
  }

  /// The first neurons with their phases: all variables so far as forms of the inputs, the region
  /// of these phases, and a point strictly inside it.
  private record Piece(List<AffineForm> values, List<AffineForm> region, Vector inside) {}

  /// Whether all outputs are zero on the whole domain; refuted with a point.
  Decision<Vector> findNonZero() {
    Deque<Piece> open = new ArrayDeque<>();
    List<AffineForm> box = domain.inequalities(network.inputs());
    Optional<Vector> start = strictlyInside(box);
    start.ifPresent(x -> open.push(new Piece(AffineMap.identity(network.inputs()).rows(), box, x)));
    while (!open.isEmpty() && programsLeft > 0 && !Thread.currentThread().isInterrupted()) {
      Piece piece = open.pop();
      if (NetworkEquality.differsAt(network, piece.inside())) {
        return new Decision.Refuted<>(piece.inside());
      }
      Piece leaf = descend(piece, open);
      for (AffineForm output : network.outputForms()) {
        AffineForm form = output.after(map(leaf.values()));
        if (!form.isConstant() || !form.constant().isZero()) {
          return new Decision.Refuted<>(nonZeroPoint(form, leaf));
        }
      }
    }
    return programsLeft > 0 && open.isEmpty() ? new Decision.Holds<>() : new Decision.Unknown<>();
  }

  private AffineMap map(List<AffineForm> values) {
    return new AffineMap(network.inputs(), values);
  }

  /// Follows the point inside the piece through all further neurons; the other side of each neuron,
  /// where it has interior, is left for later.
  private Piece descend(Piece piece, Deque<Piece> open) {
    List<AffineForm> values = new ArrayList<>(piece.values());
    List<AffineForm> region = new ArrayList<>(piece.region());
    AffineForm zero = AffineForm.constant(network.inputs(), Rational.ZERO);
    Vector inside = piece.inside();
    for (int k = values.size() - network.inputs(); k < network.neurons(); k++) {
      AffineForm z = network.preActivations().get(k).after(map(values));
      if (z.isConstant()) {
        values.add(z.constant().signum() > 0 ? z : zero);
        continue;
      }
      inside = z.at(inside).isZero() ? nonZeroPoint(z, new Piece(values, region, inside)) : inside;
      boolean active = z.at(inside).signum() > 0;
      List<AffineForm> beyond = with(region, active ? z.negate() : z);
      List<AffineForm> valuesBeyond = with(values, active ? zero : z);
      strictlyInside(beyond).ifPresent(x -> open.push(new Piece(valuesBeyond, beyond, x)));
      region.add(active ? z : z.negate());
      values.add(active ? z : zero);
    }
    return new Piece(values, region, inside);
  }

  private static List<AffineForm> with(List<AffineForm> forms, AffineForm another) {
    List<AffineForm> more = new ArrayList<>(forms);
    more.add(another);
    return more;
  }

  /// A point with all forms positive: `max s` subject to `g_i(x) ≥ s` and `s ≤ 1`. Nothing, too,
  /// where the budget has run out.
  private Optional<Vector> strictlyInside(List<AffineForm> region) {
    int variables = network.inputs() + 1;
    AffineForm s = AffineForm.variable(variables, network.inputs());
    List<AffineForm> inequalities = new ArrayList<>();
    region.forEach(form -> inequalities.add(form.inDimension(variables).subtract(s)));
    inequalities.add(s.negate().add(Rational.ONE));
    programsLeft--;
    if (programsLeft <= 0) {
      return Optional.empty();
    }
    LinearProgram program = new LinearProgram(variables, inequalities, List.of(), s.negate());
    return switch (LinearProgramSolver.solve(program)) {
      case Outcome.Optimal(var value, var point, _, _) ->
          Optional.of(point)
              .filter(_ -> value.signum() < 0)
              .map(x -> Vector.of(x.entries().subList(0, network.inputs())));
      case Outcome.Infeasible _, Outcome.Unbounded _ ->
          throw new AssertionError("s is bounded by 1 and by nothing from below");
    };
  }

  /// A point strictly inside the piece where the form, not zero everywhere, is not zero: where the
  /// known point is on its hyperplane, a step along the gradient that uses half of each slack.
  private static Vector nonZeroPoint(AffineForm form, Piece piece) {
    Vector x = piece.inside();
    if (!form.at(x).isZero()) {
      return x;
    }
    Vector gradient = form.coefficients();
    Rational step = Rational.ONE;
    for (AffineForm side : piece.region()) {
      Rational slope = side.coefficients().dot(gradient);
      if (slope.signum() < 0) {
        step = step.min(side.at(x).divide(slope.multiply(-2)));
      }
    }
    return x.add(gradient.multiply(step));
  }
}

package org.relucid.expressivity.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.lp.LinearProgram;
import org.relucid.theory.lp.LinearProgramSolver;
import org.relucid.theory.lp.Outcome;
import org.relucid.theory.number.Rational;

/// A point as a convex combination `Σ λ_i v_i` of others.
final class Mixture {
  private Mixture() {}

  /// The weights `λ`; few are not zero.
  ///
  /// @throws IllegalStateException for a point that is not in the hull
  static Vector of(Vector point, List<Vector> generators) {
    int n = generators.size();
    List<AffineForm> weights =
        IntStream.range(0, n).mapToObj(i -> AffineForm.variable(n, i)).toList();
    List<AffineForm> equalities = new ArrayList<>();
    Vector ones = Vector.of(n, i -> Rational.ONE);
    equalities.add(AffineForm.of(ones, Rational.of(-1)));
    for (int c = 0; c < point.size(); c++) {
      int coordinate = c;
      Vector row = Vector.of(n, i -> generators.get(i).get(coordinate));
      equalities.add(AffineForm.of(row, point.get(c).negate()));
    }
    LinearProgram program =
        new LinearProgram(n, weights, equalities, AffineForm.constant(n, Rational.ZERO));
    return switch (LinearProgramSolver.solve(program)) {
      case Outcome.Optimal optimal -> optimal.point();
      case Outcome.Infeasible _, Outcome.Unbounded _ ->
          throw new IllegalStateException(point + " is not in the hull of " + generators);
    };
  }
}

package org.relucid.theory.lp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.math3.optim.PointValuePair;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NoFeasibleSolutionException;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.relucid.theory.linear.AffineForm;

/// Commons Math's float simplex finds the same, on programs in the box `[-4, 4]^n`.
class FloatSimplexAgreementTest {
  /// The data are integers up to 3, so a float minimum that is right differs by rounding errors
  /// only: the determinants of a basis of at most 6 rows are below `(3·√6)^6 < 2^18`, which leaves
  /// more than 30 of the 53 bits.
  private static final double ROUNDING = 1e-6;

  @Provide
  Arbitrary<LinearProgram> boundedPrograms() {
    return RandomPrograms.bounded().filter(program -> program.variables() > 0);
  }

  @Property(tries = 300)
  void the_minimum_is_the_float_simplex_s_minimum(
      @ForAll("boundedPrograms") LinearProgram program) {
    switch (LinearProgramSolver.solve(program, GlopGuide.orNone())) {
      case Outcome.Optimal optimal ->
          assertThat(floatMinimum(program))
              .isCloseTo(
                  optimal.value().doubleValue(), org.assertj.core.data.Offset.offset(ROUNDING));
      case Outcome.Infeasible infeasible -> assertThat(isInfeasibleInFloats(program)).isTrue();
      case Outcome.Unbounded unbounded -> throw new AssertionError("unbounded in a box");
    }
  }

  private static boolean isInfeasibleInFloats(LinearProgram program) {
    try {
      floatMinimum(program);
      return false;
    } catch (NoFeasibleSolutionException infeasible) {
      return true;
    }
  }

  private static double floatMinimum(LinearProgram program) {
    List<LinearConstraint> constraints = new ArrayList<>();
    for (AffineForm form : program.inequalities()) {
      constraints.add(constraint(form, Relationship.GEQ));
    }
    for (AffineForm form : program.equalities()) {
      constraints.add(constraint(form, Relationship.EQ));
    }
    PointValuePair minimum =
        new SimplexSolver()
            .optimize(
                new LinearObjectiveFunction(
                    coefficients(program.objective()),
                    program.objective().constant().doubleValue()),
                new LinearConstraintSet(constraints),
                GoalType.MINIMIZE,
                new NonNegativeConstraint(false));
    return minimum.getValue();
  }

  private static LinearConstraint constraint(AffineForm form, Relationship relation) {
    return new LinearConstraint(
        coefficients(form), relation, form.constant().negate().doubleValue());
  }

  private static double[] coefficients(AffineForm form) {
    double[] coefficients = new double[form.dimension()];
    for (int k = 0; k < form.terms(); k++) {
      coefficients[form.variable(k)] = form.factor(k).doubleValue();
    }
    return coefficients;
  }
}

package org.relucid.theory.lp;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolver.BasisStatus;
import com.google.ortools.linearsolver.MPVariable;
import java.util.Optional;
import java.util.stream.IntStream;

/// OR-Tools' float simplex GLOP as the guide.
final class GlopGuide implements Guide {
  private static final String PARAMETERS =
      "use_preprocessing:false use_dual_simplex:true max_number_of_iterations:";

  private GlopGuide() {}

  /// GLOP, or no guide where its native library does not load on this platform.
  static Guide orNone() {
    return Loaded.GUIDE;
  }

  /// Loads the native library on first use, not before.
  private static final class Loaded {
    static final Guide GUIDE = load();

    private static Guide load() {
      try {
        Loader.loadNativeLibraries();
        MPSolver.createSolver("GLOP").delete();
        return new GlopGuide();
      } catch (RuntimeException | LinkageError missing) {
        return Guide.NONE;
      }
    }
  }

  @Override
  public Optional<Hint> hint(ConstraintRows rows) {
    MPSolver solver = MPSolver.createSolver("GLOP");
    try {
      return new Run(solver, rows).hint();
    } finally {
      solver.delete();
    }
  }

  /// One program inside the native solver.
  private static final class Run {
    private final MPSolver solver;
    private final ConstraintRows exact;
    private final FloatProgram program;
    private final MPVariable[] variables;
    private final MPConstraint[] constraints;

    Run(MPSolver solver, ConstraintRows exact) {
      this.solver = solver;
      this.exact = exact;
      this.program = new FloatProgram(exact);
      this.variables = new MPVariable[program.variables()];
      this.constraints = new MPConstraint[program.rows().length];
      addVariables();
      addConstraints();
    }

    private void addVariables() {
      for (int j = 0; j < variables.length; j++) {
        variables[j] = solver.makeNumVar(program.lower(j), program.upper(j), "");
      }
      MPObjective objective = solver.objective();
      for (int k = 0; k < exact.objective().terms(); k++) {
        objective.setCoefficient(variables[exact.objective().variable(k)], program.cost(k));
      }
    }

    private void addConstraints() {
      for (int i = 0; i < constraints.length; i++) {
        int r = program.rows()[i];
        constraints[i] = solver.makeConstraint(program.atLeast(r), program.atMost(r));
        for (int k = 0; k < exact.get(r).terms(); k++) {
          constraints[i].setCoefficient(
              variables[exact.get(r).variable(k)], program.coefficient(r, k));
        }
      }
    }

    Optional<Hint> hint() {
      solver.setSolverSpecificParametersAsString(PARAMETERS + greatestNumberOfIterations());
      return solver.solve() == MPSolver.ResultStatus.OPTIMAL
          ? Optional.of(new Hint(tight(), multipliers()))
          : Optional.empty();
    }

    /// Far more than it needs where it makes progress. Without a limit it cycles for ever on some
    /// badly scaled programs.
    private int greatestNumberOfIterations() {
      return 1000 + 20 * (variables.length + constraints.length);
    }

    private int[] tight() {
      IntStream bounds =
          IntStream.range(0, variables.length)
              .filter(j -> variables[j].basisStatus() != BasisStatus.BASIC)
              .map(
                  j ->
                      variables[j].basisStatus() == BasisStatus.AT_UPPER_BOUND
                          ? program.rowAtUpper(j)
                          : program.rowAtLower(j));
      IntStream general =
          IntStream.range(0, constraints.length)
              .filter(i -> constraints[i].basisStatus() != BasisStatus.BASIC)
              .map(i -> program.rows()[i]);
      return IntStream.concat(bounds, general).toArray();
    }

    private double[] multipliers() {
      double[] multipliers = new double[exact.constraints()];
      for (int i = 0; i < constraints.length; i++) {
        multipliers[program.rows()[i]] = constraints[i].dualValue();
      }
      return multipliers;
    }
  }
}

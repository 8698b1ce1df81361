package org.relucid.relaxations.lp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.relucid.proofs.kernel.Step.Term;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.lp.LinearProgram;
import org.relucid.theory.lp.LinearProgramSolver;
import org.relucid.theory.lp.Outcome;
import org.relucid.theory.lp.SafeBound;
import org.relucid.theory.number.Rational;

/// Linear facts about the inputs and neurons of a network, each with its step in a derivation: the
/// constraints of a linear program, and what its multipliers mean.
final class LinearFacts {
  private final List<AffineForm> inequalities = new ArrayList<>();
  private final List<Integer> inequalityFacts = new ArrayList<>();
  private final List<AffineForm> equalities = new ArrayList<>();

  /// Per equality `f = 0` the facts `f ≥ 0` and `-f ≥ 0`.
  private final List<int[]> equalityFacts = new ArrayList<>();

  /// A lower bound of a form over the facts, and what shows it: `form - value = Σ multiplier ·
  /// fact`.
  ///
  /// @param point at which the form has that value, where the bound is an optimum
  record Minimum(Rational value, Optional<Vector> point, List<Used> used) {
    List<Term> terms() {
      return used.stream().map(u -> new Term(u.multiplier(), u.fact())).toList();
    }
  }

  /// `multiplier · (form ≥ 0)`, and the step that derives the form.
  record Used(Rational multiplier, AffineForm form, int fact) {}

  void atLeastZero(AffineForm form, int fact) {
    inequalities.add(form);
    inequalityFacts.add(fact);
  }

  void isZero(AffineForm form, int atLeastZero, int atMostZero) {
    equalities.add(form);
    equalityFacts.add(new int[] {atLeastZero, atMostZero});
  }

  /// All forms that are at least 0: the inequalities, and both sides of each equality.
  List<AffineForm> nonNegative(int dimension) {
    List<AffineForm> forms = new ArrayList<>(inDimension(inequalities, dimension));
    for (AffineForm equality : inDimension(equalities, dimension)) {
      forms.add(equality);
      forms.add(equality.negate());
    }
    return forms;
  }

  /// The step of each of those forms.
  int fact(int index) {
    int beyond = index - inequalities.size();
    return beyond < 0 ? inequalityFacts.get(index) : equalityFacts.get(beyond / 2)[beyond % 2];
  }

  /// @throws IllegalStateException when the facts contradict each other or do not bound the form,
  ///   which does not happen on a box
  Minimum minimum(AffineForm form, Solve solve) {
    int dimension = form.dimension();
    LinearProgram program =
        new LinearProgram(
            dimension,
            inDimension(inequalities, dimension),
            inDimension(equalities, dimension),
            form);
    return switch (solve) {
      case EXACT -> optimum(program);
      case SAFE -> safe(program);
    };
  }

  private Minimum optimum(LinearProgram program) {
    return switch (LinearProgramSolver.solve(program)) {
      case Outcome.Optimal optimal ->
          new Minimum(
              optimal.value(),
              Optional.of(optimal.point()),
              used(optimal.multipliers(), optimal.equalityMultipliers()));
      case Outcome.Infeasible infeasible ->
          throw new IllegalStateException("facts on a box contradict each other: " + infeasible);
      case Outcome.Unbounded unbounded ->
          throw new IllegalStateException("facts on a box do not bound: " + unbounded);
    };
  }

  private Minimum safe(LinearProgram program) {
    SafeBound bound =
        LinearProgramSolver.safeBound(program)
            .orElseThrow(() -> new IllegalStateException("facts on a box do not bound"));
    return new Minimum(
        bound.value(), Optional.empty(), used(bound.multipliers(), bound.equalityMultipliers()));
  }

  private static List<AffineForm> inDimension(List<AffineForm> forms, int dimension) {
    return forms.stream().map(form -> form.inDimension(dimension)).toList();
  }

  private List<Used> used(Vector multipliers, Vector equalityMultipliers) {
    List<Used> used = new ArrayList<>();
    for (int i = 0; i < multipliers.size(); i++) {
      if (!multipliers.get(i).isZero()) {
        used.add(new Used(multipliers.get(i), inequalities.get(i), inequalityFacts.get(i)));
      }
    }
    for (int j = 0; j < equalityMultipliers.size(); j++) {
      Rational multiplier = equalityMultipliers.get(j);
      AffineForm form = equalities.get(j);
      if (multiplier.signum() > 0) {
        used.add(new Used(multiplier, form, equalityFacts.get(j)[0]));
      } else if (multiplier.signum() < 0) {
        used.add(new Used(multiplier.negate(), form.negate(), equalityFacts.get(j)[1]));
      }
    }
    return used;
  }
}

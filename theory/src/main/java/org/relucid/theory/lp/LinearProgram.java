package org.relucid.theory.lp;

import java.util.List;
import java.util.stream.Stream;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.linear.Vector;

/// A linear program on free variables: `min { f(x) : g_i(x) ≥ 0, h_j(x) = 0, x ∈ Q^n }`, all forms
/// affine on `n = variables` variables. Bounds of variables are inequalities like any other.
///
/// Example: `min x1 + x2` over `x1 ≥ 1`, `x1 = x2` is `new LinearProgram(2, List.of(x1.add(-1)),
/// List.of(x1.subtract(x2)), x1.add(x2))`.
///
/// *Fails* with `IllegalArgumentException` where a form lives on another number of variables.
public record LinearProgram(
    int variables,
    List<AffineForm> inequalities,
    List<AffineForm> equalities,
    AffineForm objective) {

  public LinearProgram {
    inequalities = List.copyOf(inequalities);
    equalities = List.copyOf(equalities);
    int expected = variables;
    Stream.of(inequalities, equalities, List.of(objective))
        .flatMap(List::stream)
        .filter(form -> form.dimension() != expected)
        .findFirst()
        .ifPresent(
            form -> {
              throw new IllegalArgumentException(
                  "form of dimension " + form.dimension() + ", expected " + expected);
            });
  }

  /// Whether `g_i(x) ≥ 0` and `h_j(x) = 0` for all i and j.
  public boolean isFeasible(Vector x) {
    if (x.size() != variables) {
      return false;
    }
    CommonDenominator point = CommonDenominator.of(x.entries());
    return inequalities.stream().allMatch(g -> IntegerRow.of(g).signAt(point) >= 0)
        && equalities.stream().allMatch(h -> IntegerRow.of(h).signAt(point) == 0);
  }

  /// `Σ λ_i g_i + Σ μ_j h_j`. With `λ ≥ 0` it is a form that is non-negative on the feasible set.
  ///
  /// @throws IllegalArgumentException where there are not as many multipliers as forms
  public AffineForm combination(Vector multipliers, Vector equalityMultipliers) {
    requireSize(multipliers, inequalities);
    requireSize(equalityMultipliers, equalities);
    return Combination.of(
        variables,
        Stream.concat(inequalities.stream(), equalities.stream()).toList(),
        Stream.concat(multipliers.entries().stream(), equalityMultipliers.entries().stream())
            .toList());
  }

  private static void requireSize(Vector multipliers, List<AffineForm> forms) {
    if (multipliers.size() != forms.size()) {
      throw new IllegalArgumentException(
          multipliers.size() + " multipliers, expected " + forms.size());
    }
  }
}

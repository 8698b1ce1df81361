package org.relucid.theory.lp;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.number.Rational;

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
    return x.size() == variables
        && inequalities.stream().allMatch(form -> form.at(x).signum() >= 0)
        && equalities.stream().allMatch(form -> form.at(x).isZero());
  }

  /// `Σ λ_i g_i + Σ μ_j h_j`. With `λ ≥ 0` it is a form that is non-negative on the feasible set.
  ///
  /// @throws IllegalArgumentException where there are not as many multipliers as forms
  public AffineForm combination(Vector multipliers, Vector equalityMultipliers) {
    requireSize(multipliers, inequalities);
    requireSize(equalityMultipliers, equalities);
    Rational[] sum = new Rational[variables + 1];
    Arrays.fill(sum, Rational.ZERO);
    addTo(sum, inequalities, multipliers);
    addTo(sum, equalities, equalityMultipliers);
    return AffineForm.of(Vector.of(Arrays.asList(sum).subList(0, variables)), sum[variables]);
  }

  private static void requireSize(Vector multipliers, List<AffineForm> forms) {
    if (multipliers.size() != forms.size()) {
      throw new IllegalArgumentException(
          multipliers.size() + " multipliers, expected " + forms.size());
    }
  }

  private static void addTo(Rational[] sum, List<AffineForm> forms, Vector multipliers) {
    for (int i = 0; i < forms.size(); i++) {
      Rational multiplier = multipliers.get(i);
      AffineForm form = forms.get(i);
      if (!multiplier.isZero()) {
        for (int k = 0; k < form.terms(); k++) {
          int j = form.variable(k);
          sum[j] = sum[j].add(multiplier.multiply(form.factor(k)));
        }
        int last = sum.length - 1;
        sum[last] = sum[last].add(multiplier.multiply(form.constant()));
      }
    }
  }
}

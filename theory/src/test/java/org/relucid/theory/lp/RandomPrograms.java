package org.relucid.theory.lp;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.number.Rational;

/// Families of random programs for the laws. Small integers make programs that are degenerate,
/// infeasible and unbounded with good probability each.
final class RandomPrograms {
  private RandomPrograms() {}

  static Arbitrary<LinearProgram> any() {
    return Arbitraries.integers()
        .between(0, 6)
        .flatMap(n -> any(n, Arbitraries.integers().between(-3, 3).map(Rational::of)));
  }

  /// Coefficients from `10^-30` to `10^30`.
  static Arbitrary<LinearProgram> badlyScaled() {
    Arbitrary<Rational> coefficients =
        Combinators.combine(
                Arbitraries.integers().between(-9, 9), Arbitraries.integers().between(-30, 30))
            .as((digit, exponent) -> powerOfTen(exponent).multiply(digit));
    return Arbitraries.integers().between(1, 5).flatMap(n -> any(n, coefficients));
  }

  private static Rational powerOfTen(int exponent) {
    Rational power = Rational.of(java.math.BigInteger.TEN.pow(Math.abs(exponent)));
    return exponent < 0 ? power.reciprocal() : power;
  }

  /// Programs on a box `[-4, 4]^n`, so that none is unbounded.
  static Arbitrary<LinearProgram> bounded() {
    return any().map(RandomPrograms::inBox);
  }

  private static LinearProgram inBox(LinearProgram program) {
    int n = program.variables();
    List<AffineForm> inequalities = new java.util.ArrayList<>(program.inequalities());
    for (int i = 0; i < n; i++) {
      AffineForm x = AffineForm.variable(n, i);
      inequalities.add(x.add(Rational.of(4)));
      inequalities.add(x.negate().add(Rational.of(4)));
    }
    return new LinearProgram(n, inequalities, program.equalities(), program.objective());
  }

  private static Arbitrary<LinearProgram> any(int n, Arbitrary<Rational> coefficients) {
    Arbitrary<AffineForm> forms =
        coefficients
            .list()
            .ofSize(n + 1)
            .map(a -> AffineForm.of(Vector.of(a.subList(0, n)), a.get(n)));
    return Combinators.combine(
            forms.list().ofMinSize(0).ofMaxSize(3 * n + 1),
            forms.list().ofMaxSize(Math.max(1, n / 2)),
            forms)
        .as(
            (inequalities, equalities, objective) ->
                new LinearProgram(n, inequalities, equalities, objective));
  }
}

package org.relucid.theory.lp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.number.Rational;

class GlopGuideHostileTest {
  /// Coefficients `digit · 10^e` with `|e| ≤ 30`.
  private static Rational coefficient(Random random) {
    int exponent = random.nextInt(61) - 30;
    BigInteger power = BigInteger.TEN.pow(Math.abs(exponent));
    Rational scale = exponent < 0 ? Rational.of(BigInteger.ONE, power) : Rational.of(power);
    return scale.multiply(random.nextInt(19) - 9);
  }

  private static AffineForm form(Random random, int n) {
    List<Rational> coefficients = IntStream.range(0, n).mapToObj(i -> coefficient(random)).toList();
    return AffineForm.of(Vector.of(coefficients), coefficient(random));
  }

  private static LinearProgram badlyScaled(long seed) {
    Random random = new Random(seed);
    int n = 1 + random.nextInt(5);
    List<AffineForm> inequalities = forms(random, n, random.nextInt(3 * n + 2));
    List<AffineForm> equalities = forms(random, n, random.nextInt(Math.max(1, n / 2) + 1));
    return new LinearProgram(n, inequalities, equalities, form(random, n));
  }

  private static List<AffineForm> forms(Random random, int n, int count) {
    return IntStream.range(0, count).mapToObj(i -> form(random, n)).toList();
  }

  /// Among these are programs on which GLOP, left to itself, cycles for ever.
  @Test
  void badly_scaled_programs_come_to_an_end() {
    assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> {
          for (long seed = 900; seed < 1100; seed++) {
            LinearProgram program = badlyScaled(seed);
            Outcome outcome = LinearProgramSolver.solve(program, GlopGuide.orNone());
            assertThat(outcome.verify(program)).isTrue();
          }
        });
  }
}

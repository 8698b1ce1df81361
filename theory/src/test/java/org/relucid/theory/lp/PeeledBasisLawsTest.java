package org.relucid.theory.lp;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.number.Rational;

class PeeledBasisLawsTest {
  /// Random sparse rows, some with coefficients far beyond one word.
  private static IntegerRow[] randomRows(Random random, int n, int terms, int bits) {
    return IntStream.range(0, n)
        .mapToObj(
            i -> {
              TreeMap<Integer, Rational> row = new TreeMap<>();
              for (int k = 0; k < terms; k++) {
                BigInteger p = new BigInteger(random.nextInt(1, bits + 1), random);
                row.put(random.nextInt(n), Rational.of(random.nextBoolean() ? p : p.negate()));
              }
              return IntegerRow.of(AffineForm.of(n, row, Rational.ZERO));
            })
        .toArray(IntegerRow[]::new);
  }

  @Property(tries = 300)
  void solutions_solve_the_equations(
      @ForAll @IntRange(min = 1, max = 25) int n,
      @ForAll @IntRange(min = 1, max = 6) int terms,
      @ForAll @IntRange(min = 1, max = 150) int bits,
      @ForAll long seed) {
    Random random = new Random(seed);
    IntegerRow[] rows = randomRows(random, n, terms, bits);
    Optional<PeeledBasis> basis = PeeledBasis.of(rows);
    Rational[] right =
        IntStream.range(0, n)
            .mapToObj(i -> Rational.of(random.nextInt(-50, 50), random.nextInt(1, 9)))
            .toArray(Rational[]::new);
    basis.ifPresent(
        system -> {
          assertThat(product(rows, system.solve(right))).isEqualTo(right);
          assertThat(transposedProduct(rows, system.solveTransposed(right))).isEqualTo(right);
        });
  }

  /// The matrix of ones plus ten times the identity has no singletons: all of it is kernel.
  @Example
  void a_dense_matrix_is_all_kernel_and_is_solved() {
    int n = 40;
    IntegerRow[] rows =
        IntStream.range(0, n)
            .mapToObj(
                i -> {
                  TreeMap<Integer, Rational> row = new TreeMap<>();
                  IntStream.range(0, n).forEach(j -> row.put(j, Rational.of(i == j ? 11 : 1)));
                  return IntegerRow.of(AffineForm.of(n, row, Rational.ZERO));
                })
            .toArray(IntegerRow[]::new);
    PeeledBasis basis = PeeledBasis.of(rows).orElseThrow();
    assertThat(basis.kernelSize()).isEqualTo(n);
    Rational[] ones = new Rational[n];
    Arrays.fill(ones, Rational.ONE);
    assertThat(basis.solve(ones)).containsOnly(Rational.of(1, 50));
  }

  @Example
  void dependent_rows_are_no_basis() {
    IntegerRow row = IntegerRow.of(AffineForm.variable(2, 0).add(AffineForm.variable(2, 1)));
    assertThat(PeeledBasis.of(new IntegerRow[] {row, row})).isEmpty();
  }

  /// A determinant that the first primes divide asks for another prime.
  @Example
  void a_prime_that_divides_the_determinant_is_passed_over() {
    long product = Kernel.primes().limit(2).mapToLong(p -> p).reduce(1, (p, q) -> p * q);
    AffineForm x = AffineForm.variable(2, 0);
    AffineForm y = AffineForm.variable(2, 1);
    IntegerRow[] rows = {
      IntegerRow.of(x.add(y)), IntegerRow.of(x.add(y.multiply(Rational.of(1 + product))))
    };
    assertThat(PeeledBasis.of(rows)).isEmpty();
    Rational[] right = {Rational.ONE, Rational.of(2)};
    assertThat(PeeledBasis.ofIndependent(rows).solve(right)[1]).isEqualTo(Rational.of(1, product));
  }

  private static Rational[] product(IntegerRow[] rows, Rational[] x) {
    return Arrays.stream(rows)
        .map(
            row ->
                IntStream.range(0, row.terms())
                    .mapToObj(k -> Rational.of(row.coefficient(k)).multiply(x[row.variable(k)]))
                    .reduce(Rational.ZERO, Rational::add))
        .toArray(Rational[]::new);
  }

  private static Rational[] transposedProduct(IntegerRow[] rows, Rational[] mu) {
    Rational[] sum = new Rational[mu.length];
    Arrays.fill(sum, Rational.ZERO);
    for (int i = 0; i < rows.length; i++) {
      for (int k = 0; k < rows[i].terms(); k++) {
        int j = rows[i].variable(k);
        sum[j] = sum[j].add(Rational.of(rows[i].coefficient(k)).multiply(mu[i]));
      }
    }
    return sum;
  }
}

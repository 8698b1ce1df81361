package org.relucid.theory.linear;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.hipparchus.FieldElement;
import org.hipparchus.fraction.BigFraction;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.relucid.theory.number.Rational;

/// The determinant of a 30 × 30 matrix: [Elimination] without fractions, and Gauss' elimination
/// with fractions, both [Rational]s and Hipparchus' `BigFraction`s.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
public class EliminationBenchmark {
  /// The entries of a matrix.
  public enum Entries {
    SMALL_INTEGERS {
      @Override
      Rational next(Random random) {
        return Rational.of(random.nextInt(-9, 10));
      }
    },
    EIGHTHS {
      @Override
      Rational next(Random random) {
        return Rational.of(random.nextInt(-1000, 1001), 8);
      }
    },
    FLOATS {
      @Override
      Rational next(Random random) {
        return Rational.exactly((float) random.nextGaussian());
      }
    };

    abstract Rational next(Random random);
  }

  private static final int SIZE = 30;

  @Param public Entries entries;

  private Matrix matrix;
  private Vector right;

  @Setup
  public void draw() {
    Random random = new Random(20260102);
    matrix =
        new Matrix(
            SIZE,
            IntStream.range(0, SIZE)
                .mapToObj(i -> Vector.of(SIZE, j -> entries.next(random)))
                .toList());
    right = Vector.of(SIZE, i -> entries.next(random));
    Rational determinant = Elimination.determinant(matrix);
    if (!determinant.equals(rationalGauss()) || determinant.isZero()) {
      throw new IllegalStateException(determinant + ", expected " + rationalGauss());
    }
  }

  @Benchmark
  public Rational determinant() {
    return Elimination.determinant(matrix);
  }

  @Benchmark
  public Solution solve() {
    return Elimination.solve(matrix, right);
  }

  @Benchmark
  public Rational rationalGauss() {
    return gauss(matrix, Function.identity(), Rational.ONE);
  }

  @Benchmark
  public BigFraction hipparchusGauss() {
    return gauss(matrix, x -> new BigFraction(x.numerator(), x.denominator()), BigFraction.ONE);
  }

  /// The product of the pivots, the first entry that is not zero in each column.
  private static <T extends FieldElement<T>> T gauss(
      Matrix matrix, Function<Rational, T> number, T one) {
    T determinant = one;
    List<List<T>> rows = new ArrayList<>();
    for (Vector row : matrix.rowVectors()) {
      rows.add(new ArrayList<>(row.entries().stream().map(number).toList()));
    }
    for (int k = 0; k < SIZE; k++) {
      int pivotRow = k;
      while (pivotRow < SIZE && rows.get(pivotRow).get(k).isZero()) {
        pivotRow++;
      }
      if (pivotRow == SIZE) {
        return one.subtract(one);
      }
      if (pivotRow != k) {
        Collections.swap(rows, k, pivotRow);
        determinant = determinant.negate();
      }
      T pivot = rows.get(k).get(k);
      determinant = determinant.multiply(pivot);
      for (int i = k + 1; i < SIZE; i++) {
        T factor = rows.get(i).get(k).divide(pivot);
        for (int j = k + 1; j < SIZE; j++) {
          rows.get(i).set(j, rows.get(i).get(j).subtract(factor.multiply(rows.get(k).get(j))));
        }
      }
    }
    return determinant;
  }
}

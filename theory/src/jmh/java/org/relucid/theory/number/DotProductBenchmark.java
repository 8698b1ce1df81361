package org.relucid.theory.number;

import java.util.Random;
import java.util.concurrent.TimeUnit;
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
import org.relucid.theory.linear.Vector;

/// A dot product of length 50, one multiplication and addition after the other with [Rational] and
/// with Hipparchus' and Commons Numbers' `BigFraction`, and by [Vector#dot].
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
public class DotProductBenchmark {
  /// The numbers of a data set.
  public enum Data {
    EIGHTHS {
      @Override
      Rational next(Random random) {
        return Rational.of(random.nextInt(-1000, 1001), 8);
      }
    },
    /// Numerator and denominator of 10 bits, no common structure.
    TEN_BIT_FRACTIONS {
      @Override
      Rational next(Random random) {
        return Rational.of(random.nextInt(-1023, 1024), random.nextInt(1, 1024));
      }
    },
    DOUBLES {
      @Override
      Rational next(Random random) {
        return Rational.exactly(random.nextGaussian());
      }
    };

    abstract Rational next(Random random);
  }

  private static final int LENGTH = 50;

  @Param public Data data;

  private Vector x;
  private Vector y;
  private BigFraction[] hipparchusX;
  private BigFraction[] hipparchusY;
  private org.apache.commons.numbers.fraction.BigFraction[] commonsX;
  private org.apache.commons.numbers.fraction.BigFraction[] commonsY;

  @Setup
  public void draw() {
    Random random = new Random(20260101);
    x = Vector.of(LENGTH, i -> data.next(random));
    y = Vector.of(LENGTH, i -> data.next(random));
    hipparchusX = hipparchus(x);
    hipparchusY = hipparchus(y);
    commonsX = commons(x);
    commonsY = commons(y);
  }

  private static BigFraction[] hipparchus(Vector vector) {
    return vector.entries().stream()
        .map(v -> new BigFraction(v.numerator(), v.denominator()))
        .toArray(BigFraction[]::new);
  }

  private static org.apache.commons.numbers.fraction.BigFraction[] commons(Vector vector) {
    return vector.entries().stream()
        .map(
            v -> org.apache.commons.numbers.fraction.BigFraction.of(v.numerator(), v.denominator()))
        .toArray(org.apache.commons.numbers.fraction.BigFraction[]::new);
  }

  @Benchmark
  public Rational oneByOne() {
    Rational sum = Rational.ZERO;
    for (int i = 0; i < LENGTH; i++) {
      sum = sum.add(x.get(i).multiply(y.get(i)));
    }
    return sum;
  }

  @Benchmark
  public Rational vectorDot() {
    return x.dot(y);
  }

  @Benchmark
  public BigFraction hipparchusFractions() {
    BigFraction sum = BigFraction.ZERO;
    for (int i = 0; i < LENGTH; i++) {
      sum = sum.add(hipparchusX[i].multiply(hipparchusY[i]));
    }
    return sum;
  }

  @Benchmark
  public org.apache.commons.numbers.fraction.BigFraction commonsFractions() {
    var sum = org.apache.commons.numbers.fraction.BigFraction.ZERO;
    for (int i = 0; i < LENGTH; i++) {
      sum = sum.add(commonsX[i].multiply(commonsY[i]));
    }
    return sum;
  }
}

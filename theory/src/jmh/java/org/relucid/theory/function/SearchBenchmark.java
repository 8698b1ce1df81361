package org.relucid.theory.function;

import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
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
import org.relucid.theory.geometry.Box;
import org.relucid.theory.geometry.Interval;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.number.Rational;

/// How the exact minimum over `[-4, 4]^3` grows with the number of hinges of a random sum of them.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class SearchBenchmark {
  @Param({"4", "8", "16"})
  public int hinges;

  private final ExactSearch search =
      ExactSearch.over(Box.of(Interval.of(-4, 4), Interval.of(-4, 4), Interval.of(-4, 4)));
  private final Vector point = Vector.of(Rational.ONE, Rational.of(1, 3), Rational.of(-2));
  private Expression f = Expression.constant(0);

  @Setup
  public void random() {
    Random seeded = new Random(hinges);
    f = Expression.sum(IntStream.range(0, hinges).mapToObj(_ -> hinge(seeded)).toList());
  }

  private static Expression hinge(Random seeded) {
    List<Expression> terms =
        IntStream.range(0, 3)
            .mapToObj(i -> Expression.variable(i).multiply(weight(seeded)))
            .toList();
    return Expression.sum(terms)
        .add(Expression.constant(weight(seeded)))
        .relu()
        .multiply(weight(seeded));
  }

  private static Rational weight(Random seeded) {
    return Rational.of(2L * seeded.nextInt(-8, 8) + 1, 8);
  }

  @Benchmark
  public Extremum minimumOverABox() {
    return search.minimum(f);
  }

  @Benchmark
  public Rational value() {
    return f.at(point);
  }
}

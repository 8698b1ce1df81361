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
import org.relucid.theory.number.Rational;

/// How functions of one variable scale: sums, maxima and compositions with 1,000 and 10,000
/// breakpoints. Near-linear means a factor of about 10 between the two.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class FunctionBenchmark {
  @Param({"1000", "10000"})
  public int breakpoints;

  private PiecewiseLinear f = PiecewiseLinear.identity();
  private PiecewiseLinear g = PiecewiseLinear.identity();

  @Setup
  public void random() {
    Random seeded = new Random(7);
    f = zigzag(seeded, 0);
    g = zigzag(seeded, 1);
  }

  private PiecewiseLinear zigzag(Random seeded, int shift) {
    List<PiecewiseLinear.Vertex> vertices =
        IntStream.range(0, breakpoints)
            .mapToObj(i -> vertex(Rational.of(2L * i + shift), seeded.nextInt(1000)))
            .toList();
    return PiecewiseLinear.through(vertices, Rational.ONE, Rational.ONE);
  }

  private static PiecewiseLinear.Vertex vertex(Rational x, int eighths) {
    return new PiecewiseLinear.Vertex(x, Rational.of(eighths, 8));
  }

  @Benchmark
  public PiecewiseLinear sum() {
    return f.add(g);
  }

  @Benchmark
  public PiecewiseLinear maximum() {
    return f.max(g);
  }

  @Benchmark
  public PiecewiseLinear compositionWithOneKink() {
    return f.compose(PiecewiseLinear.identity().abs());
  }

  @Benchmark
  public Rational valueAtAPoint() {
    return f.at(Rational.of(4L * breakpoints / 3, 2));
  }
}

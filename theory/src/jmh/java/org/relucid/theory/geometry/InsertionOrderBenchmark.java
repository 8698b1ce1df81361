package org.relucid.theory.geometry;

import java.util.List;
import java.util.concurrent.TimeUnit;
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

/// What the order of insertion costs or saves: the double description method alone, from the points
/// of a hull to its facets.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 2, time = 1)
@Fork(1)
public class InsertionOrderBenchmark {
  @Param({"AS_GIVEN", "LEX_MIN", "MAX_CUTOFF", "MIN_CUTOFF"})
  String order = "";

  @Param({"relu", "cyclic", "zero-one"})
  String family = "";

  private List<PrimitiveVector> rows = List.of();

  @Setup
  public void draw() {
    List<Vector> points =
        switch (family) {
          case "relu" -> Polytopes.reluGraph(4, 20, 8, 1);
          case "cyclic" -> Polytopes.cyclic(8, 20);
          default -> Polytopes.zeroOne(10, 40, 5);
        };
    rows = points.stream().map(Homogeneous::vertex).toList();
  }

  @Benchmark
  public int rays() {
    return DoubleDescription.cone(
            rows.getFirst().size(), rows, List.of(), InsertionOrder.valueOf(order))
        .rays()
        .size();
  }
}

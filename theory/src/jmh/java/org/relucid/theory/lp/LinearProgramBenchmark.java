package org.relucid.theory.lp;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
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

/// What exactness costs: five triangle relaxations of random networks, solved by the float guide
/// alone, exactly with a verified certificate, and to a safe bound. The aim is `exact ≤ 5 × guide`.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class LinearProgramBenchmark {
  @Param({"2-10-10-1", "5-50-50-1"})
  public String network = "";

  @Param({"EIGHTHS", "GAUSSIAN"})
  public String weights = "";

  private List<LinearProgram> programs = List.of();
  private List<ConstraintRows> rows = List.of();
  private int next;

  @Setup
  public void randomNetworks() {
    int[] sizes = Arrays.stream(network.split("-")).mapToInt(Integer::parseInt).toArray();
    programs =
        LongStream.rangeClosed(1, 5)
            .mapToObj(
                seed ->
                    weights.equals("EIGHTHS")
                        ? TriangleRelaxations.of(TriangleRelaxations.EIGHTHS, seed, sizes)
                        : TriangleRelaxations.of(TriangleRelaxations.GAUSSIAN, seed, sizes))
            .toList();
    rows = programs.stream().map(ConstraintRows::new).toList();
  }

  private int next() {
    next = (next + 1) % programs.size();
    return next;
  }

  @Benchmark
  public Optional<Guide.Hint> guide() {
    return GlopGuide.orNone().hint(rows.get(next()));
  }

  @Benchmark
  public Outcome exact() {
    return LinearProgramSolver.solve(programs.get(next()), GlopGuide.orNone());
  }

  @Benchmark
  public Optional<SafeBound> safeBound() {
    return LinearProgramSolver.safeBound(programs.get(next()), GlopGuide.orNone());
  }
}

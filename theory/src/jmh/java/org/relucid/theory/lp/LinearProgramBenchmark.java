package org.relucid.theory.lp;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/// What exactness costs: triangle relaxations of random networks, solved by the float guide alone,
/// exactly with a verified certificate, and to a safe bound, in turn, in processor time of the
/// thread. The aim is `exactPerGuide ≤ 5`. The guide's time includes building its model and reading
/// its basis; the exact time includes the guide.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 2, time = 10)
@Measurement(iterations = 1, time = 10)
@Fork(1)
public class LinearProgramBenchmark {
  @Param({"2-10-10-1", "5-50-50-1"})
  public String network = "";

  @Param({"EIGHTHS", "GAUSSIAN"})
  public String weights = "";

  private List<LinearProgram> programs = List.of();
  private List<ConstraintRows> rows = List.of();
  private int next;

  /// Sums over the iteration; there is one only, so that ratios are not added up.
  @AuxCounters(AuxCounters.Type.EVENTS)
  @State(Scope.Thread)
  public static class Cost {
    private long guide;
    private long exact;
    private long safeBound;
    private long rounds;

    @Setup(Level.Iteration)
    public void reset() {
      guide = 0;
      exact = 0;
      safeBound = 0;
      rounds = 0;
    }

    public double guideMicroseconds() {
      return guide / 1e3 / rounds;
    }

    public double exactPerGuide() {
      return (double) exact / guide;
    }

    public double safeBoundPerGuide() {
      return (double) safeBound / guide;
    }
  }

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

  private static long clock() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  @Benchmark
  public void inTurn(Cost cost, Blackhole sink) {
    next = (next + 1) % programs.size();
    LinearProgram program = programs.get(next);
    long begin = clock();
    sink.consume(GlopGuide.orNone().hint(rows.get(next)));
    long guided = clock();
    sink.consume(LinearProgramSolver.solve(program, GlopGuide.orNone()));
    long solved = clock();
    sink.consume(LinearProgramSolver.safeBound(program, GlopGuide.orNone()));
    cost.guide += guided - begin;
    cost.exact += solved - guided;
    cost.safeBound += clock() - solved;
    cost.rounds++;
  }
}

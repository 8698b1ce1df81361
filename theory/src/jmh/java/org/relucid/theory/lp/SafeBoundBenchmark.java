package org.relucid.theory.lp;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
import org.relucid.theory.number.Rational;

/// What a safe bound costs, and what it gives away, on triangle relaxations of the size of ACAS Xu:
/// the float guide alone and the verified bound with its multipliers in turn, in processor time of
/// the thread. The aims are `safeBoundPerGuide ≤ 3` and `gap ≤ 1e-6`, where the gap is that to the
/// exact optimum, relative to `max(1, |optimum|)`. The guide's time includes building its model;
/// that of the safe bound includes the guide.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 1, time = 10)
@Fork(1)
public class SafeBoundBenchmark {
  @Param({"5-50-50-50-50-50-50-1"})
  public String network = "";

  @Param({"EIGHTHS", "GAUSSIAN"})
  public String weights = "";

  private List<LinearProgram> programs = List.of();
  private List<ConstraintRows> rows = List.of();
  private double greatestGap;
  private int next;

  /// Sums over the iteration; there is one only, so that ratios are not added up.
  @AuxCounters(AuxCounters.Type.EVENTS)
  @State(Scope.Thread)
  public static class Cost {
    private long guide;
    private long safeBound;
    private long rounds;
    private double greatestGap;

    @Setup(Level.Iteration)
    public void reset() {
      guide = 0;
      safeBound = 0;
      rounds = 0;
    }

    public double guideMilliseconds() {
      return guide / 1e6 / rounds;
    }

    public double safeBoundPerGuide() {
      return (double) safeBound / guide;
    }

    public double gap() {
      return greatestGap;
    }
  }

  @Setup
  public void randomNetworks() {
    int[] sizes = Arrays.stream(network.split("-")).mapToInt(Integer::parseInt).toArray();
    var drawn =
        weights.equals("EIGHTHS") ? TriangleRelaxations.EIGHTHS : TriangleRelaxations.GAUSSIAN;
    programs =
        LongStream.rangeClosed(1, 3)
            .mapToObj(seed -> TriangleRelaxations.of(drawn, seed, sizes))
            .toList();
    rows = programs.stream().map(ConstraintRows::new).toList();
    greatestGap =
        programs.stream().mapToDouble(SafeBoundBenchmark::relativeGap).max().orElseThrow();
  }

  private static double relativeGap(LinearProgram program) {
    Rational bound = LinearProgramSolver.safeBound(program).orElseThrow().value();
    Rational optimum = ((Outcome.Optimal) LinearProgramSolver.solve(program)).value();
    return optimum.subtract(bound).divide(optimum.abs().max(Rational.ONE)).doubleValue();
  }

  private static long clock() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  @Benchmark
  public void inTurn(Cost cost, Blackhole sink) {
    next = (next + 1) % programs.size();
    long begin = clock();
    sink.consume(GlopGuide.orNone().hint(rows.get(next)));
    long guided = clock();
    Optional<SafeBound> bound = LinearProgramSolver.safeBound(programs.get(next));
    cost.guide += guided - begin;
    cost.safeBound += clock() - guided;
    cost.greatestGap = greatestGap;
    cost.rounds++;
    sink.consume(bound);
  }
}

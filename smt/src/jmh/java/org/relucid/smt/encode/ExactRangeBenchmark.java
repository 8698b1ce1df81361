package org.relucid.smt.encode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
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
import org.relucid.relaxations.Minimum;
import org.relucid.relaxations.region.LeastValue;
import org.relucid.smt.query.Limits;
import org.relucid.smt.query.Reply;
import org.relucid.smt.query.Z3InProcess;
import org.relucid.smt.term.Script;
import org.relucid.theory.geometry.Box;
import org.relucid.theory.geometry.Interval;
import org.relucid.theory.network.ScalarNetwork;

/// Is this lower bound exact? By our walk through the regions, which finds the least value itself,
/// and by Z3 on the exact encoding, which is told the value: first that nothing is below, then that
/// it is attained. Each measurement is of the same twelve random networks. Run with the pattern
/// `ExactRangeBenchmark`; with `-p shape=2-20-20-1` only who has half an hour for Z3.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 4, time = 1)
@Fork(1)
public class ExactRangeBenchmark {
  private static final int NETWORKS = 12;

  @Param({"2-5-5-1", "2-10-10-1", "4-10-10-1"})
  String shape = "";

  private final List<ScalarNetwork> networks = new ArrayList<>();
  private final List<Script> below = new ArrayList<>();
  private final List<Script> attained = new ArrayList<>();
  private final Z3InProcess z3 = new Z3InProcess();
  private Box box = Box.of();

  @Setup(Level.Trial)
  public void draw() {
    int[] sizes = Arrays.stream(shape.split("-")).mapToInt(Integer::parseInt).toArray();
    box = new Box(Collections.nCopies(sizes[0], Interval.of(-1, 1)));
    SmallNetworks random = new SmallNetworks(1);
    for (int i = 0; i < NETWORKS; i++) {
      ScalarNetwork network = random.layered(sizes);
      RangeScripts scripts = new RangeScripts(network, box);
      Minimum least = least(network);
      networks.add(network);
      below.add(scripts.less(least.value()));
      attained.add(scripts.attained(least.value()));
    }
  }

  private Minimum least(ScalarNetwork network) {
    return LeastValue.of(network, network.outputForms().getFirst(), box);
  }

  @Benchmark
  public List<Minimum> ours() {
    return networks.stream().map(this::least).toList();
  }

  @Benchmark
  public void z3Below() {
    below.forEach(script -> require(script, Reply.Unsatisfiable.class));
  }

  @Benchmark
  public void z3Attained() {
    attained.forEach(script -> require(script, Reply.Satisfiable.class));
  }

  private void require(Script script, Class<? extends Reply> expected) {
    Reply reply = z3.ask(script, Limits.seconds(120)).reply();
    if (!expected.isInstance(reply)) {
      throw new IllegalStateException("Z3 says " + reply);
    }
  }
}

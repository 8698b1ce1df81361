package org.relucid.expressivity;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
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
import org.relucid.theory.function.Domain;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.linear.AffineMap;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.network.Network;
import org.relucid.theory.number.Rational;

/// The decision for 100 random 1-8-8-1 networks with weights from -3 to 3, seeds 0 to 99, one after
/// the other: percentiles of the time of one, with the certificate's text. An unknown answer ends
/// the run.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1, time = 3)
@Measurement(iterations = 3, time = 3)
@Fork(1)
public class RandomNetworksBenchmark {
  private static final int SEEDS = 100;
  private static final int[] WIDTHS = {1, 8, 8, 1};

  @Param({"deeppoly-0", "ibp", "triangle"})
  String relaxation = "";

  private final List<Question> questions = new ArrayList<>();
  private int next;

  @Setup
  public void draw() {
    for (int seed = 0; seed < SEEDS; seed++) {
      questions.add(question(new Random(seed)));
    }
  }

  private Question question(Random random) {
    List<AffineMap> maps = new ArrayList<>();
    for (int i = 0; i + 1 < WIDTHS.length; i++) {
      int inputs = WIDTHS[i];
      List<AffineForm> rows = new ArrayList<>();
      for (int j = 0; j < WIDTHS[i + 1]; j++) {
        Vector weights = Vector.of(inputs, k -> Rational.of(random.nextInt(7) - 3));
        rows.add(AffineForm.of(weights, Rational.of(random.nextInt(7) - 3)));
      }
      maps.add(new AffineMap(inputs, rows));
    }
    return new Question(Network.feedForward(maps).expand(), 0, Domain.line(), relaxation);
  }

  @Benchmark
  public String decide() {
    Question question = questions.get(next++ % SEEDS);
    return switch (Decider.decide(question)) {
      case Answer.Precise precise -> precise.evidence().certificate();
      case Answer.Imprecise imprecise -> imprecise.evidence().orElseThrow().certificate();
      case Answer.Unknown(String reason) -> throw new IllegalStateException(reason);
    };
  }
}

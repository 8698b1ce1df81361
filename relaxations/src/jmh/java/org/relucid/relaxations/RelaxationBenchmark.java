package org.relucid.relaxations;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
import org.relucid.proofs.kernel.Certificate;
import org.relucid.proofs.kernel.Kernel;
import org.relucid.proofs.kernel.Verdict;
import org.relucid.relaxations.linear.Rounding;
import org.relucid.theory.geometry.Box;
import org.relucid.theory.geometry.Interval;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.network.ScalarNetwork;
import org.relucid.theory.number.Rational;

/// What a relaxation costs with its certificate, and what the kernel costs to check it: networks of
/// random float weights on `[-1, 1]^n`, and ACAS Xu 1_1 on the box of property 1, where that is
/// there. Run with the pattern `RelaxationBenchmark` and, for example, `-p network=acasxu -p
/// relaxation=deeppoly -p bits=64`. In some pairs the numbers grow without end (unrounded
/// `deeppoly` on ACAS Xu); these are refused.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class RelaxationBenchmark {
  @Param({"2-10-10-1", "5-50-50-1", "acasxu"})
  String network = "";

  @Param({"ibp", "deeppoly", "triangle-deeppoly", "triangle-deeppoly-safe"})
  String relaxation = "";

  /// 0 for exact bounds.
  @Param({"64"})
  int bits;

  private ScalarNetwork scalarNetwork = random("1-1-1", new Random(1));
  private Box box = Box.point(Vector.zero(1));
  private Certificate certificate = Relaxations.IBP.over(scalarNetwork, box).certificate();

  @Setup
  public void draw() {
    if (network.equals("acasxu")) {
      AcasXu acas = AcasXu.read();
      scalarNetwork = acas.network();
      box = acas.box();
    } else {
      scalarNetwork = random(network, new Random(1));
      Interval side = new Interval(Rational.of(-1), Rational.ONE);
      box = new Box(Stream.generate(() -> side).limit(scalarNetwork.inputs()).toList());
    }
    certificate = produce();
  }

  /// Of layers such as `2-10-10-1`.
  static ScalarNetwork random(String layers, Random random) {
    List<Integer> sizes = Stream.of(layers.split("-")).map(Integer::valueOf).toList();
    int inputs = sizes.getFirst();
    List<AffineForm> preActivations = new ArrayList<>();
    int first = 0;
    int before = inputs;
    for (int size : sizes.subList(1, sizes.size() - 1)) {
      for (int i = 0; i < size; i++) {
        preActivations.add(form(random, first, before, inputs + preActivations.size()));
      }
      first += before;
      before = size;
    }
    AffineForm output = form(random, first, before, inputs + preActivations.size());
    return new ScalarNetwork(inputs, preActivations, List.of(output));
  }

  private static AffineForm form(Random random, int first, int count, int dimension) {
    return AffineForm.of(
        dimension,
        IntStream.range(first, first + count)
            .boxed()
            .collect(Collectors.toMap(i -> i, _ -> weight(random, count))),
        weight(random, count));
  }

  private static Rational weight(Random random, int count) {
    return Rational.exactly((float) (random.nextGaussian() / Math.sqrt(count)));
  }

  @Benchmark
  public Certificate produce() {
    Rounding<Rational> rounding = bits == 0 ? Relaxations.EXACTLY : new Rounding.ToBits(bits);
    return Relaxations.named(relaxation, rounding).over(scalarNetwork, box).certificate();
  }

  @Benchmark
  public Verdict check() {
    return Kernel.check(certificate);
  }
}

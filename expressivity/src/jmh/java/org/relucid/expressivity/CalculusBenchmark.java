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
import org.relucid.expressivity.calculus.Calculus;
import org.relucid.expressivity.encode.Encoders;
import org.relucid.expressivity.encode.Encoding;
import org.relucid.proofs.kernel.precision.PrecisionKernel;
import org.relucid.proofs.kernel.precision.PrecisionReader;
import org.relucid.proofs.kernel.precision.PrecisionVerdict;
import org.relucid.theory.format.Source;
import org.relucid.theory.function.Domain;
import org.relucid.theory.function.PiecewiseLinear;
import org.relucid.theory.function.PiecewiseLinear.Vertex;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.network.ScalarNetwork;
import org.relucid.theory.number.Rational;

/// Precision of band networks of random CPWL functions under `deeppoly-0` by the calculus: from the
/// bare network to the certificate's text, and the text read and checked by the kernel. The size of
/// each network is printed once; growth is to be seen against its terms, which are `Θ(n²)` for `n`
/// breakpoints.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 3, time = 3)
@Fork(1)
public class CalculusBenchmark {
  @Param({"10", "20", "50", "100", "200", "500"})
  int breakpoints;

  private Question question =
      new Question(
          new ScalarNetwork(1, List.of(), List.of(AffineForm.variable(1, 0))),
          0,
          Domain.line(),
          "deeppoly-0");
  private String certificate = "";

  @Setup
  public void encodeAndProve() {
    PiecewiseLinear f = random(breakpoints, new Random(breakpoints));
    ScalarNetwork network = ((Encoding.Found) Encoders.encode(f, "deeppoly-0")).network();
    long terms =
        network.preActivations().stream().mapToLong(AffineForm::terms).sum()
            + network.outputForms().getFirst().terms();
    question = new Question(network, 0, Domain.line(), "deeppoly-0");
    certificate = prove();
    System.out.printf(
        "%n# %d breakpoints: %d neurons, %d terms, certificate of %d characters%n",
        breakpoints, network.neurons(), terms, certificate.length());
  }

  /// Breakpoints at 0, 1, …, with values that are thousandths.
  private static PiecewiseLinear random(int breakpoints, Random random) {
    List<Vertex> vertices = new ArrayList<>();
    for (int i = 0; i < breakpoints; i++) {
      vertices.add(
          new Vertex(Rational.of(i), Rational.of(random.nextInt(1_000_001) - 500_000, 1000)));
    }
    return PiecewiseLinear.through(vertices, Rational.of(3), Rational.of(-2));
  }

  @Benchmark
  public String prove() {
    return ((Answer.Precise) Calculus.decide(question)).evidence().certificate();
  }

  @Benchmark
  public PrecisionVerdict.Accepted check() {
    return (PrecisionVerdict.Accepted)
        PrecisionKernel.check(PrecisionReader.read(Source.of("certificate", certificate)));
  }
}

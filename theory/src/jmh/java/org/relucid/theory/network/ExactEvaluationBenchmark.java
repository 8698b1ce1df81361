package org.relucid.theory.network;

import java.math.BigInteger;
import java.nio.file.Path;
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
import org.relucid.theory.format.Networks;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.linear.AffineMap;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.number.Rational;

/// One exact evaluation of a float32 network at a point of 15-digit decimals, on one thread, beside
/// the same in float32 and in plain rational arithmetic.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 4, time = 1)
public class ExactEvaluationBenchmark {
  /// A network of the shared data, or the sizes of the layers of one with random weights.
  @Param({"acasxu", "5-50-50-50-50-50-50-5", "784-256-256-10"})
  String of = "";

  private final Random random = new Random(1);
  private Vector point = Vector.of();
  private float[] floats = {};
  private ExactEvaluator exact = ExactEvaluator.of(NetworkBuilder.withInputs(1).build());
  private Float32Evaluator float32 = Float32Evaluator.of(NetworkBuilder.withInputs(1).build());
  private Network network = NetworkBuilder.withInputs(1).build();

  @Setup
  public void build() {
    network = of.equals("acasxu") ? acasXu() : randomNetwork();
    exact = ExactEvaluator.of(network);
    float32 = Float32Evaluator.of(network);
    point = Vector.of(IntStream.range(0, network.inputs()).mapToObj(i -> decimal()).toList());
    floats = new float[network.inputs()];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = point.get(i).floatValue();
    }
  }

  private static Network acasXu() {
    Path data = Path.of(System.getProperty("relucid.data", "../shared/data"));
    return Networks.read(data.resolve("acasxu/onnx/ACASXU_run2a_1_1_batch_2000.onnx.gz"));
  }

  private Network randomNetwork() {
    int[] widths = List.of(of.split("-")).stream().mapToInt(Integer::parseInt).toArray();
    return Network.feedForward(
        IntStream.range(1, widths.length)
            .mapToObj(i -> randomMap(widths[i - 1], widths[i]))
            .toList());
  }

  private AffineMap randomMap(int inputs, int outputs) {
    double deviation = 1 / Math.sqrt(inputs);
    return new AffineMap(
        inputs,
        IntStream.range(0, outputs)
            .mapToObj(
                i ->
                    AffineForm.of(
                        Vector.of(
                            IntStream.range(0, inputs).mapToObj(j -> weight(deviation)).toList()),
                        weight(deviation)))
            .toList());
  }

  private Rational weight(double deviation) {
    return Rational.exactly((float) (deviation * random.nextGaussian()));
  }

  private Rational decimal() {
    BigInteger digits = BigInteger.valueOf(random.nextLong(-999_999_999_999_999L, 1L << 49));
    return Rational.of(digits, BigInteger.TEN.pow(15));
  }

  @Benchmark
  public Vector exactly() {
    return exact.at(point);
  }

  @Benchmark
  public List<Vector> exactlyWithAllActivations() {
    return exact.activations(point);
  }

  @Benchmark
  public float[] inFloat32() {
    return float32.at(floats);
  }

  @Benchmark
  public Vector inPlainRationals() {
    Vector value = point;
    for (Node node : network.nodes()) {
      value =
          switch (node.operator()) {
            case Operator.Affine(AffineMap map) -> map.at(value);
            case Operator.Relu _ ->
                Vector.of(value.entries().stream().map(z -> z.max(Rational.ZERO)).toList());
            case Operator.Input _ -> value;
            default -> throw new IllegalStateException(node.operator().label());
          };
    }
    return value;
  }
}

package org.relucid.relaxations;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.relucid.relaxations.linear.Rounding;
import org.relucid.theory.format.onnx.OnnxWriter;
import org.relucid.theory.geometry.Box;
import org.relucid.theory.geometry.Interval;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.network.ExactEvaluator;
import org.relucid.theory.network.Float32Error;
import org.relucid.theory.network.Layering;
import org.relucid.theory.network.Network;
import org.relucid.theory.network.ScalarNetwork;
import org.relucid.theory.number.Rational;

/// What ONNX Runtime computes in float32 at points of a box, against the exact bounds of every
/// relaxation on that box: it is outside of them by no more than float32 rounds, which
/// [Float32Error] bounds rigorously.
class OnnxRuntimeAgreementTest {
  private static final OrtEnvironment RUNTIME = OrtEnvironment.getEnvironment();

  private static final Rounding<Rational> ROUNDED = new Rounding.ToBits(64);

  private static final List<String> FOR_SMALL =
      List.of(
          "ibp",
          "zonotope",
          "deeppoly-0",
          "deeppoly-1",
          "deeppoly",
          "crown-1/3",
          "triangle",
          "triangle-ibp",
          "triangle-deeppoly",
          "triangle-safe",
          "triangle-deeppoly-safe",
          "multi-neuron",
          "multi-neuron-2",
          "cross-layer-2",
          "exact");

  private static final List<String> FOR_LARGE =
      List.of(
          "ibp",
          "zonotope",
          "deeppoly-0",
          "deeppoly-1",
          "deeppoly",
          "crown-1/3",
          "triangle-deeppoly-safe");

  /// Of the greatest activation: an error without limits would prove nothing.
  private static final double GREATEST_RELATIVE_ERROR = 1e-3;

  @Property(tries = 10)
  void random_networks_run_inside_all_bounds(@ForAll long seed) throws OrtException {
    Random random = new Random(seed);
    ScalarNetwork network = Networks.random(random, 2, 2);
    Box box = Networks.randomBox(random, 2);
    agree(Layering.of(network), box, FOR_SMALL, 10, random);
  }

  @TestFactory
  Stream<DynamicTest> the_example_networks_run_inside_all_bounds() throws java.io.IOException {
    Path folder =
        Path.of(System.getProperty("relucid.root", ".."), "notebooks", "examples", "networks");
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList().stream()
          .map(path -> DynamicTest.dynamicTest("" + path.getFileName(), () -> agree(path)));
    }
  }

  private static void agree(Path path) throws OrtException {
    Network network = org.relucid.theory.format.Networks.read(path);
    Interval side = new Interval(Rational.of(-1), Rational.ONE);
    Box box = new Box(Stream.generate(() -> side).limit(network.inputs()).toList());
    boolean small = network.expand().neurons() <= 10;
    agree(network, box, small ? FOR_SMALL : FOR_LARGE, 10, new Random(1));
  }

  @Test
  void a_real_network_runs_inside_all_bounds() throws OrtException {
    AcasXu acas = AcasXu.read();
    agree(Layering.of(acas.network()), acas.box(), FOR_LARGE, 200, new Random(1));
  }

  private static void agree(
      Network network, Box box, List<String> relaxations, int points, Random random)
      throws OrtException {
    List<Analysis> analyses =
        relaxations.stream()
            .map(name -> Relaxations.named(name, ROUNDED).over(network, box))
            .toList();
    Float32Error error = Float32Error.of(network);
    try (OrtSession session = RUNTIME.createSession(OnnxWriter.write(network))) {
      for (int i = 0; i < points; i++) {
        float[] x = randomPoint(random, box);
        float[] y = run(session, x);
        double[] errors = error.at(exactly(x));
        assertThat(Arrays.stream(errors).max().orElse(0))
            .isLessThan(GREATEST_RELATIVE_ERROR * greatestActivation(network, exactly(x)));
        for (int a = 0; a < analyses.size(); a++) {
          assertInside(relaxations.get(a), analyses.get(a).outputs(), y, errors);
        }
      }
    }
  }

  private static double greatestActivation(Network network, Vector x) {
    return ExactEvaluator.of(network).activations(x).stream()
        .flatMap(vector -> vector.entries().stream())
        .mapToDouble(value -> value.abs().toDoubleUp())
        .reduce(1, Math::max);
  }

  private static void assertInside(
      String relaxation, List<Interval> bounds, float[] y, double[] errors) {
    for (int j = 0; j < y.length; j++) {
      Rational value = Rational.exactly(y[j]);
      Rational error = Rational.exactly(errors[j]);
      assertThat(value.add(error)).as(relaxation).isGreaterThanOrEqualTo(bounds.get(j).lower());
      assertThat(value.subtract(error)).as(relaxation).isLessThanOrEqualTo(bounds.get(j).upper());
    }
  }

  /// Floats inside the box, corners among them.
  private static float[] randomPoint(Random random, Box box) {
    float[] x = new float[box.dimension()];
    for (int i = 0; i < x.length; i++) {
      float lower = box.side(i).lower().toFloatUp();
      float upper = box.side(i).upper().toFloatDown();
      float inside = lower + (upper - lower) * random.nextFloat();
      x[i] = List.of(lower, upper, Math.clamp(inside, lower, upper)).get(random.nextInt(3));
    }
    return x;
  }

  private static Vector exactly(float[] x) {
    return Vector.of(x.length, i -> Rational.exactly(x[i]));
  }

  private static float[] run(OrtSession session, float[] x) throws OrtException {
    var input = session.getInputInfo().entrySet().iterator().next();
    long[] shape = ((TensorInfo) input.getValue().getInfo()).getShape();
    try (OnnxTensor tensor = OnnxTensor.createTensor(RUNTIME, FloatBuffer.wrap(x), shape);
        OrtSession.Result result = session.run(Map.of(input.getKey(), tensor))) {
      return ((OnnxTensor) result.get(0)).getFloatBuffer().array();
    }
  }
}

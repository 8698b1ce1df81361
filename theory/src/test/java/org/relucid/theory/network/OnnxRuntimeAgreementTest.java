package org.relucid.theory.network;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.io.IOException;
import java.io.InputStream;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.eclipse.collections.impl.list.mutable.primitive.FloatArrayList;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.relucid.theory.format.FormatException;
import org.relucid.theory.format.Networks;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.number.Rational;

/// ONNX Runtime in float32 against exact evaluation, on every network of the shared data that both
/// read, at points of float32 numbers, within the rigorous bound of [Float32Error].
class OnnxRuntimeAgreementTest {
  private static final int POINTS = 1;

  /// 1.4 percent on the linearizenn network, below 0.4 percent on all others.
  private static final double GREATEST_RELATIVE_BOUND = 0.02;

  @TestFactory
  Stream<DynamicTest> onnx_runtime_is_within_the_bound() throws IOException {
    Path data = Path.of(System.getProperty("relucid.data", ""));
    Assumptions.assumeTrue(Files.isDirectory(data), "no networks: " + data + " is absent");
    return networks(data).stream()
        .map(path -> DynamicTest.dynamicTest(data.relativize(path).toString(), () -> agree(path)));
  }

  private static List<Path> networks(Path data) throws IOException {
    try (Stream<Path> files = Files.walk(data)) {
      return files
          .filter(path -> path.toString().endsWith(".onnx") || path.toString().endsWith(".onnx.gz"))
          .sorted()
          .toList();
    }
  }

  private static void agree(Path path) throws IOException, OrtException {
    Network network = readOrSkip(path);
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    try (OrtSession session = openOrSkip(environment, path)) {
      ExactEvaluator exact = ExactEvaluator.of(network);
      Float32Error error = Float32Error.of(network);
      for (int k = 0; k < POINTS; k++) {
        float[] x = randomPoint(network.inputs(), k);
        Vector point = exactly(x);
        assertThat(worst(error.at(point)) / greatest(exact.activations(point)))
            .as("the bound beside the greatest activation: a loose one would prove nothing")
            .isLessThan(GREATEST_RELATIVE_BOUND);
        assertNear(run(environment, session, x), exact.at(point), error.at(point));
        assertNear(Float32Evaluator.of(network).at(x), exact.at(point), error.at(point));
      }
    }
  }

  /// All inputs cut from `x` in order, and all outputs one after the other.
  private static float[] run(OrtEnvironment environment, OrtSession session, float[] x)
      throws OrtException {
    Map<String, OnnxTensor> inputs = new LinkedHashMap<>();
    int at = 0;
    for (Map.Entry<String, NodeInfo> input : session.getInputInfo().entrySet()) {
      TensorInfo tensor = (TensorInfo) input.getValue().getInfo();
      Assumptions.assumeTrue(tensor.type == OnnxJavaType.FLOAT, "its input is not float32");
      long[] shape = Arrays.stream(tensor.getShape()).map(size -> size < 0 ? 1 : size).toArray();
      int size = (int) Arrays.stream(shape).reduce(1, (a, b) -> a * b);
      float[] part = Arrays.copyOfRange(x, at, at + size);
      inputs.put(
          input.getKey(), OnnxTensor.createTensor(environment, FloatBuffer.wrap(part), shape));
      at += size;
    }
    assertThat(at).as("the size of all inputs").isEqualTo(x.length);
    FloatArrayList outputs = new FloatArrayList();
    try (OrtSession.Result result = session.run(inputs)) {
      for (Map.Entry<String, OnnxValue> output : result) {
        outputs.addAll(((OnnxTensor) output.getValue()).getFloatBuffer().array());
      }
    }
    inputs.values().forEach(OnnxTensor::close);
    return outputs.toArray();
  }

  private static Network readOrSkip(Path path) {
    try {
      return Networks.read(path);
    } catch (FormatException refused) {
      return Assumptions.abort(refused.toString());
    }
  }

  private static OrtSession openOrSkip(OrtEnvironment environment, Path path) throws IOException {
    try (InputStream file = Files.newInputStream(path);
        InputStream plain = path.toString().endsWith(".gz") ? new GZIPInputStream(file) : file) {
      return environment.createSession(plain.readAllBytes());
    } catch (OrtException refused) {
      return Assumptions.abort("ONNX Runtime does not run it: " + refused.toString());
    }
  }

  private static double worst(double[] bounds) {
    return Arrays.stream(bounds).max().orElse(0);
  }

  private static double greatest(List<Vector> activations) {
    return activations.stream()
        .flatMap(vector -> vector.entries().stream())
        .mapToDouble(value -> Math.abs(value.doubleValue()))
        .max()
        .orElse(0);
  }

  private static float[] randomPoint(int size, int seed) {
    Random random = new Random(seed);
    float[] x = new float[size];
    for (int i = 0; i < size; i++) {
      x[i] = (float) random.nextGaussian();
    }
    return x;
  }

  private static Vector exactly(float[] x) {
    return Vector.of(IntStream.range(0, x.length).mapToObj(i -> Rational.exactly(x[i])).toList());
  }

  private static void assertNear(float[] found, Vector exact, double[] bounds) {
    assertThat(found).hasSize(exact.size());
    for (int i = 0; i < found.length; i++) {
      assertThat(bounds[i]).as("the bound of output %d", i).isFinite();
      Float32ErrorLawsTest.assertNear(found[i], exact.get(i), bounds[i]);
    }
  }
}

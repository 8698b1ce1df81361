package org.relucid.expressivity.encode;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.relucid.theory.format.Source;
import org.relucid.theory.format.onnx.OnnxReader;
import org.relucid.theory.format.onnx.OnnxWriter;
import org.relucid.theory.function.Expression;
import org.relucid.theory.function.PiecewiseLinear;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.network.Float32Error;
import org.relucid.theory.network.Layering;
import org.relucid.theory.network.Network;
import org.relucid.theory.number.Rational;

/// ONNX Runtime in float32 computes the functions that were encoded, within the rigorous bound of
/// [Float32Error]; and what is read back is still the function.
class OnnxRuntimeAgreementTest {
  private static final List<String> FUNCTIONS =
      List.of(
          "x/2 - 1",
          "abs(x)",
          "clamp(x, 0, 1)",
          "clamp(1 - abs(x - 1), 0, 1)",
          "-abs(x) - abs(x - 1/4) + x/8",
          "3*relu(x) - 4*relu(x - 1) + 5/2*relu(x - 3) - 7*relu(x - 4) - x/2");

  @ParameterizedTest
  @ValueSource(strings = {"ibp", "deeppoly-0", "deeppoly-1", "triangle", "multi-neuron"})
  void onnx_runtime_computes_the_function(String relaxation) throws OrtException {
    for (String text : FUNCTIONS) {
      PiecewiseLinear f = Expression.parse(text).toPiecewiseLinear();
      for (Skips skips : Skips.values()) {
        if (Encoders.encode(f, new Target(relaxation, skips))
            instanceof Encoding.Found(_, var scalar)) {
          Network network = Layering.of(scalar);
          byte[] model = OnnxWriter.write(network);
          assertThat(Encoders.areEqual(read(model).expand(), f)).isTrue();
          for (float x : new float[] {-7.5f, -1, 0, 0.1f, 1, 1.75f, 3.3f, 4, 9}) {
            assertNear(run(model, x), f, network, x);
          }
        }
      }
    }
  }

  private static Network read(byte[] model) {
    return OnnxReader.read(Source.of("encoded.onnx", model));
  }

  private static void assertNear(float found, PiecewiseLinear f, Network network, float x) {
    Vector point = Vector.of(Rational.exactly(x));
    double bound = Float32Error.of(network).at(point)[0];
    Rational error = f.at(point.get(0)).subtract(Rational.exactly(found)).abs();
    assertThat(bound).isLessThan(1e-2);
    assertThat(error).as("%s at %s", f, x).isLessThanOrEqualTo(Rational.exactly(bound));
  }

  private static float run(byte[] model, float x) throws OrtException {
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    try (OrtSession session = environment.createSession(model)) {
      var input = session.getInputInfo().entrySet().iterator().next();
      long[] shape = ((TensorInfo) input.getValue().getInfo()).getShape();
      try (OnnxTensor tensor =
              OnnxTensor.createTensor(environment, FloatBuffer.wrap(new float[] {x}), shape);
          OrtSession.Result result = session.run(Map.of(input.getKey(), tensor))) {
        return ((OnnxTensor) result.get(0)).getFloatBuffer().get(0);
      }
    }
  }
}

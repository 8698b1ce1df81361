package org.relucid.theory.format.onnx;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.number.Rational;

/// ONNX Runtime as the other implementation to agree with.
final class Runtime {
  private Runtime() {}

  /// All outputs, one after the other, at a point whose coordinates are floats.
  static Vector run(byte[] model, Vector x) {
    try (OrtSession session = OrtEnvironment.getEnvironment().createSession(model)) {
      Map<String, OnnxTensor> inputs = new LinkedHashMap<>();
      int start = 0;
      for (var input : session.getInputInfo().entrySet()) {
        TensorInfo info = (TensorInfo) input.getValue().getInfo();
        long size = info.getNumElements();
        inputs.put(
            input.getKey(),
            tensor(info, x.entries().subList(start, start + Math.toIntExact(size))));
        start += Math.toIntExact(size);
      }
      try (OrtSession.Result result = session.run(inputs)) {
        List<Rational> values = new ArrayList<>();
        for (var output : result) {
          append((OnnxTensor) output.getValue(), values);
        }
        return Vector.of(values);
      }
    } catch (OrtException e) {
      throw new AssertionError("ONNX Runtime refuses the model: " + e.getMessage(), e);
    }
  }

  private static OnnxTensor tensor(TensorInfo info, List<Rational> values) throws OrtException {
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    if (info.type == OnnxJavaType.DOUBLE) {
      double[] doubles = values.stream().mapToDouble(Rational::doubleValue).toArray();
      return OnnxTensor.createTensor(environment, DoubleBuffer.wrap(doubles), info.getShape());
    }
    float[] floats = new float[values.size()];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = values.get(i).floatValue();
    }
    return OnnxTensor.createTensor(environment, FloatBuffer.wrap(floats), info.getShape());
  }

  private static void append(OnnxTensor tensor, List<Rational> values) {
    if (tensor.getInfo().type == OnnxJavaType.DOUBLE) {
      DoubleBuffer buffer = tensor.getDoubleBuffer();
      while (buffer.hasRemaining()) {
        values.add(Rational.exactly(buffer.get()));
      }
      return;
    }
    FloatBuffer buffer = tensor.getFloatBuffer();
    while (buffer.hasRemaining()) {
      values.add(Rational.exactly(buffer.get()));
    }
  }
}

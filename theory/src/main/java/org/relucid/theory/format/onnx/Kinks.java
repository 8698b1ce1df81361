package org.relucid.theory.format.onnx;

import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.network.Operator;
import org.relucid.theory.number.Rational;

/// The operators with a kink, coordinate by coordinate: Relu, LeakyRelu, PRelu, Abs, Max, Min,
/// Clip.
final class Kinks {
  private Kinks() {}

  static Tensor relu(Call call) {
    return pointwise(call, new Operator.Relu(), value -> value.max(Rational.ZERO));
  }

  static Tensor abs(Call call) {
    return pointwise(call, new Operator.Abs(), Rational::abs);
  }

  static Tensor leakyRelu(Call call) {
    Rational slope = call.real("alpha", 0.01f);
    return pointwise(
        call,
        new Operator.LeakyRelu(slope),
        value -> value.signum() < 0 ? value.multiply(slope) : value);
  }

  /// `slope·z + (1 - slope)·relu(z)` with a slope per coordinate; LeakyRelu where all are equal.
  static Tensor parametricRelu(Call call) {
    Tensor x = call.input(0);
    Tensor.Constant slopes = (Tensor.Constant) Broadcast.to(call, fitting(call, x), x.shape());
    if (!(x instanceof Tensor.Variable variable)) {
      throw call.wrong("found a constant input, expected one that depends on the network's input");
    }
    int size = x.shape().size();
    if (slopes.values().entries().stream().distinct().count() == 1) {
      Operator operator = new Operator.LeakyRelu(slopes.values().get(0));
      return new Tensor.Variable(
          x.shape(), call.network().add(call.name(), operator, size, variable.node()));
    }
    int relu =
        call.network().add(call.name() + ".relu", new Operator.Relu(), size, variable.node());
    Vector rests = Vector.of(size, i -> Rational.ONE.subtract(slopes.values().get(i)));
    return Arithmetic.add(
        call,
        diagonal(call, x, slopes.values()),
        diagonal(call, new Tensor.Variable(x.shape(), relu), rests));
  }

  private static Tensor.Constant fitting(Call call, Tensor x) {
    Tensor.Constant slope = call.constant(1);
    if (!Broadcast.shape(call, x.shape(), slope.shape()).equals(x.shape())) {
      throw call.wrong(
          "found slopes of shape " + slope.shape() + ", expected one that fits " + x.shape());
    }
    return slope;
  }

  private static Tensor diagonal(Call call, Tensor x, Vector factors) {
    List<AffineForm> rows =
        IntStream.range(0, factors.size())
            .mapToObj(
                i ->
                    AffineForm.of(
                        factors.size(),
                        new int[] {i},
                        new Rational[] {factors.get(i)},
                        Rational.ZERO))
            .toList();
    return call.network().affine(call, x, x.shape(), rows);
  }

  static Tensor maximum(Call call) {
    return reduced(call, new Operator.Maximum(), Rational::max);
  }

  static Tensor minimum(Call call) {
    return reduced(call, new Operator.Minimum(), Rational::min);
  }

  private static Tensor reduced(Call call, Operator operator, BinaryOperator<Rational> fold) {
    Tensor result = call.input(0);
    for (int index = 1; index < call.inputs().size(); index++) {
      result = binary(call, operator, fold, result, call.input(index));
    }
    return result;
  }

  private static Tensor binary(
      Call call, Operator operator, BinaryOperator<Rational> fold, Tensor a, Tensor b) {
    Shape shape = Broadcast.shape(call, a.shape(), b.shape());
    if (Broadcast.to(call, a, shape) instanceof Tensor.Constant first
        && Broadcast.to(call, b, shape) instanceof Tensor.Constant second) {
      return new Tensor.Constant(
          shape,
          first.type(),
          Vector.of(shape.size(), i -> fold.apply(first.values().get(i), second.values().get(i))));
    }
    return Arithmetic.paired(call, operator, a, b, shape);
  }

  /// `min(max(x, low), high)`; the bounds are attributes before operator set 11, inputs after.
  static Tensor clip(Call call) {
    Tensor x = call.input(0);
    Optional<Tensor.Constant> low = bound(call, "min", 1);
    Optional<Tensor.Constant> high = bound(call, "max", 2);
    Tensor above =
        low.isPresent() ? binary(call, new Operator.Maximum(), Rational::max, x, low.get()) : x;
    return high.isPresent()
        ? binary(call, new Operator.Minimum(), Rational::min, above, high.get())
        : above;
  }

  private static Optional<Tensor.Constant> bound(Call call, String attribute, int input) {
    if (call.opset() >= 11) {
      return call.optionalConstant(input);
    }
    return call.attribute(attribute, Model.Attribute.Real.class)
        .map(
            _ ->
                new Tensor.Constant(
                    new Shape(List.of()), ElementType.FLOAT32, Vector.of(call.real(attribute, 0))));
  }

  private static Tensor pointwise(
      Call call, Operator operator, UnaryOperator<Rational> onConstants) {
    return switch (call.input(0)) {
      case Tensor.Constant constant ->
          new Tensor.Constant(
              constant.shape(),
              constant.type(),
              Vector.of(constant.values().entries().stream().map(onConstants).toList()));
      case Tensor.Variable variable ->
          new Tensor.Variable(
              variable.shape(),
              call.network().add(call.name(), operator, variable.shape().size(), variable.node()));
    };
  }
}

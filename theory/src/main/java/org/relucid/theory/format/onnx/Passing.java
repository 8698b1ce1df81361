package org.relucid.theory.format.onnx;

import org.relucid.theory.linear.Vector;
import org.relucid.theory.number.Rational;

/// The operators that hand their input on: Identity, Dropout at inference, Cast between floats.
final class Passing {
  private Passing() {}

  static Tensor identity(Call call) {
    return call.input(0);
  }

  static Tensor dropout(Call call) {
    boolean trains =
        call.optionalConstant(2)
            .map(mode -> mode.values().entries().stream().anyMatch(value -> !value.isZero()))
            .orElse(false);
    if (trains) {
      throw call.wrong("found training mode, expected inference: training is random");
    }
    if (call.node().outputs().size() > 1) {
      throw call.wrong("found a second output (the mask), expected one");
    }
    return call.input(0);
  }

  /// On tensors that depend on the input, exact arithmetic knows one kind of real number. Constants
  /// are rounded as the target type has it.
  static Tensor cast(Call call) {
    long code = call.whole("to", 0);
    ElementType type =
        ElementType.of(code)
            .orElseThrow(() -> call.wrong("found target type " + code + ", expected a known one"));
    return switch (call.input(0)) {
      case Tensor.Constant constant ->
          new Tensor.Constant(
              constant.shape(),
              type,
              Vector.of(
                  constant.values().entries().stream()
                      .map(value -> converted(call, type, value))
                      .toList()));
      case Tensor.Variable variable when type.isFloat() -> variable;
      case Tensor.Variable _ ->
          throw call.wrong("found a cast to " + type + ", expected a float: rounding has jumps");
    };
  }

  private static Rational converted(Call call, ElementType type, Rational value) {
    return switch (type) {
      case FLOAT32 -> {
        float rounded = value.floatValue();
        if (!Float.isFinite(rounded)) {
          throw call.wrong(
              "found " + value.toDecimal(6) + ", expected a number in the range of float32");
        }
        yield Rational.exactly(rounded);
      }
      case FLOAT64 -> value;
      case INT32, INT64 -> Rational.of(value.numerator().divide(value.denominator()));
      case BOOLEAN -> Rational.of(value.isZero() ? 0 : 1);
    };
  }
}

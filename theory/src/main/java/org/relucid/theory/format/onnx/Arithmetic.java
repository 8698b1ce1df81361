package org.relucid.theory.format.onnx;

import java.util.List;
import java.util.function.BinaryOperator;
import java.util.stream.IntStream;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.network.Operator;
import org.relucid.theory.number.Rational;

/// Add, Sub, Mul, Div, Neg and Sum: affine as long as no two tensors that depend on the input are
/// multiplied, and no division is by such a tensor or by zero.
final class Arithmetic {
  private static final Rational MINUS_ONE = Rational.of(-1);

  private Arithmetic() {}

  static Tensor add(Call call) {
    return add(call, call.input(0), call.input(1));
  }

  static Tensor sum(Call call) {
    Tensor sum = call.input(0);
    for (int index = 1; index < call.inputs().size(); index++) {
      sum = add(call, sum, call.input(index));
    }
    return sum;
  }

  static Tensor add(Call call, Tensor a, Tensor b) {
    Shape shape = Broadcast.shape(call, a.shape(), b.shape());
    return switch (a) {
      case Tensor.Constant constant when b instanceof Tensor.Constant other ->
          fold(constant, other, shape, Rational::add);
      case Tensor.Constant constant -> shifted(call, b, Rational.ONE, constant, shape);
      case Tensor.Variable _ when b instanceof Tensor.Constant constant ->
          shifted(call, a, Rational.ONE, constant, shape);
      case Tensor.Variable _ -> paired(call, new Operator.Add(), a, b, shape);
    };
  }

  static Tensor subtract(Call call) {
    Tensor a = call.input(0);
    Tensor b = call.input(1);
    Shape shape = Broadcast.shape(call, a.shape(), b.shape());
    return switch (a) {
      case Tensor.Constant constant when b instanceof Tensor.Constant other ->
          fold(constant, other, shape, Rational::subtract);
      case Tensor.Constant constant -> shifted(call, b, MINUS_ONE, constant, shape);
      case Tensor.Variable _ when b instanceof Tensor.Constant constant ->
          shifted(call, a, Rational.ONE, negated(constant), shape);
      case Tensor.Variable _ -> paired(call, new Operator.Subtract(), a, b, shape);
    };
  }

  static Tensor multiply(Call call) {
    Tensor a = call.input(0);
    Tensor b = call.input(1);
    Shape shape = Broadcast.shape(call, a.shape(), b.shape());
    return switch (a) {
      case Tensor.Constant constant when b instanceof Tensor.Constant other ->
          fold(constant, other, shape, Rational::multiply);
      case Tensor.Constant constant -> scaled(call, b, constant, shape);
      case Tensor.Variable _ when b instanceof Tensor.Constant constant ->
          scaled(call, a, constant, shape);
      case Tensor.Variable _ ->
          throw call.wrong(
              "found two factors that depend on the input, expected a constant: their product is"
                  + " not piecewise linear");
    };
  }

  static Tensor divide(Call call) {
    Tensor a = call.input(0);
    Tensor.Constant b = call.constant(1);
    if (b.values().entries().stream().anyMatch(Rational::isZero)) {
      throw call.wrong("found a division by 0");
    }
    if (!b.type().isFloat()) {
      throw call.wrong("found a division of integers, expected floats");
    }
    Tensor.Constant inverse =
        new Tensor.Constant(
            b.shape(),
            b.type(),
            Vector.of(b.values().entries().stream().map(Rational::reciprocal).toList()));
    Shape shape = Broadcast.shape(call, a.shape(), b.shape());
    return switch (a) {
      case Tensor.Constant constant -> fold(constant, inverse, shape, Rational::multiply);
      case Tensor.Variable _ -> scaled(call, a, inverse, shape);
    };
  }

  static Tensor negate(Call call) {
    return times(call, call.input(0), MINUS_ONE);
  }

  /// `factor·x`.
  static Tensor times(Call call, Tensor x, Rational factor) {
    return scaled(
        call,
        x,
        new Tensor.Constant(new Shape(List.of()), ElementType.FLOAT64, Vector.of(factor)),
        x.shape());
  }

  private static Tensor.Constant negated(Tensor.Constant constant) {
    return new Tensor.Constant(constant.shape(), constant.type(), constant.values().negate());
  }

  private static Tensor fold(
      Tensor.Constant a, Tensor.Constant b, Shape shape, BinaryOperator<Rational> operation) {
    int[] first = Broadcast.indices(a.shape(), shape);
    int[] second = Broadcast.indices(b.shape(), shape);
    return new Tensor.Constant(
        shape,
        a.type(),
        Vector.of(
            IntStream.range(0, shape.size())
                .mapToObj(i -> operation.apply(a.values().get(first[i]), b.values().get(second[i])))
                .toList()));
  }

  /// `sign·x + shift`, both repeated to fill the shape.
  private static Tensor shifted(
      Call call, Tensor x, Rational sign, Tensor.Constant shift, Shape shape) {
    int[] variables = Broadcast.indices(x.shape(), shape);
    int[] constants = Broadcast.indices(shift.shape(), shape);
    List<AffineForm> rows =
        IntStream.range(0, shape.size())
            .mapToObj(i -> term(x, variables[i], sign).add(shift.values().get(constants[i])))
            .toList();
    return call.network().affine(call, x, shape, rows);
  }

  private static Tensor scaled(Call call, Tensor x, Tensor.Constant factor, Shape shape) {
    int[] variables = Broadcast.indices(x.shape(), shape);
    int[] constants = Broadcast.indices(factor.shape(), shape);
    List<AffineForm> rows =
        IntStream.range(0, shape.size())
            .mapToObj(i -> term(x, variables[i], factor.values().get(constants[i])))
            .toList();
    return call.network().affine(call, x, shape, rows);
  }

  /// The form `factor·x_index`.
  private static AffineForm term(Tensor x, int index, Rational factor) {
    return AffineForm.of(
        x.shape().size(), new int[] {index}, new Rational[] {factor}, Rational.ZERO);
  }

  /// An operator on two tensors that are both filled up to the shape.
  static Tensor paired(Call call, Operator operator, Tensor a, Tensor b, Shape shape) {
    int first = call.network().node(call, Broadcast.to(call, a, shape));
    int second = call.network().node(call, Broadcast.to(call, b, shape));
    return new Tensor.Variable(
        shape, call.network().add(call.name(), operator, shape.size(), first, second));
  }
}

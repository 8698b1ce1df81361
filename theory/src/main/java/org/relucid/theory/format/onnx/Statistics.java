package org.relucid.theory.format.onnx;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.number.Rational;

/// BatchNormalization, ReduceSum and ReduceMean.
///
/// At inference BatchNormalization is affine, `scale·(x − mean)/√(variance + ε) + bias`, but its
/// factor is rational only where the radicand is the square of a rational (or the scale is zero).
/// Otherwise no exact network over the rationals computes it, and it is refused.
final class Statistics {
  private Statistics() {}

  static Tensor batchNormalization(Call call) {
    Tensor x = call.input(0);
    if (call.whole("training_mode", 0) != 0 || call.node().outputs().size() > 1) {
      throw call.wrong("found training mode, expected inference");
    }
    if (x.shape().rank() < 2) {
      throw call.wrong("found an input of shape " + x.shape() + ", expected [batch, channels, …]");
    }
    int channels = x.shape().extent(1);
    Vector scale = perChannel(call, 1, channels);
    Vector bias = perChannel(call, 2, channels);
    Vector mean = perChannel(call, 3, channels);
    Vector variance = perChannel(call, 4, channels);
    Rational epsilon = call.real("epsilon", 1e-5f);
    List<Rational> factors = new ArrayList<>();
    for (int channel = 0; channel < channels; channel++) {
      factors.add(factor(call, channel, scale.get(channel), variance.get(channel).add(epsilon)));
    }
    int inner = x.shape().stride(1);
    List<AffineForm> rows = new ArrayList<>();
    for (int element = 0; element < x.shape().size(); element++) {
      int channel = element / inner % channels;
      Rational factor = factors.get(channel);
      Rational shift = bias.get(channel).subtract(mean.get(channel).multiply(factor));
      rows.add(
          AffineForm.of(x.shape().size(), new int[] {element}, new Rational[] {factor}, shift));
    }
    return call.network().affine(call, x, x.shape(), rows);
  }

  private static Vector perChannel(Call call, int input, int channels) {
    Vector values = call.constant(input).values();
    if (values.size() != channels) {
      throw call.wrong(
          "found " + values.size() + " numbers in input " + input + ", expected " + channels);
    }
    return values;
  }

  private static Rational factor(Call call, int channel, Rational scale, Rational radicand) {
    if (scale.isZero()) {
      return Rational.ZERO;
    }
    if (radicand.signum() <= 0) {
      throw call.wrong("found variance + epsilon = " + radicand + ", expected a positive number");
    }
    return root(radicand)
        .map(scale::divide)
        .orElseThrow(
            () ->
                call.wrong(
                    "found channel "
                        + channel
                        + " with variance + epsilon = "
                        + radicand.toDecimal(12)
                        + ", whose square root is irrational; expected a"
                        + " square: an exact network has rational weights only"));
  }

  /// The square root, where it is rational.
  private static Optional<Rational> root(Rational radicand) {
    BigInteger p = radicand.numerator().sqrt();
    BigInteger q = radicand.denominator().sqrt();
    Rational root = Rational.of(p, q);
    return root.multiply(root).equals(radicand) ? Optional.of(root) : Optional.empty();
  }

  static Tensor reduceSum(Call call) {
    return reduced(call, 13, Rational.ONE);
  }

  static Tensor reduceMean(Call call) {
    Tensor x = call.input(0);
    boolean[] axes = axes(call, 18, x.shape());
    int count =
        IntStream.range(0, axes.length)
            .filter(axis -> axes[axis])
            .map(x.shape()::extent)
            .reduce(1, Math::multiplyExact);
    return reduced(call, 18, Rational.of(1, count));
  }

  private static Tensor reduced(Call call, int axesAreInputFrom, Rational factor) {
    Tensor x = call.input(0);
    boolean[] axes = axes(call, axesAreInputFrom, x.shape());
    boolean keep = call.whole("keepdims", 1) != 0;
    List<Integer> flat = new ArrayList<>();
    List<Integer> kept = new ArrayList<>();
    for (int axis = 0; axis < axes.length; axis++) {
      flat.add(axes[axis] ? 1 : x.shape().extent(axis));
      if (!axes[axis] || keep) {
        kept.add(flat.get(axis));
      }
    }
    List<List<Integer>> members = members(x.shape(), new Shape(flat));
    call.network().spend(x.shape().size());
    List<AffineForm> rows =
        members.stream()
            .map(
                group ->
                    AffineForm.of(
                        x.shape().size(),
                        group.stream().mapToInt(Integer::intValue).toArray(),
                        group.stream().map(_ -> factor).toArray(Rational[]::new),
                        Rational.ZERO))
            .toList();
    return call.network().affine(call, x, new Shape(kept), rows);
  }

  /// For each element of the reduced shape, the elements that are summed into it.
  private static List<List<Integer>> members(Shape shape, Shape reduced) {
    int[] target = Broadcast.indices(reduced, shape);
    List<List<Integer>> members = new ArrayList<>();
    IntStream.range(0, reduced.size()).forEach(_ -> members.add(new ArrayList<>()));
    for (int element = 0; element < target.length; element++) {
      members.get(target[element]).add(element);
    }
    return members;
  }

  /// Which axes are reduced: those stated, else all, unless the operator says otherwise.
  private static boolean[] axes(Call call, int inputFrom, Shape shape) {
    Optional<List<Long>> stated =
        call.opset() >= inputFrom
            ? call.optionalConstant(1).map(call::wholes)
            : call.wholes("axes");
    boolean[] axes = new boolean[shape.rank()];
    stated.orElse(List.of()).forEach(axis -> axes[call.axis(axis, shape.rank())] = true);
    if (stated.isEmpty() || stated.get().isEmpty()) {
      Arrays.fill(axes, call.whole("noop_with_empty_axes", 0) == 0);
    }
    return axes;
  }
}

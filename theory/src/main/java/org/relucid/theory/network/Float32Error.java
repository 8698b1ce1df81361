package org.relucid.theory.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.linear.AffineMap;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.network.Operator.Abs;
import org.relucid.theory.network.Operator.Add;
import org.relucid.theory.network.Operator.Affine;
import org.relucid.theory.network.Operator.Concat;
import org.relucid.theory.network.Operator.Input;
import org.relucid.theory.network.Operator.LeakyRelu;
import org.relucid.theory.network.Operator.MaxMin;
import org.relucid.theory.network.Operator.MaxPool;
import org.relucid.theory.network.Operator.Maximum;
import org.relucid.theory.network.Operator.Minimum;
import org.relucid.theory.network.Operator.Relu;
import org.relucid.theory.network.Operator.Select;
import org.relucid.theory.network.Operator.Subtract;
import org.relucid.theory.number.Rational;

/// How far a float32 evaluation of a network can be from the exact value: a running error analysis
/// around the exact activations, valid for every order of summation.
///
/// With `u = 2^-24`, exact activations `z` and errors `e` of a source, a row `Σ w_j z_j + b` of `n`
/// terms has the error
///
/// `Σ |w_j| e_j + γ (Σ |w_j| (|z_j| + e_j) + |b|) + η Σ 2 (1 + |z_j| + e_j)`,
///
/// `γ = (n+4)u / (1 - (n+4)u)`, `η = 2^-126`: each term passes the rounding of its weight, of its
/// product and of at most `n` sums in whatever order, with two to spare (a factor alpha, a
/// division); `η` covers underflow, gradual or flushed to zero. Other operators do not expand
/// errors, but Add and Subtract round once and LeakyRelu multiplies; Relu ends the error of what is
/// surely negative.
///
/// *Soundness*: `|y - y'| ≤ at(x)` for each output, where `y'` is any float32 evaluation as above
/// (fused multiply-add included) at the float nearest to `x`. The analysis itself computes in
/// doubles rounded upward after each operation. Where an overflow cannot be excluded the bound is
/// infinite.
public final class Float32Error {
  private static final double UNIT = 0x1p-24;
  private static final double UNDERFLOW = 0x1p-126;

  /// Beyond this many terms `γ` is not small any more.
  private static final int MOST_TERMS = 1 << 20;

  private final Network network;
  private final ExactEvaluator exact;

  private Float32Error(Network network) {
    this.network = network;
    this.exact = ExactEvaluator.of(network);
  }

  public static Float32Error of(Network network) {
    return new Float32Error(network);
  }

  /// For each output the greatest possible error, at the exact point `x`.
  public double[] at(Vector x) {
    List<Vector> values = exact.activations(x);
    List<double[]> sizes = values.stream().map(Float32Error::magnitudes).toList();
    List<double[]> errors = new ArrayList<>();
    errors.add(ofRounding(x));
    for (int i = 1; i < values.size(); i++) {
      errors.add(node(network.node(i), values, sizes, errors));
      excludeOverflow(sizes.get(i), errors.get(i));
    }
    return errors.getLast();
  }

  private static double[] magnitudes(Vector values) {
    return values.entries().stream().mapToDouble(value -> value.abs().toDoubleUp()).toArray();
  }

  /// `|fl(x) - x|`
  private static double[] ofRounding(Vector x) {
    return x.entries().stream().mapToDouble(Float32Error::roundingOf).toArray();
  }

  private static double roundingOf(Rational x) {
    float rounded = x.floatValue();
    return Float.isFinite(rounded)
        ? Rational.exactly(rounded).subtract(x).abs().toDoubleUp()
        : Double.POSITIVE_INFINITY;
  }

  private static void excludeOverflow(double[] sizes, double[] errors) {
    for (int i = 0; i < errors.length; i++) {
      if (!(up(sizes[i] + errors[i]) <= Float.MAX_VALUE)) {
        errors[i] = Double.POSITIVE_INFINITY;
      }
    }
  }

  private double[] node(
      Node node, List<Vector> values, List<double[]> allSizes, List<double[]> allErrors) {
    Vector first = values.get(node.sources().getFirst());
    double[] z = allSizes.get(node.sources().getFirst());
    double[] e = allErrors.get(node.sources().getFirst());
    double[] lastZ = allSizes.get(node.sources().getLast());
    double[] lastE = allErrors.get(node.sources().getLast());
    return switch (node.operator()) {
      case Input _ -> throw new AssertionError("a checked network has one input");
      case Affine(AffineMap map) -> forEach(map.outputs(), i -> row(map.row(i), z, e));
      case Add _, Subtract _ -> forEach(e.length, i -> sum(z[i], e[i], lastZ[i], lastE[i]));
      case Concat _ ->
          node.sources().stream()
              .flatMapToDouble(source -> Arrays.stream(allErrors.get(source)))
              .toArray();
      case Select(var indices) -> forEach(indices.size(), i -> e[indices.get(i)]);
      case Relu _ -> forEach(e.length, i -> relu(first.get(i), z[i], e[i]));
      case Abs _ -> e;
      case LeakyRelu(var slope) ->
          forEach(e.length, i -> leaky(slope.abs().toDoubleUp(), z[i], e[i]));
      case Maximum _, Minimum _ -> forEach(e.length, i -> Math.max(e[i], lastE[i]));
      case MaxPool(var groups) -> forEach(groups.size(), i -> greatest(e, groups.get(i)));
      case MaxMin _ -> forEach(e.length, i -> Math.max(e[i & ~1], e[i | 1]));
    };
  }

  private interface Bound {
    double at(int index);
  }

  private static double[] forEach(int size, Bound bound) {
    double[] errors = new double[size];
    for (int i = 0; i < size; i++) {
      errors[i] = bound.at(i);
    }
    return errors;
  }

  private static double row(AffineForm row, double[] z, double[] e) {
    double carried = 0;
    double absolute = row.constant().abs().toDoubleUp();
    double underflow = UNDERFLOW;
    for (int k = 0; k < row.terms(); k++) {
      int j = row.variable(k);
      double weight = row.factor(k).abs().toDoubleUp();
      double reach = weight <= Float.MAX_VALUE ? up(z[j] + e[j]) : Double.POSITIVE_INFINITY;
      carried = up(carried + up(weight * e[j]));
      absolute = up(absolute + up(weight * reach));
      underflow = up(underflow + up(2 * UNDERFLOW * up(1 + reach)));
    }
    double rounded = up(up(gamma(row.terms()) * absolute) + underflow);
    boolean overflow = !(up(up(carried + absolute) + rounded) <= Float.MAX_VALUE);
    return overflow ? Double.POSITIVE_INFINITY : up(carried + rounded);
  }

  private static double gamma(int terms) {
    double roundings = (terms + 4) * UNIT;
    return terms > MOST_TERMS ? Double.POSITIVE_INFINITY : up(roundings / (1 - roundings));
  }

  private static double sum(double z, double e, double otherZ, double otherE) {
    double errors = up(e + otherE);
    return up(errors + up(UNIT * up(up(z + otherZ) + errors)));
  }

  /// Where the float value, too, must be negative, both are zero; one that may be positive is at
  /// most `e - |z|`.
  private static double relu(Rational exact, double z, double e) {
    return exact.signum() < 0 ? Math.max(0, up(e - Math.nextDown(z))) : e;
  }

  private static double leaky(double slope, double z, double e) {
    double reach = up(z + e);
    double rounded = up(up(3 * UNIT * slope) * reach);
    double underflow = up(2 * UNDERFLOW * up(1 + reach));
    return up(up(Math.max(1, slope) * e) + up(rounded + underflow));
  }

  private static double greatest(double[] e, List<Integer> group) {
    return group.stream().mapToDouble(i -> e[i]).max().orElseThrow();
  }

  /// A double not below the exact result of the one operation that was rounded to `nearest`.
  private static double up(double nearest) {
    return Math.nextUp(nearest);
  }
}

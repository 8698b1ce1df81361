package org.relucid.expressivity.search;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.number.Rational;

/// Values of networks with whole weights at a few points, as whole numbers: times one common
/// denominator `D` of all coordinates and values, for `D·relu(w·h + b) = relu(w·(D·h) + b·D)`.
///
/// *Fails*: `ArithmeticException` for numbers beyond 64 bits.
final class GridValues {
  private final Grid grid;
  private final long denominator;
  private final List<long[]> points;
  private final Optional<long[]> target;

  GridValues(SearchQuestion question, Grid grid) {
    this.grid = grid;
    List<Vector> chosen = StartingPoints.many(question);
    this.denominator = common(chosen);
    this.points = chosen.stream().map(this::scaled).toList();
    this.target = scaled(chosen.stream().map(question::at).toList());
  }

  /// `D·f` at the points; empty where that is not whole, and so no network's.
  Optional<long[]> target() {
    return target;
  }

  private static long common(List<Vector> points) {
    BigInteger common = BigInteger.ONE;
    for (Vector x : points) {
      for (Rational entry : x.entries()) {
        BigInteger d = entry.denominator();
        common = common.divide(common.gcd(d)).multiply(d);
      }
    }
    return common.longValueExact();
  }

  private long[] scaled(Vector x) {
    return scaled(x.entries()).orElseThrow();
  }

  private Optional<long[]> scaled(List<Rational> values) {
    long[] scaled = new long[values.size()];
    for (int i = 0; i < scaled.length; i++) {
      Rational value = values.get(i).multiply(Rational.of(denominator));
      if (!value.denominator().equals(BigInteger.ONE)) {
        return Optional.empty();
      }
      scaled[i] = value.numerator().longValueExact();
    }
    return Optional.of(scaled);
  }

  /// What the last hidden layer reads, at each point.
  List<long[]> read(int front) {
    List<long[]> read = new ArrayList<>();
    List<List<int[]>> layers = grid.front(front);
    for (long[] x : points) {
      long[] values = x;
      for (List<int[]> rows : layers) {
        long[] next = new long[rows.size()];
        for (int k = 0; k < next.length; k++) {
          next[k] = Math.max(0, preActivation(rows.get(k), values));
        }
        values = withInputs(next, x);
      }
      read.add(values);
    }
    return read;
  }

  private long[] withInputs(long[] layer, long[] x) {
    if (!grid.architecture().hasSkips()) {
      return layer;
    }
    long[] both = Arrays.copyOf(layer, layer.length + x.length);
    System.arraycopy(x, 0, both, layer.length, x.length);
    return both;
  }

  private long preActivation(int[] row, long[] values) {
    long sum = Math.multiplyExact(row[values.length], denominator);
    for (int i = 0; i < values.length; i++) {
      sum = Math.addExact(sum, Math.multiplyExact(row[i], values[i]));
    }
    return sum;
  }

  /// What a neuron of the last hidden layer adds to the output, at each point.
  long[] contribution(int[] type, List<long[]> read) {
    long[] added = new long[read.size()];
    for (int i = 0; i < added.length; i++) {
      long h = Math.max(0, preActivation(type, read.get(i)));
      added[i] = Math.multiplyExact(type[type.length - 1], h);
    }
    return added;
  }

  /// What the output's bias and its weights on the inputs add, at each point.
  long[] tail(int[] tail) {
    long[] added = new long[points.size()];
    for (int i = 0; i < added.length; i++) {
      long[] x = tail.length == 1 ? new long[0] : points.get(i);
      added[i] = preActivation(tail, x);
    }
    return added;
  }
}

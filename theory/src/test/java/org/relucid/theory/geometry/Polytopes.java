package org.relucid.theory.geometry;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.linear.AffineMap;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.number.Rational;

/// Families of points whose hulls are known or hard, for tests and benchmarks.
public final class Polytopes {
  private Polytopes() {}

  /// The `2^n` corners of the unit cube.
  public static List<Vector> cube(int n) {
    return new Box(IntStream.range(0, n).mapToObj(i -> Interval.of(0, 1)).toList())
        .corners()
        .toList();
  }

  /// The `2n` points `±e_i`, whose hull has `2^n` facets.
  public static List<Vector> crossPolytope(int n) {
    return IntStream.range(0, n)
        .mapToObj(i -> Vector.unit(n, i))
        .flatMap(e -> Stream.of(e, e.negate()))
        .toList();
  }

  /// `m` points `(t, t², …, t^n)`: of all polytopes with `m` vertices the one with most facets.
  public static List<Vector> cyclic(int n, int m) {
    List<Vector> points = new ArrayList<>();
    for (int k = 0; k < m; k++) {
      Rational t = Rational.of(k - m / 2);
      Rational[] powers = new Rational[n];
      Rational power = Rational.ONE;
      for (int i = 0; i < n; i++) {
        power = power.multiply(t);
        powers[i] = power;
      }
      points.add(Vector.of(powers));
    }
    return points;
  }

  /// At most `m` corners of the unit cube, drawn at random.
  public static List<Vector> zeroOne(int n, int m, long seed) {
    Random random = new Random(seed);
    Set<Vector> points = new LinkedHashSet<>();
    for (int k = 0; k < m; k++) {
      points.add(Vector.of(n, i -> Rational.of(random.nextInt(2))));
    }
    return List.copyOf(points);
  }

  /// The vertices of the graph of `v ↦ relu(Wv + b)` over a box, `n` neurons on `n` inputs, all
  /// unstable: the points where the pieces' polytopes have vertices. Weights, biases and ends are
  /// multiples of `1/denominator` of magnitude about `size`.
  public static List<Vector> reluGraph(int n, int size, int denominator, long seed) {
    Random random = new Random(seed);
    Box box =
        new Box(
            IntStream.range(0, n)
                .mapToObj(
                    i ->
                        new Interval(
                            Rational.of(-1 - random.nextInt(size), denominator),
                            Rational.of(1 + random.nextInt(size), denominator)))
                .toList());
    List<AffineForm> neurons =
        IntStream.range(0, n).mapToObj(j -> neuron(box, size, denominator, random)).toList();
    return graph(box, new AffineMap(n, neurons));
  }

  /// The vertices of the graph of `relu` in each coordinate over a box: a product of `n` triangles,
  /// `3^n` points and `3n` facets.
  public static List<Vector> reluBox(int n) {
    Box box = new Box(IntStream.range(0, n).mapToObj(i -> Interval.of(-1 - i, 2 + i)).toList());
    return graph(box, AffineMap.identity(n));
  }

  /// A form with random coefficients that takes both signs well inside the box.
  private static AffineForm neuron(Box box, int size, int denominator, Random random) {
    int n = box.dimension();
    AffineForm linear =
        AffineForm.of(
            Vector.of(n, i -> Rational.of(random.nextInt(2 * size + 1) - size, denominator)),
            Rational.ZERO);
    Interval range = box.image(linear);
    Rational share = Rational.of(3 + random.nextInt(5), 10);
    Rational zero = range.lower().add(range.width().multiply(share));
    BigInteger rounded =
        zero.numerator().multiply(BigInteger.valueOf(denominator)).divide(zero.denominator());
    return linear.add(Rational.of(rounded, BigInteger.valueOf(denominator)).negate());
  }

  private static List<Vector> graph(Box box, AffineMap layer) {
    Set<Vector> points = new LinkedHashSet<>();
    for (int signs = 0; signs < 1 << layer.outputs(); signs++) {
      List<HalfSpace> piece = new ArrayList<>(box.halfSpaces());
      for (int j = 0; j < layer.outputs(); j++) {
        HalfSpace active = new HalfSpace(layer.row(j));
        piece.add((signs >>> j & 1) == 1 ? active : active.opposite());
      }
      HDescription cell = new HDescription(box.dimension(), piece, List.of());
      points.addAll(Polyhedron.of(cell).generators().vertices());
    }
    return points.stream().map(v -> v.concat(relu(layer.at(v)))).toList();
  }

  private static Vector relu(Vector z) {
    return Vector.of(z.size(), j -> z.get(j).max(Rational.ZERO));
  }
}

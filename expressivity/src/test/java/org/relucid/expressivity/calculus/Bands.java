package org.relucid.expressivity.calculus;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.relucid.theory.function.Line;
import org.relucid.theory.function.PiecewiseLinear;
import org.relucid.theory.function.PiecewiseLinear.Vertex;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.network.ScalarNetwork;
import org.relucid.theory.number.Rational;

/// The band networks of THEORY 3.6 for functions on R, for tests, written down directly.
final class Bands {
  private static final int ROOM = Integer.MAX_VALUE;
  private final PiecewiseLinear f;
  private final List<AffineForm> neurons = new ArrayList<>();
  private final Map<Integer, Rational> output = new TreeMap<>();

  private Bands(PiecewiseLinear f) {
    this.f = f;
  }

  /// `t_0 + Σ_k clamp(f - t_k, 0, h_k) + relu(f - t_m) - relu(t_0 - f)`.
  static ScalarNetwork of(PiecewiseLinear f) {
    return new Bands(f).network();
  }

  /// A function through random points with small coordinates.
  static PiecewiseLinear random(int breakpoints, Random random) {
    List<Vertex> vertices = new ArrayList<>();
    long x = random.nextInt(5) - breakpoints;
    for (int i = 0; i < breakpoints; i++) {
      vertices.add(
          new Vertex(Rational.of(x, 2), Rational.of(random.nextInt(4 * breakpoints + 4), 3)));
      x += 1 + random.nextInt(4);
    }
    return PiecewiseLinear.through(vertices, slope(random), slope(random));
  }

  private static Rational slope(Random random) {
    return Rational.of(random.nextInt(7) - 3, 2);
  }

  private ScalarNetwork network() {
    List<Rational> levels = f.levels();
    for (int k = 0; k + 1 < levels.size(); k++) {
      band(levels.get(k), levels.get(k + 1).subtract(levels.get(k)));
    }
    Line first = f.lines().getFirst();
    Line last = f.lines().getLast();
    end(first, -first.slope().signum(), levels);
    end(last, last.slope().signum(), levels);
    int size = neurons.size();
    List<AffineForm> forms = new ArrayList<>();
    for (int k = 0; k < size; k++) {
      forms.add(neurons.get(k).inDimension(1 + k));
    }
    AffineForm y = AffineForm.of(1 + size, output, levels.getFirst().add(constant));
    return new ScalarNetwork(1, forms, List.of(y));
  }

  private Rational constant = Rational.ZERO;

  private void band(Rational level, Rational height) {
    PiecewiseLinear shifted = f.add(level.negate());
    List<Line> ramps = new ArrayList<>();
    List<Rational> at = new ArrayList<>();
    for (int i = 0; i < shifted.lines().size(); i++) {
      Line line = shifted.lines().get(i);
      if (crosses(shifted, i, height)) {
        if (!ramps.isEmpty()) {
          Line before = ramps.getLast();
          at.add(
              line.intercept()
                  .subtract(before.intercept())
                  .divide(before.slope().subtract(line.slope())));
        }
        ramps.add(line);
      }
    }
    Line first = ramps.getFirst();
    Map<Integer, Rational> inner = new TreeMap<>();
    inner.put(0, first.slope());
    for (int i = 0; i < at.size(); i++) {
      Rational jump = ramps.get(i + 1).slope().subtract(ramps.get(i).slope());
      int neuron = neuron(AffineForm.of(ROOM, Map.of(0, Rational.ONE), at.get(i).negate()));
      inner.merge(neuron, jump, Rational::add);
    }
    int a = neuron(AffineForm.of(ROOM, inner, first.intercept()));
    int b = neuron(AffineForm.of(ROOM, Map.of(a, Rational.of(-1)), height));
    output.put(b, Rational.of(-1));
    constant = constant.add(height);
  }

  private static boolean crosses(PiecewiseLinear g, int piece, Rational height) {
    Line line = g.lines().get(piece);
    if (line.slope().isZero()) {
      return false;
    }
    Rational x0 = line.argumentOf(Rational.ZERO);
    Rational x1 = line.argumentOf(height);
    Rational left = x0.min(x1);
    Rational right = x0.max(x1);
    return (piece == 0 || g.breakpoints().get(piece - 1).compareTo(left) <= 0)
        && (piece == g.breakpoints().size() || g.breakpoints().get(piece).compareTo(right) >= 0);
  }

  private int neuron(AffineForm form) {
    neurons.add(form);
    return neurons.size();
  }

  /// The part of an end piece beyond all levels.
  private void end(Line line, int direction, List<Rational> levels) {
    if (direction != 0) {
      Rational level = direction > 0 ? levels.getLast() : levels.getFirst();
      Rational sign = Rational.of(direction);
      AffineForm beyond =
          AffineForm.of(ROOM, Map.of(0, line.slope()), line.intercept().subtract(level));
      output.put(neuron(beyond.multiply(sign)), sign);
    }
  }
}

package org.relucid.expressivity.search.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.relucid.expressivity.search.SearchQuestion;
import org.relucid.expressivity.search.StartingPoints;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.number.Rational;

/// For how many hidden layers there are output weights that are right.
///
/// What the neurons of the last layer are at a few points rules most hidden layers out: the
/// function's values there have to be a combination of theirs, which Gauß's elimination decides
/// while the layer is built. What remains is decided by [OutputWeights].
///
/// @param encode for which there are weights with which the network is the function
/// @param precise for which there are such that are also precise on all boxes
/// @param none for which there are none that are, by a [Refutation]
/// @param example the first of the precise networks
public record Weighing(
    long encode, long precise, long none, long unknown, Optional<Fitting.Found> example) {
  private static final Weighing EMPTY = new Weighing(0, 0, 0, 0, Optional.empty());

  /// On all cores.
  ///
  /// @throws IllegalArgumentException for relaxations for which the order of neurons matters
  /// @throws IllegalStateException where equality of functions is too much work to decide
  public static Weighing of(SearchQuestion question, WholeLayers layers) {
    question.requireAnyOrder();
    int kinds = layers.kinds();
    return IntStream.range(0, Math.multiplyExact(layers.fronts(), kinds))
        .parallel()
        .mapToObj(task -> new Walk(question, layers, task / kinds).startingWith(task % kinds))
        .reduce(EMPTY, Weighing::plus);
  }

  private Weighing plus(Weighing other) {
    return new Weighing(
        encode + other.encode,
        precise + other.precise,
        none + other.none,
        unknown + other.unknown,
        example.or(other::example));
  }

  private static Weighing of(Fitting fitting) {
    return switch (fitting) {
      case Fitting.EncodesNot _ -> EMPTY;
      case Fitting.Found found -> new Weighing(1, 1, 0, 0, Optional.of(found));
      case Fitting.None _ -> new Weighing(1, 0, 1, 0, Optional.empty());
      case Fitting.Unknown _ -> new Weighing(1, 0, 0, 1, Optional.empty());
    };
  }

  /// Values at the points, less a combination of those already chosen.
  private record Rest(List<Vector> kinds, Vector target) {
    /// Without what a multiple of this vector accounts for.
    Rest less(Vector chosen) {
      int pivot = pivot(chosen);
      return pivot < 0
          ? this
          : new Rest(
              kinds.stream().map(kind -> less(kind, chosen, pivot)).toList(),
              less(target, chosen, pivot));
    }

    private static Vector less(Vector v, Vector chosen, int pivot) {
      return v.get(pivot).isZero()
          ? v
          : v.subtract(chosen.multiply(v.get(pivot).divide(chosen.get(pivot))));
    }

    /// The place of an entry that is not 0, or -1.
    static int pivot(Vector v) {
      for (int i = 0; i < v.size(); i++) {
        if (!v.get(i).isZero()) {
          return i;
        }
      }
      return -1;
    }

    boolean isCompletedBy(int kind) {
      if (target.isZero()) {
        return true;
      }
      Vector last = kinds.get(kind);
      int pivot = pivot(last);
      if (pivot < 0 || target.get(pivot).isZero()) {
        return false;
      }
      Rational factor = target.get(pivot).divide(last.get(pivot));
      for (int i = 0; i < last.size(); i++) {
        if (!last.get(i).multiply(factor).equals(target.get(i))) {
          return false;
        }
      }
      return true;
    }
  }

  /// Through the last layers that stand on one front.
  private static final class Walk {
    private final SearchQuestion question;
    private final WholeLayers layers;
    private final int front;
    private final List<Integer> chosen = new ArrayList<>();
    private Weighing sum = EMPTY;

    Walk(SearchQuestion question, WholeLayers layers, int front) {
      this.question = question;
      this.layers = layers;
      this.front = front;
    }

    Weighing startingWith(int kind) {
      Rest rest = start();
      if (layers.width() == 1) {
        complete(rest, kind);
      } else {
        chosen.add(kind);
        choose(rest.less(rest.kinds.get(kind)), kind + 1);
      }
      return sum;
    }

    private Rest start() {
      List<Vector> points = StartingPoints.many(question);
      FixedLayers all = layers.layers(front, IntStream.range(0, layers.kinds()).boxed().toList());
      List<Vector> values = points.stream().map(all.hidden()::values).toList();
      List<Vector> columns =
          all.read().stream()
              .map(variable -> Vector.of(points.size(), p -> values.get(p).get(variable)))
              .toList();
      Vector target = Vector.of(points.stream().map(question::at).toList());
      Rest rest = new Rest(columns, target).less(Vector.of(points.size(), _ -> Rational.ONE));
      for (int i = layers.kinds(); i < columns.size(); i++) {
        rest = rest.less(rest.kinds.get(i));
      }
      return rest;
    }

    private void choose(Rest rest, int from) {
      int left = layers.width() - chosen.size();
      for (int kind = from; kind <= layers.kinds() - left; kind++) {
        if (left == 1) {
          complete(rest, kind);
        } else {
          chosen.add(kind);
          choose(rest.less(rest.kinds.get(kind)), kind + 1);
          chosen.removeLast();
        }
      }
    }

    private void complete(Rest rest, int kind) {
      if (rest.isCompletedBy(kind)) {
        chosen.add(kind);
        sum = sum.plus(of(OutputWeights.fit(question, layers.layers(front, chosen))));
        chosen.removeLast();
      }
    }
  }
}

package org.relucid.expressivity.search.size;

import java.math.BigInteger;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.relucid.expressivity.encode.Encoding;
import org.relucid.expressivity.encode.Reencoding;
import org.relucid.expressivity.encode.Skips;
import org.relucid.expressivity.encode.Target;
import org.relucid.expressivity.search.Architecture;
import org.relucid.expressivity.search.OneNeuronPerKink;
import org.relucid.expressivity.search.SearchQuestion;
import org.relucid.expressivity.search.Width;
import org.relucid.expressivity.search.output.Fitting;
import org.relucid.expressivity.search.output.Weighing;
import org.relucid.expressivity.search.output.WholeLayers;
import org.relucid.theory.function.PiecewiseLinear;
import org.relucid.theory.function.Shape;
import org.relucid.theory.network.ScalarNetwork;

/// What is known of the size of a precise network for a function of one variable, in any depth.
public sealed interface Size {
  /// There is none of any size, by a theorem.
  record None(String theorem) implements Size {}

  /// Whether there is one may not be known: then both are without an upper end.
  ///
  /// @param layers hidden layers; a network with the fewest need not be one with the fewest neurons
  record Some(Between layers, Between neurons) implements Size {}

  /// Lower bounds, where `f` is not affine:
  ///
  /// - one hidden layer, and two if one will not do ([OneNeuronPerKink]);
  /// - so many neurons as one hidden layer needs ([Width]), or fewer in several, where each has
  ///   one; and without skips a network whose layers have one neuron each is monotone, so that
  ///   others need one more.
  ///
  /// Upper bounds are networks: of one hidden layer, by the encoders, and of hidden layers with
  /// small whole weights ([Weighing]), which are tried for some time.
  ///
  /// @param question its architecture says whether there are skips; its widths are not looked at
  /// @param oneLayer empty where no width will do
  static Size of(SearchQuestion question, Optional<Width> oneLayer, Duration patience) {
    return new Known(question, oneLayer, System.nanoTime() + patience.toNanos()).size();
  }

  /// What is known, and until when to search.
  ///
  /// @param end by `System.nanoTime()`
  record Known(SearchQuestion question, Optional<Width> oneLayer, long end) {
    private static final BigInteger MOST_HIDDEN_LAYERS = BigInteger.valueOf(20_000);
    private static final int MOST_NEURONS = 4;
    private static final int MOST_WEIGHT = 2;

    private boolean hasSkips() {
      return question.architecture().hasSkips();
    }

    private Size size() {
      Skips skips = hasSkips() ? Skips.ALLOWED : Skips.NONE;
      Encoding encoding =
          new Reencoding(question.function(), question.domain())
              .forTarget(new Target(question.relaxation(), skips));
      return switch (encoding) {
        case Encoding.Impossible(String theorem, _, _) -> new None(theorem);
        case Encoding.Found(_, ScalarNetwork network) -> some(Optional.of(network));
        case Encoding.NotFound _ -> some(Optional.empty());
      };
    }

    private Size some(Optional<ScalarNetwork> encoded) {
      PiecewiseLinear f = question.onLine();
      if (f.is(Shape.AFFINE)) {
        Between none = new Between(0, encoded.map(_ -> 0));
        return new Some(none, none);
      }
      int least = leastNeurons(f);
      Optional<Integer> wide = oneLayer.flatMap(Width::most);
      Optional<Integer> known = min(encoded.map(ScalarNetwork::neurons), wide);
      Optional<ScalarNetwork> tried = tried(least, known.orElse(MOST_NEURONS + 1));
      return new Some(
          new Between(
              oneLayer.isPresent() ? 1 : 2,
              min(min(encoded.map(Skips::depth), tried.map(Skips::depth)), wide.map(_ -> 1))),
          new Between(least, min(known, tried.map(ScalarNetwork::neurons))));
    }

    private static Optional<Integer> min(Optional<Integer> a, Optional<Integer> b) {
      return Stream.of(a, b).flatMap(Optional::stream).min(Integer::compare);
    }

    private boolean isMonotone(PiecewiseLinear f) {
      return f.is(Shape.NON_DECREASING) || f.is(Shape.NON_INCREASING);
    }

    private int leastNeurons(PiecewiseLinear f) {
      int deep = hasSkips() || isMonotone(f) ? 2 : 3;
      return oneLayer.map(width -> Math.min(width.least(), deep)).orElse(deep);
    }

    /// A network with fewer neurons than `known`, and the fewest that are met.
    private Optional<ScalarNetwork> tried(int least, int known) {
      for (int neurons = Math.max(2, least);
          neurons < Math.min(known, MOST_NEURONS + 1);
          neurons++) {
        for (Architecture shape : Shapes.of(neurons, question.architecture().reading())) {
          Optional<ScalarNetwork> found = tried(shape);
          if (found.isPresent()) {
            return found;
          }
        }
      }
      return Optional.empty();
    }

    private Optional<ScalarNetwork> tried(Architecture shape) {
      for (int bound = 1; bound <= MOST_WEIGHT && System.nanoTime() < end; bound++) {
        Optional<WholeLayers> layers = few(shape, bound);
        if (layers.isPresent()) {
          Optional<Fitting.Found> found = Weighing.of(question, layers.get()).example();
          if (found.isPresent()) {
            return found.map(Fitting.Found::network);
          }
        }
      }
      return Optional.empty();
    }

    private static Optional<WholeLayers> few(Architecture shape, int bound) {
      try {
        return Optional.of(new WholeLayers(shape, bound))
            .filter(layers -> layers.count().compareTo(MOST_HIDDEN_LAYERS) <= 0);
      } catch (IllegalArgumentException tooMany) {
        return Optional.empty();
      }
    }
  }
}

package org.relucid.expressivity.search.size;

import java.time.Duration;
import java.util.List;
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
import org.relucid.expressivity.search.output.SmallWhole;
import org.relucid.smt.query.Panel;
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
  /// @param solvers what has to be believed of solvers for lower bounds, beside one hidden layer's
  record Some(Between layers, Between neurons, List<String> solvers) implements Size {
    public Some {
      solvers = List.copyOf(solvers);
    }
  }

  /// Lower bounds, where `f` is not affine:
  ///
  /// - one hidden layer, and two if one will not do ([OneNeuronPerKink]);
  /// - so many neurons as one hidden layer needs ([Width]), or fewer in several, where each has
  ///   one; and without skips a network whose layers have one neuron each is monotone, so that
  ///   others need one more.
  ///
  /// Upper bounds are networks: of one hidden layer, by the encoders, and of hidden layers with
  /// small whole weights ([SmallWhole]), which are tried for some time.
  ///
  /// @param question its architecture says whether there are skips; its widths are not looked at
  /// @param oneLayer empty where no width will do
  /// @param patience for lower and for upper bounds
  static Size of(
      SearchQuestion question, Optional<Width> oneLayer, Panel panel, Duration patience) {
    return new Known(question, oneLayer, panel, patience).size();
  }

  /// What is known, and with what to search.
  record Known(SearchQuestion question, Optional<Width> oneLayer, Panel panel, Duration patience) {
    private static final int MOST_NEURONS = 4;

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
        return new Some(none, none, List.of());
      }
      int least = leastNeurons(f);
      Optional<Integer> wide = oneLayer.flatMap(Width::most);
      Optional<Integer> known = min(encoded.map(ScalarNetwork::neurons), wide);
      Optional<ScalarNetwork> tried = tried(least, known.orElse(MOST_NEURONS + 1));
      Optional<Integer> most = min(known, tried.map(ScalarNetwork::neurons));
      Optional<List<String>> more = moreThanThree(least, most);
      return new Some(
          new Between(
              oneLayer.isPresent() ? 1 : 2,
              min(min(encoded.map(Skips::depth), tried.map(Skips::depth)), wide.map(_ -> 1))),
          new Between(more.isPresent() ? 4 : least, most),
          more.orElse(List.of()));
    }

    /// Where three may be enough, so far.
    private Optional<List<String>> moreThanThree(int least, Optional<Integer> most) {
      boolean open = least == 3 && oneLayer.isEmpty() && most.orElse(4) > 3;
      return open ? ThreeNeurons.deny(question, panel, patience) : Optional.empty();
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
      long end = System.nanoTime() + patience.toNanos();
      for (int neurons = Math.max(2, least);
          neurons < Math.min(known, MOST_NEURONS + 1);
          neurons++) {
        for (Architecture shape : Shapes.of(neurons, question.architecture().reading())) {
          Optional<ScalarNetwork> found = tried(shape, end);
          if (found.isPresent()) {
            return found;
          }
        }
      }
      return Optional.empty();
    }

    private Optional<ScalarNetwork> tried(Architecture shape, long end) {
      return System.nanoTime() < end
          ? SmallWhole.of(question.with(shape)).found().map(Fitting.Found::network)
          : Optional.empty();
    }
  }
}

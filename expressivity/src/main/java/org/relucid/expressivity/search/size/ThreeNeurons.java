package org.relucid.expressivity.search.size;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.relucid.expressivity.search.Architecture;
import org.relucid.expressivity.search.OneNeuronPerKink;
import org.relucid.expressivity.search.Search;
import org.relucid.expressivity.search.SearchQuestion;
import org.relucid.expressivity.search.SearchResult;
import org.relucid.smt.query.Panel;
import org.relucid.theory.function.Domain;
import org.relucid.theory.function.PiecewiseLinear;
import org.relucid.theory.geometry.Box;
import org.relucid.theory.geometry.Interval;
import org.relucid.theory.number.Rational;

/// That three neurons without skips are not enough for a function of one variable that is not
/// monotone, and for which one hidden layer will not do: 1-2-1-1 and 1-1-2-1 remain.
///
/// All of it is for the triangle, and so for each relaxation neuron by neuron, which is no tighter.
/// 1-2-1-1 is searched over all real weights. A network 1-1-k-1 is constant up to some `t`, or from
/// some `t` on, and on the other side one hidden layer over one variable, whose range is exact: so
/// on the part of the domain on one side of the first (or the last) kink [OneNeuronPerKink] may
/// deny it.
final class ThreeNeurons {
  private final SearchQuestion question;

  private ThreeNeurons(SearchQuestion question) {
    this.question = question;
  }

  /// What has to be believed, of solvers, where that is shown.
  static Optional<List<String>> deny(SearchQuestion question, Panel panel, Duration time) {
    SearchQuestion triangle = question.with("triangle");
    if (!new ThreeNeurons(triangle).isDeniedBehindOneNeuron()) {
      return Optional.empty();
    }
    Architecture shape = new Architecture(1, List.of(2, 1), Architecture.Reading.LAYER);
    return Search.withSolvers(panel, time).answer(triangle.with(shape))
            instanceof SearchResult.None none
        ? Optional.of(none.basis())
        : Optional.empty();
  }

  private boolean isDeniedBehindOneNeuron() {
    PiecewiseLinear f = question.onLine();
    Rational first = f.breakpoints().getFirst();
    Rational last = f.breakpoints().getLast();
    List<Interval> parts = new ArrayList<>();
    if (f.lines().getFirst().slope().isZero()) {
      parts.add(new Interval(first, last.add(Rational.ONE)));
    }
    if (f.lines().getLast().slope().isZero()) {
      parts.add(new Interval(first.subtract(Rational.ONE), last));
    }
    return parts.stream().allMatch(part -> OneNeuronPerKink.denies(on(part)).isPresent());
  }

  private SearchQuestion on(Interval part) {
    Interval inside =
        question.domain().side(0).flatMap(side -> side.intersection(part)).orElse(part);
    return new SearchQuestion(
        question.function(),
        new Domain.Within(Box.of(inside)),
        question.architecture(),
        question.relaxation());
  }
}

package org.relucid.expressivity.cells;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.relucid.expressivity.Answer;
import org.relucid.expressivity.Question;
import org.relucid.relaxations.Relaxation;
import org.relucid.relaxations.Relaxations;
import org.relucid.theory.format.Source;
import org.relucid.theory.function.Domain;
import org.relucid.theory.function.PiecewiseLinear;
import org.relucid.theory.geometry.Box;
import org.relucid.theory.geometry.Interval;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.network.LineRestriction;
import org.relucid.theory.network.ScalarNetwork;
import org.relucid.theory.number.Rational;

/// Against exhaustive grids of boxes, on which the relaxation is run over the rationals.
class CellsLawsTest {
  private static final List<String> BY_LINES =
      List.of("ibp", "zonotope", "deeppoly-0", "deeppoly-1", "deeppoly", "crown-1/3");

  private static final CellBudget BUDGET = new CellBudget(4_000, 1L << 24, Duration.ofSeconds(20));

  @Property(tries = 60)
  void what_is_precise_is_so_on_a_grid_and_what_is_not_has_a_box(
      @ForAll @IntRange(max = 99_999) int seed, @ForAll @IntRange(max = 5) int relaxation) {
    int[] widths =
        seed % 3 == 0 ? new int[] {3} : seed % 3 == 1 ? new int[] {1, 2} : new int[] {1, 1, 1};
    ScalarNetwork network = UnivariateNetworks.random(new Random(seed), widths);
    check(new Question(network, 0, domain(seed), BY_LINES.get(relaxation)));
  }

  @Property(tries = 40)
  void triangles_of_one_layer_likewise(@ForAll @IntRange(max = 99_999) int seed) {
    ScalarNetwork network = UnivariateNetworks.random(new Random(seed), 1 + seed % 4);
    check(new Question(network, 0, domain(seed), "triangle"));
  }

  private static Domain domain(int seed) {
    return seed % 2 == 0 ? Domain.line() : Domain.of(Interval.of(-2, 1));
  }

  private static void check(Question question) {
    switch (Cells.prove(question, BUDGET)) {
      case Answer.Precise precise -> {
        assertThat(looseOnGrid(question)).isEmpty();
        String text = precise.evidence().certificate();
        assertThat(CellChecker.check(CellCertificateReader.read(Source.of("certificate", text))))
            .isInstanceOf(CellVerdict.Accepted.class);
      }
      case Answer.Imprecise(var _, var found, var _) -> {
        assertThat(found.bounds()).isEqualTo(bounds(question, found.box()));
        assertThat(found.range()).isEqualTo(function(question).range(found.box().side(0)));
        assertThat(found.bounds()).isNotEqualTo(found.range());
        assertThat(question.domain().contains(found.box().lower())).isTrue();
        assertThat(question.domain().contains(found.box().upper())).isTrue();
      }
      case Answer.Unknown _ -> {}
    }
  }

  private static PiecewiseLinear function(Question question) {
    return LineRestriction.ofOneInput(question.network()).get(question.output());
  }

  private static Interval bounds(Question question, Box box) {
    Relaxation relaxation = Relaxations.named(question.relaxation(), Relaxations.EXACTLY);
    return relaxation.over(question.network(), box).outputs().get(question.output());
  }

  private static List<Interval> looseOnGrid(Question question) {
    PiecewiseLinear f = function(question);
    List<Rational> grid = grid(question, f);
    return grid.stream()
        .flatMap(l -> grid.stream().filter(u -> l.compareTo(u) <= 0).map(u -> new Interval(l, u)))
        .filter(side -> !bounds(question, Box.of(side)).equals(f.range(side)))
        .toList();
  }

  /// Breakpoints and kinks, the midpoints between them and points far away.
  private static List<Rational> grid(Question question, PiecewiseLinear f) {
    SortedSet<Rational> points = new TreeSet<>(f.breakpoints());
    for (AffineForm z : question.network().preActivations()) {
      if (z.terms() == 1 && z.variable(0) == 0) {
        points.add(z.constant().negate().divide(z.factor(0)));
      }
    }
    points.addAll(List.of(Rational.of(-100), Rational.of(-2), Rational.ZERO, Rational.of(70)));
    for (Rational point : List.copyOf(points)) {
      SortedSet<Rational> after = points.tailSet(point.add(Rational.of(1, 1000)));
      if (!after.isEmpty()) {
        points.add(point.add(after.first()).divide(Rational.of(2)));
        points.add(point.add(Rational.of(1, 7)));
      }
    }
    return points.stream()
        .filter(x -> question.domain().side(0).map(side -> side.contains(x)).orElse(true))
        .toList();
  }
}

package org.relucid.expressivity.cells;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.relucid.theory.function.Domain;
import org.relucid.theory.geometry.Interval;
import org.relucid.theory.number.Rational;

class StartingCellsLawsTest {
  @Provide
  Arbitrary<Rational> halves() {
    return Arbitraries.integers().between(-8, 8).map(p -> Rational.of(p, 2));
  }

  @Provide
  Arbitrary<List<Rational>> cuts() {
    return halves().list().ofMaxSize(4);
  }

  @Provide
  Arbitrary<Interval> intervals() {
    return Combinators.combine(halves(), halves()).as((a, b) -> new Interval(a.min(b), a.max(b)));
  }

  @Property(tries = 300)
  void every_interval_lies_in_exactly_one_cell_of_the_line(
      @ForAll("cuts") List<Rational> cuts, @ForAll("intervals") Interval interval) {
    List<Cell> cells = StartingCells.of(Domain.line(), new TreeSet<>(cuts));
    assertThat(cells.stream().filter(cell -> contains(cell, interval))).hasSize(1);
  }

  @Property(tries = 300)
  void every_interval_in_a_compact_domain_lies_in_exactly_one_cell_and_no_other_in_any(
      @ForAll("cuts") List<Rational> cuts,
      @ForAll("intervals") Interval domain,
      @ForAll("intervals") Interval interval) {
    List<Cell> cells = StartingCells.of(Domain.of(domain), new TreeSet<>(cuts));
    assertThat(cells.stream().filter(cell -> contains(cell, interval)))
        .hasSize(domain.contains(interval) ? 1 : 0);
  }

  @Property(tries = 200)
  void the_parts_of_a_cell_hold_each_of_its_intervals_once(
      @ForAll("cuts") List<Rational> cuts, @ForAll("intervals") Interval interval) {
    for (Cell cell : StartingCells.of(Domain.line(), new TreeSet<>(cuts))) {
      for (int to = 1; to < cell.generators().size(); to++) {
        CellStep step = new CellStep.Edge(0, to, Rational.of(2), Rational.of(3));
        assertThat(step.parts(cell).stream().filter(part -> contains(part, interval)))
            .hasSize(contains(cell, interval) ? 1 : 0);
      }
    }
  }

  /// By Cramer's rule: the parameters of the box, all of which have to be positive.
  static boolean contains(Cell cell, Interval interval) {
    List<Generator> g = cell.generators();
    Generator box = Generator.box(interval.lower(), interval.upper());
    return switch (g.size()) {
      case 1 -> g.getFirst().equals(box);
      case 2 -> isBetween(box, g.get(0), g.get(1));
      default -> {
        int orientation = determinant(g.get(0), g.get(1), g.get(2));
        yield determinant(box, g.get(1), g.get(2)) == orientation
            && determinant(g.get(0), box, g.get(2)) == orientation
            && determinant(g.get(0), g.get(1), box) == orientation;
      }
    };
  }

  /// On the line through both, and on the same side of each as the other is.
  private static boolean isBetween(Generator box, Generator a, Generator b) {
    if (determinant(a, b, box) != 0) {
      return false;
    }
    for (Generator apex :
        List.of(Generator.direction(1, 0), Generator.direction(0, 1), Generator.direction(2, -3))) {
      int orientation = determinant(a, b, apex);
      if (orientation != 0) {
        return determinant(a, box, apex) == orientation && determinant(box, b, apex) == orientation;
      }
    }
    throw new AssertionError("no apex off the line");
  }

  private static int determinant(Generator a, Generator b, Generator c) {
    Rational first = minor(b.u(), b.w(), c.u(), c.w()).multiply(a.l());
    Rational second = minor(b.l(), b.w(), c.l(), c.w()).multiply(a.u());
    Rational third = minor(b.l(), b.u(), c.l(), c.u()).multiply(a.w());
    return first.subtract(second).add(third).signum();
  }

  private static Rational minor(Rational a, Rational b, Rational c, Rational d) {
    return a.multiply(d).subtract(b.multiply(c));
  }
}

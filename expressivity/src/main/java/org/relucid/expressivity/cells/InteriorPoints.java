package org.relucid.expressivity.cells;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.relucid.expressivity.cells.polynomial.Polynomial;
import org.relucid.theory.number.Rational;

/// Boxes inside a cell, simple ones first.
final class InteriorPoints {
  private InteriorPoints() {}

  /// With all parameters from 1 to `most`, at which what is assumed of the cell holds.
  static Stream<Generator> of(Cell cell, int most) {
    return parameters(cell.generators().size(), most)
        .map(cell::at)
        .filter(point -> holds(cell, point));
  }

  private static Stream<List<Rational>> parameters(int count, int most) {
    if (count == 0) {
      return Stream.of(List.of());
    }
    return parameters(count - 1, most)
        .flatMap(
            rest ->
                IntStream.rangeClosed(1, most)
                    .mapToObj(
                        t -> {
                          List<Rational> all = new ArrayList<>(rest);
                          all.add(Rational.of(t));
                          return all;
                        }));
  }

  private static boolean holds(Cell cell, Generator point) {
    return cell.assumptions().stream().allMatch(a -> sign(a.polynomial(), point) == a.sign());
  }

  static int sign(Polynomial polynomial, Generator point) {
    return Cell.value(polynomial, point).signum();
  }
}

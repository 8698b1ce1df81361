package org.relucid.expressivity.cells;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.relucid.expressivity.cells.polynomial.Polynomial;
import org.relucid.theory.number.Rational;

/// A set of boxes `[l, u]`: the relatively open simplex of all
///
///     (l, u, 1) ~ Σ t_i g_i,   all t_i > 0
///
/// over one, two or three generators, at least one of which is a box; and of these only the boxes
/// at which the assumed polynomials have the signs assumed.
///
/// Points, open edges and open triangles are cells of their own, so that no cell hides its border:
/// a ReLU may have another phase there.
public record Cell(List<Generator> generators, List<Assumption> assumptions) {
  public Cell {
    generators = List.copyOf(generators);
    assumptions = List.copyOf(assumptions);
    if (generators.isEmpty()
        || generators.size() > 3
        || generators.stream().noneMatch(Generator::isBox)) {
      throw new IllegalArgumentException(
          "cell of " + generators + ", expected 1 to 3 generators, one of them a box");
    }
  }

  /// The polynomial has this sign (-1, 0 or 1).
  public record Assumption(Polynomial polynomial, int sign) {}

  static Cell of(Generator... generators) {
    return new Cell(List.of(generators), List.of());
  }

  /// A coordinate of the boxes of this cell in the parameters `t_1 = L` and `t_2 = U`, with `t_0 =
  /// 1`.
  Polynomial parameter(Function<Generator, Rational> coordinate) {
    Rational constant = coordinate.apply(generators.get(0));
    Rational first = generators.size() > 1 ? coordinate.apply(generators.get(1)) : Rational.ZERO;
    Rational second = generators.size() > 2 ? coordinate.apply(generators.get(2)) : Rational.ZERO;
    return Polynomial.linear(first, second, constant);
  }

  /// `w^d p(l/w, u/w)` at a generator, with the degree `d`.
  static Rational value(Polynomial polynomial, Generator at) {
    if (polynomial.degree() == 1) {
      return at.l()
          .multiply(polynomial.coefficient(1, 0))
          .add(at.u().multiply(polynomial.coefficient(0, 1)))
          .add(at.w().multiply(polynomial.constant()));
    }
    return polynomial
        .homogenized(
            Polynomial.constant(at.l()), Polynomial.constant(at.u()), Polynomial.constant(at.w()))
        .constant();
  }

  /// The box with these parameters, all positive and as many as there are generators.
  Generator at(List<Rational> parameters) {
    Rational l = Rational.ZERO;
    Rational u = Rational.ZERO;
    Rational w = Rational.ZERO;
    for (int i = 0; i < generators.size(); i++) {
      l = l.add(parameters.get(i).multiply(generators.get(i).l()));
      u = u.add(parameters.get(i).multiply(generators.get(i).u()));
      w = w.add(parameters.get(i).multiply(generators.get(i).w()));
    }
    return Generator.along(l, u, w);
  }

  /// The parts into which a point inside the edge from generator `from` to generator `to` divides
  /// this cell: its two sides, and what lies between them. Parts without boxes are left out.
  List<Cell> split(int from, int to, Generator point) {
    List<Generator> rest = new ArrayList<>(generators);
    rest.remove(to);
    rest.remove(from);
    List<List<Generator>> parts = new ArrayList<>();
    parts.add(join(generators.get(from), rest, point));
    parts.add(join(generators.get(to), rest, point));
    parts.add(join(rest, point));
    return parts.stream()
        .filter(part -> part.stream().anyMatch(Generator::isBox))
        .map(part -> new Cell(part, assumptions))
        .toList();
  }

  private static List<Generator> join(Generator end, List<Generator> rest, Generator point) {
    List<Generator> part = new ArrayList<>(List.of(end));
    part.addAll(join(rest, point));
    return part;
  }

  private static List<Generator> join(List<Generator> rest, Generator point) {
    List<Generator> part = new ArrayList<>(rest);
    part.add(point);
    return part;
  }

  /// The same simplex, cut by the sign of a polynomial: above, below and at zero.
  List<Cell> split(Polynomial polynomial) {
    return List.of(assuming(polynomial, 1), assuming(polynomial, -1), assuming(polynomial, 0));
  }

  private Cell assuming(Polynomial polynomial, int sign) {
    List<Assumption> all = new ArrayList<>(assumptions);
    all.add(new Assumption(polynomial, sign));
    return new Cell(generators, all);
  }
}

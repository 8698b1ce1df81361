package org.relucid.theory.function;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.lp.LinearProgram;
import org.relucid.theory.lp.LinearProgramSolver;
import org.relucid.theory.lp.Outcome;
import org.relucid.theory.number.Rational;

/// Walks through the linear pieces of f with interior points, one by one. Together they cover the
/// domain; neighbours may have one form.
///
/// Hinge by hinge, a cell is cut where the hinge changes its phase inside. One side is where the
/// cell's interior point is; whether the other has interior points is a linear program, solved when
/// the walk gets there. So the first piece costs none.
///
/// *Cost*: at most one linear program for each hinge of each piece.
final class PieceEnumeration {
  /// A cell cut by the first `images.size()` hinges, the values of these on it, and what has still
  /// to be shown to have interior points.
  private record Cell(
      List<AffineForm> images, List<AffineForm> inequalities, Vector interior, Side side) {}

  private enum Side {
    ENTERED,
    UNSEEN
  }

  private final Hinges f;
  private final Domain domain;
  private final Budget.Meter meter;
  private final List<Range> ranges;
  private final Deque<Cell> stack = new ArrayDeque<>();
  private boolean isOutOfBudget;

  PieceEnumeration(Expression f, Domain domain, Budget.Meter meter) {
    this.f = Hinges.of(f, domain.dimension());
    this.domain = domain;
    this.meter = meter;
    this.ranges =
        IntStream.range(0, domain.dimension()).mapToObj(i -> Range.of(domain.side(i))).toList();
    stack.push(new Cell(List.of(), freeSides(), middle(), Side.ENTERED));
  }

  private List<AffineForm> freeSides() {
    return domain.inequalities(domain.dimension()).stream()
        .filter(form -> domain.isFree(form.variable(0)))
        .toList();
  }

  private Vector middle() {
    return switch (domain) {
      case Domain.Everywhere _ -> domain.corner();
      case Domain.Within(var box) -> box.midpoint();
    };
  }

  /// The next piece, or nothing at the end, which may be that of the budget.
  Optional<LinearPiece> next() {
    while (!stack.isEmpty() && !isOutOfBudget) {
      Optional<Cell> entered = enter(stack.pop());
      if (entered.isPresent()) {
        return Optional.of(descend(entered.get()));
      }
    }
    return Optional.empty();
  }

  /// Whether the walk ended before all pieces were seen.
  boolean isOutOfBudget() {
    return isOutOfBudget;
  }

  private LinearPiece descend(Cell cell) {
    Cell current = cell;
    while (current.images.size() < f.count()) {
      current = passHinge(current);
    }
    return new LinearPiece(
        current.inequalities, substituted(f.output(), current.images), current.interior);
  }

  private AffineForm substituted(AffineForm form, List<AffineForm> images) {
    return Hinges.substitute(form, f.inputs(), images, f.inputs());
  }

  /// Goes on to the side of the next hinge on which there is a point, and leaves the other behind.
  private Cell passHinge(Cell cell) {
    AffineForm z = substituted(f.preActivations().get(cell.images.size()), cell.images);
    AffineForm zero = AffineForm.constant(f.inputs(), Rational.ZERO);
    Range range = Range.of(z, ranges);
    if (range.isNonNegative() || range.isNonPositive()) {
      return new Cell(
          append(cell.images, range.isNonNegative() ? z : zero),
          cell.inequalities,
          cell.interior,
          Side.ENTERED);
    }
    Vector point = offTheHinge(cell, z);
    int sign = z.at(point).signum();
    AffineForm here = sign > 0 ? z : z.negate();
    stack.push(
        new Cell(
            append(cell.images, sign > 0 ? zero : z),
            append(cell.inequalities, here.negate()),
            point,
            Side.UNSEEN));
    return new Cell(
        append(cell.images, sign > 0 ? z : zero),
        append(cell.inequalities, here),
        point,
        Side.ENTERED);
  }

  /// The interior point, moved a little where `z` is zero on it; `z` is not constant.
  private Vector offTheHinge(Cell cell, AffineForm z) {
    if (!z.at(cell.interior).isZero()) {
      return cell.interior;
    }
    Vector gradient =
        Vector.of(
            IntStream.range(0, f.inputs())
                .mapToObj(i -> domain.isFree(i) ? z.coefficient(i) : Rational.ZERO)
                .toList());
    return LinearPiece.step(cell.interior, gradient, cell.inequalities);
  }

  private static List<AffineForm> append(List<AffineForm> list, AffineForm last) {
    List<AffineForm> longer = new ArrayList<>(list);
    longer.add(last);
    return longer;
  }

  /// The cell with a point inside all its inequalities, if there is one: `max {t ≤ 1 : g_i ≥ t}`.
  private Optional<Cell> enter(Cell cell) {
    if (cell.side == Side.ENTERED) {
      return Optional.of(cell);
    }
    if (!meter.spend()) {
      isOutOfBudget = true;
      return Optional.empty();
    }
    if (LinearProgramSolver.solve(depth(cell))
            instanceof Outcome.Optimal(var negated, var point, _, _)
        && negated.signum() < 0) {
      Vector interior = Vector.of(point.entries().subList(0, f.inputs()));
      return Optional.of(new Cell(cell.images, cell.inequalities, interior, Side.ENTERED));
    }
    return Optional.empty();
  }

  private LinearProgram depth(Cell cell) {
    int variables = f.inputs() + 1;
    AffineForm t = AffineForm.variable(variables, f.inputs());
    List<AffineForm> deep = new ArrayList<>(List.of(t.negate().add(Rational.ONE)));
    cell.inequalities.forEach(form -> deep.add(form.inDimension(variables).subtract(t)));
    List<AffineForm> fixed =
        domain.inequalities(variables).stream()
            .filter(form -> !domain.isFree(form.variable(0)))
            .toList();
    return new LinearProgram(variables, deep, fixed, t.negate());
  }
}

package org.relucid.theory.function;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.relucid.theory.geometry.Box;
import org.relucid.theory.geometry.Interval;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.number.Rational;

/// Questions about CPWL functions of several variables on a box or on all of `R^n`, answered
/// exactly: minimum and maximum with a point, sign, equality, shapes, linear pieces.
///
/// *Soundness*: every "no" comes with points that show it; "yes" rests on exact linear programs
/// alone, whose outcomes verify.
///
/// *Cost*: exponential in the number of hinges (`relu`, `abs`, each comparison of `max` and `min`)
/// in the worst case. Each question may use the whole budget, and answers "unknown" beyond it.
///
/// *Fails* with `IllegalArgumentException` where a function has more variables than the domain.
///
/// ```java
/// ExactSearch search = ExactSearch.over(Box.of(Interval.of(-1, 1), Interval.of(-1, 1)));
/// search.maximum(Expression.parse("min(x, y) - abs(x)"));  // 0, at some (x, y) with 0 <= x <= y
/// ```
public record ExactSearch(Domain domain, Budget budget) {
  private static final Interval UNIT = Interval.of(0, 1);

  public static ExactSearch over(Box box) {
    return new ExactSearch(Domain.of(box), Budget.USUAL);
  }

  public static ExactSearch everywhere(int dimension) {
    return new ExactSearch(Domain.everywhere(dimension), Budget.USUAL);
  }

  public ExactSearch within(Budget newBudget) {
    return new ExactSearch(domain, newBudget);
  }

  /// The minimum of f with a point that attains it, or a ray along which f decreases for ever.
  public Extremum minimum(Expression f) {
    return new PhaseSearch(f, domain, meter(), PhaseSearch.Goal.LEAST_VALUE).run();
  }

  /// The maximum of f with a point that attains it, or a ray along which f increases for ever.
  public Extremum maximum(Expression f) {
    return minimum(f.negate()).negate();
  }

  /// Whether `f(x) ≥ 0` for all x; else a point at which f is negative.
  public Decision<Vector> isNonNegative(Expression f) {
    return isNonNegative(f, meter());
  }

  /// Whether `f(x) = g(x)` for all x; else a point that separates them.
  public Decision<Vector> areEqual(Expression f, Expression g) {
    return areEqual(f, g, meter());
  }

  /// Whether f has the shape; else points that refute it.
  public Decision<Counterexample> has(Shape shape, Expression f) {
    return switch (shape) {
      case Shape.Affine _ -> isAffine(f);
      case Shape.Convex _ -> isConvex(shape, f);
      case Shape.Concave _ -> isConvex(shape, f.negate());
      case Shape.NonDecreasing(var i) -> isNonDecreasing(shape, f, i);
      case Shape.NonIncreasing(var i) -> isNonDecreasing(shape, f.negate(), i);
    };
  }

  /// The linear pieces of f, if the budget suffices for all of them. Their union is the domain.
  public Optional<List<LinearPiece>> pieces(Expression f) {
    PieceEnumeration walk = new PieceEnumeration(f, domain, meter());
    List<LinearPiece> pieces = new ArrayList<>();
    for (Optional<LinearPiece> piece = walk.next(); piece.isPresent(); piece = walk.next()) {
      pieces.add(piece.get());
    }
    return walk.isOutOfBudget() ? Optional.empty() : Optional.of(pieces);
  }

  private Budget.Meter meter() {
    return new Budget.Meter(budget);
  }

  private Decision<Vector> isNonNegative(Expression f, Budget.Meter meter) {
    return switch (new PhaseSearch(f, domain, meter, PhaseSearch.Goal.NEGATIVE_VALUE).run()) {
      case Extremum.Attained(var value, var point) -> decide(value, point);
      case Extremum.Unbounded(var point, var direction) ->
          new Decision.Refuted<>(negativePoint(f, point, direction));
      case Extremum.Unknown _ -> new Decision.Unknown<>();
    };
  }

  private static Decision<Vector> decide(Rational value, Vector point) {
    return value.signum() < 0 ? new Decision.Refuted<>(point) : new Decision.Holds<>();
  }

  /// A point far out on a ray along which f decreases for ever.
  private static Vector negativePoint(Expression f, Vector point, Vector direction) {
    PiecewiseLinear along = f.along(point, direction);
    Rational t = along.lines().getLast().argumentOf(Interpretation.MINUS_ONE).max(Rational.ZERO);
    Rational far = along.breakpoints().isEmpty() ? t : t.max(along.breakpoints().getLast());
    return point.add(direction.multiply(far));
  }

  private Decision<Vector> areEqual(Expression f, Expression g, Budget.Meter meter) {
    return switch (isNonNegative(f.subtract(g), meter)) {
      case Decision.Holds<Vector> _ -> isNonNegative(g.subtract(f), meter);
      case Decision<Vector> other -> other;
    };
  }

  /// A function is affine iff it equals the form of one of its pieces.
  private Decision<Counterexample> isAffine(Expression f) {
    Budget.Meter meter = meter();
    LinearPiece piece = new PieceEnumeration(f, domain, meter).next().orElseThrow();
    Decision<Vector> answer = areEqual(f, Expression.affine(piece.form()), meter);
    return refutedBetween(Shape.AFFINE, Shape.AFFINE, f, piece, answer);
  }

  /// A function is convex iff it is nowhere below the form of one of its pieces.
  private Decision<Counterexample> isConvex(Shape shape, Expression f) {
    Budget.Meter meter = meter();
    Set<AffineForm> seen = new HashSet<>();
    PieceEnumeration walk = new PieceEnumeration(f, domain, meter);
    for (Optional<LinearPiece> piece = walk.next(); piece.isPresent(); piece = walk.next()) {
      AffineForm form = piece.get().form();
      if (seen.add(form)) {
        Decision<Vector> answer = isNonNegative(f.subtract(Expression.affine(form)), meter);
        if (!(answer instanceof Decision.Holds)) {
          return refutedBetween(shape, Shape.CONVEX, f, piece.get(), answer);
        }
      }
    }
    return walk.isOutOfBudget() ? new Decision.Unknown<>() : new Decision.Holds<>();
  }

  /// From inside a piece to a point that its form gets wrong, f is not affine (or not convex).
  private static Decision<Counterexample> refutedBetween(
      Shape shape, Shape onTheWay, Expression f, LinearPiece piece, Decision<Vector> answer) {
    return switch (answer) {
      case Decision.Holds<Vector> _ -> new Decision.Holds<>();
      case Decision.Unknown<Vector> _ -> new Decision.Unknown<>();
      case Decision.Refuted<Vector>(var wrong) -> {
        Vector way = wrong.subtract(piece.interior());
        Counterexample onSegment =
            f.along(piece.interior(), way).restrict(UNIT).counterexample(onTheWay).orElseThrow();
        yield new Decision.Refuted<>(
            new Counterexample(
                shape,
                onSegment.points().stream()
                    .map(t -> piece.interior().add(way.multiply(t.get(0))))
                    .toList()));
      }
    };
  }

  private Decision<Counterexample> isNonDecreasing(Shape shape, Expression f, int coordinate) {
    if (coordinate < 0 || coordinate >= domain.dimension()) {
      throw new IllegalArgumentException(
          "coordinate " + coordinate + ", expected 0 to " + (domain.dimension() - 1));
    }
    if (!domain.isFree(coordinate)) {
      return new Decision.Holds<>();
    }
    Vector along = AffineForm.variable(domain.dimension(), coordinate).coefficients();
    PieceEnumeration walk = new PieceEnumeration(f, domain, meter());
    for (Optional<LinearPiece> piece = walk.next(); piece.isPresent(); piece = walk.next()) {
      if (piece.get().form().coefficient(coordinate).signum() < 0) {
        List<Vector> points = List.of(piece.get().interior(), piece.get().step(along));
        return new Decision.Refuted<>(new Counterexample(shape, points));
      }
    }
    return walk.isOutOfBudget() ? new Decision.Unknown<>() : new Decision.Holds<>();
  }
}

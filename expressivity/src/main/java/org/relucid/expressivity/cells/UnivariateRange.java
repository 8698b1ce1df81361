package org.relucid.expressivity.cells;

import java.util.List;
import org.hipparchus.FieldElement;
import org.relucid.relaxations.Bounds;
import org.relucid.relaxations.OrderedField;
import org.relucid.theory.function.Line;
import org.relucid.theory.function.PiecewiseLinear;
import org.relucid.theory.number.Rational;

/// The exact range of a CPWL function of one variable over `[l, u]`, in any ordered field: the
/// greatest of `f(l)`, `f(u)` and the values at the breakpoints between them.
record UnivariateRange(PiecewiseLinear f, PiecewiseLinear negated) {
  static UnivariateRange of(PiecewiseLinear f) {
    return new UnivariateRange(f, f.negate());
  }

  <T extends FieldElement<T>> Bounds<T> over(Bounds<T> box, OrderedField<T> field) {
    return new Bounds<>(maximum(negated, box, field).negate(), maximum(f, box, field));
  }

  private static <T extends FieldElement<T>> T maximum(
      PiecewiseLinear f, Bounds<T> box, OrderedField<T> field) {
    int first = piece(f, box.lower(), field);
    int last = piece(f, box.upper(), field);
    T greatest = at(f.lines().get(first), box.lower(), field);
    if (first < last) {
      List<PiecewiseLinear.Vertex> between = f.vertices().subList(first, last);
      Rational inside =
          between.stream().map(PiecewiseLinear.Vertex::value).reduce(Rational::max).orElseThrow();
      greatest = greater(greatest, field.of(inside), field);
    }
    return greater(greatest, at(f.lines().get(last), box.upper(), field), field);
  }

  /// The number of breakpoints `≤ x`.
  private static <T extends FieldElement<T>> int piece(
      PiecewiseLinear f, T x, OrderedField<T> field) {
    int below = 0;
    int above = f.breakpoints().size();
    while (below < above) {
      int middle = (below + above) >>> 1;
      T b = field.of(f.breakpoints().get(middle));
      if (field.signum(x.subtract(b)) >= 0) {
        below = middle + 1;
      } else {
        above = middle;
      }
    }
    return below;
  }

  private static <T extends FieldElement<T>> T at(Line line, T x, OrderedField<T> field) {
    return x.multiply(field.of(line.slope())).add(field.of(line.intercept()));
  }

  private static <T extends FieldElement<T>> T greater(T a, T b, OrderedField<T> field) {
    return field.signum(a.subtract(b)) >= 0 ? a : b;
  }
}

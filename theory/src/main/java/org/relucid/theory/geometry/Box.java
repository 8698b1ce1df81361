package org.relucid.theory.geometry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.linear.AffineMap;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.number.Rational;

/// A box `[l_0, u_0] × … × [l_{n-1}, u_{n-1}]`: a product of compact intervals, possibly
/// degenerate, possibly of dimension 0 (one point).
///
/// ```java
/// Box box = Box.parse("[-1,2]x[0,1/2]");
/// box.image(form)          // the exact range of an affine form
/// box.minimizer(form)      // a corner where it is least
/// ```
public record Box(List<Interval> sides) {
  public Box {
    sides = List.copyOf(sides);
  }

  public static Box of(Interval... sides) {
    return new Box(Arrays.asList(sides));
  }

  /// The box of one point.
  public static Box point(Vector x) {
    return new Box(x.entries().stream().map(Interval::point).toList());
  }

  /// Reads `[-1,2]x[0,1/2]`; `×` and blanks are allowed, and [#toString] is read back.
  ///
  /// @throws IllegalArgumentException with one line that names the column
  public static Box parse(String text) {
    return new BoxParser(text).box();
  }

  public int dimension() {
    return sides.size();
  }

  public Interval side(int index) {
    return sides.get(index);
  }

  public Vector lower() {
    return Vector.of(sides.stream().map(Interval::lower).toList());
  }

  public Vector upper() {
    return Vector.of(sides.stream().map(Interval::upper).toList());
  }

  public Vector midpoint() {
    return Vector.of(sides.stream().map(Interval::midpoint).toList());
  }

  /// The `2^k` corners, where `k` counts the sides that are not points; made one by one. The first
  /// is the lower corner, the last the upper one, and the first side changes fastest.
  ///
  /// *Fails* with an [IllegalArgumentException] for more than 62 sides of positive width.
  public Stream<Vector> corners() {
    int[] wide = IntStream.range(0, dimension()).filter(i -> !side(i).isPoint()).toArray();
    if (wide.length > 62) {
      throw new IllegalArgumentException("2^" + wide.length + " corners, expected at most 2^62");
    }
    return LongStream.range(0, 1L << wide.length).mapToObj(mask -> corner(wide, mask));
  }

  private Vector corner(int[] wide, long mask) {
    Rational[] entries = lower().entries().toArray(Rational[]::new);
    for (int k = 0; k < wide.length; k++) {
      if ((mask >>> k & 1) != 0) {
        entries[wide[k]] = side(wide[k]).upper();
      }
    }
    return Vector.of(entries);
  }

  public boolean contains(Vector x) {
    requireDimension(x.size());
    return IntStream.range(0, dimension()).allMatch(i -> side(i).contains(x.get(i)));
  }

  public boolean contains(Box other) {
    requireDimension(other.dimension());
    return IntStream.range(0, dimension()).allMatch(i -> side(i).contains(other.side(i)));
  }

  /// The common points, where there are any.
  public Optional<Box> intersection(Box other) {
    requireDimension(other.dimension());
    List<Interval> common = new ArrayList<>();
    for (int i = 0; i < dimension(); i++) {
      side(i).intersection(other.side(i)).ifPresent(common::add);
    }
    return common.size() == dimension() ? Optional.of(new Box(common)) : Optional.empty();
  }

  /// The least box that contains both.
  public Box hull(Box other) {
    requireDimension(other.dimension());
    return new Box(
        IntStream.range(0, dimension()).mapToObj(i -> side(i).hull(other.side(i))).toList());
  }

  /// The product with a box of further variables.
  public Box times(Box other) {
    return new Box(Stream.concat(sides.stream(), other.sides.stream()).toList());
  }

  /// The exact range `{form(x) : x ∈ box}`.
  public Interval image(AffineForm form) {
    return new Interval(form.at(minimizer(form)), form.at(maximizer(form)));
  }

  /// The least box around `{map(x) : x ∈ box}`; each of its sides is attained.
  public Box image(AffineMap map) {
    return new Box(map.rows().stream().map(this::image).toList());
  }

  /// A corner where the form is least; `l_i` where variable `i` does not occur.
  public Vector minimizer(AffineForm form) {
    requireDimension(form.dimension());
    Rational[] corner = lower().entries().toArray(Rational[]::new);
    for (int k = 0; k < form.terms(); k++) {
      if (form.factor(k).signum() < 0) {
        corner[form.variable(k)] = side(form.variable(k)).upper();
      }
    }
    return Vector.of(corner);
  }

  /// A corner where the form is greatest.
  public Vector maximizer(AffineForm form) {
    return minimizer(form.negate());
  }

  /// The facts `x_i − l_i ≥ 0` and `u_i − x_i ≥ 0`, in this order for each `i`.
  public List<HalfSpace> halfSpaces() {
    List<HalfSpace> facts = new ArrayList<>();
    for (int i = 0; i < dimension(); i++) {
      AffineForm x = AffineForm.variable(dimension(), i);
      facts.add(new HalfSpace(x.add(side(i).lower().negate())));
      facts.add(new HalfSpace(x.negate().add(side(i).upper())));
    }
    return facts;
  }

  private void requireDimension(int found) {
    if (found != dimension()) {
      throw new IllegalArgumentException("dimension " + found + ", expected " + dimension());
    }
  }

  @Override
  public String toString() {
    return sides.stream().map(Interval::toString).collect(Collectors.joining(" x "));
  }
}

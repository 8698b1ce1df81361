package org.relucid.theory.function;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.relucid.theory.geometry.Interval;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.number.Rational;

/// A CPWL function of one variable, on all of R or on a compact interval.
///
/// `f(x) = L_i(x)` for `x_i ≤ x ≤ x_{i+1}`, with breakpoints `x_1 < … < x_n` and lines `L_0, …,
/// L_n`, where `x_0` and `x_{n+1}` are the ends of the domain. The form is canonical: neighbouring
/// lines differ and meet, and every breakpoint is inside the domain. Two functions are equal as
/// objects if and only if they are equal as functions on equal domains.
///
/// *Cost*: linear in the number of pieces of arguments and result, times `log n` where it searches.
///
/// *Fails* with `IllegalArgumentException` outside the domain and where domains differ.
///
/// ```java
/// PiecewiseLinear x = PiecewiseLinear.identity();
/// x.abs().add(x);                       // x <= 0: 0; 0 <= x: 2*x
/// x.abs().minimum(Interval.of(-1, 2));  // 0, at 0
/// ```
public final class PiecewiseLinear {
  private static final PiecewiseLinear RELU =
      new PiecewiseLinear(
          Domain.line(),
          List.of(Rational.ZERO),
          List.of(Line.ZERO, new Line(Rational.ONE, Rational.ZERO)));

  private final Domain domain;
  private final List<Rational> breakpoints;
  private final List<Line> lines;

  private PiecewiseLinear(Domain domain, List<Rational> breakpoints, List<Line> lines) {
    this.domain = domain;
    this.breakpoints = List.copyOf(breakpoints);
    this.lines = List.copyOf(lines);
  }

  /// `L_0, …, L_n` with their breakpoints, cut to the domain.
  static PiecewiseLinear trimmed(Domain domain, List<Rational> breakpoints, List<Line> lines) {
    if (domain.dimension() != 1) {
      throw new IllegalArgumentException("dimension " + domain.dimension() + ", expected 1");
    }
    Optional<Interval> side = domain.side(0);
    if (side.isEmpty()) {
      return new PiecewiseLinear(domain, breakpoints, lines);
    }
    Rational lower = side.get().lower();
    int first = insertion(breakpoints, lower, After.EQUAL);
    if (!domain.isFree(0)) {
      Line level = new Line(Rational.ZERO, lines.get(first).at(lower));
      return new PiecewiseLinear(domain, List.of(), List.of(level));
    }
    int last = insertion(breakpoints, side.get().upper(), After.SMALLER);
    return new PiecewiseLinear(
        domain, breakpoints.subList(first, last), lines.subList(first, last + 1));
  }

  /// `x ↦ slope·x + intercept` on R.
  public static PiecewiseLinear affine(Rational slope, Rational intercept) {
    return new PiecewiseLinear(Domain.line(), List.of(), List.of(new Line(slope, intercept)));
  }

  /// `x ↦ x` on R.
  public static PiecewiseLinear identity() {
    return affine(Rational.ONE, Rational.ZERO);
  }

  /// The function on R through the given points, with the slopes given before the first and after
  /// the last of them. Points at which the slope does not change are no breakpoints.
  ///
  /// @throws IllegalArgumentException for no points, and for arguments that do not increase
  public static PiecewiseLinear through(
      List<Vertex> vertices, Rational firstSlope, Rational lastSlope) {
    if (vertices.isEmpty()) {
      throw new IllegalArgumentException("no points, expected 1 or more");
    }
    Chain chain = new Chain();
    Vertex previous = vertices.getFirst();
    chain.follow(Line.through(previous.x(), previous.value(), firstSlope), previous.x());
    for (Vertex vertex : vertices.subList(1, vertices.size())) {
      Rational slope = previous.slopeTo(vertex);
      chain.follow(Line.through(previous.x(), previous.value(), slope), previous.x());
      previous = vertex;
    }
    chain.follow(Line.through(previous.x(), previous.value(), lastSlope), previous.x());
    return chain.on(Domain.line());
  }

  /// The function through the given points, on the interval from the first to the last.
  ///
  /// @throws IllegalArgumentException for no points, and for arguments that do not increase
  public static PiecewiseLinear through(List<Vertex> vertices) {
    return through(vertices, Rational.ZERO, Rational.ZERO)
        .restrict(new Interval(vertices.getFirst().x(), vertices.getLast().x()));
  }

  /// A point `(x, value)` of the graph.
  public record Vertex(Rational x, Rational value) {
    private Rational slopeTo(Vertex next) {
      if (x.compareTo(next.x) >= 0) {
        throw new IllegalArgumentException(
            "point at " + next.x + " after " + x + ", expected increasing arguments");
      }
      return next.value.subtract(value).divide(next.x.subtract(x));
    }

    @Override
    public String toString() {
      return "(" + x + ", " + value + ")";
    }
  }

  public Domain domain() {
    return domain;
  }

  /// `x_1 < … < x_n`: the points inside the domain at which the slope changes.
  public List<Rational> breakpoints() {
    return breakpoints;
  }

  /// `L_0, …, L_n` from left to right: one more than breakpoints.
  public List<Line> lines() {
    return lines;
  }

  public List<Rational> slopes() {
    return lines.stream().map(Line::slope).toList();
  }

  /// The breakpoints with their values.
  public List<Vertex> vertices() {
    List<Vertex> vertices = new ArrayList<>();
    for (int i = 0; i < breakpoints.size(); i++) {
      vertices.add(new Vertex(breakpoints.get(i), lines.get(i).at(breakpoints.get(i))));
    }
    return vertices;
  }

  /// `t_0 < … < t_m`: the values at the breakpoints, each once. Between two of them, and strictly
  /// inside the domain, the function runs in full ramps. [N; THEORY 3.6]
  public List<Rational> levels() {
    return List.copyOf(new TreeSet<>(vertices().stream().map(Vertex::value).toList()));
  }

  public Rational at(Rational x) {
    if (!domain.contains(Vector.of(x))) {
      throw new IllegalArgumentException(x + " outside " + domain);
    }
    return lines.get(pieceAt(x)).at(x);
  }

  private int pieceAt(Rational x) {
    return insertion(breakpoints, x, After.EQUAL);
  }

  enum After {
    SMALLER,
    EQUAL
  }

  /// The number of breakpoints before `x`, those equal to `x` included or not.
  static int insertion(List<Rational> breakpoints, Rational x, After after) {
    int found = Collections.binarySearch(breakpoints, x);
    return found < 0 ? -found - 1 : after == After.EQUAL ? found + 1 : found;
  }

  public PiecewiseLinear add(PiecewiseLinear other) {
    return combine(other, Line::add);
  }

  public PiecewiseLinear subtract(PiecewiseLinear other) {
    return add(other.negate());
  }

  public PiecewiseLinear add(Rational shift) {
    return map(line -> line.add(new Line(Rational.ZERO, shift)));
  }

  public PiecewiseLinear multiply(Rational factor) {
    return map(line -> line.multiply(factor));
  }

  public PiecewiseLinear negate() {
    return multiply(Interpretation.MINUS_ONE);
  }

  private PiecewiseLinear map(UnaryOperator<Line> change) {
    Chain chain = new Chain();
    for (int i = 0; i < lines.size(); i++) {
      chain.follow(change.apply(lines.get(i)), startOf(i));
    }
    return chain.on(domain);
  }

  private PiecewiseLinear combine(PiecewiseLinear other, BinaryOperator<Line> operation) {
    if (!domain.equals(other.domain)) {
      throw new IllegalArgumentException("domain " + other.domain + ", expected " + domain);
    }
    Chain chain = new Chain();
    int i = 0;
    int j = 0;
    chain.follow(operation.apply(lines.get(0), other.lines.get(0)), Rational.ZERO);
    while (i < breakpoints.size() || j < other.breakpoints.size()) {
      int order = order(i, other, j);
      Rational from = order <= 0 ? breakpoints.get(i) : other.breakpoints.get(j);
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
      chain.follow(operation.apply(lines.get(i), other.lines.get(j)), from);
    }
    return chain.on(domain);
  }

  /// Which breakpoint comes first, the i-th here or the j-th of the other.
  private int order(int i, PiecewiseLinear other, int j) {
    if (i == breakpoints.size()) {
      return 1;
    }
    return j == other.breakpoints.size()
        ? -1
        : breakpoints.get(i).compareTo(other.breakpoints.get(j));
  }

  /// `x ↦ max(f(x), 0)`.
  public PiecewiseLinear relu() {
    return RELU.compose(this);
  }

  public PiecewiseLinear abs() {
    return relu().add(negate().relu());
  }

  public PiecewiseLinear max(PiecewiseLinear other) {
    return other.add(subtract(other).relu());
  }

  public PiecewiseLinear min(PiecewiseLinear other) {
    return subtract(subtract(other).relu());
  }

  /// `x ↦ min(max(f(x), lower), upper)`.
  ///
  /// @throws IllegalArgumentException if `lower > upper`
  public PiecewiseLinear clamp(Rational lower, Rational upper) {
    Interval between = new Interval(lower, upper);
    PiecewiseLinear fromLower = add(between.lower().negate()).relu();
    return fromLower.subtract(add(between.upper().negate()).relu()).add(lower);
  }

  /// `x ↦ f(inner(x))`, on the domain of the inner function.
  ///
  /// *Cost*: the number of pieces of the result, and `log n` for each piece of `inner`.
  ///
  /// @throws IllegalArgumentException if `inner` takes values outside the domain of `f`
  public PiecewiseLinear compose(PiecewiseLinear inner) {
    domain.side(0).ifPresent(inner::requireValuesIn);
    return new Composition(this, inner).compose();
  }

  /// The breakpoint at which a piece starts; for the first piece, which has none, any number.
  Rational startOf(int piece) {
    return piece == 0 ? Rational.ZERO : breakpoints.get(piece - 1);
  }

  private void requireValuesIn(Interval range) {
    if (!(minimum() instanceof Extremum.Attained(var least, _))
        || !(maximum() instanceof Extremum.Attained(var greatest, _))
        || !range.contains(least)
        || !range.contains(greatest)) {
      throw new IllegalArgumentException("values outside " + range + " where that is the domain");
    }
  }

  /// The same function on a smaller interval.
  ///
  /// @throws IllegalArgumentException if the interval is not inside the domain
  public PiecewiseLinear restrict(Interval interval) {
    requireInside(interval);
    return trimmed(Domain.of(interval), breakpoints, lines);
  }

  /// The function on all of R that continues the first and the last line.
  public PiecewiseLinear extend() {
    return new PiecewiseLinear(Domain.line(), breakpoints, lines);
  }

  private void requireInside(Interval interval) {
    domain
        .side(0)
        .filter(side -> !side.contains(interval.lower()) || !side.contains(interval.upper()))
        .ifPresent(
            side -> {
              throw new IllegalArgumentException(interval + " not inside " + side);
            });
  }

  /// The minimum over an interval inside the domain, with the leftmost end or breakpoint that
  /// attains it.
  public Extremum.Attained minimum(Interval interval) {
    requireInside(interval);
    return UnivariateMinimum.over(this, interval);
  }

  /// The maximum over an interval inside the domain, with the leftmost end or breakpoint that
  /// attains it.
  public Extremum.Attained maximum(Interval interval) {
    Extremum.Attained least = negate().minimum(interval);
    return new Extremum.Attained(least.value().negate(), least.point());
  }

  /// The exact range over an interval inside the domain: `[min f, max f]`.
  public Interval range(Interval interval) {
    return new Interval(minimum(interval).value(), maximum(interval).value());
  }

  /// The minimum over the domain.
  public Extremum minimum() {
    return UnivariateMinimum.of(this);
  }

  /// The maximum over the domain.
  public Extremum maximum() {
    return negate().minimum().negate();
  }

  /// Points that show that f has not the shape, or nothing when it has.
  public Optional<Counterexample> counterexample(Shape shape) {
    return UnivariateShape.counterexample(this, shape);
  }

  public boolean is(Shape shape) {
    return counterexample(shape).isEmpty();
  }

  /// `L_0(x) + Σ g_i relu(x - x_i)`, with the changes of slope `g_i`.
  public Expression toExpression() {
    Expression x = Expression.variable(0);
    List<Expression> terms = new ArrayList<>(List.of(Expression.affine(lines.get(0).toForm())));
    for (int i = 0; i < breakpoints.size(); i++) {
      Rational kink = lines.get(i + 1).slope().subtract(lines.get(i).slope());
      Expression shifted =
          Expression.sum(List.of(x, Expression.constant(breakpoints.get(i).negate())));
      terms.add(shifted.relu().multiply(kink));
    }
    return Expression.sum(terms);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PiecewiseLinear that
        && domain.equals(that.domain)
        && lines.equals(that.lines);
  }

  @Override
  public int hashCode() {
    return 31 * domain.hashCode() + lines.hashCode();
  }

  /// The pieces from left to right, such as `x <= 0: 0; 0 <= x: 2*x`.
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    String start = domain.side(0).map(side -> side.lower() + " <= ").orElse("");
    String end = domain.side(0).map(side -> " <= " + side.upper()).orElse("");
    for (int i = 0; i < lines.size(); i++) {
      String from = i == 0 ? start : "; " + breakpoints.get(i - 1) + " <= ";
      String to = i == breakpoints.size() ? end : " <= " + breakpoints.get(i);
      text.append(from).append("x").append(to).append(": ").append(lines.get(i));
    }
    return text.toString();
  }
}

package org.relucid.theory.lp;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.number.Rational;

/// The simplex method on a sparse basis that is solved anew, exactly, in each step: it confirms a
/// guide's basis, or repairs it by pivots.
///
/// A basis is n independent rows, held tight: `A x = -constants` gives the point, `Aᵀ μ =
/// objective` the multipliers. First dual steps reach feasibility, for the objective without its
/// negative multipliers; then primal steps reach the optimum. After many steps both follow Bland's
/// rule, which ends.
final class BasisSimplex {
  /// Of the multipliers that are made up; any would do.
  private static final long SEED = 1;

  private final ConstraintRows rows;
  private final Certificates certificates;
  private final int[] tight;
  private final boolean[] isTight;
  private final Rational[] objective;
  private PeeledBasis basis;
  private Optional<Rational[]> point = Optional.empty();
  private Optional<Rational[]> multipliers = Optional.empty();
  private int steps;

  BasisSimplex(ConstraintRows rows, int[] preferred) {
    this.rows = rows;
    this.certificates = new Certificates(rows);
    Optional<PeeledBasis> asPreferred =
        preferred.length == rows.variables() ? PeeledBasis.of(rows(preferred)) : Optional.empty();
    this.tight =
        asPreferred.isPresent() ? preferred.clone() : BasisChoice.independent(rows, preferred);
    this.basis = asPreferred.orElseGet(() -> PeeledBasis.ofIndependent(rows(tight)));
    this.isTight = new boolean[rows.size()];
    Arrays.stream(tight).forEach(row -> isTight[row] = true);
    this.objective = coefficients(rows.objective(), BigInteger.ONE);
  }

  /// The number of pivots that were made.
  int steps() {
    return steps;
  }

  private IntegerRow[] rows(int[] numbers) {
    return Arrays.stream(numbers).mapToObj(rows::get).toArray(IntegerRow[]::new);
  }

  Outcome solve() {
    return makeFeasible(withPositiveMultipliers()).orElseGet(this::decrease);
  }

  private Rational[] coefficients(IntegerRow row, BigInteger factor) {
    Rational[] coefficients = zeros();
    for (int k = 0; k < row.terms(); k++) {
      coefficients[row.variable(k)] = Rational.of(row.coefficient(k).multiply(factor));
    }
    return coefficients;
  }

  private Rational[] zeros() {
    Rational[] zeros = new Rational[rows.variables()];
    Arrays.fill(zeros, Rational.ZERO);
    return zeros;
  }

  /// The objective itself where its multipliers are right; else one whose multipliers are positive
  /// where they were not, and in no special position, so that dual steps make progress.
  private Rational[] withPositiveMultipliers() {
    Rational[] multipliers = multipliers();
    Rational[] shifted = objective.clone();
    if (IntStream.range(0, tight.length).anyMatch(i -> attracts(i, multipliers[i]))) {
      Random seeded = new Random(SEED);
      for (int i = 0; i < tight.length; i++) {
        shift(shifted, rows.get(tight[i]), replacement(i, multipliers[i], seeded));
      }
    }
    return shifted;
  }

  /// By how much the multiplier of the i-th tight row is to change.
  private Rational replacement(int i, Rational multiplier, Random seeded) {
    return switch (rows.kind(tight[i])) {
      case INEQUALITY ->
          multiplier.signum() > 0
              ? Rational.ZERO
              : Rational.of(seeded.nextInt(1024, 2048), 1024).subtract(multiplier);
      case EQUALITY -> Rational.ZERO;
      case ANCHOR -> multiplier.negate();
    };
  }

  private static void shift(Rational[] objective, IntegerRow row, Rational change) {
    for (int k = 0; k < row.terms(); k++) {
      int j = row.variable(k);
      objective[j] =
          new ExactSum()
              .add(objective[j])
              .add(row.coefficient(k), change)
              .dividedBy(BigInteger.ONE);
    }
  }

  /// Whether the objective falls as the i-th tight row is released, given its multiplier.
  private boolean attracts(int i, Rational multiplier) {
    return switch (rows.kind(tight[i])) {
      case INEQUALITY -> multiplier.signum() < 0;
      case EQUALITY -> false;
      case ANCHOR -> !multiplier.isZero();
    };
  }

  /// Dual steps, until the point is feasible (empty) or a row shows that none is.
  private Optional<Outcome> makeFeasible(Rational[] shifted) {
    Pricing pricing = new Pricing(rows.variables());
    while (true) {
      Rational[] x = point();
      CommonDenominator common = CommonDenominator.of(Arrays.asList(x));
      int violated = violated(common, pricing);
      if (violated < 0) {
        return Optional.empty();
      }
      Rational value = rows.get(violated).at(common);
      BigInteger sign = BigInteger.valueOf(-value.signum());
      Rational[] weights = basis.solveTransposed(coefficients(rows.get(violated), sign));
      int leaving = leaving(weights, shifted, pricing);
      if (leaving < 0) {
        return Optional.of(certificates.infeasible(violated, sign, value.abs(), tight, weights));
      }
      pivot(leaving, violated);
    }
  }

  /// The point where the tight rows vanish.
  private Rational[] point() {
    Rational[] x = point.orElseGet(() -> basis.solve(constants()));
    point = Optional.of(x);
    return x;
  }

  private Rational[] constants() {
    Rational[] right = new Rational[tight.length];
    Arrays.setAll(right, i -> rows.get(tight[i]).constant().negate());
    return right;
  }

  /// The multipliers of the tight rows that give the objective.
  private Rational[] multipliers() {
    Rational[] mu = multipliers.orElseGet(() -> basis.solveTransposed(objective));
    multipliers = Optional.of(mu);
    return mu;
  }

  /// A row that the point violates, or -1.
  private int violated(CommonDenominator x, Pricing pricing) {
    Pricing.Choice choice = pricing.choice();
    for (int r = 0; r < rows.constraints(); r++) {
      if (!isTight[r]) {
        BigInteger value = rows.get(r).numeratorAt(x, BigInteger.ONE);
        if (value.signum() < 0
            || (value.signum() > 0 && rows.kind(r) == ConstraintRows.Kind.EQUALITY)) {
          choice.offer(r, r, magnitude(value, x, rows.get(r)));
        }
      }
    }
    return choice.best();
  }

  private static double magnitude(BigInteger value, CommonDenominator x, IntegerRow row) {
    int denominators = x.denominator().bitLength() + row.constant().denominator().bitLength();
    return Math.abs(IntegerRow.scaled(value, denominators + row.exponent()));
  }

  /// The tight row to release as a violated one comes in: the first whose multiplier vanishes.
  private int leaving(Rational[] weights, Rational[] shifted, Pricing pricing) {
    for (int i = 0; i < tight.length; i++) {
      if (rows.kind(tight[i]) == ConstraintRows.Kind.ANCHOR && !weights[i].isZero()) {
        return i;
      }
    }
    Rational[] multipliers = basis.solveTransposed(shifted);
    int leaving = -1;
    Rational least = Rational.ZERO;
    for (int i = 0; i < tight.length; i++) {
      if (rows.kind(tight[i]) == ConstraintRows.Kind.INEQUALITY && weights[i].signum() > 0) {
        Rational ratio = multipliers[i].divide(weights[i]);
        int order = leaving < 0 ? -1 : ratio.compareTo(least);
        if (order < 0 || (order == 0 && tight[i] < tight[leaving])) {
          leaving = i;
          least = ratio;
        }
      }
    }
    if (least.signum() > 0) {
      pricing.progressed();
    }
    return leaving;
  }

  private void pivot(int leaving, int entering) {
    isTight[tight[leaving]] = false;
    isTight[entering] = true;
    tight[leaving] = entering;
    basis = PeeledBasis.ofIndependent(rows(tight));
    point = Optional.empty();
    multipliers = Optional.empty();
    steps++;
  }

  /// Primal steps from a feasible point, to the optimum or along a ray.
  private Outcome decrease() {
    Pricing pricing = new Pricing(rows.variables());
    while (true) {
      Rational[] multipliers = multipliers();
      Rational[] x = point();
      int released = released(multipliers, pricing);
      if (released < 0) {
        return certificates.optimal(x, tight, multipliers);
      }
      Rational[] unit = zeros();
      unit[released] = multipliers[released].signum() < 0 ? Rational.ONE : Rational.ONE.negate();
      Rational[] direction = basis.solve(unit);
      int blocking = blocking(x, direction, pricing);
      if (blocking < 0) {
        return new Outcome.Unbounded(Vector.of(x), Vector.of(direction));
      }
      pivot(released, blocking);
    }
  }

  private int released(Rational[] multipliers, Pricing pricing) {
    Pricing.Choice choice = pricing.choice();
    for (int i = 0; i < tight.length; i++) {
      if (attracts(i, multipliers[i])) {
        double scale = Math.scalb(1.0, rows.get(tight[i]).exponent());
        choice.offer(i, tight[i], Math.abs(multipliers[i].doubleValue()) * scale);
      }
    }
    return choice.best();
  }

  /// The row that first stops the way from x along the direction, or -1.
  private int blocking(Rational[] x, Rational[] direction, Pricing pricing) {
    CommonDenominator point = CommonDenominator.of(Arrays.asList(x));
    CommonDenominator way = CommonDenominator.of(Arrays.asList(direction));
    int blocking = -1;
    BigInteger height = BigInteger.ZERO;
    BigInteger descent = BigInteger.ONE;
    for (int r = 0; r < rows.constraints(); r++) {
      BigInteger slope =
          isTight[r] ? BigInteger.ZERO : rows.get(r).numeratorAt(way, BigInteger.ZERO);
      if (slope.signum() < 0
          || (slope.signum() > 0 && rows.kind(r) == ConstraintRows.Kind.EQUALITY)) {
        BigInteger value = rows.get(r).numeratorAt(point, BigInteger.ONE);
        if (blocking < 0 || value.multiply(descent).compareTo(height.multiply(slope.abs())) < 0) {
          blocking = r;
          height = value;
          descent = slope.abs();
        }
      }
    }
    if (height.signum() != 0) {
      pricing.progressed();
    }
    return blocking;
  }
}

package org.relucid.theory.lp;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.lp.ConstraintRows.Kind;
import org.relucid.theory.lp.ImpliedBounds.Direction;
import org.relucid.theory.lp.ImpliedBounds.Side;
import org.relucid.theory.number.Rational;

/// Makes a valid bound of rough multipliers. With any `λ ≥ 0` and any μ the residual `ρ = f - Σ λ_i
/// g_i - Σ μ_j h_j` is an affine form that is small where the multipliers are good; what is left of
/// it in a variable is absorbed by a bound of that variable ([ImpliedBounds]), that is, by a
/// greater multiplier of the row that gives the bound.
///
/// Residuals are absorbed in the reverse of the order in which the bounds were found, each variable
/// handing on what it adds to the earlier ones. In the end ρ is constant, and that is the bound.
///
/// Where the quotient of a residual and a coefficient is no dyadic number, a slightly greater short
/// one is taken, if the other side of the variable comes later and absorbs the surplus: without it
/// denominators of all rows would multiply.
///
/// *Fails* (empty) where a residual is left in a variable that has no such bound.
final class ResidualAbsorption {
  /// Of the multipliers that are rounded.
  private static final int BITS = 64;

  private final ConstraintRows rows;
  private final ImpliedBounds bounds;

  /// Of the forms of the program.
  private final Rational[] multipliers;

  /// Coefficients, and the constant last.
  private final Rational[] residual;

  private ResidualAbsorption(ConstraintRows rows, Rational[] multipliers) {
    this.rows = rows;
    this.bounds = new ImpliedBounds(rows);
    this.multipliers = multipliers.clone();
    for (int r = 0; r < multipliers.length; r++) {
      if (rows.kind(r) == Kind.INEQUALITY && multipliers[r].signum() < 0) {
        this.multipliers[r] = Rational.ZERO;
      }
    }
    this.residual = residual();
  }

  /// The bound that the multipliers give; those of the program's forms, negative ones of
  /// inequalities count as zero.
  static Optional<SafeBound> of(ConstraintRows rows, Rational[] multipliers) {
    return new ResidualAbsorption(rows, multipliers).absorb();
  }

  private Rational[] residual() {
    AffineForm form =
        rows.program()
            .objective()
            .subtract(Combination.of(rows.variables(), rows::get, Arrays.asList(multipliers)));
    Rational[] entries = new Rational[rows.variables() + 1];
    Arrays.fill(entries, Rational.ZERO);
    for (int k = 0; k < form.terms(); k++) {
      entries[form.variable(k)] = form.factor(k);
    }
    entries[rows.variables()] = form.constant();
    return entries;
  }

  private Optional<SafeBound> absorb() {
    Set<Side> later = new HashSet<>(bounds.order());
    for (Side side : bounds.order().reversed()) {
      later.remove(side);
      Rational left = residual[side.variable()];
      if (left.signum() == (side.direction() == Direction.LOWER ? 1 : -1)) {
        int row = bounds.row(side);
        Rational factor = left.divide(Rational.of(rows.get(row).coefficientOf(side.variable())));
        add(row, later.contains(side.opposite()) ? shortFrom(factor) : factor);
      }
    }
    boolean isConstant = IntStream.range(0, rows.variables()).allMatch(j -> residual[j].isZero());
    return isConstant ? Optional.of(bound()) : Optional.empty();
  }

  /// The factor where it is a dyadic number, else one that is a little farther from zero.
  private static Rational shortFrom(Rational factor) {
    if (factor.isDyadic()) {
      return factor;
    }
    return factor.signum() > 0 ? factor.ceilToBits(BITS) : factor.floorToBits(BITS);
  }

  /// `factor` times the integer row goes from the residual to the multipliers.
  private void add(int r, Rational factor) {
    IntegerRow row = rows.get(r);
    multipliers[r] = multipliers[r].add(factor.multiply(Rational.of(row.scale())));
    for (int k = 0; k < row.terms(); k++) {
      int j = row.variable(k);
      residual[j] = residual[j].subtract(factor.multiply(Rational.of(row.coefficient(k))));
    }
    int last = residual.length - 1;
    residual[last] = residual[last].subtract(factor.multiply(row.constant()));
  }

  private SafeBound bound() {
    int inequalities = rows.program().inequalities().size();
    List<Rational> all = Arrays.asList(multipliers);
    return new SafeBound(
        residual[rows.variables()],
        Vector.of(all.subList(0, inequalities)),
        Vector.of(all.subList(inequalities, all.size())));
  }
}

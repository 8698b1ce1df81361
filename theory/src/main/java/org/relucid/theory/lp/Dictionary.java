package org.relucid.theory.lp;

import java.util.Arrays;
import java.util.List;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.number.Rational;

/// The dictionary of the simplex method over the rationals. All quantities of a program, that is
/// its variables, the slacks `g_i(x)` of its inequalities and the values `h_j(x)` of its
/// equalities, are written as affine forms in `n` independent ones among them, the *non-basic*
/// ones:
///
/// `basic_r = entry(r, n) + Σ_j entry(r, j) · nonBasic_j`.
///
/// Quantities are numbered: `0 … n-1` the variables, then the slacks, then the equalities, last the
/// objective. A pivot swaps one basic and one non-basic quantity.
///
/// *Cost* of a pivot: rows times columns rational operations.
final class Dictionary {
  private final int variables;
  private final int[] basic;
  private final int[] nonBasic;
  private final Rational[][] entries;

  Dictionary(LinearProgram program) {
    this(program.variables(), program.inequalities(), program.equalities(), program.objective());
  }

  private Dictionary(
      int variables, List<AffineForm> inequalities, List<AffineForm> equalities, AffineForm cost) {
    this.variables = variables;
    int rows = inequalities.size() + equalities.size() + 1;
    basic = new int[rows];
    nonBasic = new int[variables];
    entries = new Rational[rows][];
    Arrays.setAll(nonBasic, j -> j);
    Arrays.setAll(basic, r -> variables + r);
    int r = 0;
    for (AffineForm form : inequalities) {
      entries[r++] = row(form);
    }
    for (AffineForm form : equalities) {
      entries[r++] = row(form);
    }
    entries[r] = row(cost);
  }

  private static Rational[] row(AffineForm form) {
    Rational[] row = new Rational[form.dimension() + 1];
    Arrays.fill(row, Rational.ZERO);
    for (int k = 0; k < form.terms(); k++) {
      row[form.variable(k)] = form.factor(k);
    }
    row[form.dimension()] = form.constant();
    return row;
  }

  int rows() {
    return basic.length;
  }

  int columns() {
    return nonBasic.length;
  }

  int basic(int row) {
    return basic[row];
  }

  int nonBasic(int column) {
    return nonBasic[column];
  }

  Rational entry(int row, int column) {
    return entries[row][column];
  }

  /// The value of the row's quantity where all non-basic ones are zero.
  Rational constant(int row) {
    return entries[row][variables];
  }

  /// Swaps the basic quantity of the row with the non-basic one of the column.
  void pivot(int row, int column) {
    Rational[] pivotRow = entries[row];
    Rational reciprocal = pivotRow[column].reciprocal();
    for (int j = 0; j <= variables; j++) {
      pivotRow[j] = j == column ? reciprocal : pivotRow[j].multiply(reciprocal).negate();
    }
    for (int r = 0; r < entries.length; r++) {
      if (r != row && !entries[r][column].isZero()) {
        substitute(entries[r], pivotRow, column);
      }
    }
    int entering = nonBasic[column];
    nonBasic[column] = basic[row];
    basic[row] = entering;
  }

  private void substitute(Rational[] target, Rational[] pivotRow, int column) {
    Rational factor = target[column];
    target[column] = Rational.ZERO;
    for (int j = 0; j <= variables; j++) {
      if (!pivotRow[j].isZero()) {
        target[j] = target[j].add(factor.multiply(pivotRow[j]));
      }
    }
  }
}

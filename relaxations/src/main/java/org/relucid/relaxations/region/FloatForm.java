package org.relucid.relaxations.region;

import org.relucid.theory.linear.AffineForm;

/// An affine form in double precision: a factor is off by at most `2^-53` of itself, the constant
/// by at most `wrong`. That is not a number where a factor is too small or too large for this.
final class FloatForm {
  final int[] variables;
  final double[] factors;
  final double constant;
  final double wrong;

  FloatForm(AffineForm form) {
    variables = new int[form.terms()];
    factors = new double[form.terms()];
    boolean fits = true;
    for (int t = 0; t < variables.length; t++) {
      variables[t] = form.variable(t);
      factors[t] = form.factor(t).doubleValue();
      double size = Math.abs(factors[t]);
      fits &= Double.MIN_NORMAL <= size && size <= Double.MAX_VALUE;
    }
    constant = form.constant().doubleValue();
    double least = form.constant().toDoubleDown();
    wrong = fits ? form.constant().toDoubleUp() - least : Double.NaN;
  }

  int terms() {
    return variables.length;
  }

  /// About the value at a point.
  double near(double[] point) {
    double sum = constant;
    for (int t = 0; t < variables.length; t++) {
      sum += factors[t] * point[variables[t]];
    }
    return sum;
  }
}

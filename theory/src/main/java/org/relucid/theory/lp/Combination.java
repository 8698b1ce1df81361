package org.relucid.theory.lp;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.number.Rational;

/// The linear combination `Σ weight_i · form_i`, summed over one common denominator.
///
/// *Cost*: one product of integers per coefficient, one gcd per form and per variable that is left.
final class Combination {
  private Combination() {}

  static AffineForm of(int dimension, List<AffineForm> forms, List<Rational> weights) {
    return of(dimension, i -> IntegerRow.of(forms.get(i)), weights);
  }

  /// The same of forms that are given by their rows.
  static AffineForm of(int dimension, IntFunction<IntegerRow> rowOf, List<Rational> weights) {
    List<IntegerRow> rows = new ArrayList<>();
    List<Rational> rowWeights = new ArrayList<>();
    for (int i = 0; i < weights.size(); i++) {
      if (!weights.get(i).isZero()) {
        IntegerRow row = rowOf.apply(i);
        rows.add(row);
        rowWeights.add(weights.get(i).divide(Rational.of(row.scale())));
      }
    }
    return sum(dimension, rows, CommonDenominator.of(rowWeights));
  }

  private static AffineForm sum(int dimension, List<IntegerRow> rows, CommonDenominator weights) {
    BigInteger[] sum = new BigInteger[dimension];
    Arrays.fill(sum, BigInteger.ZERO);
    ExactSum constant = new ExactSum();
    for (int i = 0; i < rows.size(); i++) {
      IntegerRow row = rows.get(i);
      BigInteger weight = weights.numerator(i);
      for (int k = 0; k < row.terms(); k++) {
        int j = row.variable(k);
        sum[j] = sum[j].add(weight.multiply(row.coefficient(k)));
      }
      constant.add(weight, row.constant());
    }
    Map<Integer, Rational> terms = new TreeMap<>();
    for (int j = 0; j < dimension; j++) {
      if (sum[j].signum() != 0) {
        terms.put(j, Rational.of(sum[j], weights.denominator()));
      }
    }
    return AffineForm.of(dimension, terms, constant.dividedBy(weights.denominator()));
  }
}

package org.relucid.theory.network;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.linear.AffineMap;
import org.relucid.theory.network.Operator.Abs;
import org.relucid.theory.network.Operator.Add;
import org.relucid.theory.network.Operator.Affine;
import org.relucid.theory.network.Operator.Concat;
import org.relucid.theory.network.Operator.Input;
import org.relucid.theory.network.Operator.LeakyRelu;
import org.relucid.theory.network.Operator.MaxMin;
import org.relucid.theory.network.Operator.MaxPool;
import org.relucid.theory.network.Operator.Maximum;
import org.relucid.theory.network.Operator.Minimum;
import org.relucid.theory.network.Operator.Relu;
import org.relucid.theory.network.Operator.Select;
import org.relucid.theory.network.Operator.Subtract;
import org.relucid.theory.number.Rational;

/// An operator compiled to integers: how the joined entries of its sources become its own, and by
/// which constant `scale` the denominator of the network's input has grown at it.
record ExactOperation(BigInteger scale, List<IntegerRows> linear, Choice choice) {
  /// The part that is not linear: entries are picked by their signs and order, and copied.
  interface Choice {
    IntegerVector of(IntegerVector z);
  }

  IntegerVector at(IntegerVector joined) {
    IntegerVector z = joined;
    for (IntegerRows rows : linear) {
      z = rows.at(z);
    }
    return choice.of(z);
  }

  static ExactOperation of(Operator operator, List<Source> sources) {
    return switch (operator) {
      case Input _ -> new ExactOperation(BigInteger.ONE, List.of(), z -> z);
      case Affine(AffineMap map) -> affine(map, sources.getFirst());
      case Add _ -> combination(sources, 1);
      case Subtract _ -> combination(sources, -1);
      case Concat _ -> concatenation(sources, z -> z);
      case Select(var indices) -> choice(sources, z -> Choices.select(z, indices));
      case Relu _ -> choice(sources, Choices::relu);
      case LeakyRelu(var slope) -> leaky(slope, sources.getFirst());
      case Abs _ -> choice(sources, Choices::abs);
      case Maximum _ -> concatenation(sources, z -> Choices.pairwise(z, 1));
      case Minimum _ -> concatenation(sources, z -> Choices.pairwise(z, -1));
      case MaxPool(var groups) -> choice(sources, z -> Choices.greatest(z, groups));
      case MaxMin _ -> choice(sources, Choices::maxMin);
    };
  }

  /// A source's number of coordinates, and the scale of its denominator.
  record Source(int size, BigInteger scale) {}

  private static ExactOperation choice(List<Source> sources, Choice choice) {
    return new ExactOperation(sources.getFirst().scale(), List.of(), choice);
  }

  private static ExactOperation affine(AffineMap map, Source source) {
    CommonDenominator common = new CommonDenominator();
    for (AffineForm row : map.rows()) {
      common.include(row.constant());
      IntStream.range(0, row.terms()).forEach(k -> common.include(row.factor(k)));
    }
    IntegerRows.Builder rows = new IntegerRows.Builder();
    for (AffineForm row : map.rows()) {
      for (int k = 0; k < row.terms(); k++) {
        rows.coefficient(row.variable(k), common.numerator(row.factor(k)));
      }
      rows.coefficient(source.size(), common.numerator(row.constant())).endRow();
    }
    rows.coefficient(source.size(), common.value()).endRow();
    BigInteger scale = source.scale().multiply(common.value());
    return new ExactOperation(scale, List.of(rows.build()), z -> z);
  }

  /// `a ± b` over the common denominator.
  private static ExactOperation combination(List<Source> sources, int sign) {
    CommonDenominator common = commonScale(sources);
    Source first = sources.getFirst();
    BigInteger left = common.cofactor(first.scale());
    BigInteger right = common.cofactor(sources.getLast().scale());
    IntegerRows.Builder rows = new IntegerRows.Builder();
    for (int i = 0; i < first.size(); i++) {
      rows.coefficient(i, left);
      rows.coefficient(first.size() + 1 + i, right.multiply(BigInteger.valueOf(sign))).endRow();
    }
    rows.coefficient(first.size(), left).endRow();
    return new ExactOperation(common.value(), List.of(rows.build()), z -> z);
  }

  /// All sources over their common denominator, and then the choice.
  private static ExactOperation concatenation(List<Source> sources, Choice choice) {
    CommonDenominator common = commonScale(sources);
    IntegerRows.Builder rows = new IntegerRows.Builder();
    int at = 0;
    for (Source source : sources) {
      BigInteger factor = common.cofactor(source.scale());
      for (int i = 0; i < source.size(); i++) {
        rows.coefficient(at + i, factor).endRow();
      }
      at += source.size() + 1;
    }
    rows.coefficient(at - 1, common.cofactor(sources.getLast().scale())).endRow();
    return new ExactOperation(common.value(), List.of(rows.build()), choice);
  }

  /// For `slope = p/q`: the entries times `q`, then the entries times `p`, over `q` times the
  /// denominator; of each pair the sign of the first picks one.
  private static ExactOperation leaky(Rational slope, Source source) {
    IntegerRows.Builder rows = new IntegerRows.Builder();
    for (BigInteger factor : List.of(slope.denominator(), slope.numerator())) {
      for (int i = 0; i < source.size(); i++) {
        rows.coefficient(i, factor).endRow();
      }
    }
    rows.coefficient(source.size(), slope.denominator()).endRow();
    BigInteger scale = source.scale().multiply(slope.denominator());
    return new ExactOperation(scale, List.of(rows.build()), Choices::bySignOfFirstHalf);
  }

  private static CommonDenominator commonScale(List<Source> sources) {
    CommonDenominator common = new CommonDenominator();
    sources.forEach(source -> common.include(source.scale()));
    return common;
  }
}

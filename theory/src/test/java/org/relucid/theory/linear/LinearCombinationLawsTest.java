package org.relucid.theory.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.relucid.theory.number.Rational;

class LinearCombinationLawsTest {
  /// Denominators of all kinds: one, powers of two (also beyond what is shared), odd, long odd.
  private static final List<BigInteger> DENOMINATORS =
      List.of(
          BigInteger.ONE,
          BigInteger.TWO,
          BigInteger.ONE.shiftLeft(70),
          BigInteger.ONE.shiftLeft(9000),
          BigInteger.valueOf(3),
          BigInteger.valueOf(60),
          BigInteger.ONE.shiftLeft(1100).add(BigInteger.ONE));

  @Property(tries = 300)
  void a_combination_is_the_sum_of_the_multiples(@ForAll long seed) {
    Random random = new Random(seed);
    int kinds = 1 + random.nextInt(DENOMINATORS.size());
    List<Rational> multipliers = new ArrayList<>();
    List<LinearCombination.Summand> summands = new ArrayList<>();
    AffineForm expected = AffineForm.constant(4, Rational.ZERO);
    for (int i = random.nextInt(5); i > 0; i--) {
      Rational multiplier = number(random, kinds);
      AffineForm form =
          AffineForm.of(Vector.of(4, _ -> number(random, kinds)), number(random, kinds));
      multipliers.add(multiplier);
      summands.add(new LinearCombination.Summand(form));
      expected = expected.addMultiple(multiplier, form);
    }
    assertThat(sum(4, multipliers, summands)).isEqualTo(expected);
  }

  private static AffineForm sum(
      int dimension, List<Rational> multipliers, List<LinearCombination.Summand> summands) {
    return LinearCombination.<RuntimeException>of(
        dimension, multipliers, summands, (before, after, nanoseconds) -> {});
  }

  private static Rational number(Random random, int kinds) {
    return Rational.of(
        BigInteger.valueOf(random.nextInt(9) - 4), DENOMINATORS.get(random.nextInt(kinds)));
  }

  @Example
  void lists_of_different_lengths_and_forms_of_another_dimension_are_refused() {
    var form = new LinearCombination.Summand(AffineForm.variable(2, 0));
    assertThatThrownBy(() -> sum(2, List.of(), List.of(form)))
        .hasMessage("0 multipliers, expected 1");
    assertThatThrownBy(() -> sum(3, List.of(Rational.ONE), List.of(form)))
        .hasMessage("dimension 2, expected 3");
  }
}

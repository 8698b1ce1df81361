package org.relucid.theory.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.linear.AffineMap;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.network.Operator.Abs;
import org.relucid.theory.network.Operator.Add;
import org.relucid.theory.network.Operator.Concat;
import org.relucid.theory.network.Operator.LeakyRelu;
import org.relucid.theory.network.Operator.MaxMin;
import org.relucid.theory.network.Operator.MaxPool;
import org.relucid.theory.network.Operator.Maximum;
import org.relucid.theory.network.Operator.Minimum;
import org.relucid.theory.network.Operator.Relu;
import org.relucid.theory.network.Operator.Select;
import org.relucid.theory.network.Operator.Subtract;
import org.relucid.theory.number.Rational;

class ExactEvaluatorTest {
  private static final Vector POINT = vector("1/3", "-1/2", "-7/10", "5");

  @Test
  void each_operator_is_what_its_definition_says() {
    assertThat(unary(new Relu())).isEqualTo(vector("1/3", "0", "0", "5"));
    assertThat(unary(new Abs())).isEqualTo(vector("1/3", "1/2", "7/10", "5"));
    assertThat(unary(new LeakyRelu(Rational.of(1, 10))))
        .isEqualTo(vector("1/3", "-1/20", "-7/100", "5"));
    assertThat(unary(new LeakyRelu(Rational.of(-2)))).isEqualTo(vector("1/3", "1", "7/5", "5"));
    assertThat(unary(new Select(List.of(3, 0, 3)))).isEqualTo(vector("5", "1/3", "5"));
    assertThat(unary(new MaxPool(List.of(List.of(1, 2), List.of(2, 0, 1)))))
        .isEqualTo(vector("-1/2", "1/3"));
    assertThat(unary(new MaxMin())).isEqualTo(vector("1/3", "-1/2", "5", "-7/10"));
  }

  @Test
  void operators_on_two_sources_bring_them_to_one_denominator() {
    assertThat(withReversedThirds(new Add())).isEqualTo(vector("2", "-11/15", "-13/15", "46/9"));
    assertThat(withReversedThirds(new Subtract()))
        .isEqualTo(vector("-4/3", "-4/15", "-8/15", "44/9"));
    assertThat(withReversedThirds(new Maximum())).isEqualTo(vector("5/3", "-7/30", "-1/6", "5"));
    assertThat(withReversedThirds(new Minimum())).isEqualTo(vector("1/3", "-1/2", "-7/10", "1/9"));
    assertThat(withReversedThirds(new Concat()))
        .isEqualTo(vector("1/3", "-1/2", "-7/10", "5", "5/3", "-7/30", "-1/6", "1/9"));
  }

  /// Over their common denominator the second entry is -2^192, whose `BigInteger.bitLength` is 192:
  /// a word was lost, and with it the value.
  @Test
  void a_negative_power_of_two_keeps_its_highest_word() {
    for (int power = 60; power <= 260; power++) {
      Rational tiny = Rational.of(BigInteger.ONE, BigInteger.TWO.pow(power));
      Vector x = Vector.of(tiny, Rational.of(-8, 5), tiny.negate(), Rational.of(-1));
      assertThat(ExactEvaluator.of(NetworkBuilder.withInputs(4).build()).at(x)).isEqualTo(x);
    }
  }

  @Test
  void a_vector_of_another_size_is_refused() {
    Network network = NetworkBuilder.withInputs(2).build();
    assertThatThrownBy(() -> ExactEvaluator.of(network).at(POINT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("dimension 4, expected 2");
  }

  @Test
  void a_network_of_its_input_alone_is_the_identity() {
    Network network = NetworkBuilder.withInputs(4).build();
    assertThat(ExactEvaluator.of(network).at(POINT)).isEqualTo(POINT);
  }

  @Test
  void weights_of_very_different_exponents_share_one_power_of_two() {
    Rational tiny = Rational.exactly(Float.MIN_VALUE);
    Rational huge = Rational.exactly(Float.MAX_VALUE);
    AffineForm row = AffineForm.of(2, Map.of(0, tiny, 1, huge), Rational.of(1, 2));
    Network network = Network.feedForward(List.of(new AffineMap(2, List.of(row))));
    Vector x = vector("1/3", "1/7");
    assertThat(ExactEvaluator.of(network).at(x).get(0))
        .isEqualTo(
            tiny.divide(Rational.of(3)).add(huge.divide(Rational.of(7))).add(Rational.of(1, 2)));
  }

  /// `operator(x, reversed(x)/3)`
  private static Vector withReversedThirds(Operator operator) {
    NetworkBuilder builder = NetworkBuilder.withInputs(4);
    int reversed = builder.node(new Select(List.of(3, 2, 1, 0)), builder.input());
    List<AffineForm> thirds =
        List.of(0, 1, 2, 3).stream()
            .map(i -> AffineForm.variable(4, i).multiply(Rational.of(1, 3)))
            .toList();
    int third = builder.affine(reversed, new AffineMap(4, thirds));
    builder.node(operator, builder.input(), third);
    return ExactEvaluator.of(builder.build()).at(POINT);
  }

  private static Vector unary(Operator operator) {
    NetworkBuilder builder = NetworkBuilder.withInputs(4);
    builder.node(operator, builder.input());
    return ExactEvaluator.of(builder.build()).at(POINT);
  }

  private static Vector vector(String... entries) {
    return Vector.of(Arrays.stream(entries).map(Rational::parse).toList());
  }
}

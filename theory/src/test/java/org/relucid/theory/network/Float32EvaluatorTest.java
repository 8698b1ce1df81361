package org.relucid.theory.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.linear.AffineMap;
import org.relucid.theory.network.Operator.Abs;
import org.relucid.theory.network.Operator.LeakyRelu;
import org.relucid.theory.network.Operator.MaxMin;
import org.relucid.theory.network.Operator.MaxPool;
import org.relucid.theory.network.Operator.Relu;
import org.relucid.theory.network.Operator.Subtract;
import org.relucid.theory.number.Rational;

class Float32EvaluatorTest {
  @Test
  void sums_go_from_left_to_right() {
    assertThat(Float32Evaluator.of(sumOfThree(Rational.ZERO)).at(new float[] {1e8f, 1, -1e8f}))
        .containsExactly(0f);
    assertThat(Float32Evaluator.of(sumOfThree(Rational.ZERO)).at(new float[] {1e8f, -1e8f, 1}))
        .containsExactly(1f);
  }

  @Test
  void the_shift_is_added_last() {
    assertThat(Float32Evaluator.of(sumOfThree(Rational.ONE)).at(new float[] {1e8f, -1e8f, 0}))
        .containsExactly(1f);
  }

  @Test
  void weights_and_products_are_rounded_to_float32() {
    AffineForm third = AffineForm.of(1, Map.of(0, Rational.of(1, 3)), Rational.ZERO);
    Network network = Network.feedForward(List.of(new AffineMap(1, List.of(third))));
    assertThat(Float32Evaluator.of(network).at(new float[] {0.1f}))
        .containsExactly((1f / 3) * 0.1f);
  }

  @Test
  void relu_makes_a_zero_of_a_negative_zero_and_keeps_NaN() {
    float[] y = unary(new Relu(), -0.0f, Float.NaN, -3, 2);
    assertThat(Float.floatToRawIntBits(y[0])).isZero();
    assertThat(y[1]).isNaN();
    assertThat(y[2]).isZero();
    assertThat(y[3]).isEqualTo(2f);
  }

  @Test
  void the_other_operators_follow_their_definitions() {
    assertThat(unary(new Abs(), -1, 2, -3, 4)).containsExactly(1, 2, 3, 4);
    assertThat(unary(new LeakyRelu(Rational.of(1, 10)), -1, 2, -3, 4))
        .containsExactly(-0.1f, 2, 0.1f * -3, 4);
    assertThat(unary(new MaxMin(), -1, 2, -3, -4)).containsExactly(2, -1, -3, -4);
    assertThat(unary(new MaxPool(List.of(List.of(0, 2), List.of(3, 1))), -1, 2, -3, 4))
        .containsExactly(-1, 4);
  }

  @Test
  void the_first_overflow_is_named() {
    NetworkBuilder builder = NetworkBuilder.withInputs(1);
    AffineForm large = AffineForm.of(1, Map.of(0, Rational.parse("1e30")), Rational.ZERO);
    int once = builder.affine(builder.input(), new AffineMap(1, List.of(large)));
    int twice =
        builder.node("too large", new Operator.Affine(new AffineMap(1, List.of(large))), once);
    builder.node("difference", new Subtract(), twice, twice);
    Float32Evaluator evaluator = Float32Evaluator.of(builder.build());
    assertThat(evaluator.at(new float[] {1})[0]).isNaN();
    assertThat(evaluator.firstOverflow(new float[] {1}).orElseThrow().name())
        .isEqualTo("too large");
    assertThat(evaluator.firstOverflow(new float[] {0})).isEmpty();
  }

  @Test
  void a_vector_of_another_size_is_refused() {
    assertThatThrownBy(() -> Float32Evaluator.of(sumOfThree(Rational.ZERO)).at(new float[2]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("dimension 2, expected 3");
  }

  private static Network sumOfThree(Rational shift) {
    AffineForm sum =
        AffineForm.of(3, Map.of(0, Rational.ONE, 1, Rational.ONE, 2, Rational.ONE), shift);
    return Network.feedForward(List.of(new AffineMap(3, List.of(sum))));
  }

  private static float[] unary(Operator operator, float... x) {
    NetworkBuilder builder = NetworkBuilder.withInputs(4);
    builder.node(operator, builder.input());
    return Float32Evaluator.of(builder.build()).at(x);
  }
}

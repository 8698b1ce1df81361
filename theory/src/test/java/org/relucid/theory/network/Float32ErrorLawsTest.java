package org.relucid.theory.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.linear.AffineMap;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.number.Rational;

class Float32ErrorLawsTest {
  @Property(tries = 200)
  void float32_is_within_the_bound_on_graphs_of_all_operators(@ForAll long seed) {
    RandomNetworks random =
        (seed & 1) == 0 ? RandomNetworks.small(seed) : RandomNetworks.float32(seed, 2);
    assertWithinBound(random.dag(8), random);
  }

  @Property(tries = 20)
  void float32_is_within_the_bound_on_deep_networks(@ForAll long seed) {
    RandomNetworks random = RandomNetworks.float32(seed, 20);
    assertWithinBound(random.feedForward(3, 20, 20, 20, 20, 2), random);
  }

  @Property(tries = 100)
  void sums_from_right_to_left_are_within_the_bound_too(@ForAll long seed) {
    RandomNetworks random = RandomNetworks.float32(seed, 10);
    Vector x = random.point(12);
    AffineForm row = random.affine(12, 1).row(0);
    float sum = row.constant().floatValue();
    for (int k = row.terms() - 1; k >= 0; k--) {
      sum = Math.fma(row.factor(k).floatValue(), x.get(row.variable(k)).floatValue(), sum);
    }
    Network network = Network.feedForward(List.of(new AffineMap(12, List.of(row))));
    assertNear(sum, row.at(x), Float32Error.of(network).at(x)[0]);
  }

  @Test
  void the_bound_is_a_small_multiple_of_the_unit_roundoff_of_what_is_summed() {
    RandomNetworks random = RandomNetworks.float32(7, 50);
    double bound = Float32Error.of(random.feedForward(50, 50)).at(random.point(50))[0];
    assertThat(bound).isBetween(0x1p-24 * 0.01, 0x1p-24 * 100);
  }

  @Test
  void the_error_of_a_neuron_that_is_surely_negative_ends_there() {
    AffineForm third = AffineForm.of(1, Map.of(0, Rational.of(1, 3)), Rational.of(-1));
    AffineMap map = new AffineMap(1, List.of(third));
    NetworkBuilder builder = NetworkBuilder.withInputs(1);
    builder.node(new Operator.Relu(), builder.affine(builder.input(), map));
    Float32Error error = Float32Error.of(builder.build());
    assertThat(error.at(Vector.of(Rational.of(2)))[0]).isZero();
    assertThat(error.at(Vector.of(Rational.of(3)))[0]).isPositive();
  }

  @Test
  void where_overflow_is_possible_there_is_no_bound() {
    AffineForm row = AffineForm.of(1, Map.of(0, Rational.parse("1e30")), Rational.ZERO);
    Network network = Network.feedForward(List.of(new AffineMap(1, List.of(row))));
    assertThat(Float32Error.of(network).at(Vector.of(Rational.parse("1e9"))))
        .containsExactly(Double.POSITIVE_INFINITY);
    assertThat(Float32Error.of(network).at(Vector.of(Rational.ONE))[0]).isFinite();
  }

  private static void assertWithinBound(Network network, RandomNetworks random) {
    Vector x = random.point(network.inputs());
    Vector exact = ExactEvaluator.of(network).at(x);
    double[] bounds = Float32Error.of(network).at(x);
    float[] rounded = Float32Evaluator.of(network).at(floats(x));
    for (int i = 0; i < rounded.length; i++) {
      assertNear(rounded[i], exact.get(i), bounds[i]);
    }
  }

  static void assertNear(float found, Rational exact, double bound) {
    if (bound < Double.POSITIVE_INFINITY) {
      assertThat(Rational.exactly(found).subtract(exact).abs())
          .isLessThanOrEqualTo(Rational.exactly(bound));
    }
  }

  static float[] floats(Vector x) {
    float[] floats = new float[x.size()];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = x.get(i).floatValue();
    }
    return floats;
  }
}

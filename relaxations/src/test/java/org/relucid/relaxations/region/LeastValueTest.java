package org.relucid.relaxations.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.relucid.relaxations.Minimum;
import org.relucid.theory.function.Expression;
import org.relucid.theory.geometry.Box;
import org.relucid.theory.geometry.Interval;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.network.ScalarNetwork;
import org.relucid.theory.network.Spelling;
import org.relucid.theory.number.Rational;

class LeastValueTest {
  private static Minimum least(String expression, String box) {
    Expression f = Expression.parse(expression);
    Box sides = Box.parse(box);
    ScalarNetwork network = Spelling.scalarNetwork(sides.dimension(), List.of(f));
    return LeastValue.of(network, network.outputForms().getFirst(), sides);
  }

  @Test
  void the_least_value_is_where_two_kinks_cross() {
    assertThat(least("abs(x - 1/3) + abs(y + 2/7) - 1", "[-1,1]x[-1,1]"))
        .isEqualTo(new Minimum(Rational.of(-1), Vector.of(Rational.of(1, 3), Rational.of(-2, 7))));
  }

  @Test
  void a_point_has_one_value() {
    assertThat(least("abs(x) - 2*relu(y)", "[-3,-3]x[1/3,1/3]"))
        .isEqualTo(new Minimum(Rational.of(7, 3), Vector.of(Rational.of(-3), Rational.of(1, 3))));
  }

  @Test
  void an_edge_is_a_box() {
    assertThat(least("abs(x - y)", "[-1,1]x[1/2,1/2]").value()).isEqualTo(Rational.ZERO);
  }

  @Test
  void a_constant_is_least_everywhere() {
    assertThat(least("relu(x - 5) + 1/3 + 0*y", "[-1,1]x[0,1]").value())
        .isEqualTo(Rational.of(1, 3));
  }

  @Test
  void no_input_varies_and_no_neuron_is_there() {
    AffineForm seven = AffineForm.constant(0, Rational.of(7));
    ScalarNetwork network = new ScalarNetwork(0, List.of(), List.of(seven));
    assertThat(LeastValue.of(network, seven, Box.of()))
        .isEqualTo(new Minimum(Rational.of(7), Vector.zero(0)));
  }

  /// In doubles the neuron's values are 0 where it is negative: its product underflows.
  @Test
  void what_underflows_is_not_taken_for_zero() {
    Rational small = Rational.of(BigInteger.ONE, BigInteger.ONE.shiftLeft(1000));
    Rational smaller = Rational.of(BigInteger.ONE, BigInteger.ONE.shiftLeft(1080));
    AffineForm z = AffineForm.variable(1, 0).multiply(small);
    AffineForm h = AffineForm.variable(2, 1);
    ScalarNetwork network = new ScalarNetwork(1, List.of(z), List.of(h));
    Box box = Box.of(new Interval(smaller.negate(), small));
    assertThat(LeastValue.of(network, h, box).value()).isEqualTo(Rational.ZERO);
    assertThat(LeastValue.of(network, h.negate(), box).value())
        .isEqualTo(small.multiply(small).negate());
  }

  /// In doubles both ends have one value.
  @Test
  void what_vanishes_beside_a_large_constant_is_not_taken_for_zero() {
    Rational small = Rational.of(BigInteger.ONE, BigInteger.ONE.shiftLeft(1000));
    AffineForm form = AffineForm.variable(1, 0).multiply(small).add(Rational.of(1L << 40));
    ScalarNetwork network = new ScalarNetwork(1, List.of(), List.of(form));
    Rational lower = small.multiply(Rational.of(-1, 1L << 40));
    assertThat(LeastValue.of(network, form, Box.of(new Interval(lower, Rational.ZERO))).input())
        .isEqualTo(Vector.of(lower));
  }

  @Test
  void many_flat_regions_are_passed_over() {
    StringBuilder text = new StringBuilder("relu(0*y - 1/3");
    for (int i = 0; i < 30; i++) {
      text.append(" - relu(x - ")
          .append(i)
          .append("/31)")
          .append(" - relu(y - x + 1/")
          .append(i + 2)
          .append(')');
    }
    assertThat(least(text + ") + 1/4", "[0,1]x[0,1]").value()).isEqualTo(Rational.of(1, 4));
  }

  @Test
  void too_many_unstable_neurons_are_refused_at_once() {
    List<AffineForm> neurons = new ArrayList<>();
    AffineForm sum = AffineForm.constant(1 + 101, Rational.ZERO);
    for (int k = 0; k < 101; k++) {
      AffineForm x = AffineForm.variable(1, 0).add(Rational.of(-k, 200));
      neurons.add(x.inDimension(1 + k));
      sum = sum.add(AffineForm.variable(1 + 101, 1 + k));
    }
    ScalarNetwork network = new ScalarNetwork(1, neurons, List.of(sum));
    AffineForm output = sum;
    assertThatThrownBy(() -> LeastValue.of(network, output, Box.parse("[-1,1]")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "101 unstable neurons, exact ranges are computed for at most 100; take a smaller box,"
                + " or a relaxation such as triangle-safe");
  }
}

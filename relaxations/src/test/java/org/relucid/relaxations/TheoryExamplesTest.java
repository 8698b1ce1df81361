package org.relucid.relaxations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relucid.relaxations.Networks.box;
import static org.relucid.relaxations.Networks.interval;
import static org.relucid.relaxations.Networks.network;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.relucid.relaxations.hull.HullRelaxation;
import org.relucid.theory.geometry.Box;
import org.relucid.theory.geometry.Interval;
import org.relucid.theory.network.ScalarNetwork;
import org.relucid.theory.number.Rational;

/// Numbers that the theory quotes.
class TheoryExamplesTest {
  @Test
  void intervals_lose_the_absolute_value_and_deeppoly_keeps_it() {
    ScalarNetwork abs = network(1, "h1 = relu(x1)", "h2 = relu(-x1)", "y1 = h1 + h2");
    Box box = box("-1", "1");
    assertThat(bounds(Relaxations.IBP, abs, box)).isEqualTo(interval("0", "2"));
    for (Relaxation precise :
        List.of(Relaxations.DEEPPOLY_0, Relaxations.TRIANGLE, Relaxations.MULTI_NEURON)) {
      assertThat(bounds(precise, abs, box)).isEqualTo(interval("0", "1"));
    }
  }

  @Test
  void intervals_add_up_on_asymmetric_boxes() {
    ScalarNetwork abs = network(1, "h1 = relu(x1)", "h2 = relu(-x1)", "y1 = h1 + h2");
    assertThat(bounds(Relaxations.IBP, abs, box("-1/3", "1/2"))).isEqualTo(interval("0", "5/6"));
    assertThat(bounds(Relaxations.EXACT, abs, box("-1/3", "1/2"))).isEqualTo(interval("0", "1/2"));
  }

  @Test
  void the_other_spelling_of_the_absolute_value_is_exact_under_the_triangle_only() {
    ScalarNetwork abs = network(1, "h1 = relu(x1)", "y1 = -x1 + 2*h1");
    Box box = box("-1", "1");
    assertThat(bounds(Relaxations.DEEPPOLY_0, abs, box)).isEqualTo(interval("-1", "1"));
    assertThat(bounds(Relaxations.DEEPPOLY_1, abs, box)).isEqualTo(interval("-1", "1"));
    assertThat(bounds(Relaxations.TRIANGLE, abs, box)).isEqualTo(interval("0", "1"));
  }

  @Test
  void a_step_needs_two_layers_under_intervals() {
    ScalarNetwork oneLayer = network(1, "h1 = relu(x1)", "h2 = relu(x1 - 1)", "y1 = h1 - h2");
    assertThat(bounds(Relaxations.IBP, oneLayer, box("0", "2"))).isEqualTo(interval("-1", "2"));
    assertThat(bounds(Relaxations.EXACT, oneLayer, box("0", "2"))).isEqualTo(interval("0", "1"));
  }

  @Test
  void deeppoly_1_is_not_always_inside_intervals() {
    ScalarNetwork step = network(1, "h1 = relu(x1)", "h2 = relu(-h1 + 1)", "y1 = -h2 + 1");
    Box box = box("-1", "2");
    assertThat(bounds(Relaxations.DEEPPOLY_1, step, box)).isEqualTo(interval("-1", "2"));
    assertThat(bounds(Relaxations.IBP, step, box)).isEqualTo(interval("0", "1"));
  }

  @Test
  void the_size_of_groups_matters_for_the_hat() {
    ScalarNetwork hat =
        network(
            1, "h1 = relu(x1)", "h2 = relu(x1 - 1)", "h3 = relu(x1 - 2)", "y1 = h1 - 2*h2 + h3");
    Box box = box("-1", "3");
    assertThat(bounds(HullRelaxation.multiNeuron(1), hat, box)).isEqualTo(interval("-1", "2"));
    assertThat(bounds(HullRelaxation.multiNeuron(2), hat, box)).isEqualTo(interval("-1/3", "1"));
    assertThat(bounds(HullRelaxation.multiNeuron(3), hat, box)).isEqualTo(interval("0", "1"));
    assertThat(bounds(Relaxations.MULTI_NEURON, hat, box)).isEqualTo(interval("0", "1"));
  }

  @Test
  void the_smallest_phantom_of_the_multi_neuron_relaxation() {
    ScalarNetwork zero =
        network(
            1,
            "h1 = relu(x1)",
            "h2 = relu(-x1)",
            "h3 = relu(h1)",
            "h4 = relu(h1 - h2)",
            "y1 = h3 - h4");
    Box box = box("-1", "1");
    assertThat(bounds(Relaxations.MULTI_NEURON, zero, box).upper()).isEqualTo(Rational.of(1, 2));
    assertThat(bounds(Relaxations.TRIANGLE, zero, box)).isEqualTo(interval("-1/2", "1/2"));
    assertThat(bounds(Relaxations.IBP, zero, box)).isEqualTo(interval("-1", "1"));
    assertThat(bounds(Relaxations.EXACT, zero, box)).isEqualTo(interval("0", "0"));
  }

  static Stream<ScalarNetwork> maxima() {
    return Stream.of(
        network(2, "h1 = relu(x1 - x2)", "y1 = x2 + h1"),
        network(2, "h1 = relu(-x1 + x2)", "y1 = x1 + h1"),
        network(
            2,
            "h1 = relu(x1 - x2)",
            "h2 = relu(-x1 + x2)",
            "y1 = 1/2*x1 + 1/2*x2 + 1/2*h1 + 1/2*h2"),
        network(2, "h1 = relu(x1 - x2)", "h2 = relu(x2 + h1)", "y1 = h2"),
        network(2, "h1 = relu(x1 - x2)", "h2 = relu(h1)", "y1 = x2 + 2*h1 - h2"));
  }

  @ParameterizedTest
  @MethodSource("maxima")
  void the_triangle_is_loose_for_every_spelling_of_the_maximum(ScalarNetwork max) {
    assertThat(upper(max, box("0", "1", "0", "1"))).isEqualTo(Rational.of(3, 2));
    assertThat(upper(max, box("0", "1/2", "0", "1/2"))).isEqualTo(Rational.of(3, 4));
    assertThat(upper(max, box("1/4", "3/4", "1/4", "3/4"))).isEqualTo(Rational.ONE);
    assertThat(upper(max, box("0", "1", "0", "1/2"))).isEqualTo(Rational.of(7, 6));
  }

  @Test
  void one_hidden_layer_is_exact_under_the_multi_neuron_relaxation() {
    ScalarNetwork max = network(2, "h1 = relu(x1 - x2)", "y1 = x2 + h1");
    Box box = box("0", "1", "0", "1");
    assertThat(bounds(Relaxations.MULTI_NEURON, max, box)).isEqualTo(interval("0", "1"));
  }

  @Test
  void on_one_fixed_box_one_clip_makes_intervals_exact_and_the_other_does_not() {
    Box box = box("-3", "5");
    ScalarNetwork clip = network(1, "h1 = relu(x1)", "h2 = relu(-h1 + 1)", "y1 = -h2 + 1");
    ScalarNetwork other = network(1, "h1 = relu(x1)", "h2 = relu(x1 - 1)", "y1 = h1 - h2");
    assertThat(bounds(Relaxations.IBP, clip, box)).isEqualTo(interval("0", "1"));
    assertThat(bounds(Relaxations.IBP, other, box)).isEqualTo(interval("-4", "5"));
    assertThat(bounds(Relaxations.EXACT, other, box)).isEqualTo(interval("0", "1"));
  }

  /// The gap of y + relu(x - y) on [a, b] x [c, d] with overlapping sides.
  @Property(tries = 100)
  void the_gap_of_the_maximum_under_the_triangle_is_the_formula(
      @ForAll @IntRange(min = -8, max = 8) int a,
      @ForAll @IntRange(min = 1, max = 9) int widthX,
      @ForAll @IntRange(min = -8, max = 8) int c,
      @ForAll @IntRange(min = 1, max = 9) int widthY) {
    int b = a + widthX;
    int d = c + widthY;
    Assume.that(Math.max(a, c) < Math.min(b, d));
    ScalarNetwork max = network(2, "h1 = relu(x1 - x2)", "y1 = x2 + h1");
    Interval bounds =
        bounds(Relaxations.TRIANGLE, max, Box.of(Interval.of(a, b), Interval.of(c, d)));
    Rational gap =
        b >= d
            ? Rational.of((long) widthY * (d - a), widthX + widthY)
            : Rational.of((long) widthX * (b - c), widthX + widthY);
    assertThat(bounds.lower()).isEqualTo(Rational.of(Math.max(a, c)));
    assertThat(bounds.upper()).isEqualTo(Rational.of(Math.max(b, d)).add(gap));
  }

  @Property(tries = 30)
  void on_a_single_point_every_relaxation_is_exact(@ForAll long seed) {
    Random random = new Random(seed);
    ScalarNetwork network = Networks.random(random, 2, 2);
    Box point = Box.point(Networks.randomPoint(random, Networks.randomBox(random, 2)));
    Rational value = network.at(point.lower()).get(0);
    for (String name :
        List.of(
            "ibp", "zonotope", "deeppoly-0", "deeppoly-1", "triangle", "multi-neuron", "exact")) {
      assertThat(bounds(Relaxations.named(name, Relaxations.EXACTLY), network, point))
          .as(name)
          .isEqualTo(new Interval(value, value));
    }
  }

  private static Rational upper(ScalarNetwork network, Box box) {
    return bounds(Relaxations.TRIANGLE, network, box).upper();
  }

  private static Interval bounds(Relaxation relaxation, ScalarNetwork network, Box box) {
    return relaxation.over(network, box).outputs().getFirst();
  }
}

package org.relucid.relaxations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.relucid.relaxations.Networks.box;
import static org.relucid.relaxations.Networks.interval;
import static org.relucid.relaxations.Networks.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.relucid.relaxations.linear.Rounding;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.network.ScalarNetwork;
import org.relucid.theory.number.Rational;

class RelaxationNamesTest {
  @Test
  void every_name_gives_the_relaxation_that_bears_it() {
    for (String pattern : Relaxations.names()) {
      String name = pattern.replace("ALPHA", "1/2").replaceAll("[KR]$", "2");
      assertThat(Relaxations.named(name, Relaxations.EXACTLY).name()).isEqualTo(name);
      assertThat(Relaxations.named(name, new Rounding.ToBits(20)).name()).isEqualTo(name);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "deep",
        "IBP",
        "multi-neuron-0",
        "multi-neuron-x",
        "cross-layer-",
        "crown-x",
        "crown-0:",
        "crown-"
      })
  void an_unknown_name_is_refused_with_the_known_ones(String name) {
    assertThatThrownBy(() -> Relaxations.named(name, Relaxations.EXACTLY))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'" + name + "', expected one of ibp zonotope deeppoly-0");
  }

  @Test
  void a_slope_outside_of_0_and_1_is_refused() {
    assertThatThrownBy(() -> Relaxations.named("crown-3/2", Relaxations.EXACTLY))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("lower slope 3/2, expected one in [0, 1]");
  }

  @Test
  void crown_takes_a_slope_for_each_neuron() {
    var abs = network(1, "h1 = relu(x1)", "h2 = relu(-x1)", "y1 = h1 + h2");
    var slopes = List.of(Rational.ONE, Rational.ZERO);
    var named = Relaxations.named("crown-1:0", Relaxations.EXACTLY);
    assertThat(named).isEqualTo(Relaxations.crown(slopes, Relaxations.EXACTLY));
    assertThat(named.name()).isEqualTo("crown-1:0");
    assertThat(named.over(abs, box("-1", "1")).outputs()).containsExactly(interval("-1", "1"));
  }

  @Test
  void crown_takes_neither_fewer_slopes_nor_more() {
    var abs = network(1, "h1 = relu(x1)", "h2 = relu(-x1)", "y1 = h1 + h2");
    var one = Relaxations.crown(List.of(Rational.ONE), Relaxations.EXACTLY);
    assertThatThrownBy(() -> one.over(abs, box("-1", "1")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("1 slope, expected 2, one for each neuron");
    // Both neurons are stable there, so that no slope would ever be looked at.
    assertThatThrownBy(() -> one.over(abs, box("1", "2")))
        .hasMessage("1 slope, expected 2, one for each neuron");
    assertThatThrownBy(
            () -> Relaxations.named("crown-0:1/2:1", Relaxations.EXACTLY).over(abs, box("-1", "1")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("3 slopes, expected 2, one for each neuron");
  }

  @Test
  void networks_beyond_a_limit_are_refused_with_the_limit() {
    var wide = Networks.random(new Random(1), 17, 1);
    assertThatThrownBy(
            () -> Relaxations.MULTI_NEURON.over(wide, Networks.randomBox(new Random(1), 17)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "17 variables in use at a time, multi-neuron is computed for at most 16;"
                + " triangle-safe has no such limit");
    var many = Networks.random(new Random(1), 1, 101);
    assertThatThrownBy(() -> Relaxations.TRIANGLE.over(many, box("-1", "1")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "202 neurons, triangle is computed for at most 200;"
                + " triangle-safe and triangle-deeppoly have no such limit");
    assertThatThrownBy(
            () -> new Rounding.Exact(8).outward(new Bounds<>(Rational.of(256), Rational.of(257))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "a bound of 9 bits, exact bounds are computed up to 8; round them outward to fewer (--bits 64)");
  }

  /// Its pairs of neurons have hulls that meet in more than 4096 vertices.
  @Test
  void hulls_that_grow_too_large_are_refused_soon() {
    Random random = new Random(1);
    List<AffineForm> preActivations = new ArrayList<>();
    for (int k = 0; k < 12; k++) {
      int from = k < 6 ? 0 : 5;
      int to = k < 6 ? 5 : 11;
      preActivations.add(
          AffineForm.of(
              Vector.of(5 + k, i -> Rational.of(from <= i && i < to ? random.nextInt(19) - 9 : 0)),
              Rational.of(random.nextInt(5) - 2)));
    }
    AffineForm sum = AffineForm.of(Vector.of(17, i -> Rational.of(i < 11 ? 0 : 1)), Rational.ZERO);
    var network = new ScalarNetwork(5, preActivations, List.of(sum));
    var box = box("-1", "1", "-1", "1", "-1", "1", "-1", "1", "-1", "1");
    assertThatThrownBy(
            () -> Relaxations.named("multi-neuron-2", Relaxations.EXACTLY).over(network, box))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "4097 vertices and more in use at a time, multi-neuron-2 is computed for at most 4096;"
                + " triangle-safe has no such limit");
  }
}

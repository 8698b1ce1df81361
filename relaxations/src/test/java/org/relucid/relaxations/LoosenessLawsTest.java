package org.relucid.relaxations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relucid.relaxations.Networks.box;
import static org.relucid.relaxations.Networks.network;

import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.relucid.relaxations.linear.Rounding;
import org.relucid.theory.geometry.Box;
import org.relucid.theory.network.ScalarNetwork;
import org.relucid.theory.number.Rational;

class LoosenessLawsTest {
  @Property(tries = 60)
  void all_shares_are_at_least_zero_and_add_up_to_the_gap_at_a_point_of_the_box(@ForAll long seed) {
    Random random = new Random(seed);
    ScalarNetwork network = Networks.random(random, 2, 2);
    Box box = Networks.randomBox(random, 2);
    for (String name :
        List.of("ibp", "zonotope", "deeppoly-0", "deeppoly-1", "triangle", "triangle-ibp-safe")) {
      for (Rounding<Rational> rounding :
          List.<Rounding<Rational>>of(Relaxations.EXACTLY, new Rounding.ToBits(8))) {
        Analysis analysis = Relaxations.named(name, rounding).over(network, box);
        for (Looseness.Side side : Looseness.Side.values()) {
          Looseness looseness = analysis.looseness(0, side).orElseThrow();
          assertThat(box.contains(looseness.at())).isTrue();
          assertThat(network.at(looseness.at()).get(0)).isEqualTo(looseness.attained());
          assertThat(looseness.neurons()).allMatch(share -> share.signum() >= 0);
          assertThat(looseness.rest().signum()).as(name).isGreaterThanOrEqualTo(0);
          Rational sum = looseness.neurons().stream().reduce(looseness.rest(), Rational::add);
          assertThat(sum).isEqualTo(looseness.gap());
          boolean exact = rounding == Relaxations.EXACTLY && !name.endsWith("safe");
          assertThat(looseness.rest().isZero() || !exact).as(name).isTrue();
        }
      }
    }
  }

  @Example
  void the_hat_loses_at_its_right_neurons() {
    ScalarNetwork hat =
        network(
            1, "h1 = relu(x1)", "h2 = relu(x1 - 1)", "h3 = relu(x1 - 2)", "y1 = h1 - 2*h2 + h3");
    Looseness upper =
        Relaxations.TRIANGLE
            .over(hat, box("-1", "3"))
            .looseness(0, Looseness.Side.UPPER)
            .orElseThrow();
    assertThat(upper.bound()).isEqualTo(Rational.of(2));
    assertThat(upper.at().get(0)).isEqualTo(Rational.ONE);
    assertThat(upper.attained()).isEqualTo(Rational.ONE);
    assertThat(upper.neurons())
        .containsExactly(Rational.of(1, 2), Rational.ZERO, Rational.of(1, 2));
  }
}

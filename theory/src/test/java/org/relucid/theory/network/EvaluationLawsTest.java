package org.relucid.theory.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.relucid.theory.linear.Vector;

class EvaluationLawsTest {
  @Provide
  Arbitrary<Network> networks() {
    return RandomNetworks.ofAllOperators();
  }

  @Property(tries = 300)
  void exact_evaluation_is_that_of_the_expansion(
      @ForAll("networks") Network network, @ForAll long seed) {
    Vector x = point(network, seed);
    assertThat(ExactEvaluator.of(network).at(x)).isEqualTo(network.expand().at(x));
  }

  @Property(tries = 200)
  void the_layered_network_is_the_same_function(
      @ForAll("networks") Network network, @ForAll long seed) {
    Vector x = point(network, seed);
    ScalarNetwork scalar = network.expand();
    Network layered = Layering.of(scalar);
    assertThat(ExactEvaluator.of(layered).at(x)).isEqualTo(scalar.at(x));
    assertThat(layered.expand().neurons()).isEqualTo(scalar.neurons());
  }

  @Property(tries = 100)
  void all_activations_end_with_the_output(@ForAll("networks") Network network, @ForAll long seed) {
    Vector x = point(network, seed);
    ExactEvaluator evaluator = ExactEvaluator.of(network);
    List<Vector> activations = evaluator.activations(x);
    assertThat(activations).hasSameSizeAs(network.nodes());
    assertThat(activations.getFirst()).isEqualTo(x);
    assertThat(activations.getLast()).isEqualTo(evaluator.at(x));
    for (int i = 0; i < activations.size(); i++) {
      assertThat(activations.get(i).size()).isEqualTo(network.size(i));
    }
  }

  private static Vector point(Network network, long seed) {
    RandomNetworks points =
        (seed & 1) == 0 ? RandomNetworks.small(seed) : RandomNetworks.wild(seed);
    return points.point(network.inputs());
  }
}

package org.relucid.theory.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.relucid.theory.function.Expression;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.number.Rational;

class SpellingTest {
  @Test
  void the_absolute_value_is_two_neurons() {
    assertSpelled("abs(x)", List.of("x1", "-x1"), "x2 + x3");
  }

  @Test
  void the_maximum_and_the_minimum_are_one_neuron_each_and_here_the_same() {
    assertSpelled("max(x, y)", List.of("x1 - x2"), "x2 + x3");
    assertSpelled("min(x, y)", List.of("x1 - x2"), "x1 - x3");
    assertSpelled("max(x, y) - min(x, y)", List.of("x1 - x2"), "-x1 + x2 + 2*x3");
  }

  @Test
  void a_clamp_is_two_neurons_one_after_the_other() {
    assertSpelled("clamp(x, -1, 2)", List.of("x1 + 1", "-x2 + 3"), "-x3 + 2");
  }

  @Test
  void equal_subterms_are_one_neuron() {
    assertSpelled("relu(x) + 2*relu(x) + relu(2*x - x)", List.of("x1"), "4*x2");
  }

  @Test
  void layers_are_longest_paths_and_linear_terms_are_skips() {
    Network network = Spelling.network(Expression.parse("relu(relu(x) - y) + relu(y) + x"));
    assertThat(network.nodes().stream().map(node -> node.operator().label()))
        .containsExactly(
            "Input", "Affine", "Relu", "Concat", "Affine", "Relu", "Select", "Concat", "Affine");
    assertThat(network.size(2)).isEqualTo(2);
    assertThat(network.size(5)).isEqualTo(1);
  }

  @Test
  void a_constant_is_a_network_of_one_input() {
    Network network = Spelling.network(Expression.parse("3/4"));
    assertThat(network.inputs()).isEqualTo(1);
    assertThat(ExactEvaluator.of(network).at(Vector.zero(1)))
        .isEqualTo(Vector.of(Rational.of(3, 4)));
  }

  @Test
  void a_variable_beyond_the_inputs_is_refused() {
    assertThatThrownBy(() -> Spelling.network(1, List.of(Expression.parse("x + y"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("variable 1, expected below 1");
  }

  @Property(tries = 100)
  void the_spelled_network_has_the_value_of_the_expression(@ForAll long seed) {
    Expression f =
        Expression.parse(
            "clamp(max(x, 2*y, 1/3 - x), -1/2, 5) - 3*min(abs(x - y), relu(y), 2) + abs(abs(x) - 1)");
    Vector x = RandomNetworks.small(seed).point(2);
    assertThat(ExactEvaluator.of(Spelling.network(f)).at(x)).isEqualTo(Vector.of(f.at(x)));
  }

  private static void assertSpelled(String text, List<String> neurons, String output) {
    Expression f = Expression.parse(text);
    ScalarNetwork network = Spelling.scalarNetwork(f.dimension(), List.of(f));
    assertThat(network.preActivations().stream().map(AffineForm::toString)).isEqualTo(neurons);
    assertThat(network.outputForms().getFirst()).hasToString(output);
  }
}

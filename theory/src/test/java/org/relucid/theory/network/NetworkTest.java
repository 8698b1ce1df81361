package org.relucid.theory.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.linear.AffineMap;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.network.Operator.Add;
import org.relucid.theory.network.Operator.Affine;
import org.relucid.theory.network.Operator.Concat;
import org.relucid.theory.network.Operator.Input;
import org.relucid.theory.network.Operator.MaxMin;
import org.relucid.theory.network.Operator.MaxPool;
import org.relucid.theory.network.Operator.Relu;
import org.relucid.theory.network.Operator.Select;
import org.relucid.theory.number.Rational;

class NetworkTest {
  @Test
  void sizes_are_inferred_through_skips_and_concatenation() {
    NetworkBuilder builder = NetworkBuilder.withInputs(2);
    int relu = builder.node(new Relu(), builder.input());
    int both = builder.node(new Concat(), builder.input(), relu, relu);
    int picked = builder.node(new Select(List.of(5, 0, 0)), both);
    Network network = builder.build();
    assertThat(network.inputs()).isEqualTo(2);
    assertThat(network.size(both)).isEqualTo(6);
    assertThat(network.size(picked)).isEqualTo(3);
    assertThat(network.outputs()).isEqualTo(3);
    assertThat(network.neurons()).isEqualTo(2);
  }

  @Test
  void a_sum_of_different_sizes_is_refused_with_the_node_and_both_sizes() {
    NetworkBuilder builder = NetworkBuilder.withInputs(2);
    int one = builder.node(new Select(List.of(0)), builder.input());
    builder.node("h", new Add(), builder.input(), one);
    assertRefused(builder, "node 2 'h' (Add): second source of size 1, expected 2");
  }

  @Test
  void an_affine_map_of_the_wrong_dimension_is_refused() {
    NetworkBuilder builder = NetworkBuilder.withInputs(2);
    builder.node("w", new Affine(identity(3)), builder.input());
    assertRefused(builder, "node 1 'w' (Affine): source of size 2, expected 3");
  }

  @Test
  void a_source_that_comes_later_is_refused() {
    NetworkBuilder builder = NetworkBuilder.withInputs(1);
    builder.node("loop", new Relu(), 1);
    assertRefused(builder, "node 1 'loop' (Relu): source 1, expected an earlier node");
  }

  @Test
  void a_wrong_number_of_sources_is_refused() {
    NetworkBuilder builder = NetworkBuilder.withInputs(1);
    builder.node("r", new Relu(), 0, 0);
    assertRefused(builder, "node 1 'r' (Relu): 2 sources, expected 1");
    NetworkBuilder empty = NetworkBuilder.withInputs(1);
    empty.node("c", new Concat());
    assertRefused(empty, "node 1 'c' (Concat): 0 sources, expected at least 1");
  }

  @Test
  void indices_outside_the_source_are_refused() {
    NetworkBuilder select = NetworkBuilder.withInputs(2);
    select.node("s", new Select(List.of(1, 2)), 0);
    assertRefused(select, "node 1 's' (Select): index 2, expected below 2");
    NetworkBuilder pool = NetworkBuilder.withInputs(2);
    pool.node("p", new MaxPool(List.of(List.of(0), List.of(1, 7))), 0);
    assertRefused(pool, "node 1 'p' (MaxPool): index 7, expected below 2");
  }

  @Test
  void an_odd_vector_has_no_pairs_for_MaxMin() {
    NetworkBuilder builder = NetworkBuilder.withInputs(3);
    builder.node("m", new MaxMin(), 0);
    assertRefused(builder, "node 1 'm' (MaxMin): source of odd size 3, expected pairs");
  }

  @Test
  void the_input_is_node_0_and_only_node_0() {
    assertThatThrownBy(() -> new Network(List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("node 0 of a network must be its Input");
    NetworkBuilder builder = NetworkBuilder.withInputs(1);
    builder.node("again", new Input(1));
    assertRefused(builder, "node 1 'again' (Input): second Input, expected node 0 to be the only");
  }

  @Test
  void operators_that_make_no_sense_are_refused() {
    assertThatThrownBy(() -> new MaxPool(List.of(List.of(0), List.of())))
        .hasMessage("group 1 is empty, expected an index");
    assertThatThrownBy(() -> new Select(List.of(-1))).hasMessage("index -1, expected at least 0");
    assertThatThrownBy(() -> new Input(0)).hasMessage("input of size 0, expected at least 1");
  }

  @Test
  void a_scalar_network_names_the_neuron_of_the_wrong_dimension() {
    AffineForm x = AffineForm.variable(1, 0);
    assertThatThrownBy(() -> new ScalarNetwork(1, List.of(x, x), List.of()))
        .hasMessage("neuron 1: dimension 1, expected 2");
    assertThatThrownBy(() -> new ScalarNetwork(1, List.of(x), List.of(x)))
        .hasMessage("output 0: dimension 1, expected 2");
  }

  @Test
  void equal_pre_activations_are_one_neuron() {
    NetworkBuilder builder = NetworkBuilder.withInputs(1);
    int first = builder.node(new Relu(), 0);
    int second = builder.node(new Relu(), 0);
    builder.node(new Add(), first, second);
    ScalarNetwork scalar = builder.build().expand();
    assertThat(scalar.neurons()).isEqualTo(1);
    assertThat(scalar.at(Vector.of(Rational.of(3)))).isEqualTo(Vector.of(Rational.of(6)));
  }

  @Test
  void a_network_without_skips_is_layered_without_skips() {
    Network network = Network.feedForward(List.of(identity(2), identity(2), identity(2)));
    assertThat(network.expand().neurons()).isEqualTo(2 + 2);
    assertThat(Layering.of(network.expand()).nodes().stream().map(node -> node.operator().label()))
        .containsExactly("Input", "Affine", "Relu", "Affine", "Relu", "Affine");
    assertThat(Layering.neurons(network.expand())).containsExactly(List.of(0, 1), List.of(2, 3));
  }

  @Test
  void a_neuron_is_in_the_layer_after_the_latest_that_it_reads() {
    AffineForm x = AffineForm.variable(1, 0);
    AffineForm h1 = AffineForm.variable(2, 1);
    ScalarNetwork network =
        new ScalarNetwork(1, List.of(x, h1, x.inDimension(3)), List.of(x.inDimension(4)));
    assertThat(Layering.neurons(network)).containsExactly(List.of(0, 2), List.of(1));
  }

  @Test
  void a_small_network_prints_as_equations_and_a_large_one_as_nodes() {
    assertThat(Network.feedForward(List.of(identity(1), identity(1))))
        .hasToString("network with 1 input:\n  h1 = relu(x1)\n  y1 = h1");
    assertThat(Network.feedForward(List.of(identity(300))).toString())
        .startsWith("network with 300 inputs:\n  node 0 'input' (Input) of [], size 300\n  node 1");
  }

  private static AffineMap identity(int size) {
    return new AffineMap(
        size, IntStream.range(0, size).mapToObj(i -> AffineForm.variable(size, i)).toList());
  }

  private static void assertRefused(NetworkBuilder builder, String message) {
    assertThatThrownBy(builder::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(message);
  }
}

package org.relucid.theory.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.relucid.theory.function.Decision;
import org.relucid.theory.function.Domain;
import org.relucid.theory.function.PiecewiseLinear;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.linear.AffineMap;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.number.Rational;

class FunctionLawsTest {
  @Provide
  Arbitrary<Network> networks() {
    return RandomNetworks.ofAllOperators();
  }

  @Property(tries = 150)
  void composition_is_evaluation_after_evaluation(
      @ForAll("networks") Network inner, @ForAll long seed) {
    RandomNetworks random = RandomNetworks.small(seed);
    Network outer = random.dag(inner.outputs(), 4);
    Vector x = random.point(inner.inputs());
    assertThat(at(outer.after(inner), x)).isEqualTo(at(outer, at(inner, x)));
  }

  @Property(tries = 100)
  void networks_side_by_side_give_both_outputs(@ForAll long seed) {
    RandomNetworks random = RandomNetworks.small(seed);
    Network f = random.dag(2, 5);
    Network g = random.dag(2, 5);
    Vector x = random.point(2);
    List<Rational> both = new ArrayList<>(at(f, x).entries());
    both.addAll(at(g, x).entries());
    assertThat(at(f.beside(g), x).entries()).isEqualTo(both);
  }

  @Property(tries = 100)
  void a_network_along_a_line_is_its_piecewise_linear_function(
      @ForAll("networks") Network network, @ForAll long seed) {
    RandomNetworks random = RandomNetworks.small(seed);
    Vector point = random.point(network.inputs());
    Vector direction = random.point(network.inputs());
    List<PiecewiseLinear> along = LineRestriction.of(network.expand(), point, direction);
    for (int i = 0; i < along.size(); i++) {
      for (Rational t : parameters(along.get(i), random)) {
        Vector x = point.add(direction.multiply(t));
        assertThat(along.get(i).at(t)).isEqualTo(at(network, x).get(i));
      }
    }
  }

  private static List<Rational> parameters(PiecewiseLinear f, RandomNetworks random) {
    List<Rational> parameters = new ArrayList<>(f.breakpoints());
    for (Rational breakpoint : f.breakpoints()) {
      parameters.add(breakpoint.add(Rational.parse("1e-30")));
      parameters.add(breakpoint.subtract(Rational.parse("1e-30")));
    }
    parameters.addAll(random.point(5).entries());
    return parameters;
  }

  @Property(tries = 100)
  void a_pattern_s_affine_piece_is_the_network_on_the_pattern_s_region(
      @ForAll("networks") Network network, @ForAll long seed) {
    ScalarNetwork scalar = network.expand();
    Vector x = RandomNetworks.small(seed).point(network.inputs());
    ActivationPattern pattern = ActivationPattern.at(scalar, x);
    assertThat(pattern.region(scalar)).allMatch(form -> form.at(x).signum() >= 0);
    assertThat(pattern.affinePiece(scalar).at(x)).isEqualTo(scalar.at(x));
  }

  @Property(tries = 40)
  void a_network_equals_its_layered_expansion_on_the_line(@ForAll long seed) {
    Network network = RandomNetworks.small(seed).feedForward(1, 3, 3, 2);
    Decision<Vector> decision =
        NetworkEquality.on(Domain.line()).decide(network, Layering.of(network.expand()));
    assertThat(decision).isEqualTo(new Decision.Holds<Vector>());
  }

  @Property(tries = 40)
  void a_change_of_one_weight_is_decided_by_a_separating_point(@ForAll long seed) {
    RandomNetworks random = RandomNetworks.small(seed);
    int inputs = (seed & 1) == 0 ? 1 : 2;
    AffineMap first = random.affine(inputs, 3);
    AffineMap last = random.affine(3, 1);
    AffineForm changed = last.row(0).add(AffineForm.variable(3, 1));
    Network f = Network.feedForward(List.of(first, last));
    Network g = Network.feedForward(List.of(first, new AffineMap(3, List.of(changed))));
    switch (NetworkEquality.on(Domain.everywhere(inputs)).decide(f, g)) {
      case Decision.Refuted(var point) -> assertThat(at(f, point)).isNotEqualTo(at(g, point));
      case Decision.Holds<Vector> _ ->
          assertThat(first.row(1))
              .matches(form -> form.isConstant() && form.constant().signum() <= 0);
      case Decision.Unknown<Vector> _ -> throw new AssertionError("three neurons are few");
    }
  }

  private static Vector at(Network network, Vector x) {
    return ExactEvaluator.of(network).at(x);
  }
}

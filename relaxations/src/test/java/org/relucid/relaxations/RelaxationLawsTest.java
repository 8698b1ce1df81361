package org.relucid.relaxations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.relucid.proofs.kernel.Kernel;
import org.relucid.proofs.kernel.Verdict;
import org.relucid.relaxations.hull.HullRelaxation;
import org.relucid.relaxations.linear.Chord;
import org.relucid.relaxations.linear.LinearRelaxation;
import org.relucid.relaxations.linear.LowerSlopes;
import org.relucid.relaxations.linear.Rounding;
import org.relucid.relaxations.lp.ExactRange;
import org.relucid.relaxations.lp.Solve;
import org.relucid.relaxations.lp.Triangle;
import org.relucid.theory.geometry.Box;
import org.relucid.theory.geometry.Interval;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.network.ScalarNetwork;
import org.relucid.theory.number.Rational;

class RelaxationLawsTest {
  private static final LinearRelaxation ROUNDED =
      new LinearRelaxation(
          "rounded", new Chord(new LowerSlopes.Parallel()), new Rounding.ToBits(3));

  private static final List<Relaxation> ALL =
      List.of(
          Relaxations.IBP,
          Relaxations.ZONOTOPE,
          Relaxations.DEEPPOLY_0,
          Relaxations.DEEPPOLY_1,
          Relaxations.DEEPPOLY,
          ROUNDED,
          Relaxations.TRIANGLE,
          new Triangle(new Triangle.Intermediate.By(ROUNDED), Solve.EXACT, Rounding.none()),
          new Triangle(new Triangle.Intermediate.By(ROUNDED), Solve.SAFE, new Rounding.ToBits(64)),
          new Triangle(new Triangle.Intermediate.Optimal(), Solve.SAFE, new Rounding.ToBits(20)),
          Relaxations.MULTI_NEURON,
          HullRelaxation.multiNeuron(2),
          HullRelaxation.crossLayer(2),
          Relaxations.EXACT);

  @Property(tries = 40)
  void every_certificate_is_accepted_and_proves_what_the_analysis_says(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 2) int inputs,
      @ForAll @IntRange(min = 0, max = 2) int layers) {
    Random random = new Random(seed);
    ScalarNetwork network = Networks.random(random, inputs, layers);
    Box box = Networks.randomBox(random, inputs);
    for (Relaxation relaxation : ALL) {
      Analysis analysis = relaxation.over(network, box);
      assertThat(Kernel.check(analysis.certificate()))
          .as(relaxation.name())
          .isInstanceOfSatisfying(
              Verdict.Accepted.class,
              accepted -> assertThat(accepted.theorems()).hasSize(2 * network.outputs()));
    }
  }

  @Property(tries = 60)
  void every_value_of_the_network_is_inside_all_bounds(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 2) int inputs) {
    Random random = new Random(seed);
    ScalarNetwork network = Networks.random(random, inputs, 2);
    Box box = Networks.randomBox(random, inputs);
    List<Analysis> analyses = ALL.stream().map(r -> r.over(network, box)).toList();
    for (int i = 0; i < 10; i++) {
      var values = network.values(Networks.randomPoint(random, box));
      for (Analysis analysis : analyses) {
        assertInside(analysis.outputs(), network.outputForms(), values);
        assertInside(analysis.neurons(), network.preActivations(), values);
      }
    }
  }

  private static void assertInside(
      List<Interval> bounds, List<AffineForm> forms, org.relucid.theory.linear.Vector values) {
    for (int k = 0; k < forms.size(); k++) {
      Rational value = forms.get(k).inDimension(values.size()).at(values);
      assertThat(bounds.get(k).contains(value)).isTrue();
    }
  }

  @Property(tries = 60)
  void tighter_relaxations_are_inside_looser_ones(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 2) int inputs) {
    Random random = new Random(seed);
    ScalarNetwork network = Networks.random(random, inputs, 2);
    Box box = Networks.randomBox(random, inputs);
    List<Relaxation> fromTightest =
        List.of(
            Relaxations.EXACT,
            Relaxations.MULTI_NEURON,
            HullRelaxation.multiNeuron(2),
            Relaxations.TRIANGLE,
            Relaxations.DEEPPOLY_0,
            Relaxations.IBP);
    Interval inner = fromTightest.getFirst().over(network, box).outputs().getFirst();
    for (Relaxation relaxation : fromTightest) {
      Interval outer = relaxation.over(network, box).outputs().getFirst();
      assertThat(outer.contains(inner.lower()) && outer.contains(inner.upper()))
          .as(relaxation.name() + " " + outer + " contains " + inner)
          .isTrue();
      inner = outer;
    }
  }

  @Property(tries = 40)
  void groups_of_one_are_the_triangle_and_all_layers_together_are_exact(@ForAll long seed) {
    Random random = new Random(seed);
    ScalarNetwork network = Networks.random(random, 1, 2);
    Box box = Networks.randomBox(random, 1);
    assertThat(HullRelaxation.multiNeuron(1).over(network, box).outputs())
        .isEqualTo(Relaxations.TRIANGLE.over(network, box).outputs());
    assertThat(HullRelaxation.crossLayer(2).over(network, box).outputs())
        .isEqualTo(Relaxations.EXACT.over(network, box).outputs());
  }

  @Property(tries = 60)
  void the_exact_range_is_attained(@ForAll long seed) {
    Random random = new Random(seed);
    ScalarNetwork network = Networks.random(random, 2, 2);
    Box box = Networks.randomBox(random, 2);
    ExactRange.Range range = Relaxations.EXACT.over(network, box).ranges().getFirst();
    assertThat(box.contains(range.leastAt()) && box.contains(range.greatestAt())).isTrue();
    assertThat(network.at(range.leastAt()).get(0)).isEqualTo(range.interval().lower());
    assertThat(network.at(range.greatestAt()).get(0)).isEqualTo(range.interval().upper());
  }
}

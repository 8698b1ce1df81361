package org.relucid.relaxations.linear;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.relucid.proofs.kernel.Kernel;
import org.relucid.proofs.kernel.Verdict;
import org.relucid.relaxations.Analysis;
import org.relucid.relaxations.Relaxation;
import org.relucid.relaxations.Relaxations;
import org.relucid.theory.geometry.Box;
import org.relucid.theory.geometry.Interval;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.network.ScalarNetwork;
import org.relucid.theory.number.Rational;

class LinearRelaxationLawsTest {
  private static final List<Relaxation> ALL =
      List.of(
          Relaxations.IBP,
          Relaxations.ZONOTOPE,
          Relaxations.DEEPPOLY_0,
          Relaxations.DEEPPOLY_1,
          Relaxations.DEEPPOLY,
          new LinearRelaxation(
              "rounded", new Chord(new LowerSlopes.Parallel()), new Rounding.ToBits(3)));

  @Property(tries = 100)
  void the_kernel_accepts_every_certificate_and_points_are_inside(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 3) int inputs) {
    Random random = new Random(seed);
    ScalarNetwork network = network(random, inputs, 6);
    Box box = box(random, inputs);
    for (Relaxation relaxation : ALL) {
      Analysis analysis = relaxation.over(network, box);
      assertThat(Kernel.check(analysis.certificate())).isInstanceOf(Verdict.Accepted.class);
      for (int i = 0; i < 5; i++) {
        Rational y = network.at(point(random, box)).get(0);
        assertThat(analysis.outputs().getFirst().contains(y)).isTrue();
      }
    }
  }

  private static Vector point(Random random, Box box) {
    return Vector.of(
        box.sides().stream()
            .map(s -> s.lower().add(s.width().multiply(Rational.of(random.nextInt(9), 8))))
            .toList());
  }

  private static Box box(Random random, int inputs) {
    List<Interval> sides = new ArrayList<>();
    for (int i = 0; i < inputs; i++) {
      Rational lower = Rational.of(random.nextInt(17) - 12, 4);
      sides.add(new Interval(lower, lower.add(Rational.of(random.nextInt(13), 4))));
    }
    return new Box(sides);
  }

  private static ScalarNetwork network(Random random, int inputs, int neurons) {
    List<AffineForm> preActivations = new ArrayList<>();
    for (int k = 0; k < neurons; k++) {
      preActivations.add(form(random, inputs + k));
    }
    return new ScalarNetwork(inputs, preActivations, List.of(form(random, inputs + neurons)));
  }

  private static AffineForm form(Random random, int dimension) {
    List<Rational> factors = new ArrayList<>();
    for (int i = 0; i < dimension; i++) {
      factors.add(Rational.of(random.nextInt(9) - 4, 2));
    }
    return AffineForm.of(Vector.of(factors), Rational.of(random.nextInt(9) - 4, 2));
  }
}

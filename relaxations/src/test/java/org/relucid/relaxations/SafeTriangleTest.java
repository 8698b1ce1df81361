package org.relucid.relaxations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.relucid.proofs.kernel.Kernel;
import org.relucid.proofs.kernel.Verdict;
import org.relucid.relaxations.linear.Chord;
import org.relucid.relaxations.linear.LinearRelaxation;
import org.relucid.relaxations.linear.LowerSlopes;
import org.relucid.relaxations.linear.Rounding;
import org.relucid.relaxations.lp.Solve;
import org.relucid.relaxations.lp.Triangle;
import org.relucid.theory.geometry.Box;
import org.relucid.theory.geometry.Interval;
import org.relucid.theory.network.ScalarNetwork;
import org.relucid.theory.number.Rational;

class SafeTriangleTest {
  private static final LinearRelaxation DEEPPOLY =
      new LinearRelaxation(
          "deeppoly", new Chord(new LowerSlopes.LesserArea()), new Rounding.ToBits(64));
  private static final Triangle.Intermediate BY_DEEPPOLY = new Triangle.Intermediate.By(DEEPPOLY);
  private static final Triangle EXACT = new Triangle(BY_DEEPPOLY, Solve.EXACT, Rounding.none());
  private static final Triangle SAFE =
      new Triangle(BY_DEEPPOLY, Solve.SAFE, new Rounding.ToBits(64));

  @Property(tries = 40)
  void a_safe_bound_is_outside_the_optimum_and_close_to_it(@ForAll long seed) {
    Random random = new Random(seed);
    ScalarNetwork network = Networks.random(random, 2, 3);
    Box box = Networks.randomBox(random, 2);
    Interval optimum = EXACT.over(network, box).outputs().getFirst();
    Interval safe = SAFE.over(network, box).outputs().getFirst();
    assertThat(safe.contains(optimum.lower()) && safe.contains(optimum.upper())).isTrue();
    assertClose(safe.lower(), optimum.lower());
    assertClose(safe.upper(), optimum.upper());
  }

  private static void assertClose(Rational bound, Rational optimum) {
    Rational gap = bound.subtract(optimum).abs();
    Rational allowed = Rational.parse("1e-6").multiply(optimum.abs().max(Rational.ONE));
    assertThat(gap).isLessThanOrEqualTo(allowed);
  }

  @Test
  void a_network_of_300_neurons_gets_safe_bounds_inside_deeppolys_with_a_derivation() {
    AcasXu acas = AcasXu.read();
    Analysis loose = DEEPPOLY.over(acas.network(), acas.box());
    Analysis safe = SAFE.over(acas.network(), acas.box());
    for (int j = 0; j < acas.network().outputs(); j++) {
      assertThat(safe.outputs().get(j).width()).isLessThan(loose.outputs().get(j).width());
    }
    assertThat(Kernel.check(safe.certificate())).isInstanceOf(Verdict.Accepted.class);
  }
}

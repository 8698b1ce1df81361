package org.relucid.expressivity.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.relucid.relaxations.Analysis;
import org.relucid.relaxations.Relaxations;
import org.relucid.theory.function.Expression;
import org.relucid.theory.geometry.Box;
import org.relucid.theory.geometry.Interval;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.network.LineRestriction;
import org.relucid.theory.network.ScalarNetwork;
import org.relucid.theory.network.Spelling;
import org.relucid.theory.number.Rational;

/// The DeepPoly-1 analysis of a flipped network is the DeepPoly-0 analysis of the given one, or
/// inside it where neurons with the same pre-activation became one.
class FlipLawsTest {
  @Property(tries = 300)
  void a_flip_keeps_the_function_and_turns_one_analysis_into_the_other(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 5) int neurons) {
    Random random = new Random(seed);
    ScalarNetwork network = randomNetwork(random, neurons);
    ScalarNetwork flipped = Flip.of(network);
    assertThat(LineRestriction.ofOneInput(flipped)).isEqualTo(LineRestriction.ofOneInput(network));
    Box box = Box.of(randomBox(random));
    Analysis given = Relaxations.DEEPPOLY_0.over(network, box);
    Analysis turned = Relaxations.DEEPPOLY_1.over(flipped, box);
    if (given.neurons().stream().noneMatch(FlipLawsTest::isTie)) {
      assertThat(given.outputs().getFirst().contains(turned.outputs().getFirst())).isTrue();
      if (flipped.neurons() == network.neurons()) {
        assertThat(turned.outputs()).isEqualTo(given.outputs());
      }
    }
  }

  private static boolean isTie(Interval z) {
    return z.lower().isZero() && z.upper().isZero();
  }

  @Example
  void a_network_with_skips_is_refused_where_none_are_wanted() {
    ScalarNetwork network = Spelling.scalarNetwork(1, List.of(Expression.parse("x + relu(x)")));
    assertThatThrownBy(() -> Flip.on(Interval.of(0, 1), network))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("network with skips, expected one without");
  }

  /// Each neuron reads the input and all neurons before it, in small odd numbers.
  private static ScalarNetwork randomNetwork(Random random, int neurons) {
    AffineForm[] forms = new AffineForm[neurons];
    for (int k = 0; k < neurons; k++) {
      forms[k] = randomForm(random, 1 + k);
    }
    return new ScalarNetwork(1, List.of(forms), List.of(randomForm(random, 1 + neurons)));
  }

  private static AffineForm randomForm(Random random, int dimension) {
    return AffineForm.of(
        Vector.of(dimension, _ -> Rational.of(random.nextInt(7) - 3)),
        Rational.of(2L * random.nextInt(6) - 5, 2));
  }

  private static Interval randomBox(Random random) {
    Rational lower = Rational.of(random.nextInt(17) - 12, 3);
    return new Interval(lower, lower.add(Rational.of(random.nextInt(16), 5)));
  }
}

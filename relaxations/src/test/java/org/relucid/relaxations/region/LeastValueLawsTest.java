package org.relucid.relaxations.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.relucid.relaxations.Minimum;
import org.relucid.relaxations.derivation.CaseProof;
import org.relucid.theory.geometry.Box;
import org.relucid.theory.geometry.Interval;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.network.ScalarNetwork;
import org.relucid.theory.number.Rational;

/// The walk through the regions against branch and bound by exact linear programs, which knows
/// nothing of regions, vertices or doubles.
class LeastValueLawsTest {
  /// Numbers that doubles do not hold, or hold badly.
  private static final List<Rational> NASTY =
      List.of(
          Rational.ZERO,
          Rational.ONE,
          Rational.of(-1),
          Rational.of(1, 3),
          Rational.of(-2, 3),
          Rational.ONE.add(tiny(60)),
          Rational.of(-1).add(tiny(200)),
          tiny(1080).negate(),
          tiny(1000),
          huge(70),
          huge(1030).negate());

  private static Rational tiny(int bits) {
    return Rational.of(BigInteger.ONE, BigInteger.ONE.shiftLeft(bits));
  }

  private static Rational huge(int bits) {
    return Rational.of(BigInteger.ONE.shiftLeft(bits));
  }

  @Property(tries = 150)
  void it_is_what_linear_programs_find(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 3) int inputs,
      @ForAll @IntRange(min = 0, max = 6) int neurons) {
    Random random = new Random(seed);
    agree(random, inputs, neurons, () -> Rational.of(random.nextInt(9) - 4, 2));
  }

  /// Neurons with the same kinks, values that are equal, neurons that are dead or never off.
  @Property(tries = 150)
  void ties_are_decided_exactly(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 3) int inputs,
      @ForAll @IntRange(min = 0, max = 6) int neurons) {
    Random random = new Random(seed);
    agree(random, inputs, neurons, () -> Rational.of(random.nextInt(3) - 1));
  }

  @Property(tries = 100)
  void thirds_are_no_doubles(@ForAll long seed, @ForAll @IntRange(min = 1, max = 3) int inputs) {
    Random random = new Random(seed);
    agree(random, inputs, 5, () -> Rational.of(random.nextInt(5) - 2, 3));
  }

  @Property(tries = 600)
  void numbers_that_doubles_hold_badly_cost_no_exactness(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 2) int inputs) {
    Random random = new Random(seed);
    agree(random, inputs, 3, () -> NASTY.get(random.nextInt(NASTY.size())));
  }

  private static void agree(Random random, int inputs, int neurons, Supplier<Rational> numbers) {
    ScalarNetwork network = network(inputs, neurons, numbers);
    AffineForm form = network.outputForms().getFirst();
    Box box = box(random, inputs, numbers);
    Minimum least = LeastValue.of(network, form, box);
    assertThat(box.contains(least.input())).isTrue();
    assertThat(form.at(network.values(least.input()))).isEqualTo(least.value());
    assertThat(least.value())
        .as(network + " on " + box)
        .isEqualTo(byLinearPrograms(network, form, box));
  }

  private static Rational byLinearPrograms(ScalarNetwork network, AffineForm form, Box box) {
    List<AffineForm> known = new ArrayList<>();
    box.halfSpaces().forEach(half -> known.add(half.form().inDimension(form.dimension())));
    List<Integer> neurons = new ArrayList<>();
    for (int k = 0; k < network.neurons(); k++) {
      AffineForm h = AffineForm.variable(form.dimension(), network.inputs() + k);
      known.add(h);
      known.add(h.subtract(network.preActivations().get(k).inDimension(form.dimension())));
      neurons.add(k);
    }
    return CaseProof.minimum(network, form, known, neurons, box.lower()).value();
  }

  /// Each neuron reads a few of all variables before it, or repeats an earlier one's form.
  private static ScalarNetwork network(int inputs, int neurons, Supplier<Rational> numbers) {
    List<AffineForm> preActivations = new ArrayList<>();
    for (int k = 0; k < neurons; k++) {
      preActivations.add(form(inputs + k, numbers));
    }
    return new ScalarNetwork(inputs, preActivations, List.of(form(inputs + neurons, numbers)));
  }

  private static AffineForm form(int dimension, Supplier<Rational> numbers) {
    return AffineForm.of(Vector.of(dimension, _ -> numbers.get()), numbers.get());
  }

  private static Box box(Random random, int dimension, Supplier<Rational> numbers) {
    List<Interval> sides = new ArrayList<>();
    for (int i = 0; i < dimension; i++) {
      Rational lower = numbers.get();
      Rational upper = random.nextInt(5) == 0 ? lower : numbers.get();
      sides.add(new Interval(lower.min(upper), lower.max(upper)));
    }
    Collections.shuffle(sides, random);
    return new Box(sides);
  }
}

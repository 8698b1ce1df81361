package org.relucid.expressivity.encode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.relucid.expressivity.encode.RandomFunctions.Kind;
import org.relucid.relaxations.Relaxation;
import org.relucid.relaxations.Relaxations;
import org.relucid.theory.function.PiecewiseLinear;
import org.relucid.theory.geometry.Box;
import org.relucid.theory.geometry.Interval;
import org.relucid.theory.network.ScalarNetwork;

/// Every encoder yields the function itself, and bounds that are its range on every box tried.
class EncodersLawsTest {
  private static final List<String> LINEAR =
      List.of("ibp", "zonotope", "deeppoly-0", "deeppoly-1", "deeppoly");
  private static final List<String> SLOW = List.of("triangle", "multi-neuron", "multi-neuron-2");

  @Property(tries = 300)
  void whatever_is_encoded_is_the_function(
      @ForAll long seed,
      @ForAll Kind kind,
      @ForAll @IntRange(max = 9) int breakpoints,
      @ForAll Skips skips) {
    PiecewiseLinear f = new RandomFunctions(seed).next(kind, breakpoints);
    for (String relaxation : LINEAR) {
      requireAllEqual(f, relaxation, skips);
    }
    for (String relaxation : SLOW) {
      requireAllEqual(f, relaxation, skips);
    }
  }

  private static void requireAllEqual(PiecewiseLinear f, String relaxation, Skips skips) {
    for (Encoder encoder : Encoders.of(relaxation, skips)) {
      if (encoder.encode(f) instanceof Attempt.Encoded(var network)) {
        assertThat(Encoders.areEqual(network, f)).as("%s of %s", encoder, f).isTrue();
        assertThat(skips == Skips.ALLOWED || Skips.isWithout(network))
            .as("%s of %s has no skips", encoder, f)
            .isTrue();
      }
    }
  }

  @Property(tries = 300)
  void linear_relaxations_are_exact_on_boxes(
      @ForAll long seed,
      @ForAll Kind kind,
      @ForAll @IntRange(max = 7) int breakpoints,
      @ForAll Skips skips) {
    RandomFunctions functions = new RandomFunctions(seed);
    PiecewiseLinear f = functions.next(kind, breakpoints);
    for (String relaxation : LINEAR) {
      requireAllExact(f, relaxation, skips, functions, 20);
    }
  }

  @Property(tries = 40)
  void programs_and_hulls_are_exact_on_boxes(
      @ForAll long seed,
      @ForAll Kind kind,
      @ForAll @IntRange(max = 4) int breakpoints,
      @ForAll Skips skips) {
    RandomFunctions functions = new RandomFunctions(seed);
    PiecewiseLinear f = functions.next(kind, breakpoints);
    for (String relaxation : SLOW) {
      requireAllExact(f, relaxation, skips, functions, 3);
    }
  }

  private static void requireAllExact(
      PiecewiseLinear f, String name, Skips skips, RandomFunctions functions, int boxes) {
    Relaxation relaxation = Relaxations.named(name, Relaxations.EXACTLY);
    for (Encoder encoder : Encoders.of(name, skips)) {
      if (encoder.encode(f) instanceof Attempt.Encoded(ScalarNetwork network)) {
        for (int i = 0; i < boxes; i++) {
          Interval box = functions.box(f);
          assertThat(relaxation.over(network, Box.of(box)).outputs().getFirst())
              .as("%s of %s on %s, for %s", encoder, f, box, name)
              .isEqualTo(f.range(box));
        }
      }
    }
  }

  @Property(tries = 200)
  void all_bands_together_have_at_most_four_neurons_for_each_breakpoint(
      @ForAll long seed, @ForAll Kind kind, @ForAll @IntRange(max = 40) int breakpoints) {
    PiecewiseLinear f = new RandomFunctions(seed).next(kind, breakpoints);
    Attempt attempt = new Bands(Skips.ALLOWED).encode(f);
    assertThat(((Attempt.Encoded) attempt).network().neurons())
        .as("%s", f)
        .isLessThanOrEqualTo(4 * f.breakpoints().size());
  }
}

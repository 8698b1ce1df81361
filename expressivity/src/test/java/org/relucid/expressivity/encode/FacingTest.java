package org.relucid.expressivity.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.relucid.relaxations.Relaxation;
import org.relucid.relaxations.Relaxations;
import org.relucid.theory.function.Expression;
import org.relucid.theory.function.PiecewiseLinear;
import org.relucid.theory.geometry.Box;
import org.relucid.theory.geometry.Interval;
import org.relucid.theory.network.ScalarNetwork;
import org.relucid.theory.number.Rational;

/// Of the `2^n` facings all are precise for the triangle, and at most one for DeepPoly-0; the
/// others are refuted by a box.
class FacingTest {
  @Test
  void facings_are_counted_listed_one_by_one_and_drawn_by_seed() {
    assertThat(Facing.count(100)).isEqualTo(BigInteger.TWO.pow(100));
    assertThat(Facing.all(2)).map(Facing::toString).containsExactly("RR", "LR", "RL", "LL");
    assertThat(Facing.all(100).limit(3))
        .map(Facing::toString)
        .allMatch(word -> word.length() == 100);
    assertThat(Facing.random(100, 7)).isEqualTo(Facing.random(100, 7));
    assertThat(Facing.random(100, 7)).isNotEqualTo(Facing.random(100, 8));
    assertThat(Facing.parse("LRR").toString()).isEqualTo("LRR");
    assertThatThrownBy(() -> Facing.parse("LXR"))
        .hasMessage("facing 'LXR', expected a word of L and R, one letter for each breakpoint");
  }

  @ParameterizedTest
  @CsvSource({
    "a flat bottom, abs(x + 1) + abs(x - 1) + relu(x - 2), LRR",
    "a flat end, relu(x) + relu(x - 1) + relu(x - 3), RRR",
    "increasing, x + relu(x) + relu(x - 1), RR",
    "decreasing, -9*x + relu(x) + relu(x - 1) + 2*relu(x - 2), LLL",
    "a sharp bottom, abs(x) + abs(x - 1) + abs(x - 2), ''",
    "one kink, 2*relu(x) - x, ''",
  })
  void deeppoly_0_leaves_at_most_one_facing(String name, String expression, String precise) {
    PiecewiseLinear f = Expression.parse(expression).toPiecewiseLinear();
    List<String> unrefuted =
        Facing.all(f.breakpoints().size())
            .filter(facing -> isExactOnAll(Relaxations.DEEPPOLY_0, network(f, facing), f))
            .map(Facing::toString)
            .toList();
    assertThat(unrefuted).as(name).isEqualTo(precise.isEmpty() ? List.of() : List.of(precise));
  }

  @Test
  void the_triangle_is_exact_for_all_facings_convex_and_concave() {
    PiecewiseLinear convex =
        Expression.parse("abs(x) + 2*relu(x - 1) + 1/2*relu(x + 2)").toPiecewiseLinear();
    for (PiecewiseLinear f : List.of(convex, convex.negate())) {
      assertThat(Facing.all(3))
          .allMatch(facing -> Encoders.areEqual(network(f, facing), f))
          .allMatch(facing -> isExactOnAll(Relaxations.TRIANGLE, network(f, facing), f));
    }
  }

  @Test
  void the_neuron_at_a_sharp_bottom_splits() {
    PiecewiseLinear f = Expression.parse("abs(x) + abs(x - 1) + abs(x - 2)").toPiecewiseLinear();
    ScalarNetwork network = ((Attempt.Encoded) new ConvexFacing(Skips.NONE).encode(f)).network();
    assertThat(network.neurons()).isEqualTo(f.breakpoints().size() + 1);
    assertThat(isExactOnAll(Relaxations.DEEPPOLY_0, network, f)).isTrue();
  }

  @Test
  void a_facing_of_another_length_is_refused() {
    PiecewiseLinear abs = PiecewiseLinear.identity().abs();
    assertThat(new TriangleFacings(Facing.parse("LR"), Skips.ALLOWED).encode(abs))
        .isEqualTo(
            new Attempt.DoesNotApply("facing LR of 2 neurons, expected 1 as f has breakpoints"));
  }

  private static ScalarNetwork network(PiecewiseLinear f, Facing facing) {
    return ((Attempt.Encoded) new TriangleFacings(facing, Skips.ALLOWED).encode(f)).network();
  }

  /// On all boxes with ends at breakpoints, halfway between, and somewhat beyond.
  private static boolean isExactOnAll(
      Relaxation relaxation, ScalarNetwork network, PiecewiseLinear f) {
    Rational first = f.breakpoints().getFirst().subtract(Rational.of(2));
    Rational last = f.breakpoints().getLast().add(Rational.of(2));
    Rational half = Rational.of(1, 2);
    for (Rational l = first; l.compareTo(last) <= 0; l = l.add(half)) {
      for (Rational u = l; u.compareTo(last) <= 0; u = u.add(half)) {
        Interval box = new Interval(l, u);
        Interval bounds = relaxation.over(network, Box.of(box)).outputs().getFirst();
        if (!bounds.equals(f.range(box))) {
          return false;
        }
      }
    }
    return true;
  }
}

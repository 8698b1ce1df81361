package org.relucid.expressivity.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.relucid.expressivity.encode.RandomFunctions.Kind;
import org.relucid.relaxations.Relaxation;
import org.relucid.relaxations.Relaxations;
import org.relucid.theory.function.Domain;
import org.relucid.theory.function.Expression;
import org.relucid.theory.function.PiecewiseLinear;
import org.relucid.theory.geometry.Box;
import org.relucid.theory.geometry.Interval;
import org.relucid.theory.network.Layering;
import org.relucid.theory.network.NetworkEquality;
import org.relucid.theory.network.ScalarNetwork;
import org.relucid.theory.network.Spelling;

/// Functions of one form of several inputs, and compositions.
class ReencodingTest {
  private static final List<String> RELAXATIONS =
      List.of("ibp", "deeppoly-0", "deeppoly-1", "triangle", "multi-neuron", "multi-neuron-2");

  @Example
  void a_function_of_one_form_is_encoded_along_it() {
    String text = "clamp(1 - abs(2*x - 3*y), 0, 1) + abs(4*x - 6*y)";
    ScalarNetwork given = Spelling.scalarNetwork(2, List.of(Expression.parse(text)));
    Domain plane = Domain.everywhere(2);
    Reencoding reencoding = new Reencoding(given, plane);
    for (String relaxation : RELAXATIONS.subList(1, 6)) {
      ScalarNetwork network = found(reencoding, relaxation);
      assertThat(reencoding.agreesWith(network)).isTrue();
      assertThat(NetworkEquality.on(plane).decide(Layering.of(network), Layering.of(given)))
          .isInstanceOf(org.relucid.theory.function.Decision.Holds.class);
      Relaxation exact = Relaxations.named(relaxation, Relaxations.EXACTLY);
      for (String box : List.of("[0,1]x[0,1]", "[-1,2]x[0,0]", "[1/3,1/2]x[-1,1/4]")) {
        Box sides = Box.parse(box);
        assertThat(exact.over(network, sides).outputs())
            .as("%s on %s", relaxation, box)
            .isEqualTo(Relaxations.EXACT.over(given, sides).outputs());
      }
    }
    assertThat(reencoding.forTarget(new Target("ibp", Skips.ALLOWED)))
        .isInstanceOfSatisfying(
            Encoding.Impossible.class,
            no -> assertThat(no.reason()).startsWith("as a function of t = 2*x1 - 3*x2, not"));
  }

  @Example
  void a_monotone_function_of_one_form_is_exact_for_intervals() {
    ScalarNetwork given =
        Spelling.scalarNetwork(3, List.of(Expression.parse("2*clamp(x1 - x2/2 + 3*x3, -1, 2)")));
    for (Domain domain : List.of(Domain.everywhere(3), Domain.parse("[-1,1]x[-1,1]x[-1,1]"))) {
      Reencoding reencoding = new Reencoding(given, domain);
      ScalarNetwork network = found(reencoding, "ibp");
      assertThat(reencoding.agreesWith(network)).isTrue();
      for (String box : List.of("[-1,1]x[0,1]x[-1,0]", "[0,1/2]x[0,0]x[1/3,1/2]")) {
        assertThat(Relaxations.IBP.over(network, Box.parse(box)).outputs())
            .isEqualTo(Relaxations.EXACT.over(given, Box.parse(box)).outputs());
      }
    }
  }

  @Example
  void on_a_box_what_is_impossible_along_one_axis_is_impossible() {
    assertThat(ibp("abs(x - y)", "[0,1]x[1/2,1/2]")).isInstanceOf(Encoding.Impossible.class);
    assertThat(ibp("abs(x - y)", "[0,1]x[2,3]")).isInstanceOf(Encoding.Found.class);
    assertThat(ibp("abs(x + y - 1)", "[0,1/2]x[3/4,1]")).isInstanceOf(Encoding.Impossible.class);
    assertThat(ibp("abs(x + y)", "[0,0]x[0,0]")).isInstanceOf(Encoding.Found.class);
    assertThat(ibp("relu(x) + abs(y)", "[0,1]x[-1,1]"))
        .isInstanceOfSatisfying(
            Encoding.Impossible.class,
            none -> assertThat(none.reason()).startsWith("along x2 through (1/2, 0) not monotone"));
    assertThat(ibp("relu(x) + relu(y)", "[-1,1]x[-1,1]")).isInstanceOf(Encoding.NotFound.class);
  }

  private static Encoding ibp(String expression, String domain) {
    ScalarNetwork network = Spelling.scalarNetwork(2, List.of(Expression.parse(expression)));
    return new Reencoding(network, Domain.parse(domain))
        .forTarget(new Target("ibp", Skips.ALLOWED));
  }

  @Example
  void the_maximum_stays_as_it_is_for_hulls_and_has_no_theorem_for_the_triangle() {
    ScalarNetwork max = Spelling.scalarNetwork(2, List.of(Expression.parse("max(x, y)")));
    Reencoding reencoding = new Reencoding(max, Domain.everywhere(2));
    assertThat(found(reencoding, "multi-neuron")).isEqualTo(max);
    assertThat(reencoding.agreesWith(max)).isTrue();
    Encoding answer = reencoding.forTarget(new Target("triangle", Skips.ALLOWED));
    assertThat(answer).isInstanceOf(Encoding.NotFound.class);
  }

  @Example
  void another_function_does_not_agree() {
    ScalarNetwork abs = Spelling.scalarNetwork(1, List.of(Expression.parse("abs(x)")));
    ScalarNetwork relu = Spelling.scalarNetwork(1, List.of(Expression.parse("relu(x)")));
    assertThat(new Reencoding(abs, Domain.line()).agreesWith(relu)).isFalse();
    assertThat(new Reencoding(abs, Domain.of(Interval.of(0, 1))).agreesWith(relu)).isTrue();
  }

  @Example
  void two_outputs_or_another_dimension_are_refused() {
    ScalarNetwork two =
        Spelling.scalarNetwork(1, List.of(Expression.parse("x"), Expression.parse("-x")));
    assertThatThrownBy(() -> new Reencoding(two, Domain.line()))
        .hasMessage("2 outputs of 1 inputs, expected 1 of 1");
  }

  @Property(tries = 40)
  void compositions_of_encodings_are_exact_on_boxes(
      @ForAll long seed,
      @ForAll Kind kind,
      @ForAll @IntRange(max = 3) int inside,
      @ForAll @IntRange(max = 2) int outside) {
    RandomFunctions functions = new RandomFunctions(new Random(seed));
    PiecewiseLinear inner = functions.next(kind, inside);
    PiecewiseLinear outer = functions.next(kind, outside).extend();
    PiecewiseLinear both = outer.compose(inner);
    for (String relaxation : List.of("ibp", "deeppoly-0", "deeppoly-1", "triangle")) {
      if (Encoders.encode(inner, relaxation) instanceof Encoding.Found(_, var first)
          && Encoders.encode(outer, relaxation) instanceof Encoding.Found(_, var second)) {
        ScalarNetwork network = Composition.of(second, first);
        assertThat(Encoders.areEqual(network, both)).isTrue();
        Relaxation exact = Relaxations.named(relaxation, Relaxations.EXACTLY);
        for (int i = 0; i < 3; i++) {
          Interval box = functions.box(inner);
          assertThat(exact.over(network, Box.of(box)).outputs())
              .as("%s after %s on %s, %s", outer, inner, box, relaxation)
              .containsExactly(both.range(box));
        }
      }
    }
  }

  private static ScalarNetwork found(Reencoding reencoding, String relaxation) {
    Encoding answer = reencoding.forTarget(new Target(relaxation, Skips.ALLOWED));
    assertThat(answer).isInstanceOf(Encoding.Found.class);
    return ((Encoding.Found) answer).network();
  }
}

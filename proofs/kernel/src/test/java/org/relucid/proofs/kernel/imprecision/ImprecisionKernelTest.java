package org.relucid.proofs.kernel.imprecision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.assertj.core.api.AbstractComparableAssert;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.relucid.proofs.kernel.Certificate;
import org.relucid.proofs.kernel.Claim;
import org.relucid.proofs.kernel.imprecision.ImprecisionCertificate.Reach;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.number.Rational;

class ImprecisionKernelTest {
  private static String withRelaxation(String name) {
    return Imprecisions.INTERVALS.replace("relaxation ibp", "relaxation " + name);
  }

  private static AbstractComparableAssert<?, Rational> reached(String text) {
    return assertThat(
        Imprecisions.check(text) instanceof ImprecisionVerdict.Accepted(Imprecise theorem)
            ? theorem.reached()
            : Rational.of(-1000));
  }

  private static AbstractStringAssert<?> rejected(String text) {
    ImprecisionVerdict verdict = Imprecisions.check(text);
    assertThat(verdict).isInstanceOf(ImprecisionVerdict.Rejected.class);
    return assertThat(((ImprecisionVerdict.Rejected) verdict).describe());
  }

  @Test
  void intervals_of_the_absolute_value_are_too_wide() {
    reached(Imprecisions.INTERVALS).isEqualTo(Rational.of(2));
  }

  @Test
  void hulls_and_triangles_reach_one_half_of_the_smallest_phantom() {
    reached(Imprecisions.HULLS).isEqualTo(Rational.of(1, 2));
    reached(Imprecisions.TRIANGLE).isEqualTo(Rational.of(1, 2));
  }

  @Test
  void the_theorem_says_what_was_checked() {
    ImprecisionVerdict verdict = Imprecisions.check(Imprecisions.INTERVALS);
    assertThat(verdict)
        .isInstanceOfSatisfying(
            ImprecisionVerdict.Accepted.class,
            accepted -> {
              Imprecise theorem = accepted.theorem();
              assertThat(theorem.relaxation()).isEqualTo(new Relaxation.Intervals());
              assertThat(theorem.range().claim())
                  .isEqualTo(new Claim.OutputAtMost(0, Rational.ONE));
              assertThat(ImprecisionPrinter.claim(theorem))
                  .isEqualTo("y1 <= 1 on -1 <= x1 <= 1, but its ibp upper bound is 2");
            });
  }

  @ParameterizedTest
  @CsvSource({"zonotope", "deeppoly-0", "deeppoly-1", "deeppoly", "crown-1/3"})
  void what_is_exact_is_not_called_loose(String relaxation) {
    rejected(withRelaxation(relaxation))
        .isEqualTo("the relaxation reaches 1, which is not beyond the range's 1");
  }

  /// The bounds of -x + 2 relu(x) on [-2, 1], computed by hand: h = relu(x) has the chord (x +
  /// 2)/3.
  @ParameterizedTest
  @CsvSource({
    "ibp, 1",
    "deeppoly-0, 1",
    "deeppoly-1, 2",
    "deeppoly, 1",
    "zonotope, 1/3",
    "crown-1/2, 0"
  })
  void lower_bounds_are_computed_too(String relaxation, String deficit) {
    String text =
        """
        relucid-certificate 1
        kind imprecise
        relaxation %s
        range
        relucid-certificate 1
        kind derivation
        source none
        network
        relucid-network 1
        inputs 1
        h1 = relu(x1)
        y1 = -x1 + 2*h1
        end
        assume x1 + 2 >= 0
        assume -x1 + 1 >= 0
        proof
        1 above h1
        2 nonneg h1
        3 combine 1*[1] + 1*[2]
        qed
        y1 >= 0 by 3
        end
        """
            .formatted(relaxation);
    switch (deficit) {
      case "0" -> rejected(text).endsWith("which is not beyond the range's 0");
      default -> reached(text).isEqualTo(Rational.parse(deficit).negate());
    }
  }

  @Test
  void a_range_that_is_not_proved_is_rejected_with_the_kernels_reason() {
    rejected(Imprecisions.INTERVALS.replace("y1 <= 1 by 5", "y1 <= 1/2 by 5"))
        .startsWith("the range: conclusion 1: found");
    rejected(Imprecisions.INTERVALS.replace("3 chord h1 -1 1", "3 chord h1 0 1"))
        .startsWith("the range: step 3: ");
  }

  @Test
  void a_range_of_something_else_is_rejected() {
    rejected(Imprecisions.INTERVALS.replace("y1 <= 1 by 5", "-h1 - h2 + 1 >= 0 by 5"))
        .isEqualTo("the range has 1 conclusions, expected one bound of an output");
    rejected(Imprecisions.INTERVALS.replace("y1 <= 1 by 5\n", "y1 <= 1 by 5\ny1 <= 1 by 5\n"))
        .isEqualTo("the range has 2 conclusions, expected one bound of an output");
  }

  @Test
  void assumptions_that_are_no_box_are_rejected() {
    rejected(
            Imprecisions.INTERVALS.replace(
                "assume -x1 + 1 >= 0\n", "assume -x1 + 1 >= 0\nassume x1 + 1 >= 0\n"))
        .isEqualTo("3 assumptions, expected the two sides of each of 1 inputs");
    rejected(
            Imprecisions.INTERVALS
                .replace("assume x1 + 1 >= 0\n", "assume x1 - h2 + 1 >= 0\n")
                .replace("3 chord h1 -1 1 from 1 2", "3 nonneg h1")
                .replace("4 chord h2 -1 1 from 2 1", "4 nonneg h2")
                .replace("5 combine 1/2*[3] + 1/2*[4]", "5 absurd -h1 - h2 + 1 from 1"))
        .startsWith("the range: step 5");
    rejected(
            onlyRange("y1 >= 0 by 5", "5 combine 1*[3] + 1*[4]")
                .replace("assume x1 + 1 >= 0", "assume 2*x1 + 1 >= 0"))
        .startsWith("the assumptions on x1, expected");
  }

  /// With facts that are always true, so that only what follows can be wrong.
  private static String onlyRange(String conclusion, String step) {
    return Imprecisions.INTERVALS
        .replace("3 chord h1 -1 1 from 1 2", "3 nonneg h1")
        .replace("4 chord h2 -1 1 from 2 1", "4 nonneg h2")
        .replace("5 combine 1/2*[3] + 1/2*[4]", step)
        .replace("y1 <= 1 by 5", conclusion);
  }

  @Test
  void an_empty_box_proves_nothing() {
    String empty =
        onlyRange(
                "y1 <= -5 by 7",
                "5 combine 1*[1] + 1*[2]\n6 combine 1*[5]\n7 absurd -h1 - h2 - 5 from 6")
            .replace("assume -x1 + 1 >= 0", "assume -x1 - 2 >= 0");
    rejected(empty).isEqualTo(new Fault.NoSide(0).toString());
  }

  @Test
  void a_box_of_one_point_is_a_box() {
    String point =
        onlyRange("y1 >= 0 by 5", "5 combine 1*[3] + 1*[4]")
            .replace("assume x1 + 1 >= 0", "assume x1 >= 0")
            .replace("assume -x1 + 1 >= 0", "assume -x1 >= 0");
    rejected(point).isEqualTo("the relaxation reaches 0, which is not beyond the range's 0");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "reached at 0, 1/2, 1/2, 1/2, 0|reached at 0, 1/2, 1/2, 3/4, 0|point 9 is not in the triangle of neuron h3 over the values reached before",
        "reached at 0, 1/2, 1/2, 1/2, 0|reached at 0, 1, 1/2, 1, 0|point 9 is not in the triangle of neuron h1 over the values reached before",
        "reached at 0, 1/2, 1/2, 1/2, 0|reached at 2, 1/2, 1/2, 1/2, 0|point 9 is outside of the box",
        "reached at 0, 1/2, 1/2, 1/2, 0|reached at 0, 1/2, 1/2, 1/2|point 9 has 4 numbers, expected 5",
        "least h1 at -1|least h1 at -2|point 1 is outside of the box",
        "least h1 at -1|least h1 at -1, 0|point 1 has 2 numbers, expected 1",
        "greatest h2 at -1, 0|greatest h2 at -1, 1|point 4 is not in the triangle of neuron h1 over the values reached before",
        "least h3 at -1, 0, 1|least h3 at -1, -1, 1|point 5 is not in the triangle of neuron h1 over the values reached before",
        "least h4 at -1, 0, 1, 0|least h4 at 1, 1, 0, 1|point 9 is not in the triangle of neuron h4 over the values reached before",
        "reached at 0, 1/2, 1/2, 1/2, 0|reached at 0, 0, 0, 0, 0|the relaxation reaches 0, which is not beyond the range's 0",
      })
  void points_that_are_not_feasible_for_the_triangle_are_rejected(
      String line, String other, String reason) {
    rejected(Imprecisions.TRIANGLE.replace(line + "\n", other + "\n")).isEqualTo(reason);
  }

  @Test
  void points_have_to_stay_between_the_values_reached_before() {
    String narrow = Imprecisions.TRIANGLE.replace("least h1 at -1\n", "least h1 at 1/2\n");
    rejected(narrow)
        .isEqualTo("point 4 is not in the triangle of neuron h1 over the values reached before");
  }

  @Test
  void least_and_greatest_may_not_be_exchanged() {
    rejected(
            Imprecisions.TRIANGLE
                .replace("least h1 at -1\n", "least h1 at 1\n")
                .replace("greatest h1 at 1\n", "greatest h1 at -1\n"))
        .isEqualTo("neuron h1 reaches from 1 to -1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "point 1 at 1|point 1 at 2|point 1 is outside of the box",
        "point 1 at 1|point 1 at 1, 0|point 1 has 2 numbers, expected 1",
        "point 3 = 1/2*[1] + 1/2*[2]|point 3 = 1*[1] + 1*[2]|point 3 is no convex combination of points of one layer",
        "point 3 = 1/2*[1] + 1/2*[2]|point 3 = 2*[1] + -1*[2]|point 3 is no convex combination of points of one layer",
        "point 3 = 1/2*[1] + 1/2*[2]|point 3 = 1/2*[1] + 1/2*[3]|point 3 is made of point 3, not an earlier one",
        "point 4 = 1*[3]|point 4 = 1/2*[1] + 1/2*[3]|point 4 is no convex combination of points of one layer",
        "point 4 = 1*[3]|point 4 = 1*[1]|the last point is not one of layer 2",
        "point 4 = 1*[3]|point 4 at 0|the last point is not one of layer 2",
        "point 3 = 1/2*[1] + 1/2*[2]|point 3 = 1*[1]|the relaxation reaches 0, which is not beyond the range's 0",
      })
  void points_that_are_not_in_the_hull_are_rejected(String line, String other, String reason) {
    rejected(Imprecisions.HULLS.replace(line + "\n", other + "\n")).isEqualTo(reason);
  }

  @Test
  void a_point_beyond_the_last_layer_is_not_of_the_last_layer() {
    rejected(Imprecisions.HULLS.replace("range\nrelucid", "point 5 = 1*[4]\nrange\nrelucid"))
        .isEqualTo("the last point is not one of layer 2");
  }

  @Test
  void the_count_of_points_has_to_fit_the_neurons() {
    rejected(
            Imprecisions.TRIANGLE
                .replace("least h4 at -1, 0, 1, 0\n", "")
                .replace("greatest h4 at 1, 1, 0, 1\n", "")
                .replace("reached at 0, 1/2, 1/2, 1/2, 0", "reached at 0, 1/2, 1/2, 1/2, 0"))
        .isEqualTo("7 points, expected 9");
  }

  @Test
  void evidence_of_another_kind_is_rejected() {
    Certificate range = Imprecisions.read(Imprecisions.INTERVALS).range();
    List<Reach> reaches =
        List.of(
            new Reach.Computed(),
            new Reach.Points(List.of(Vector.zero(1))),
            new Reach.Hull(List.of()));
    List<String> names = List.of("ibp", "triangle", "multi-neuron");
    for (int i = 0; i < reaches.size(); i++) {
      for (int j = 0; j < names.size(); j++) {
        Relaxation relaxation = Relaxation.named(names.get(j)).orElseThrow();
        ImprecisionVerdict verdict =
            ImprecisionKernel.check(new ImprecisionCertificate(relaxation, reaches.get(i), range));
        boolean fits = i == j;
        boolean wrong = verdict instanceof ImprecisionVerdict.Rejected(Fault.WrongEvidence _);
        assertThat(wrong).as(names.get(j) + " " + reaches.get(i)).isEqualTo(!fits);
      }
    }
  }

  @Test
  void an_empty_list_of_points_is_rejected() {
    Certificate range = Imprecisions.read(Imprecisions.HULLS).range();
    assertThat(
            ImprecisionKernel.check(
                new ImprecisionCertificate(
                    new Relaxation.Hulls(), new Reach.Hull(List.of()), range)))
        .isEqualTo(new ImprecisionVerdict.Rejected(new Fault.NotTheLastLayer(2)));
    HullPoint nothing = new HullPoint.Combination(List.of());
    assertThat(
            ImprecisionKernel.check(
                new ImprecisionCertificate(
                    new Relaxation.Hulls(), new Reach.Hull(List.of(nothing)), range)))
        .isEqualTo(new ImprecisionVerdict.Rejected(new Fault.NoCombination(0)));
  }

  @Test
  void only_known_relaxations_have_names() {
    assertThat(Relaxation.named("triangle-ibp")).isEmpty();
    assertThat(Relaxation.named("multi-neuron-2")).isEmpty();
    assertThat(Relaxation.named("crown-3/2")).isEmpty();
    assertThat(Relaxation.named("crown--1/2")).isEmpty();
    assertThat(Relaxation.named("deeppoly-1"))
        .isEqualTo(
            Optional.of(new Relaxation.Lines(new Relaxation.LowerSlope.Always(Rational.ONE))));
  }
}

package org.relucid.expressivity.calculus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.relucid.expressivity.Question;
import org.relucid.expressivity.sample.Sampler;
import org.relucid.proofs.kernel.precision.Fault;
import org.relucid.proofs.kernel.precision.PrecisionKernel;
import org.relucid.proofs.kernel.precision.PrecisionReader;
import org.relucid.proofs.kernel.precision.PrecisionVerdict;
import org.relucid.theory.format.NetworkText;
import org.relucid.theory.format.Source;
import org.relucid.theory.function.Domain;
import org.relucid.theory.function.Expression;
import org.relucid.theory.network.ScalarNetwork;
import org.relucid.theory.network.Spelling;

/// Each side condition of each rule is needed: a derivation that violates it, and nothing else, is
/// of a claim that single boxes refute. Without the condition the kernel would accept a falsehood.
class SideConditionsTest {
  private static final String TENT_RAMPS = "relu(x) - 2*relu(x - 1)";

  /// A claim: an expression that spells the network, a relaxation, a domain.
  private record Claim(String expression, String relaxation, String domain) {
    Question question() {
      ScalarNetwork network = Spelling.network(Expression.parse(expression)).expand();
      Domain all = Domain.everywhere(network.inputs());
      return new Question(network, 0, domain.equals("R") ? all : Domain.parse(domain), relaxation);
    }

    /// The claim as the conclusion of the last of these steps.
    String certificate(List<String> steps) {
      Question question = question();
      String numbered =
          IntStream.range(0, steps.size())
              .mapToObj(i -> (i + 1) + " " + steps.get(i) + "\n")
              .collect(Collectors.joining());
      return "relucid-certificate 1\nkind precision\nsource none\nnetwork\n"
          + NetworkText.write(question.network())
          + "end\nrelaxation "
          + relaxation
          + "\ndomain "
          + question.domain()
          + "\nproof\n"
          + numbered
          + "qed\ny1 precise by "
          + steps.size()
          + "\nend\n";
    }
  }

  private static Claim claim(String expression, String relaxation) {
    return new Claim(expression, relaxation, "R");
  }

  private static PrecisionVerdict verdict(Claim claim, String... steps) {
    String text = claim.certificate(List.of(steps));
    return PrecisionKernel.check(PrecisionReader.read(Source.of("claim", text)));
  }

  /// Rejected for that reason, and false.
  private static void assertNeeded(Class<? extends Fault> reason, Claim claim, String... steps) {
    PrecisionVerdict verdict = verdict(claim, steps);
    assertThat(verdict).isInstanceOf(PrecisionVerdict.Rejected.class);
    assertThat(((PrecisionVerdict.Rejected) verdict).fault()).isInstanceOf(reason);
    assertThat(Sampler.refute(claim.question())).as("a box for " + claim).isPresent();
  }

  private static void assertAccepted(Claim claim, String... steps) {
    assertThat(verdict(claim, steps)).isInstanceOf(PrecisionVerdict.Accepted.class);
    assertThat(Sampler.refute(claim.question())).isEmpty();
  }

  @Test
  void affine_reads_inputs_only() {
    assertNeeded(
        Fault.WrongVariables.class, claim("-x + 2*relu(x)", "deeppoly-0"), "affine -x1 + 2*h1");
  }

  @Test
  void the_argument_of_a_relu_is_affine_in_the_fact() {
    assertNeeded(
        Fault.NotAffineIn.class,
        claim("relu(" + TENT_RAMPS + ")", "deeppoly-0"),
        "affine x1",
        "relu h1 from 1",
        "relu h3 from 2");
  }

  @Test
  void an_active_neuron_has_an_argument_that_is_not_negative() {
    assertNeeded(
        Fault.NotStable.class,
        claim("relu(x) - x", "deeppoly-0"),
        "affine x1",
        "active h1 from 1",
        "affine 0");
    assertAccepted(
        new Claim("relu(x) - x", "deeppoly-0", "[0, 2]"),
        "affine x1",
        "active h1 from 1",
        "affine 0");
  }

  @Test
  void an_inactive_neuron_has_an_argument_that_is_not_positive() {
    assertNeeded(
        Fault.NotStable.class,
        claim("relu(x) - relu(x - 1)", "deeppoly-0"),
        "affine x1",
        "inactive h2 from 1",
        "relu h1 from 1");
  }

  @Test
  void intervals_know_no_stable_neurons() {
    Claim claim = new Claim("relu(x + 5) - x", "ibp", "[0, 1]");
    assertNeeded(Fault.NotFor.class, claim, "stable h1", "affine 5");
    assertNeeded(Fault.NotFor.class, claim, "affine x1", "active h1 from 1", "affine 5");
    assertNeeded(
        Fault.NotStable.class, claim("relu(x + 5) - x", "deeppoly-0"), "stable h1", "affine 5");
  }

  @Test
  void the_terms_of_a_sum_rise_together() {
    assertNeeded(
        Fault.NotComonotone.class,
        claim("relu(x) - relu(x - 1)", "deeppoly-0"),
        "affine x1",
        "relu h1 from 1",
        "relu h2 from 1",
        "sum 1*[2] + -1*[3]");
  }

  /// Where one slope is not 0 the other is, and still the maxima are at different points.
  @Test
  void it_is_not_enough_that_no_two_terms_move_against_each_other_at_any_point() {
    String tent = "1 - relu(1 - relu(" + TENT_RAMPS + "))";
    Claim sum = claim(tent + " + relu(x - 3)", "deeppoly-0");
    assertThat(NetworkText.write(sum.question().network())).contains("h5 = relu(");
    assertNeeded(
        Fault.NotComonotone.class,
        sum,
        "affine x1",
        "band h5 with 0*[1]",
        "relu h3 from 1",
        "sum -1*[2] + 1*[3] + 1");
  }

  @Test
  void the_terms_of_a_sum_have_one_base() {
    assertNeeded(
        Fault.OtherBase.class,
        claim("relu(x) - 2*relu(relu(x) - 1)", "deeppoly-0"),
        "affine x1",
        "relu h1 from 1",
        "rebase 2",
        "relu h2 from 3",
        "sum 1*[2] + -2*[4]");
  }

  @Test
  void terms_that_share_an_input_are_moved_alike_by_it() {
    assertNeeded(
        Fault.SharedInput.class,
        claim("relu(x + y) + relu(y - x)", "deeppoly-0"),
        "affine x1 + x2",
        "relu h1 from 1",
        "affine -x1 + x2",
        "relu h2 from 3",
        "aligned 1*[2] + 1*[4]");
    assertAccepted(
        claim("relu(x + y) + relu(2*y + x)", "ibp"),
        "affine x1 + x2",
        "relu h1 from 1",
        "affine x1 + 2*x2",
        "relu h2 from 3",
        "aligned 1*[2] + 1*[4]");
  }

  /// `abs(x)` and `y + abs(x)` share x, which moves neither of them in one direction.
  @Test
  void terms_that_share_an_input_are_moved_in_one_direction_by_it() {
    assertNeeded(
        Fault.SharedInput.class,
        claim("relu(x) + relu(-x) + relu(x - 1) - relu(1 - x) + y", "ibp"),
        "affine x1",
        "relu h1 from 1",
        "relu h2 from 1",
        "relu h3 from 1",
        "relu h4 from 1",
        "affine x2",
        "aligned 1*[2] + 1*[3] + 1*[4] + -1*[5] + 1*[6]");
  }

  @Test
  void the_sign_of_a_multiplier_counts_for_alignment() {
    assertNeeded(
        Fault.SharedInput.class,
        claim("relu(x + y) - relu(2*y + x)", "deeppoly-0"),
        "affine x1 + x2",
        "relu h1 from 1",
        "affine x1 + 2*x2",
        "relu h2 from 3",
        "aligned 1*[2] + -1*[4]");
  }

  @Test
  void a_convex_layer_has_factors_of_one_sign() {
    assertNeeded(
        Fault.MixedSigns.class,
        claim("relu(x) - relu(x - 1)", "triangle"),
        "affine x1",
        "convex h1 - h2 with 0*[1]");
  }

  @Test
  void chords_alone_need_neurons_that_face_away_from_the_minimiser() {
    assertFacing("-x1 + 2*h1 with -1*[1]", "-x + 2*relu(x)");
    assertFacing("x1 + 2*h1 with 1*[1]", "x + 2*relu(-x)");
    assertFacing("x1 - 2*h1 with 1*[1]", "x - 2*relu(x)");
    assertFacing("h1 + h2 with 0*[1]", "relu(x + 1) + relu(1 - x)");
    assertFacing("-h1 - h2 with 0*[1]", "-relu(x + 1) - relu(1 - x)");
  }

  private static void assertFacing(String step, String expression) {
    assertNeeded(
        Fault.FacesMinimiser.class, claim(expression, "deeppoly-0"), "affine x1", "convex " + step);
    assertAccepted(claim(expression, "triangle"), "affine x1", "convex " + step);
  }

  @Test
  void a_convex_layer_needs_chords() {
    assertNeeded(
        Fault.NotFor.class,
        claim("relu(x) + relu(-x)", "ibp"),
        "affine x1",
        "convex h1 + h2 with 0*[1]");
  }

  @Test
  void neurons_of_a_convex_layer_read_the_base_only() {
    assertNeeded(
        Fault.NotAffineIn.class,
        claim("relu(x) + relu(-2*relu(x) + relu(x + 1) - 1)", "triangle"),
        "affine x1",
        "convex h1 + h3 with 0*[1]");
  }

  @Test
  void a_layer_of_any_signs_needs_hulls() {
    String hat = "relu(x) - 2*relu(x - 1) + relu(x - 2)";
    for (String relaxation : List.of("triangle", "multi-neuron-2")) {
      assertNeeded(
          Fault.NotFor.class,
          claim(hat, relaxation),
          "affine x1",
          "layer h1 - 2*h2 + h3 with 0*[1]");
    }
    assertAccepted(claim(hat, "multi-neuron"), "affine x1", "layer h1 - 2*h2 + h3 with 0*[1]");
  }

  @Test
  void a_layer_is_one_layer() {
    assertNeeded(
        Fault.OtherLayer.class,
        new Claim("relu(relu(x) - 1) - 2*relu(x - 2)", "multi-neuron", "[0, 5]"),
        "affine x1",
        "active h1 from 1",
        "layer -2*h2 + h3 with 0*[1]");
  }

  @Test
  void a_layer_over_the_inputs_needs_hulls() {
    assertNeeded(Fault.NotFor.class, claim("y + relu(x - y)", "triangle"), "hull x2 + h1");
    assertAccepted(claim("y + relu(x - y)", "multi-neuron"), "hull x2 + h1");
  }

  /// The smallest phantom of THEORY 4.3.
  @Test
  void a_layer_over_the_inputs_reads_no_neurons() {
    Claim phantom = claim("relu(relu(x)) - relu(relu(x) - relu(-x))", "multi-neuron");
    String outer =
        NetworkText.write(phantom.question().network())
            .lines()
            .filter(line -> line.startsWith("y1 = "))
            .map(line -> line.substring(5))
            .findFirst()
            .orElseThrow();
    assertNeeded(Fault.WrongVariables.class, phantom, "hull " + outer);
  }

  @Test
  void a_band_clips_from_above() {
    assertNeeded(
        Fault.NoBand.class,
        claim("relu(relu(" + TENT_RAMPS + ") - 1/2)", "deeppoly-0"),
        "affine x1",
        "band h4 with 0*[1]");
  }

  @Test
  void the_peaks_of_a_band_reach_its_height() {
    assertNeeded(
        Fault.KinkInBand.class,
        claim("relu(1 - relu(relu(x) - 2*relu(x - 1/2)))", "deeppoly-0"),
        "affine x1",
        "band h4 with 0*[1]");
    assertAccepted(
        claim("relu(1 - relu(" + TENT_RAMPS + "))", "deeppoly-0"),
        "affine x1",
        "band h4 with 0*[1]");
  }

  @Test
  void the_valleys_of_a_band_reach_its_ground() {
    assertNeeded(
        Fault.KinkInBand.class,
        claim("relu(1 - relu(" + TENT_RAMPS + " + 2*relu(x - 3/2)))", "deeppoly-0"),
        "affine x1",
        "band h5 with 0*[1]");
  }

  @Test
  void a_band_needs_chords() {
    assertNeeded(
        Fault.NotFor.class,
        claim("relu(1 - relu(" + TENT_RAMPS + "))", "ibp"),
        "affine x1",
        "band h4 with 0*[1]");
  }

  @Test
  void what_is_proved_is_what_is_concluded() {
    assertNeeded(
        Fault.DifferentForm.class,
        claim("relu(x) - relu(x - 1)", "deeppoly-0"),
        "affine x1",
        "relu h1 from 1");
  }

  /// For deeppoly-1 the steps speak of the flipped network, in which the output is x + relu(-x).
  @Test
  void what_holds_for_the_other_lower_line_does_not_hold_for_this_one() {
    assertNeeded(
        Fault.DifferentForm.class, claim("relu(x)", "deeppoly-1"), "affine x1", "relu h1 from 1");
    assertAccepted(claim("x + relu(-x)", "deeppoly-1"), "affine x1", "relu h1 from 1");
  }

  @Test
  void facts_come_from_earlier_steps() {
    Claim claim = claim("relu(x) - relu(x - 1)", "deeppoly-0");
    Map<String, Class<? extends Fault>> steps =
        Map.of(
            "relu h1 from 1", Fault.NoFact.class,
            "relu h1 from 2", Fault.NoFact.class,
            "rebase 1", Fault.NoFact.class,
            "compose 1", Fault.NoFact.class,
            "stable h3", Fault.NoSuchNeuron.class,
            "sum 1*[1]", Fault.NoFact.class,
            "aligned 1*[9]", Fault.NoFact.class,
            "convex h1 with 0*[1]", Fault.NoFact.class);
    steps.forEach((step, reason) -> assertNeeded(reason, claim, step));
    assertNeeded(Fault.RootBase.class, claim, "affine x1", "compose 1");
    assertNeeded(
        Fault.NoBase.class, claim, "affine x1", "relu h1 from 1", "convex h1 - h2 with 1*[2]");
  }
}

package org.relucid.expressivity.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.relucid.expressivity.Imprecision;
import org.relucid.expressivity.Question;
import org.relucid.proofs.kernel.Claim;
import org.relucid.proofs.kernel.Setting;
import org.relucid.proofs.kernel.imprecision.Imprecise;
import org.relucid.proofs.kernel.imprecision.ImprecisionCertificate;
import org.relucid.proofs.kernel.imprecision.ImprecisionKernel;
import org.relucid.proofs.kernel.imprecision.ImprecisionReader;
import org.relucid.proofs.kernel.imprecision.ImprecisionVerdict;
import org.relucid.proofs.kernel.imprecision.ImprecisionWriter;
import org.relucid.relaxations.Relaxations;
import org.relucid.theory.format.FormatException;
import org.relucid.theory.format.NetworkText;
import org.relucid.theory.format.Source;
import org.relucid.theory.function.Domain;
import org.relucid.theory.geometry.Box;
import org.relucid.theory.geometry.Interval;
import org.relucid.theory.network.ScalarNetwork;
import org.relucid.theory.number.Rational;

class RefutationCertificatesTest {
  private static final Pattern NUMBER = Pattern.compile("(?<![0-9a-z])-?[0-9]+(?:/[0-9]+)?");

  private static Imprecise accepted(ImprecisionCertificate certificate) {
    ImprecisionVerdict verdict = ImprecisionKernel.check(certificate);
    assertThat(verdict)
        .as(() -> ImprecisionWriter.write(certificate))
        .isInstanceOf(ImprecisionVerdict.Accepted.class);
    return ((ImprecisionVerdict.Accepted) verdict).theorem();
  }

  /// The kernel's own analysis ends where the relaxation's does.
  private static void requireProved(Question question) {
    Imprecision found = Sampler.refute(question).orElseThrow();
    ImprecisionCertificate certificate = RefutationCertificates.of(question, found).orElseThrow();
    Imprecise theorem = accepted(certificate);
    boolean above = theorem.range().claim() instanceof Claim.OutputAtMost;
    assertThat(theorem.reached())
        .isEqualTo(above ? found.bounds().upper() : found.bounds().lower());
    String text = ImprecisionWriter.write(certificate);
    ImprecisionCertificate again = ImprecisionReader.read(Source.of("certificate", text));
    assertThat(ImprecisionWriter.write(again)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ibp",
        "zonotope",
        "deeppoly-0",
        "deeppoly-1",
        "deeppoly",
        "crown-1/3",
        "triangle"
      })
  void the_kernel_accepts_every_refutation_on_the_line(String relaxation) {
    for (int seed = 0; seed < 3; seed++) {
      requireProved(RandomQuestions.of(seed, relaxation, 1, 5, 5, 1));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ibp",
        "zonotope",
        "deeppoly-0",
        "deeppoly-1",
        "deeppoly",
        "crown-1/3",
        "triangle"
      })
  void the_kernel_accepts_every_refutation_in_the_plane(String relaxation) {
    for (int seed = 0; seed < 3; seed++) {
      requireProved(RandomQuestions.of(seed, relaxation, 2, 3, 3, 1));
    }
  }

  /// The smallest phantom, and nets that were found to be loose.
  @ParameterizedTest
  @CsvSource({"2, 1, 3, 3", "3, 2, 3, 3", "28, 1, 3, 3", "15, 2, 3, 3"})
  void the_kernel_accepts_refutations_of_hulls(int seed, int inputs, int first, int second) {
    requireProved(RandomQuestions.of(seed, "multi-neuron", inputs, first, second, 1));
  }

  @Test
  void a_phantom_of_three_layers_is_shown() {
    ScalarNetwork network =
        NetworkText.read(
            Source.of(
                "phantom",
                """
                relucid-network 1
                inputs 1
                h1 = relu(x1)
                h2 = relu(-x1)
                h3 = relu(h1)
                h4 = relu(h1 - h2)
                h5 = relu(h3 - h4)
                h6 = relu(7*h1)
                y1 = h6
                y2 = 2*h5 + 1
                """));
    Question question = new Question(network, 1, Domain.line(), "multi-neuron");
    requireProved(question);
    assertThat(Sampler.refute(question).orElseThrow().gap()).isEqualTo(Rational.ONE);
  }

  @Test
  void there_is_no_certificate_where_the_kernel_knows_no_evidence() {
    Question question = RandomQuestions.of(2, "multi-neuron-2", 1, 3, 3, 1);
    Imprecision found = Sampler.refute(question).orElseThrow();
    assertThat(RefutationCertificates.of(question, found)).isEmpty();
    assertThat(RefutationCertificates.evidence(question, found)).isEmpty();
  }

  /// Whatever a mutant says, if it is accepted it is true.
  @ParameterizedTest
  @ValueSource(strings = {"ibp", "zonotope", "deeppoly", "crown-1/2", "triangle", "multi-neuron"})
  void a_number_that_is_changed_never_proves_a_falsehood(String relaxation) {
    Question question = RandomQuestions.of(28, relaxation, 1, 3, 3, 1);
    Imprecision found = Sampler.refute(question).orElseThrow();
    String text = ImprecisionWriter.write(RefutationCertificates.of(question, found).orElseThrow());
    int rejected = 0;
    int read = 0;
    for (String mutant : mutants(text)) {
      try {
        ImprecisionCertificate certificate = ImprecisionReader.read(Source.of("mutant", mutant));
        read++;
        switch (ImprecisionKernel.check(certificate)) {
          case ImprecisionVerdict.Accepted(Imprecise theorem) -> requireTrue(relaxation, theorem);
          case ImprecisionVerdict.Rejected _ -> rejected++;
        }
      } catch (FormatException unreadable) {
        continue;
      }
    }
    assertThat(rejected).isGreaterThan(read / 2).isPositive();
  }

  private static List<String> mutants(String text) {
    List<String> mutants = new ArrayList<>();
    Matcher number = NUMBER.matcher(text);
    for (boolean found = number.find(70); found; found = number.find()) {
      for (String other : List.of("0", "1", "-1", "1/2", "3")) {
        if (!other.equals(number.group())) {
          mutants.add(text.substring(0, number.start()) + other + text.substring(number.end()));
        }
      }
    }
    return mutants;
  }

  /// By the relaxation and the exact range themselves, which the kernel does not know.
  private static void requireTrue(String relaxation, Imprecise theorem) {
    Setting setting = theorem.range().setting();
    List<Interval> sides = new ArrayList<>();
    for (int i = 0; i < setting.network().inputs(); i++) {
      sides.add(
          new Interval(
              setting.assumptions().get(2 * i).constant().negate(),
              setting.assumptions().get(2 * i + 1).constant()));
    }
    Box box = new Box(sides);
    ScalarNetwork network = setting.network();
    Interval range = Relaxations.EXACT.over(network, box).outputs().getFirst();
    Interval bounds =
        Relaxations.named(relaxation, Relaxations.EXACTLY).over(network, box).outputs().getFirst();
    switch (theorem.range().claim()) {
      case Claim.OutputAtMost(int output, Rational most) -> {
        assertThat(range.upper()).isLessThanOrEqualTo(most);
        assertThat(bounds.upper()).isGreaterThan(most).isGreaterThanOrEqualTo(theorem.reached());
      }
      case Claim.OutputAtLeast(int output, Rational least) -> {
        assertThat(range.lower()).isGreaterThanOrEqualTo(least);
        assertThat(bounds.lower()).isLessThan(least).isLessThanOrEqualTo(theorem.reached());
      }
      case Claim.NonNegative _, Claim.Infeasible _, Claim.Violated _ ->
          throw new AssertionError(theorem.range().claim());
    }
  }
}

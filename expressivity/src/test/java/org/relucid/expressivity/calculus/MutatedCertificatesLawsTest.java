package org.relucid.expressivity.calculus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.Test;
import org.relucid.expressivity.Question;
import org.relucid.expressivity.encode.Encoders;
import org.relucid.expressivity.encode.Encoding;
import org.relucid.expressivity.sample.Patience;
import org.relucid.expressivity.sample.Sampler;
import org.relucid.proofs.kernel.precision.PrecisionCertificate;
import org.relucid.proofs.kernel.precision.PrecisionKernel;
import org.relucid.proofs.kernel.precision.PrecisionReader;
import org.relucid.proofs.kernel.precision.PrecisionVerdict;
import org.relucid.proofs.kernel.precision.PrecisionWriter;
import org.relucid.theory.format.FormatException;
import org.relucid.theory.format.Source;
import org.relucid.theory.function.Domain;
import org.relucid.theory.function.PiecewiseLinear;
import org.relucid.theory.network.ScalarNetwork;

/// Whatever is done to a certificate of precision: it is refused, or what it then claims is not
/// refuted by boxes.
class MutatedCertificatesLawsTest {
  private static final List<String> RELAXATIONS =
      List.of("ibp", "deeppoly-0", "deeppoly-1", "triangle", "multi-neuron");

  private static String certificate(Random random) {
    PiecewiseLinear f = Bands.random(1 + random.nextInt(3), random);
    ScalarNetwork network = ((Encoding.Found) Encoders.encode(f, "deeppoly-0")).network();
    Question question = new Question(network, 0, Domain.line(), "deeppoly-0");
    return PrecisionWriter.write(Calculus.prove(question).orElseThrow());
  }

  @Property(tries = 400)
  void a_changed_number_word_or_line_proves_nothing_false(
      @ForAll @IntRange(max = 99_999) int seed) {
    Random random = new Random(seed);
    String text = changed(certificate(random), random);
    PrecisionCertificate read;
    try {
      read = PrecisionReader.read(Source.of("certificate", text));
    } catch (FormatException unreadable) {
      Statistics.collect("unreadable");
      return;
    }
    if (PrecisionKernel.check(read) instanceof PrecisionVerdict.Rejected) {
      Statistics.collect("rejected");
      return;
    }
    Statistics.collect("accepted");
    read.conclusions().forEach(conclusion -> assertNotRefuted(read, conclusion.output(), text));
  }

  private static void assertNotRefuted(PrecisionCertificate read, int output, String text) {
    String domain =
        text.lines().filter(line -> line.startsWith("domain ")).findFirst().orElseThrow();
    Question claimed =
        new Question(
            read.network(),
            output,
            Domain.parse(domain.substring("domain ".length())),
            read.relaxation().name());
    assertThat(Sampler.search(claimed, Patience.SHORT).found()).as(text).isEmpty();
  }

  private static String changed(String text, Random random) {
    List<String> lines = new ArrayList<>(text.lines().toList());
    int at = 3 + random.nextInt(lines.size() - 4);
    String line = lines.get(at);
    switch (random.nextInt(5)) {
      case 0 -> lines.remove(at);
      case 1 -> lines.add(at, line);
      case 2 -> lines.set(at, line.replaceFirst("-", ""));
      case 3 ->
          lines.replaceAll(other -> other.startsWith("relaxation") ? relaxation(random) : other);
      default -> lines.set(at, withOtherDigit(line, random));
    }
    return String.join("\n", lines) + "\n";
  }

  private static String relaxation(Random random) {
    return "relaxation " + RELAXATIONS.get(random.nextInt(RELAXATIONS.size()));
  }

  private static String withOtherDigit(String line, Random random) {
    List<Integer> digits = new ArrayList<>();
    for (int i = 0; i < line.length(); i++) {
      if (Character.isDigit(line.charAt(i))) {
        digits.add(i);
      }
    }
    if (digits.isEmpty()) {
      return line + " 1";
    }
    int at = digits.get(random.nextInt(digits.size()));
    return line.substring(0, at) + (1 + random.nextInt(9)) + line.substring(at + 1);
  }

  @Test
  void a_letter_left_out_leaves_the_one_way_to_write_another_certificate_or_none() {
    String text = certificate(new Random(1));
    for (int k = 0; k < text.length(); k++) {
      String cut = text.substring(0, k) + text.substring(k + 1);
      try {
        assertThat(PrecisionWriter.write(PrecisionReader.read(Source.of("cut", cut))))
            .isEqualTo(cut);
      } catch (FormatException expected) {
        assertThat(expected.getMessage()).startsWith("cut");
      }
    }
  }
}

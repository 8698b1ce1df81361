package org.relucid.proofs.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relucid.theory.format.FormatException;

/// The checker in Python, which shares no code with the kernel, comes to the same answer. It is
/// given many certificates at once, since starting it takes longer than checking.
class SecondCheckerAgreementTest {
  private static final Path CHECKER =
      Path.of(System.getProperty("relucid.root", "."))
          .resolve("proofs/kernel/src/test/python/check_certificate.py");

  @BeforeAll
  static void needs_python() {
    assumeThat(CHECKER).as("the second checker").exists();
    assumeThat(pythonRuns()).as("python3 runs here").isTrue();
  }

  @Test
  void both_accept_what_is_proved(@TempDir Path folder) throws Exception {
    List<String> texts =
        new ArrayList<>(
            List.of(Certificates.ABSOLUTE_VALUE, Certificates.BY_CASES, Certificates.WITNESS));
    for (long seed = 0; seed < 40; seed++) {
      texts.add(CertificateWriter.write(RandomProof.derivation(seed, (int) seed)));
      texts.add(CertificateWriter.write(RandomProof.contradiction(seed)));
      texts.add(CertificateWriter.write(RandomProof.witness(seed)));
    }
    texts.add(CertificateWriter.write(RandomProof.derivation(40, 400)));
    assertThat(texts).allSatisfy(text -> assertThat(acceptedHere(text)).isTrue());
    assertThat(acceptedByPython(texts, folder)).doesNotContain(false);
  }

  @Test
  void both_agree_on_mutants(@TempDir Path folder) throws Exception {
    List<String> texts = new ArrayList<>();
    Random random = new Random(1);
    for (long seed = 0; seed < 3; seed++) {
      for (Certificate certificate : MutationLawsTest.proofs(seed)) {
        String text = CertificateWriter.write(certificate);
        texts.addAll(Mutants.withNumbersChanged(text));
        texts.addAll(Mutants.withSignsFlipped(text));
        texts.addAll(Mutants.withStepsDropped(text));
        texts.addAll(Mutants.withStepsReordered(text, random));
        texts.addAll(Mutants.withRulesExchanged(text));
      }
    }
    List<Boolean> here = texts.stream().map(SecondCheckerAgreementTest::acceptedHere).toList();
    assertThat(here).contains(true, false);
    List<Boolean> there = acceptedByPython(texts, folder);
    for (int i = 0; i < texts.size(); i++) {
      assertThat(there.get(i)).as(texts.get(i)).isEqualTo(here.get(i));
    }
  }

  private static boolean acceptedHere(String text) {
    try {
      return Certificates.check(text) instanceof Verdict.Accepted;
    } catch (FormatException unreadable) {
      return false;
    }
  }

  private static List<Boolean> acceptedByPython(List<String> texts, Path folder) throws Exception {
    List<String> command = new ArrayList<>(List.of("python3", CHECKER.toString()));
    for (int i = 0; i < texts.size(); i++) {
      command.add(Files.writeString(folder.resolve(i + ".proof"), texts.get(i)).toString());
    }
    Process python = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(python.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    List<String> lines = output.lines().toList();
    assertThat(lines)
        .as(output)
        .hasSameSizeAs(texts)
        .allMatch(line -> line.matches("(accepted|rejected): .*"));
    List<Boolean> accepted = lines.stream().map(line -> line.startsWith("accepted")).toList();
    assertThat(python.waitFor()).isEqualTo(accepted.contains(false) ? 3 : 0);
    return accepted;
  }

  private static boolean pythonRuns() {
    try {
      Process python = new ProcessBuilder("python3", "--version").redirectErrorStream(true).start();
      python.getInputStream().readAllBytes();
      return python.waitFor() == 0;
    } catch (IOException absent) {
      return false;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}

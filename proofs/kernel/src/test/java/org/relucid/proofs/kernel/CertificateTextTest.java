package org.relucid.proofs.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.relucid.theory.format.FormatException;

class CertificateTextTest {
  @ParameterizedTest
  @ValueSource(strings = {Certificates.ABSOLUTE_VALUE, Certificates.BY_CASES, Certificates.WITNESS})
  void what_is_written_is_what_was_read(String text) {
    assertThat(CertificateWriter.write(Certificates.read(text))).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {Certificates.ABSOLUTE_VALUE, Certificates.BY_CASES, Certificates.WITNESS})
  void a_certificate_that_is_cut_off_anywhere_is_not_read(String text) {
    for (int length = 0; length < text.length(); length++) {
      String part = text.substring(0, length);
      assertThatThrownBy(() -> Certificates.read(part)).isInstanceOf(FormatException.class);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "relucid-certificate 1 | relucid-certificate 2 | certificate:1: found",
        "kind derivation | sort derivation | found 'sort derivation', expected kind and its name",
        "kind derivation | kind precision | certificate:2: found",
        "source none | source 12ab | certificate:3: found",
        "inputs 1 | inputs 0 | certificate:6: found 'inputs 0', expected inputs N",
        "h1 = relu(x1) | h1 = relu(x2) | certificate:7: column 1: found 'x2', expected a variable",
        "h1 = relu(x1) | h1 = relu( x1) | certificate:7: found 'h1 = relu( x1)', expected 'h1 = relu(x1)'",
        "assume x1 + 1 >= 0 | assume x1 + 2/2 >= 0 | expected 'assume x1 + 1 >= 0'",
        "assume x1 + 1 >= 0 | assume x1 + 1 > 0 | expected FORM >= 0",
        "4 chord | 5 chord | found '5 chord h2 -1 1 from 2 1', expected step 4, or qed",
        "4 chord | 4 cord | found 'cord', expected a step",
        "1/2*[3] | 2/4*[3] | expected '5 combine 1/2*[3] + 1/2*[4]'",
        "1/2*[3] | 1/0*[3] | certificate:18: not a rational number",
        "6 nonneg h1 | 6 nonneg h0 | expected a whole number from 1 to 999999999",
        "6 nonneg h1 | 6 nonneg x1 | found 'x1', expected a neuron hK",
        "y1 <= 1 by 5 | y1 < 1 by 5 | found 'y1 < 1', expected FORM >= 0",
        "y1 <= 1 by 5 | violated x1 at 0 | found 'violated x1 at 0', expected a claim and the step",
        "y1 <= 1 by 5 | y1 <= 1 | found 'y1 <= 1', expected a claim and the step that shows it"
      })
  void what_is_wrong_is_named_with_its_place(String part, String instead, String message) {
    String text = Certificates.ABSOLUTE_VALUE;
    assertThat(text).contains(part);
    assertThatThrownBy(() -> Certificates.read(text.replace(part, instead)))
        .isInstanceOf(FormatException.class)
        .hasMessageStartingWith("certificate:")
        .hasMessageContaining(message);
  }

  @Test
  void a_witness_has_no_other_conclusions() {
    String mixed = Certificates.WITNESS.replace("violated -h1 + 1/2 at 3/4", "h1 >= 0 by 1");
    assertThatThrownBy(() -> Certificates.read(mixed))
        .isInstanceOf(FormatException.class)
        .hasMessage("certificate:13: found 'h1 >= 0 by 1', expected violated … at …");
  }

  /// What stands in the package's description, cut out of it.
  @Test
  void the_example_of_the_lesson_is_accepted() throws IOException {
    Path lesson =
        Path.of(System.getProperty("relucid.root", "."))
            .resolve("proofs/kernel/src/main/java/org/relucid/proofs/kernel/package-info.java");
    assumeThat(lesson).as("the package's description").exists();
    String text = Files.readString(lesson).replaceAll("(?m)^/// ?", "");
    int start = text.indexOf("\nrelucid-certificate 1\n") + 1;
    String example = text.substring(start, text.indexOf("```", start));
    assertThat(Certificates.check(example)).isInstanceOf(Verdict.Accepted.class);
  }
}

package org.relucid.proofs.library.coq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.relucid.proofs.kernel.Certificate;
import org.relucid.proofs.kernel.CertificateReader;
import org.relucid.proofs.kernel.Setting;
import org.relucid.theory.format.Source;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.network.ScalarNetwork;
import org.relucid.theory.number.Rational;

class CoqFileTest {
  private static final Path ROOT = Path.of(System.getProperty("relucid.root", "../.."));

  @Test
  void the_example_of_the_development_is_the_shipped_certificate() throws Exception {
    Path shipped = ROOT.resolve("notebooks/examples/certificates/abs-triangle.txt");
    assertThat(CoqFile.of(CertificateReader.read(Source.of(shipped))))
        .isEqualTo(Files.readString(ROOT.resolve("proofs/coq/Bridge/Example.v")));
  }

  @Test
  void bounds_of_all_inputs_are_a_box_and_other_assumptions_are_none() {
    AffineForm x = AffineForm.variable(1, 0);
    assertThat(box(x.add(Rational.ONE), x.multiply(Rational.of(-2)).add(Rational.ONE)))
        .contains(new AssumedBox(List.of(Rational.of(-1)), List.of(Rational.of(1, 2))));
    assertThat(
            box(
                x,
                x.add(Rational.of(-1)),
                x.negate().add(Rational.of(3)),
                x.negate().add(Rational.of(2))))
        .contains(new AssumedBox(List.of(Rational.ONE), List.of(Rational.of(2))));
    assertThat(box(x.add(Rational.ONE))).isEmpty();
    assertThat(box(x, x.negate(), AffineForm.constant(1, Rational.ONE))).isEmpty();
  }

  @Test
  void more_inputs_than_coq_can_count_are_refused() {
    ScalarNetwork wide =
        new ScalarNetwork(20_001, List.of(), List.of(AffineForm.constant(20_001, Rational.ONE)));
    Certificate certificate =
        new Certificate(new Setting(wide, List.of()), Optional.empty(), List.of(), List.of());
    assertThatThrownBy(() -> CoqFile.of(certificate))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("20001 inputs, expected at most 20000");
  }

  @Test
  void numbers_that_coq_cannot_read_are_refused() {
    assertThat(CoqTerms.number(Rational.parse("9".repeat(1_000)))).hasSize(1_002);
    Rational huge = Rational.parse("9".repeat(10_000));
    assertThatThrownBy(() -> CoqTerms.number(huge))
        .hasMessage("a number of 33220 bits, expected at most 4096 (bounds --bits N)");
  }

  private static Optional<AssumedBox> box(AffineForm... assumptions) {
    ScalarNetwork identity = new ScalarNetwork(1, List.of(), List.of(AffineForm.variable(1, 0)));
    return AssumedBox.of(new Setting(identity, List.of(assumptions)));
  }
}

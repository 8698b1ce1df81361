package org.relucid.proofs.library.coq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.relucid.expressivity.Question;
import org.relucid.expressivity.calculus.Calculus;
import org.relucid.proofs.kernel.precision.Extent;
import org.relucid.proofs.kernel.precision.PrecisionCertificate;
import org.relucid.proofs.kernel.precision.PrecisionKernel;
import org.relucid.proofs.kernel.precision.PrecisionReader;
import org.relucid.proofs.kernel.precision.PrecisionVerdict;
import org.relucid.proofs.kernel.precision.RelaxationName;
import org.relucid.proofs.kernel.precision.Rule;
import org.relucid.theory.format.Source;
import org.relucid.theory.function.Domain;
import org.relucid.theory.function.Expression;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.network.ScalarNetwork;
import org.relucid.theory.network.Spelling;
import org.relucid.theory.number.Rational;

class PrecisionCoqFileTest {
  private static final Path ROOT = Path.of(System.getProperty("relucid.root", "../.."));

  @Test
  void the_example_of_the_development_is_the_shipped_certificate() throws Exception {
    Path shipped = ROOT.resolve("notebooks/examples/certificates/n-shape-deeppoly-0.txt");
    String text = PrecisionCoqFile.of(PrecisionReader.read(Source.of(shipped)));
    Path example = ROOT.resolve("proofs/coq/Bridge/PrecisionExample.v");
    if (System.getProperty("relucid.golden", "").equals("write")) {
      Files.writeString(example, text);
    }
    assertThat(text).isEqualTo(Files.readString(example));
  }

  @Test
  void rules_that_coq_does_not_know_are_refused_with_their_step() {
    assertThatThrownBy(() -> PrecisionCoqFile.of(aligned()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("step 3 is a sum over aligned inputs, whose rule is not proved in Coq yet");
    PrecisionCertificate hull = proved("relu(x + y) - relu(x - y)", "multi-neuron");
    assertThatThrownBy(() -> PrecisionCoqFile.of(hull)).hasMessageContaining("is a hull");
  }

  @Test
  void a_relaxation_that_coq_does_not_define_is_refused() {
    PrecisionCertificate pairs = proved("relu(x) - 2", "multi-neuron-2");
    assertThatThrownBy(() -> PrecisionCoqFile.of(pairs))
        .hasMessage("multi-neuron-2 is not defined in Coq");
  }

  /// x + y, as if it had to be put together.
  private static PrecisionCertificate aligned() {
    AffineForm x = AffineForm.variable(2, 0);
    AffineForm y = AffineForm.variable(2, 1);
    List<Rule> steps =
        List.of(
            new Rule.Affine(x),
            new Rule.Affine(y),
            new Rule.Aligned(
                List.of(new Rule.Term(Rational.ONE, 0), new Rule.Term(Rational.ONE, 1)),
                Rational.ZERO));
    PrecisionCertificate certificate =
        new PrecisionCertificate(
            new ScalarNetwork(2, List.of(), List.of(x.add(y))),
            Optional.empty(),
            new RelaxationName("triangle"),
            List.of(Extent.EVERYTHING, Extent.EVERYTHING),
            steps,
            List.of(new PrecisionCertificate.Conclusion(0, 2)));
    assertThat(PrecisionKernel.check(certificate)).isInstanceOf(PrecisionVerdict.Accepted.class);
    return certificate;
  }

  private static PrecisionCertificate proved(String expression, String relaxation) {
    ScalarNetwork network = Spelling.network(Expression.parse(expression)).expand();
    Domain everywhere = Domain.everywhere(network.inputs());
    return Calculus.prove(new Question(network, 0, everywhere, relaxation)).orElseThrow();
  }
}

package org.relucid.proofs.library.coq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relucid.expressivity.Imprecision;
import org.relucid.expressivity.Question;
import org.relucid.expressivity.sample.RefutationCertificates;
import org.relucid.expressivity.sample.Sampler;
import org.relucid.proofs.kernel.imprecision.ImprecisionCertificate;
import org.relucid.proofs.kernel.imprecision.ImprecisionKernel;
import org.relucid.proofs.kernel.imprecision.ImprecisionVerdict;
import org.relucid.theory.function.Domain;
import org.relucid.theory.function.Expression;
import org.relucid.theory.network.ScalarNetwork;
import org.relucid.theory.network.Spelling;

/// Coq proves that networks are not precise, by the certificates of the sampler.
class ImprecisionCoqAgreementTest {
  private static final List<String> LINES = List.of("ibp", "deeppoly-0", "deeppoly-1", "deeppoly");
  private final Path folder;

  ImprecisionCoqAgreementTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void coq_proves_that_networks_are_not_precise() throws Exception {
    Coq.needed();
    StringBuilder text = new StringBuilder();
    for (String relaxation : LINES) {
      append(text, refuted("relu(x) - 2*relu(x - 1) + relu(x - 2)", relaxation));
      append(text, refuted("relu(1 - relu(relu(x) - 2*relu(x - 1/3))) - 1/2*relu(-x)", relaxation));
    }
    append(text, refuted("abs(x)", "ibp"));
    append(text, refuted("-x + 2*relu(x)", "deeppoly-0"));
    append(text, refuted("relu(x) - 2*relu(x - 1) + relu(x - 2)", "triangle"));
    append(
        text,
        refuted("relu(1 - relu(relu(x) - 2*relu(x - 1) + relu(x - 2))) - relu(x)", "triangle"));
    append(text, refuted("max(x, y)", "triangle"));
    append(text, refuted("max(x, y)", "deeppoly-0"));
    Coq.Answer answer = Coq.check(folder, text.toString());
    assertThat(answer.code()).as(answer.text()).isZero();
  }

  @Test
  void a_forged_bound_or_point_is_not_proved() throws Exception {
    Coq.needed();
    String text =
        ImprecisionCoqFile.of(refuted("relu(x) - 2*relu(x - 1) + relu(x - 2)", "triangle"));
    assertThat(Coq.check(folder, text).code()).isZero();
    String byIntervals =
        text.replaceFirst(
            "(?s)looseness := Loose_triangle.*?\\.\n\n", "looseness := Loose_lines Zero.\n\n");
    assertThat(byIntervals).isNotEqualTo(text);
    assertThat(Coq.check(folder, byIntervals).code()).as("another relaxation").isNotZero();
    String precise = text.replace("Affine [(x1, 1#1)] (-2#1)", "Affine [(x1, 1#1)] (-3#1)");
    assertThat(precise).isNotEqualTo(text);
    assertThat(Coq.check(folder, precise).code()).as("another network").isNotZero();
  }

  @Test
  void looseness_that_coq_does_not_define_is_refused() {
    ImprecisionCertificate zonotope = refuted("abs(x)", "zonotope");
    assertThatThrownBy(() -> ImprecisionCoqFile.of(zonotope))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("looseness of zonotope is not proved in Coq yet");
  }

  private static ImprecisionCertificate refuted(String expression, String relaxation) {
    ScalarNetwork network = Spelling.network(Expression.parse(expression)).expand();
    Question question = new Question(network, 0, Domain.everywhere(network.inputs()), relaxation);
    Imprecision found = Sampler.refute(question).orElseThrow();
    ImprecisionCertificate certificate = RefutationCertificates.of(question, found).orElseThrow();
    assertThat(ImprecisionKernel.check(certificate))
        .isInstanceOf(ImprecisionVerdict.Accepted.class);
    return certificate;
  }

  private static void append(StringBuilder text, ImprecisionCertificate certificate) {
    String quiet = ImprecisionCoqFile.of(certificate).replaceAll("Print Assumptions .*", "");
    String name = "Certificate_" + text.length();
    text.append("Module ").append(name).append(".\n").append(quiet);
    text.append("\nEnd ").append(name).append(".\n");
  }
}

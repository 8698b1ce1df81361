package org.relucid.notebooks.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.relucid.notebooks.report.Exit;
import org.relucid.notebooks.report.ProofReport;
import org.relucid.proofs.library.theorem.Check;
import org.relucid.proofs.library.theorem.Library;
import org.relucid.proofs.library.theorem.LibraryTheorem;
import org.relucid.proofs.library.theorem.Proof;
import org.relucid.proofs.library.theorem.ProofStep;

/// What solvers leave undecided is neither passed nor failed.
class ProofReportTest {
  private static Proof proof(Check.Finding finding) {
    LibraryTheorem theorem = Library.usual().theorem("B24-ibp-step").orElseThrow();
    ProofStep step = ProofStep.solved("again", "a formula", "B24-ibp-step");
    return new Proof(theorem, List.of(new Proof.Checked(step, Optional.of(finding))));
  }

  private static String text(Proof proof) {
    StringWriter text = new StringWriter();
    try (PrintWriter out = new PrintWriter(text)) {
      new ProofReport(proof).text(out);
    }
    return text.toString();
  }

  private static JsonNode json(Proof proof) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    StringWriter text = new StringWriter();
    try (JsonGenerator json = mapper.createGenerator(text)) {
      new ProofReport(proof).json(json);
    }
    return mapper.readTree(text.toString());
  }

  @Test
  void an_undecided_step_is_called_so_and_the_code_is_4() throws IOException {
    Proof proof = proof(new Check.Finding.Undecided("out of time"));
    assertThat(text(proof))
        .contains("[solvers: undecided]", "out of time")
        .endsWith("1 computation run, none failed, 1 undecided by the solvers\n");
    assertThat(json(proof).get("outcome").asText()).isEqualTo("undecided");
    assertThat(json(proof).get("holds").asBoolean()).isFalse();
    assertThat(json(proof).get("steps").get(0).get("finding").asText()).isEqualTo("undecided");
    assertThat(ProveCommand.exit(proof)).isEqualTo(Exit.UNDECIDED);
  }

  @Test
  void a_failed_step_is_called_so_and_the_code_is_3() throws IOException {
    Proof proof = proof(Check.failed("refuted"));
    assertThat(text(proof)).contains("[solvers: FAILED]").endsWith("1 computation run, 1 FAILED\n");
    assertThat(json(proof).get("outcome").asText()).isEqualTo("failed");
    assertThat(ProveCommand.exit(proof)).isEqualTo(Exit.REFUTED);
  }

  @Test
  void a_passed_step_is_called_so_and_the_code_is_0() throws IOException {
    Proof proof = proof(Check.passed("by Z3"));
    assertThat(text(proof)).endsWith("1 computation run, none failed\n");
    assertThat(json(proof).get("outcome").asText()).isEqualTo("holds");
    assertThat(json(proof).get("holds").asBoolean()).isTrue();
    assertThat(ProveCommand.exit(proof)).isEqualTo(Exit.DONE);
  }
}

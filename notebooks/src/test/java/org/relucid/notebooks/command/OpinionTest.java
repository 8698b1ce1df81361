package org.relucid.notebooks.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `precise --method smt`.
class OpinionTest {
  @Test
  void what_is_precise_is_so_on_the_word_of_solvers_that_are_named(@TempDir Path folder)
      throws IOException {
    Path queries = folder.resolve("queries.smt2");
    Run run =
        Run.of(
            "precise",
            "relu(x) + relu(-x)",
            "-r",
            "deeppoly-0",
            "--method",
            "smt",
            "--json",
            "--smtlib",
            queries.toString());
    assertThat(run.code()).isZero();
    assertThat(run.json().get("method").asText()).isEqualTo("smt");
    assertThat(run.json().get("trust").get(0).asText()).startsWith("Z3 4.14.1");
    assertThat(Files.readString(queries))
        .contains("the upper bound of y1 by deeppoly-0 is loose", "(check-sat)\n; unsat by Z3");
  }

  @Test
  void what_is_not_has_a_box() {
    Run run = Run.of("precise", "relu(x) + relu(-x)", "-r", "ibp", "--method", "smt");
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.out()).startsWith("imprecise: relu(x) + relu(-x) on R\n").contains("ibp says");
  }

  @Test
  void what_has_no_encoding_is_undecided() {
    Run run = Run.of("precise", "relu(x)", "-r", "multi-neuron", "--method", "smt");
    assertThat(run.code()).isEqualTo(4);
    assertThat(run.out()).contains("multi-neuron");
  }
}

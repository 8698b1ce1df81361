package org.relucid.notebooks.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CounterexampleCommandTest {
  private final Path folder;

  CounterexampleCommandTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void a_light_network_has_a_certificate_that_check_accepts() {
    Path certificate = folder.resolve("loose.txt");
    Run run =
        Run.of(
            "counterexample",
            "-r",
            "triangle",
            "-a",
            "1-2-1",
            "--gap",
            "1/4",
            "--certificate",
            certificate.toString(),
            "--json");
    assertThat(run.code()).isZero();
    assertThat(run.json().get("weight").asInt()).isEqualTo(5);
    assertThat(run.json().get("counterexample").get("gap").asText()).matches("[0-9/]+");
    assertThat(Run.of("check", certificate.toString()).code()).isZero();
  }

  @Test
  void none_of_so_little_weight_is_no_proof_that_there_is_none() {
    Run run = Run.of("counterexample", "-r", "ibp", "-a", "1-1-1", "--gap", "1", "--weight", "3");
    assertThat(run.code()).isEqualTo(4);
    assertThat(run.out()).startsWith("none up to weight 3");
  }

  @Test
  void the_planted_witness_is_valid_for_the_judge() {
    String stem = folder.resolve("hidden").toString();
    Run run = Run.of("counterexample", "--planted", "3", "--halvings", "6", "--out", stem);
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("1/1572864");
    Run judged =
        Run.of("judge", stem + ".onnx", stem + ".vnnlib", stem + ".counterexample", "--json");
    assertThat(judged.code()).isZero();
    assertThat(judged.json().get("verdict").asText()).isEqualTo("valid");
    assertThat(judged.json().get("float32").asText()).isEqualTo("valid");
    assertThat(Files.exists(Path.of(stem + ".onnx"))).isTrue();
  }

  @Test
  void half_a_question_is_refused() {
    assertThat(Run.of("counterexample", "-r", "ibp").code()).isEqualTo(2);
    assertThat(Run.of("counterexample", "--planted", "2").code()).isEqualTo(2);
    Run run = Run.of("counterexample", "-r", "ibp", "-a", "1-2-1", "--gap", "0");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).startsWith("relucid: gap 0").hasLineCount(1);
  }
}

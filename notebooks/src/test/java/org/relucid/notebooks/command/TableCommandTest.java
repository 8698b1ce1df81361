package org.relucid.notebooks.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableCommandTest {
  private static final List<String> CLASSES = List.of("CPWL", "M-CPWL", "C-CPWL", "MC-CPWL");

  @TempDir static Path folder = Path.of("");
  private static Run run = new Run(0, "", "");

  @BeforeAll
  static void computes_the_table_without_cells() {
    run =
        Run.of(
            "table",
            "--json",
            "--cells",
            "0",
            "--random",
            "0",
            "--evidence",
            folder.resolve("evidence").toString());
  }

  private static JsonNode cell(String relaxation, String functions) {
    for (JsonNode row : run.json().get("rows")) {
      boolean plain = row.get("of").asText().equals("functions");
      if (plain
          && row.get("domain").asText().equals("R")
          && row.get("relaxation").asText().equals(relaxation)) {
        return row.get("cells").get(functions);
      }
    }
    throw new AssertionError("no row " + relaxation);
  }

  @Test
  void the_three_cells_that_the_paper_leaves_open_are_decided() {
    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    for (String relaxation : List.of("deeppoly-0", "deeppoly-1", "triangle")) {
      JsonNode cell = cell(relaxation, "CPWL");
      assertThat(cell.get("paper").asText()).isEqualTo("open");
      assertThat(cell.get("status").asText()).isEqualTo("yes");
      assertThat(cell.get("scope").asText()).isEqualTo("all f");
      assertThat(cell.get("checked").asInt()).isGreaterThanOrEqualTo(40);
    }
  }

  @Test
  void a_cell_has_the_shape_that_other_programs_read() {
    for (String functions : CLASSES) {
      JsonNode cell = cell("ibp", functions);
      assertThat(cell.get("paper").asText()).isEqualTo(cell.get("status").asText());
      assertThat(cell.get("theorem").asText()).startsWith("B24-ibp-");
      assertThat(cell.get("trust")).isNotEmpty();
      assertThat(cell.get("faults")).isEmpty();
    }
    JsonNode counterexample = cell("ibp", "C-CPWL").get("counterexample");
    assertThat(counterexample.get("network").asText()).isEqualTo("abs(x)");
    assertThat(counterexample.get("box").get(0).get(0).asText()).isEqualTo("-1");
    assertThat(counterexample.get("gap").asText()).isEqualTo("1");
  }

  @Test
  void every_file_of_evidence_is_accepted_by_check() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("evidence"))) {
      List<Path> certificates = files.filter(Files::isRegularFile).toList();
      assertThat(certificates).hasSizeGreaterThan(300);
      assertThat(certificates)
          .allSatisfy(file -> assertThat(Run.of("check", file.toString()).code()).isZero());
    }
  }

  @Test
  void impossible_numbers_are_bad_usage() {
    assertThat(Run.of("table", "--pieces", "0").code()).isEqualTo(2);
    assertThat(Run.of("table", "--random", "-1").err())
        .contains("--random: found -1, expected from 0 to 1000");
  }

  @Test
  void a_table_that_takes_too_long_is_undecided() {
    assertThat(Run.of("table", "--cells", "0", "--random", "0", "--timeout", "1e-9").code())
        .isEqualTo(4);
  }
}

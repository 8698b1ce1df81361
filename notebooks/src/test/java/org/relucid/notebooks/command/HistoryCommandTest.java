package org.relucid.notebooks.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// `--store` and `history`.
class HistoryCommandTest {
  private static final String SPIKE = "relu(x - 2*relu(x - 1))";

  private final Path folder;
  private final String store;

  HistoryCommandTest(@TempDir Path folder) {
    this.folder = folder;
    this.store = folder.resolve("runs.db").toString();
  }

  private JsonNode history(String... more) {
    List<String> words = new java.util.ArrayList<>(List.of("history", "--store", store, "--json"));
    words.addAll(List.of(more));
    Run run = Run.of(words.toArray(String[]::new));
    assertThat(run.code()).as(run.toString()).isZero();
    return run.json();
  }

  @Test
  void question_and_answer_are_kept_whatever_is_printed() {
    Run text = Run.of("precise", SPIKE, "-r", "deeppoly-0", "--store", store);
    Run json = Run.of("precise", SPIKE, "-r", "deeppoly-0", "--store", store, "--json");
    assertThat(List.of(text.code(), json.code())).containsOnly(3);
    for (String id : List.of("1", "2")) {
      JsonNode kept = history(id);
      assertThat(kept.get("exit").intValue()).isEqualTo(3);
      assertThat(kept.get("text").textValue()).isEqualTo(text.out());
      assertThat(kept.get("json")).isEqualTo(json.json());
    }
    assertThat(history("1").get("command").textValue())
        .isEqualTo("relucid precise '" + SPIKE + "' -r deeppoly-0 --store " + store);
  }

  @Test
  void without_the_option_nothing_is_printed_otherwise() {
    Run with = Run.of("bounds", "abs(x)", "--box", "[-1,1]", "--store", store);
    assertThat(Run.of("bounds", "abs(x)", "--box", "[-1,1]")).isEqualTo(with);
  }

  @Test
  void the_certificate_is_remembered_where_it_was_written() {
    Path certificate = folder.resolve("c.txt");
    Run.of(
        "bounds",
        "abs(x)",
        "--box",
        "[-1,1]",
        "-r",
        "ibp",
        "--certificate",
        certificate.toString(),
        "--store",
        store);
    assertThat(history("1").get("certificate").textValue()).isEqualTo(certificate.toString());
    assertThat(Run.of("history", "--store", store, "1").out())
        .contains("certificate: " + certificate);
  }

  @Test
  void a_complaint_is_kept_as_the_answer() {
    Run.of("eval", "x +", "1", "--store", store);
    Run.of(
        "search",
        "abs(x)",
        "-a",
        "1-3-3-1",
        "-r",
        "ibp",
        "--integers",
        "3",
        "--timeout",
        "0.05",
        "--store",
        store);
    JsonNode runs = history().get("runs");
    assertThat(runs.get(1).get("exit").intValue()).isEqualTo(2);
    assertThat(runs.get(1).get("answer").textValue()).contains("column 4");
    assertThat(runs.get(0).get("exit").intValue()).isEqualTo(4);
    assertThat(runs.get(0).get("answer").textValue()).startsWith("out of time after 0.05 s");
  }

  @Test
  void runs_are_listed_by_verb_date_and_number() {
    Run.of("eval", "x", "1", "--store", store);
    Run.of("show", "x", "--store", store);
    Run.of("eval", "x", "2", "--store", store);
    String today = LocalDate.now(ZoneOffset.UTC).minusDays(1).toString();
    String tomorrow = LocalDate.now(ZoneOffset.UTC).plusDays(1).toString();
    assertThat(history().get("runs")).hasSize(3);
    assertThat(history("--verb", "eval", "--since", today).get("runs")).hasSize(2);
    assertThat(history("--limit", "1").get("runs").get(0).get("id").intValue()).isEqualTo(3);
    assertThat(history("--since", tomorrow + "T00:00").get("runs")).isEmpty();
    assertThat(Run.of("history", "--store", store, "--since", tomorrow).out())
        .isEqualTo("no such runs\n");
  }

  @Test
  void the_program_killed_at_work_leaves_a_question_and_no_answer() throws Exception {
    Process search = start("search", "abs(x)", "-a", "1-3-3-1", "-r", "ibp", "--integers", "9");
    try {
      while (search.isAlive() && !begun()) {
        Thread.sleep(20);
      }
      assertThat(search.isAlive()).as("killed at work").isTrue();
    } finally {
      search.destroyForcibly().waitFor();
    }
    Run.of("eval", "x", "1", "--store", store);
    Run list = Run.of("history", "--store", store);
    assertThat(list.out()).containsPattern("   1  .* UTC  not finished\n      relucid search ");
    assertThat(history("1").get("finished").booleanValue()).isFalse();
    assertThat(history("2").get("finished").booleanValue()).isTrue();
  }

  private boolean begun() {
    return Files.exists(Path.of(store))
        && Path.of(store).toFile().length() > 0
        && !history().get("runs").isEmpty();
  }

  private Process start(String... words) throws Exception {
    List<String> command =
        new java.util.ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "org.relucid.notebooks.Relucid"));
    command.addAll(List.of(words));
    command.addAll(List.of("--store", store));
    return new ProcessBuilder(command)
        .redirectOutput(folder.resolve("out.txt").toFile())
        .redirectError(folder.resolve("err.txt").toFile())
        .start();
  }

  @Test
  void a_file_that_is_no_store_stops_the_run_before_it_begins() throws Exception {
    Files.writeString(Path.of(store), "dear diary");
    Run run = Run.of("eval", "x", "1", "--store", store);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .isEqualTo("relucid: " + store + ": found no database, expected a store of runs\n");
    assertThat(Files.readString(Path.of(store))).isEqualTo("dear diary");
  }

  @Test
  void help_asks_nothing_and_keeps_nothing() {
    assertThat(Run.of("eval", "--store", store, "--help").code()).isZero();
    assertThat(Path.of(store)).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "history|--store: |Missing required option: '--store=FILE'",
        "history --store STORE|no store yet|found no such store",
        "history --store STORE 7|after a run|found no run 7",
        "history --store STORE --limit 0|after a run|--limit: found 0, expected at least 1",
        "history --store STORE --since soon|after a run|--since: found 'soon', expected such as"
      })
  void mistakes_are_told_in_one_line(String example) {
    List<String> parts = List.of(example.split("\\|"));
    if (parts.get(1).equals("after a run")) {
      Run.of("eval", "x", "1", "--store", store);
    }
    Run run = Run.of(parts.get(0).replace("STORE", store).split(" "));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).hasLineCount(1).contains(parts.get(2));
  }

  @Test
  void a_shell_reads_the_command_as_it_was_typed() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "skipped: no /bin/bash");
    List<String> words = List.of("a b", "it's", "", "$HOME", "x*y", "-r", "é\\n", "[-1,1]", "~");
    String line = words.stream().map(Keeper::quoted).collect(Collectors.joining(" "));
    Process bash =
        new ProcessBuilder("/bin/bash", "-c", "printf '%s\\n' " + line)
            .redirectErrorStream(true)
            .start();
    String read = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(read.lines()).containsExactlyElementsOf(words);
  }
}

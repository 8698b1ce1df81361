package org.relucid.notebooks.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Exit codes, complaints and JSON; what is printed word for word is in [GoldenTest].
class CommandLineTest {
  private static final String NETWORK = Run.examples() + "/networks/";
  private static final String PROPERTY = Run.examples() + "/properties/";
  private static final String WITNESS = Run.examples() + "/witnesses/2026_";

  private final Path folder;

  CommandLineTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @ParameterizedTest
  @CsvSource({
    "careful,brake,near,0,valid",
    "careful,brake,near_or_fast,0,valid",
    "careful,cancel,one,0,valid",
    "blurry,brake,near,3,valid-with-tolerance",
    "blurry,cancel,zero,3,invalid",
    "hasty,hat,above,3,invalid",
    "hasty,brake,near,3,invalid",
    "hasty,brake,near_or_fast,2,malformed",
    "hasty,cancel,one,2,malformed",
    "hasty,cancel,zero,2,malformed",
  })
  void a_verdict_has_its_exit_code(
      String tool, String network, String property, int code, String verdict) {
    String witness = WITNESS + tool + "/toys/" + network + "_" + property + ".counterexample";
    Run run =
        Run.of(
            "judge",
            "--json",
            NETWORK + network + ".onnx",
            PROPERTY + property + ".vnnlib",
            witness);
    assertThat(run.code()).isEqualTo(code);
    assertThat(run.json().get("verdict").asText()).isEqualTo(verdict);
    assertThat(run.json().get("reason").asText()).isNotBlank();
    assertThat(run.err()).isEmpty();
  }

  @Test
  void the_json_of_a_judgement_has_the_shape_that_other_programs_read() {
    JsonNode judgement =
        Run.of(
                "judge",
                "--json",
                NETWORK + "cancel.onnx",
                PROPERTY + "zero.vnnlib",
                WITNESS + "blurry/toys/cancel_zero.counterexample")
            .json();
    assertThat(judgement.get("tolerance").asText()).isEqualTo("1");
    assertThat(judgement.get("inputSlack").asText()).isEqualTo("0");
    assertThat(judgement.get("outputSlack").asText()).isEqualTo("-1");
    assertThat(judgement.get("float32").asText()).isEqualTo("valid");
  }

  @Test
  void a_greater_tolerance_changes_the_verdict_and_none_hides_the_border() {
    String hat = NETWORK + "hat.onnx";
    assertThat(
            Run.of(
                    "judge",
                    "--tolerance",
                    "1/4",
                    hat,
                    PROPERTY + "high.vnnlib",
                    WITNESS + "hasty/toys/hat_high.counterexample")
                .out())
        .startsWith("valid-with-tolerance: ");
    assertThat(
            Run.of(
                    "judge",
                    "--tolerance",
                    "1000",
                    hat,
                    PROPERTY + "above.vnnlib",
                    WITNESS + "hasty/toys/hat_above.counterexample")
                .out())
        .startsWith("invalid: assertion 3 of 3 fails: Y_0 > 1 is strict and both sides are equal");
  }

  @Test
  void a_suite_is_done_whatever_is_in_it() {
    Run run = Run.of("judge", "--suite", Run.examples(), "--json");
    assertThat(run.code()).isZero();
    assertThat(run.json().get("results")).hasSize(14);
    assertThat(run.json().get("results"))
        .allSatisfy(
            result -> {
              assertThat(result.has("network")).isTrue();
              assertThat(result.has("property")).isTrue();
              assertThat(result.has("witness")).isTrue();
              assertThat(result.has("verdict")).isTrue();
            });
  }

  @Test
  void a_suite_without_its_index_is_judged_by_the_names_of_its_files() {
    JsonNode results = Run.of("judge", "--suite", Run.examples() + "/witnesses", "--json").json();
    assertThat(results.get("results")).hasSize(14);
    assertThat(results.get("results").findValuesAsText("verdict")).doesNotContain("undecided");
    assertThat(results.get("results").findValuesAsText("tool"))
        .containsOnly("careful", "blurry", "hasty");
  }

  @Test
  void a_suite_that_runs_out_of_time_is_undecided() {
    Run run = Run.of("judge", "--suite", Run.examples(), "--timeout", "1e-9", "--json");
    assertThat(run.code()).isEqualTo(4);
    assertThat(run.json().get("results").findValuesAsText("verdict")).contains("undecided");
  }

  @Test
  void work_on_one_network_that_runs_out_of_time_is_undecided_in_one_line() {
    Run run = Run.of("show", NETWORK + "hat.onnx", "--timeout", "1e-9", "--json");
    assertThat(run.code()).isEqualTo(4);
    assertThat(run.err()).isEqualTo("relucid: out of time after 0.0 s\n");
    assertThat(run.json().get("error").asText()).isEqualTo("out of time after 0.0 s");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "jugde | unknown verb 'jugde'; did you mean judge?",
        "judge --sute x | Unknown option: '--sute'; did you mean --suite?",
        "eval x 1 --activatons | Unknown option: '--activatons'; did you mean --activations?",
        "eval x 1 2 | x: found 2 numbers, expected 1",
        "eval x 1e999999999 | input X_0: not a rational number",
        "eval x 1/0 | input X_0: not a rational number",
        "eval max(x 1 | 'max(x': found neither a file of that name nor an expression: column",
        "eval gone.onnx 1 | gone.onnx: no such file",
        "judge a b | found 2 files, expected NETWORK PROPERTY WITNESS, or --suite DIR",
        "judge --suite gone | gone: no such folder",
        "judge --suite gone a | found --suite and 1 files, expected one or the other",
        "judge --tolerance=-1 a b c | --tolerance: found -1, expected at least 0",
        "judge --threads 0 --suite gone | --threads: found 0, expected at least 1",
        "judge --timeout 0 a b c | --timeout: found 0.0, expected seconds above 0",
        "show | Missing required parameter: 'NETWORK'",
        "convert x | Missing required parameter: 'OUT'",
      })
  void bad_usage_and_bad_input_are_one_line_and_exit_2(String command, String complaint) {
    Run run = Run.of(command.split(" "));
    assertThat(run.code()).as(run.out()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err()).startsWith("relucid: " + complaint);
  }

  @Test
  void a_complaint_is_one_document_where_json_is_asked_for() {
    Run run = Run.of("judge", "gone.onnx", "gone.vnnlib", "gone", "--json");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.json().get("error").asText()).isEqualTo("gone: no such file");
  }

  @Test
  void a_property_of_another_network_is_refused_with_both_sizes() {
    Run run =
        Run.of(
            "judge",
            NETWORK + "hat.onnx",
            PROPERTY + "near.vnnlib",
            WITNESS + "hasty/toys/hat_high.counterexample");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .contains("near.vnnlib: does not fit")
        .contains("1 inputs and 1 outputs, expected at least 2 and 2");
  }

  @Test
  void no_verb_prints_the_help_and_is_bad_usage() {
    Run run = Run.of();
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).startsWith("Usage: relucid");
  }

  @Test
  void values_are_exact_and_the_float32_value_stands_beside() {
    JsonNode value = Run.of("eval", NETWORK + "cancel.relucid", "1", "1", "--json").json();
    assertThat(value.get("outputs").get(0).asText()).isEqualTo("1");
    assertThat(value.get("float32").get(0).asText()).isEqualTo("0.0");
    assertThat(Run.of("eval", "x - 3*y", "--point", "(1/3, -2/9)", "--json").json().get("outputs"))
        .hasToString("[\"1\"]");
  }

  @Test
  void a_network_survives_conversion_into_each_format_that_holds_it() throws IOException {
    Path nnet = folder.resolve("f.nnet");
    Path onnx = folder.resolve("f.onnx.gz");
    Path text = folder.resolve("f.relucid");
    assertThat(Run.of("convert", "relu(x - 1/2) - 2*relu(-x)", nnet.toString()).code()).isZero();
    assertThat(Run.of("convert", nnet.toString(), onnx.toString()).code()).isZero();
    assertThat(Run.of("convert", onnx.toString(), text.toString(), "--json").json().get("written"))
        .isNotNull();
    assertThat(Files.readString(text)).contains("relu(x1 - 1/2)");
    assertThat(Run.of("eval", text.toString(), "-3", "--json").json().get("outputs"))
        .hasToString("[\"-6\"]");
  }

  @Test
  void what_a_format_cannot_hold_is_refused_by_name_and_nothing_is_written() {
    Path onnx = folder.resolve("third.onnx");
    Run third = Run.of("convert", "1/3*x", onnx.toString());
    assertThat(third.code()).isEqualTo(2);
    assertThat(third.err()).contains("1/3");
    assertThat(onnx).doesNotExist();
    Run skip = Run.of("convert", "relu(x) + x", folder.resolve("skip.nnet").toString());
    assertThat(skip.code()).isEqualTo(2);
    assertThat(skip.err()).contains("skip");
  }

  @Test
  void a_network_is_not_converted_onto_itself() {
    Run run = Run.of("convert", NETWORK + "hat.onnx", NETWORK + "../networks/hat.onnx");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("is the network itself");
  }

  @Test
  void the_shipped_networks_are_the_same_in_both_formats() {
    for (String name : new String[] {"hat", "brake", "cancel"}) {
      Path again = folder.resolve(name + ".relucid");
      assertThat(Run.of("convert", NETWORK + name + ".onnx", again.toString()).code()).isZero();
      assertThat(again).content().isEqualTo(withoutComments(NETWORK + name + ".relucid"));
    }
  }

  private static String withoutComments(String file) {
    try {
      return Files.readString(Path.of(file)).replaceAll("(?m)^#.*\\R", "");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void a_certificate_is_exported_and_a_forged_one_is_not() throws IOException {
    String certificates = Run.examples() + "/certificates/";
    Path file = folder.resolve("Abs.v");
    Run run = Run.of("export", certificates + "abs-triangle.txt", "--coq", file.toString());
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(Files.readString(file)).contains("run (output_of the_problem 0) x <= Q2R (1#1)");
    Path other = folder.resolve("Forged.v");
    Run forged = Run.of("export", certificates + "abs-forged.txt", "--coq", other.toString());
    assertThat(forged.code()).isEqualTo(3);
    assertThat(forged.out()).startsWith("rejected: ");
    assertThat(other).doesNotExist();
  }

  @Test
  void precision_is_exported_and_other_kinds_are_refused() throws IOException {
    String certificates = Run.examples() + "/certificates/";
    Path file = folder.resolve("N.v");
    Run run = Run.of("export", certificates + "n-shape-deeppoly-0.txt", "--coq", file.toString());
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(Files.readString(file))
        .contains("Theorem claim_1 : precise deeppoly_0 everywhere (output_of the_problem 0).");
    Run cells =
        Run.of("export", certificates + "absolute-value-cells.txt", "--coq", file.toString());
    assertThat(cells.code()).isEqualTo(2);
    assertThat(cells.err()).contains("found a certificate by cells, expected one of bounds");
  }

  @Test
  void a_file_that_is_no_module_name_is_refused() {
    String certificate = Run.examples() + "/certificates/abs-triangle.txt";
    for (String name : new String[] {"abs-1.v", "1.v", "é.v", "a b.v", "abs.txt", ".v"}) {
      Run run = Run.of("export", certificate, "--coq", folder.resolve(name).toString());
      assertThat(run.code()).as(name).isEqualTo(2);
      assertThat(run.err()).contains("expected letters, digits and _ and then .v");
    }
  }
}

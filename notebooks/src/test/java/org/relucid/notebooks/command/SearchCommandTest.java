package org.relucid.notebooks.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.relucid.theory.format.Networks;

/// Exit codes, files and JSON of `search`; what it prints word for word is in [GoldenTest].
class SearchCommandTest {
  private final Path folder;

  SearchCommandTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void none_of_an_architecture_and_by_a_theorem_none_of_any() throws IOException {
    Path queries = folder.resolve("queries.smt2");
    Run run =
        Run.of(
            "search",
            "abs(x)",
            "-a",
            "1-2-1",
            "-r",
            "ibp",
            "--json",
            "--smtlib",
            queries.toString());
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.json().get("answer").asText()).isEqualTo("none");
    assertThat(run.json().get("cases").asInt()).isEqualTo(3);
    assertThat(run.json().get("theorem").asText()).isEqualTo("B24-ibp-characterisation");
    assertThat(run.json().get("trust").get(0).asText()).contains("Z3 4.14.1", "SMTInterpol");
    assertThat(run.err()).isEmpty();
    assertThat(Files.readString(queries))
        .contains("(set-logic QF_LRA)", "(check-sat)\n; unsat by Z3", "(reset)");
  }

  @Test
  void the_argument_at_the_kink_of_the_maximum_is_a_certificate() {
    Path file = folder.resolve("maximum.txt");
    Run run =
        Run.of(
            "search",
            "max(x, y)",
            "-a",
            "2-3-1",
            "-r",
            "triangle",
            "--json",
            "--certificate",
            file.toString());
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.json().get("bound").asText()).isEqualTo("1");
    assertThat(run.json().get("rangeEnd").asText()).isEqualTo("1/2");
    assertThat(run.json().get("trust")).hasSize(2);
    assertThat(run.json().get("theorem").asText()).isEqualTo("B24-necessary");
    assertThat(Run.of("check", file.toString()).out()).startsWith("accepted: 1 claim\n  y1 >= 1\n");
  }

  @Test
  void where_there_is_no_derivation_none_is_written() {
    Path file = folder.resolve("none.txt");
    Run run =
        Run.of(
            "search", "max(x, y)", "-a", "2-2-2-1", "-r", "triangle", "--certificate", "" + file);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("--certificate: there is none to write");
    assertThat(file).doesNotExist();
  }

  @Test
  void hidden_layers_that_are_given_have_output_weights_or_a_certificate_that_they_have_none() {
    Path file = folder.resolve("none.txt");
    Run none =
        Run.of(
            "search",
            "clamp(x, 0, 1)",
            "--hidden",
            "relu(x) + relu(x - 1)",
            "-r",
            "triangle",
            "--json",
            "--certificate",
            file.toString());
    assertThat(none.code()).isEqualTo(3);
    assertThat(none.json().get("encodes").asBoolean()).isTrue();
    assertThat(none.json().get("conditions")).hasSizeGreaterThan(1);
    assertThat(Run.of("check", file.toString()).out())
        .startsWith("accepted: 1 claim\n  no input satisfies the assumptions\n");
    Run found =
        Run.of("search", "clamp(x, 0, 1)", "--hidden", "relu(1 - relu(x))", "-r", "triangle");
    assertThat(found.code()).isZero();
    assertThat(found.out()).endsWith("y1 = -h2 + 1\n");
  }

  @Test
  void where_not_all_real_weights_are_searched_a_network_may_be_found() {
    Run found = Run.of("search", "abs(x - y)", "-a", "2-2-1", "-r", "triangle");
    assertThat(found.code()).isZero();
    assertThat(found.out()).startsWith("found: a network 2-2-1 that is triangle-precise");
    String three = "relu(x) - relu(x - 1) + relu(x - 2)";
    Run unknown = Run.of("search", three, "-a", "1-1-2-1", "-r", "deeppoly-1");
    assertThat(unknown.code()).isEqualTo(4);
    assertThat(unknown.out())
        .startsWith("unknown: ")
        .contains("all real weights are searched for ibp", "of 135 hidden layers");
  }

  @Test
  void what_no_network_of_the_shape_computes_is_denied_for_each_relaxation() {
    Run run = Run.of("search", "relu(x) + abs(y)", "-a", "2-2-1", "-r", "multi-neuron", "--json");
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.json().get("boxes").asInt()).isZero();
    assertThat(run.json().get("trust").get(0).asText()).contains("Z3", "SMTInterpol");
  }

  @Test
  void one_hidden_layer_of_any_width_is_denied_by_the_kinks_and_a_certificate() {
    Path file = folder.resolve("tent.txt");
    Run run =
        Run.of(
            "search",
            "max(0, 1 - abs(x))",
            "-a",
            "1-99-1",
            "-r",
            "deeppoly-1",
            "--certificate",
            file.toString());
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.out()).contains("one neuron at", "a written argument");
    assertThat(Run.of("check", file.toString()).out()).startsWith("accepted: 1 claim\n");
  }

  @Test
  void whole_hidden_layers_are_counted() {
    Run run =
        Run.of("search", "abs(x)", "-a", "1-3-1", "-r", "ibp", "--hidden-integers", "1", "--json");
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.json().get("hiddenLayers").asInt()).isEqualTo(20);
    assertThat(run.json().get("encode").asInt()).isEqualTo(8);
    assertThat(run.json().get("precise").asInt()).isZero();
    assertThat(run.json().get("none").asInt()).isEqualTo(8);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "-r ibp; expected --architecture or --hidden, and not both",
        "-r ibp -a 1-1-1 --hidden relu(x); expected --architecture or --hidden, and not both",
        "-r ibp --hidden relu(x) --integers 1;"
            + " expected one of --integers, --hidden-integers and --hidden",
        "-r ibp --hidden x; 1 inputs and hidden layers [], expected 1 or more of each",
        "-r ibp --hidden x+relu(y); a function of 1 inputs on a domain of dimension 1, expected 2",
        "-r multi-neuron --hidden relu(x); output weights are found for the triangle and",
        "-r ibp -a 1-9-9-1 --hidden-integers 2; --hidden-integers: 1-9-9-1 with whole weights",
      })
  void spaces_that_make_no_sense_are_one_clear_line(String words, String message) {
    List<String> all = new ArrayList<>(List.of("search", "abs(x)"));
    all.addAll(List.of(words.split(" ", -1)));
    Run run = Run.of(all.toArray(String[]::new));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).startsWith("relucid: " + message).hasLineCount(1);
  }

  @Test
  void the_network_found_is_written() {
    Path file = folder.resolve("step.onnx");
    Run run =
        Run.of("search", "clamp(x, 0, 1)", "-a", "1-1-1-1", "-r", "ibp", "-o", file.toString());
    assertThat(run.code()).isZero();
    assertThat(run.out()).startsWith("found: ").endsWith("wrote " + file + "\n");
    assertThat(Networks.read(file).neurons()).isEqualTo(2);
  }

  @Test
  void a_counted_search_goes_on_from_its_file() {
    Path file = folder.resolve("progress.txt");
    String[] words = {
      "search",
      "abs(x)",
      "-a",
      "1-2-1",
      "-r",
      "ibp",
      "--integers",
      "1",
      "--progress",
      file.toString(),
      "--json"
    };
    Run first = Run.of(words);
    assertThat(first.code()).isEqualTo(3);
    assertThat(first.json().get("networks").asInt()).isEqualTo(2187);
    assertThat(first.json().get("encode").asInt()).isEqualTo(2);
    assertThat(first.json().get("precise").asInt()).isZero();
    assertThat(Run.of(words).out()).isEqualTo(first.out());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "abs(x); 1-2; ibp; 1; architecture '1-2', expected the sizes of the layers such as 1-3-1",
        "abs(x); 2-2-1; ibp; 1;"
            + " a function of 1 inputs on a domain of dimension 1, expected 2 as in 2-2-1",
        "abs(x); 1-2-1; box; 1; ",
        "abs(x); 1-2-1; ibp; 0; --integers: bound 0, expected 1 or more",
        "abs(x); 1-9-9-1; ibp; 2; --integers: ",
      })
  void bad_input_is_one_clear_line(
      String function, String layers, String relaxation, String bound, String message) {
    Run run = Run.of("search", function, "-a", layers, "-r", relaxation, "--integers", bound);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .startsWith("relucid: " + (message == null ? "" : message))
        .hasLineCount(1);
  }
}

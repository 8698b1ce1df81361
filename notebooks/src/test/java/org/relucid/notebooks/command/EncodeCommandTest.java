package org.relucid.notebooks.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.relucid.expressivity.encode.Encoders;
import org.relucid.expressivity.encode.Skips;
import org.relucid.theory.format.NetworkText;
import org.relucid.theory.format.Networks;
import org.relucid.theory.format.Source;
import org.relucid.theory.function.Expression;
import org.relucid.theory.network.ScalarNetwork;

/// Exit codes, files and JSON of `encode`; what it prints word for word is in [GoldenTest].
class EncodeCommandTest {
  private static final String TENT = "clamp(1 - abs(x - 1), 0, 1)";

  private final Path folder;

  EncodeCommandTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "clamp(x, 0, 1); ibp; 0; B24-ibp-monotone",
        "abs(x); ibp; 3; B24-ibp-characterisation",
        "abs(x); deeppoly-0; 0; B24-dp0-convex",
        "clamp(1 - abs(x - 1), 0, 1); deeppoly-0; 0; B24-dp0-cpwl",
        "clamp(1 - abs(x - 1), 0, 1); deeppoly-1; 0; B24-dp1-cpwl",
        "clamp(1 - abs(x - 1), 0, 1); triangle; 0; B24-triangle-cpwl",
        "clamp(1 - abs(x - 1), 0, 1); multi-neuron-3; 0; B24-triangle-cpwl",
        "clamp(1 - abs(x - 1), 0, 1); multi-neuron; 0; B24-multi-neuron-one-layer",
        "max(x, y); multi-neuron; 0; B24-multi-neuron-one-layer",
        "x - 2*y + 3; zonotope; 0; B24-affine",
        "relu(x); zonotope; 3; continuous-lines",
        "abs(x) + abs(y); deeppoly; 3; continuous-lines",
        "relu(x) + abs(y); ibp; 3; B24-ibp-characterisation",
        "3/4; deeppoly; 0; B24-affine",
      })
  void a_function_is_encoded_by_a_theorem_or_forbidden_by_one(
      String function, String relaxation, int code, String theorem) {
    Run run = Run.of("encode", "--json", function, "--relaxation", relaxation);
    assertThat(run.code()).isEqualTo(code);
    assertThat(run.json().get("theorem").asText()).isEqualTo(theorem);
    assertThat(run.json().get("answer").asText()).isEqualTo(code == 0 ? "encoded" : "impossible");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void where_no_theorem_applies_all_that_were_tried_are_named() {
    Run run = Run.of("encode", "--json", "relu(x) + relu(y)", "--relaxation", "deeppoly-0");
    assertThat(run.code()).isEqualTo(4);
    assertThat(run.json().get("answer").asText()).isEqualTo("unknown");
    assertThat(run.json().get("tried").findValuesAsText("theorem"))
        .containsExactly("B24-affine", "B24-dp0-convex", "B24-ibp-monotone", "B24-dp0-cpwl");
    assertThat(run.json().get("tried").findValuesAsText("reason")).doesNotContain("");
  }

  @ParameterizedTest
  @ValueSource(strings = {"net.onnx", "net.nnet", "net.txt", "net.relucid", "net.onnx.gz"})
  void what_is_written_is_the_function_when_it_is_read_again(String name) {
    Path file = folder.resolve(name);
    Run run = Run.of("encode", TENT, "-r", "deeppoly-0", "-o", file.toString());
    assertThat(run.code()).isZero();
    assertThat(run.out()).endsWith("wrote " + file + "\n");
    ScalarNetwork network = Networks.read(file).expand();
    assertThat(Encoders.areEqual(network, Expression.parse(TENT).toPiecewiseLinear())).isTrue();
    assertThat(Skips.isWithout(network)).isEqualTo(name.equals("net.nnet"));
  }

  @Test
  void the_network_that_is_printed_is_the_function() {
    JsonNode json = Run.of("encode", "--json", TENT, "-r", "triangle").json();
    ScalarNetwork network = NetworkText.read(Source.of("text", json.get("network").asText()));
    assertThat(Encoders.areEqual(network, Expression.parse(TENT).toPiecewiseLinear())).isTrue();
    assertThat(json.get("neurons").asInt()).isEqualTo(network.neurons());
  }

  @Test
  void a_network_file_is_encoded_anew() {
    Run run = Run.of("encode", "--json", Run.examples() + "/networks/hat.onnx", "-r", "deeppoly-0");
    assertThat(run.code()).isZero();
    assertThat(run.json().get("theorem").asText()).isEqualTo("B24-dp0-cpwl");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "abs(x); triangle; --facing; LR;"
            + " --facing: found 2 letters, expected one for each of 1 breakpoint",
        "abs(x); triangle; --facing; up;"
            + " facing 'up', expected a word of L and R, one letter for each breakpoint",
        "abs(x); triangle; --facing; random:x;"
            + " --facing: found 'random:x', expected random: and a whole number",
        "abs(x); ibp; --facing; L; a facing for ibp, expected triangle or multi-neuron-K",
        "abs(x); triangle; --domain; [0,1]x[0,1];"
            + " --domain: found 2 dimensions, expected one for each of 1 input",
        "abs(x)/3; triangle; -o; third.onnx; cannot be written as ONNX",
      })
  void bad_input_is_one_clear_line(
      String function, String relaxation, String option, String value, String message) {
    String given = value.endsWith(".onnx") ? folder.resolve(value).toString() : value;
    Run run = Run.of("encode", function, "-r", relaxation, option, given);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("relucid: " + message).hasLineCount(1);
  }

  @Test
  void two_outputs_are_refused() throws IOException {
    Path file = folder.resolve("two.txt");
    Files.writeString(file, "relucid-network 1\ninputs 1\ny1 = x1\ny2 = -x1\n");
    Run run = Run.of("encode", file.toString(), "-r", "ibp");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).endsWith("two.txt: found 2 outputs, expected one\n");
  }

  @Test
  void out_of_time_is_undecided() {
    String zigzag =
        "0 "
            + IntStream.range(0, 200)
                .mapToObj(i -> (i % 2 == 0 ? "+ " : "- ") + "relu(x - " + i + ")")
                .collect(Collectors.joining(" "));
    Run run = Run.of("encode", zigzag, "-r", "deeppoly-0", "--timeout", "0.000001");
    assertThat(run.code()).isEqualTo(4);
  }

  @Test
  void the_maximum_has_no_network_under_triangles_and_one_under_hulls() {
    Run triangle = Run.of("encode", "max(x,y)", "-r", "triangle");
    assertThat(triangle.code()).isEqualTo(3);
    assertThat(triangle.out()).contains("by B24-necessary", "bends along x1 - x2");
    assertThat(Run.of("encode", "max(x,y)", "-r", "multi-neuron").code()).isZero();
    // The sum bends along the axes only, which the necessary condition allows.
    assertThat(Run.of("encode", "relu(x) + relu(y)", "-r", "triangle").code()).isEqualTo(4);
  }
}

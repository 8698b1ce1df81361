package org.relucid.notebooks.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

class WidthsCommandTest {
  @Test
  void the_absolute_value_needs_two_neurons_or_no_number_will_do() {
    Run run = Run.of("widths", "abs(x)", "-r", "ibp,deeppoly-0", "--most", "2", "--json");
    assertThat(run.code()).isZero();
    JsonNode ibp = run.json().get(0);
    assertThat(ibp.get("oneHiddenLayer").asText()).isEqualTo("none");
    assertThat(ibp.get("none").asText()).isEqualTo("B24-ibp-characterisation");
    assertThat(ibp.has("neuronsAtLeast")).isFalse();
    JsonNode deepPoly = run.json().get(1);
    assertThat(deepPoly.get("atLeast").asInt()).isEqualTo(2);
    assertThat(deepPoly.get("atMost").asInt()).isEqualTo(2);
    assertThat(deepPoly.get("layersAtMost").asInt()).isEqualTo(1);
    assertThat(deepPoly.get("neuronsAtLeast").asInt()).isEqualTo(2);
    assertThat(deepPoly.get("trust").get(0).asText()).contains("Z3 4.14.1");
  }

  @Test
  void the_step_needs_two_layers() {
    Run run = Run.of("widths", "clamp(x, 0, 1)", "-r", "triangle");
    assertThat(run.out()).contains("none", "layers = 2; neurons = 2", "one neuron at each kink");
  }

  @Test
  void with_skips_the_triangle_needs_one() {
    Run run = Run.of("widths", "abs(x)", "-r", "triangle", "--skips", "--most", "1");
    assertThat(run.out()).contains("= 1");
  }

  @Test
  void what_cannot_be_searched_is_refused() {
    assertThat(Run.of("widths", "abs(x)", "-r", "crown-1/2").code()).isEqualTo(2);
    assertThat(Run.of("widths", "max(x, y)", "-r", "ibp").code()).isEqualTo(2);
  }
}

package org.relucid.theory.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.network.ExactEvaluator;
import org.relucid.theory.network.Network;
import org.relucid.theory.network.ScalarNetwork;
import org.relucid.theory.number.Rational;

class NetworkTextTest {
  private static final String SMALL =
      """
      relucid-network 1
      inputs 2
      h1 = relu(1/2*x1 - x2 + 3)
      h2 = relu(-x1 + h1)
      y1 = h1 - 2*x2
      y2 = 0
      """;

  private static ScalarNetwork read(String text) {
    return NetworkText.read(Source.of("small.txt", text));
  }

  @Test
  void a_neuron_sees_inputs_and_earlier_neurons() {
    ScalarNetwork network = read(SMALL);
    assertThat(network.at(Vector.ofIntegers(2, 1))).isEqualTo(Vector.ofIntegers(1, 0));
    assertThat(network.neurons()).isEqualTo(2);
  }

  @Test
  void the_network_of_layers_is_the_same_function() {
    Network network = Networks.read(Source.of("small.relucid", SMALL));
    assertThat(ExactEvaluator.of(network).at(Vector.ofIntegers(2, 1)))
        .isEqualTo(Vector.ofIntegers(1, 0));
  }

  @Test
  void what_is_written_is_read_again_and_printed_alike() {
    ScalarNetwork network = read(SMALL);
    String printed = NetworkText.write(network);
    assertThat(read(printed)).isEqualTo(network);
    assertThat(NetworkText.write(read(printed))).isEqualTo(printed);
  }

  @Test
  void comments_blanks_and_decimals_are_read() {
    ScalarNetwork network =
        read("# a comment\n\nrelucid-network 1\n inputs 1\n\n# two\ny1 = 0.25 * x1 + 1e-2\n");
    assertThat(network.at(Vector.ofIntegers(1)).get(0)).isEqualTo(Rational.of(26, 100));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "relucid-network 1      | relucid-network 2        | 1: found 'relucid-network 2', expected relucid-network 1",
        "inputs 2               | inputs 0                 | 2: found 'inputs 0', expected inputs N, with N from 1 to 9999999",
        "h2 = relu(-x1 + h1)    | h3 = relu(x1)            | 4: found 'h3 = relu(x1)', expected h2",
        "h2 = relu(-x1 + h1)    | h2 = relu(h2)            | 4: column 1: found 'h2', expected a variable that is known here (columns counted after column 10)",
        "h2 = relu(-x1 + h1)    | h2 = max(x1, 0)          | 4: found 'h2 = max(x1, 0)', expected h… = relu(…) or y… = …",
        "h2 = relu(-x1 + h1)    | h2 = relu(x1 + x1)       | 4: column 8: found a variable again, expected it once (columns counted after column 10)",
        "h2 = relu(-x1 + h1)    | h2 = relu(1 - 2)         | 4: column 6: found a second constant, expected at most one (columns counted after column 10)",
        "y2 = 0                 | y2 = 1/0                 | 6: column 1: found '1/0', expected a number or a variable (columns counted after column 5)",
        "y2 = 0                 | y2 = x1 x2               | 6: column 4: found 'x2', expected + or - (columns counted after column 5)",
        "y2 = 0                 | h3 = relu(x1)            | 6: found 'h3 = relu(x1)', expected no neuron after an output"
      })
  void a_wrong_line_is_named(String line, String wrong, String message) {
    assertThatExceptionOfType(FormatException.class)
        .isThrownBy(() -> read(SMALL.replace(line, wrong)))
        .withMessage("small.txt:" + message);
  }
}

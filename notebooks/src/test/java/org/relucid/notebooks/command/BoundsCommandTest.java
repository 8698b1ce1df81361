package org.relucid.notebooks.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BoundsCommandTest {
  /// `Σ_k relu(x - k/50)` with so many terms, all unstable on [-1, 1].
  private static String kinks(int terms) {
    return IntStream.range(0, terms)
        .mapToObj(k -> "relu(x - " + k + "/50)")
        .collect(Collectors.joining(" + "));
  }

  @Test
  void an_exact_range_without_a_short_derivation_is_said_so_in_a_line(@TempDir Path folder) {
    String file = folder.resolve("c.txt").toString();
    String[] ask = {"bounds", kinks(25), "--box", "[-1,1]", "--relaxation", "exact"};
    assertThat(Run.of(ask).code()).isZero();
    String[] prove = {
      "bounds", kinks(25), "--box", "[-1,1]", "--relaxation", "exact", "--certificate", file
    };
    Run run = Run.of(prove);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("--certificate: 25 unstable neurons, exact ranges are proved");
    assertThat(Path.of(file)).doesNotExist();
  }

  @Test
  void too_many_slopes_of_crown_are_refused_in_a_line() {
    Run run = Run.of("bounds", "abs(x)", "--box", "[-1,1]", "--relaxation", "crown-0:1/2:1");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("3 slopes, expected 2, one for each neuron");
  }
}

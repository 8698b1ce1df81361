package org.relucid.theory.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.relucid.theory.property.Property;

class MarabouPropertiesTest {
  private static Property read(String text) {
    return Properties.read(Source.of("p.txt", text));
  }

  @Test
  void each_line_is_a_comparison_and_sizes_follow_from_the_indices() {
    Property property = read("x1 >= -0.3\n\n+y0 -2.5y2 <= 1e-1\nx0 = 2\n");
    assertThat(property.inputs()).isEqualTo(2);
    assertThat(property.outputs()).isEqualTo(3);
    assertThat(property).hasToString("X_1 + 3/10 >= 0\n-Y_0 + 5/2*Y_2 + 1/10 >= 0\nX_0 - 2 == 0");
  }

  @ParameterizedTest
  @CsvSource({
    "x0 > 3, found 'x0 > 3'",
    "z0 <= 3, found 'z0 '",
    "x0 y0 <= 3, found 'y0 '",
    "x0 <= y0, found 'y0'",
    "x0 <= , found 'x0 <='",
    "x99999999 <= 1, found 'x99999999 '",
  })
  void anything_else_is_refused_with_its_line(String line, String found) {
    assertThatExceptionOfType(FormatException.class)
        .isThrownBy(() -> read("x0 >= 0\n" + line))
        .withMessageStartingWith("p.txt:2: " + found);
  }
}

package org.relucid.theory.property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.relucid.theory.format.Properties;
import org.relucid.theory.format.Source;
import org.relucid.theory.geometry.Box;

class InputBoxTest {
  private static final String DECLARATIONS =
      "(declare-const X_0 Real)(declare-const X_1 Real)(declare-const Y_0 Real)";

  @Test
  void the_tightest_bounds_of_each_input_are_the_box() {
    Property property =
        property(
            "(assert (<= X_0 3))(assert (>= X_0 -1))(assert (<= X_0 2))"
                + "(assert (and (<= X_1 0.5) (>= X_1 0.25)))(assert (<= Y_0 X_0))");
    assertThat(InputBox.of(property)).isEqualTo(Box.parse("[-1,2]x[1/4,1/2]"));
  }

  @Test
  void what_is_no_box_is_named() {
    assertThatThrownBy(() -> InputBox.of(property("(assert (<= X_0 3))(assert (>= X_0 -1))")))
        .hasMessage("found no lower bound of X_1, expected a box");
    assertThatThrownBy(() -> InputBox.of(property("(assert (<= X_0 X_1))")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expected bounds of single inputs");
    assertThatThrownBy(() -> InputBox.of(property("(assert (or (<= X_0 0) (>= X_0 1)))")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expected bounds of single inputs");
  }

  private static Property property(String assertions) {
    return Properties.read(Source.of("p.vnnlib", DECLARATIONS + assertions));
  }
}

package org.relucid.notebooks.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ColumnsTest {
  @AfterEach
  void forget_the_terminal() {
    System.clearProperty("relucid.columns");
  }

  private static String printed(String[]... rows) {
    Columns columns = new Columns();
    for (String[] row : rows) {
      columns.add(row);
    }
    StringWriter text = new StringWriter();
    columns.print(new PrintWriter(text, true));
    return text.toString();
  }

  private static String[] row(String... entries) {
    return entries;
  }

  @Test
  void numbers_stand_to_the_right_and_words_to_the_left() {
    assertThat(printed(row("name", "gap"), row("ibp", "10"), row("triangle", "-12")))
        .isEqualTo("  name      gap\n  ibp        10\n  triangle  -12\n");
  }

  @Test
  void rows_that_are_wider_than_the_terminal_fold_at_the_same_columns() {
    System.setProperty("relucid.columns", "24");
    assertThat(printed(row("theorem", "holds", "by"), row("B24-band", "always", "a proof")))
        .isEqualTo("  theorem   holds\n      by\n  B24-band  always\n      a proof\n");
  }

  @Test
  void an_entry_that_is_wider_than_the_terminal_is_broken_at_spaces() {
    System.setProperty("relucid.columns", "20");
    assertThat(printed(row("band", "for every function of one variable")))
        .isEqualTo("  band\n      for every\n      function of\n      one variable\n");
  }

  @Test
  void without_a_terminal_nothing_folds() {
    assertThat(printed(row("band", "for every function of one variable")).lines()).hasSize(1);
  }
}

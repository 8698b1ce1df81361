package org.relucid.proofs.library.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvTableTest {
  private final Path folder;

  CsvTableTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void quoted_fields_may_hold_commas_and_quotes() throws IOException {
    assertThat(read("a,\"b,c\",\"say \"\"x\"\"\"\r\n\n d , ,\n"))
        .containsExactly(List.of("a", "b,c", "say \"x\""), List.of("d", "", ""));
  }

  @Test
  void a_quote_without_an_end_is_refused_with_its_line() {
    assertThatThrownBy(() -> read("a,b\nc,\"d\n"))
        .isInstanceOf(IOException.class)
        .hasMessageEndingWith("table.csv:2: found a quote without an end, expected two");
  }

  @Test
  void an_empty_file_has_no_rows() throws IOException {
    assertThat(read("")).isEmpty();
  }

  private List<List<String>> read(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("table.csv"), text);
    return CsvTable.read(file).rows();
  }
}

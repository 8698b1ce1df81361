package org.relucid.notebooks.notebook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The blocks of a notebook, in their order. Reading is total: any text is a notebook.
record Notebook(String name, List<Block> blocks) {
  private static final String OPENS = "// <solution>";
  private static final String CLOSES = "// </solution>";

  Notebook {
    blocks = List.copyOf(blocks);
  }

  static Notebook read(Path file) throws IOException {
    return parse(file.getFileName().toString().replaceFirst("\\.jsh$", ""), Files.readString(file));
  }

  static Notebook parse(String name, String text) {
    List<Block> blocks = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    boolean prose = false;
    for (String line : text.lines().toList()) {
      boolean isProse = line.startsWith("//");
      boolean isMark = line.equals(OPENS) || line.equals(CLOSES);
      if (isMark || isProse != prose) {
        flush(blocks, lines, prose);
      }
      if (isMark) {
        blocks.add(line.equals(OPENS) ? new Block.SolutionBegins() : new Block.SolutionEnds());
      } else {
        lines.add(isProse ? line.replaceFirst("^// ?", "") : line);
        prose = isProse;
      }
    }
    flush(blocks, lines, prose);
    return new Notebook(name, blocks);
  }

  /// The first heading, or the name where there is none.
  String title() {
    return blocks.stream()
        .filter(Block.Prose.class::isInstance)
        .flatMap(block -> ((Block.Prose) block).markdown().lines())
        .filter(line -> line.startsWith("# "))
        .map(line -> line.substring(2).strip())
        .findFirst()
        .orElse(name);
  }

  private static void flush(List<Block> blocks, List<String> lines, boolean prose) {
    String text = String.join("\n", lines).strip();
    lines.clear();
    if (!text.isEmpty()) {
      blocks.add(prose ? new Block.Prose(text) : new Block.Code(text));
    }
  }
}

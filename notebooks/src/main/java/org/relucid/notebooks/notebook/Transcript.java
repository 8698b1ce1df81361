package org.relucid.notebooks.notebook;

import java.util.ArrayList;
import java.util.List;

/// What a notebook said when it ran: for each of its blocks what is to be shown of it.
record Transcript(String title, List<Entry> entries) {
  Transcript {
    entries = List.copyOf(entries);
  }

  /// A block, or one statement of it with what it answered.
  sealed interface Entry {
    /// Markdown, and where solutions begin and end.
    record Text(Block block) implements Entry {}

    /// A statement and its answers.
    record Said(String source, List<Answer> answers) implements Entry {
      public Said {
        answers = List.copyOf(answers);
      }
    }
  }

  /// One thing that a statement answered.
  sealed interface Answer {
    /// Printed, or the value.
    record Value(String text) implements Answer {}

    /// A picture, as SVG.
    record Drawn(String svg) implements Answer {}

    /// What was refused, as one line or as the compiler said it.
    record Refused(String text) implements Answer {}
  }

  /// The statements and their answers as a session on a terminal; pictures only by their name.
  String text() {
    List<String> lines = new ArrayList<>();
    for (Entry entry : entries) {
      if (entry instanceof Entry.Said(String source, List<Answer> answers)) {
        source.lines().forEach(line -> lines.add("> " + line));
        answers.forEach(answer -> lines.add(line(answer)));
      }
    }
    return String.join("\n", lines) + "\n";
  }

  private static String line(Answer answer) {
    return switch (answer) {
      case Answer.Value(String text) -> text;
      case Answer.Drawn _ -> "[picture]";
      case Answer.Refused(String text) -> "refused: " + text;
    };
  }
}

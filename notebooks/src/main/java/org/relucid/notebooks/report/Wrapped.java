package org.relucid.notebooks.report;

import java.io.PrintWriter;

/// Text broken into lines at spaces, with a hanging indent.
public final class Wrapped {
  private Wrapped() {}

  /// The first line begins with `start`, the others with as many spaces.
  static void print(PrintWriter out, String start, String text, int width) {
    String indent = " ".repeat(start.length());
    StringBuilder line = new StringBuilder(start);
    boolean begun = false;
    for (String word : text.split(" ")) {
      if (begun && line.length() + 1 + word.length() > width) {
        out.println(line);
        line = new StringBuilder(indent);
        begun = false;
      }
      line.append(begun ? " " : "").append(word);
      begun = true;
    }
    out.println(line);
  }
}

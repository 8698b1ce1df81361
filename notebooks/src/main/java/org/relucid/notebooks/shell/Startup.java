package org.relucid.notebooks.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// What is imported before a session or a notebook begins.
public final class Startup {
  private Startup() {}

  /// One import per line.
  public static List<String> imports() {
    return text().lines().filter(line -> !line.isBlank()).toList();
  }

  static String text() {
    try (InputStream text = Startup.class.getResourceAsStream("startup.jsh")) {
      if (text == null) {
        throw new IllegalStateException("startup.jsh is missing from the jar");
      }
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

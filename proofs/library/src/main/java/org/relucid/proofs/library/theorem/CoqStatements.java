package org.relucid.proofs.library.theorem;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// The headline theorems of the Coq development, name and statement, as they stood when the library
/// was last compared with it: a copy of what `proofs/coq/Statements.v` states. A test fails where
/// the two differ, so that a statement that changes is read again.
public final class CoqStatements {
  static final String FILE = "coq-statements.txt";
  private static final Map<String, String> BY_NAME = read(text());

  private CoqStatements() {}

  public static Set<String> names() {
    return BY_NAME.keySet();
  }

  /// The statement, with the name: `Theorem name : …`; empty for what is no headline theorem.
  static Optional<String> of(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  /// Statements, separated by empty lines.
  static Map<String, String> read(String text) {
    Map<String, String> statements = new LinkedHashMap<>();
    for (String block : text.strip().split("\n\\s*\n")) {
      statements.put(block.split("\\s+", 3)[1], block.strip());
    }
    return statements;
  }

  private static String text() {
    try (InputStream in =
        Objects.requireNonNull(CoqStatements.class.getResourceAsStream(FILE), FILE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(FILE, e);
    }
  }
}

package org.relucid.theory.format.vnnlib;

import java.util.List;

/// A piece of a VNN-LIB file: a word, or a list in brackets; each knows its line.
sealed interface SExpression {
  int line();

  record Word(String text, int line) implements SExpression {}

  record Group(List<SExpression> items, int line) implements SExpression {
    public Group {
      items = List.copyOf(items);
    }

    /// The first item where it is a word, else the empty string.
    String head() {
      return !items.isEmpty() && items.getFirst() instanceof Word word ? word.text() : "";
    }

    List<SExpression> tail() {
      return items.subList(1, items.size());
    }
  }

  /// For messages: a word itself, a group by its beginning.
  default String shown() {
    return switch (this) {
      case Word word -> word.text();
      case Group group ->
          "("
              + (group.items().isEmpty()
                  ? ""
                  : group.items().getFirst() instanceof Word w ? w.text() : "(")
              + (group.items().size() > 1 ? " …)" : ")");
    };
  }
}

package org.relucid.notebooks.notebook;

/// A piece of a notebook.
sealed interface Block {
  /// Markdown.
  record Prose(String markdown) implements Block {}

  /// Lines of Java.
  record Code(String source) implements Block {}

  /// What follows is the solution of an exercise.
  record SolutionBegins() implements Block {}

  /// The solution is over.
  record SolutionEnds() implements Block {}
}

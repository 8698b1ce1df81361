package org.relucid.theory.function;

/// The answer to a yes-or-no question about a function, where "no" comes with a witness of type
/// `W`, and "unknown" is an answer.
public sealed interface Decision<W> {
  record Holds<W>() implements Decision<W> {}

  record Refuted<W>(W witness) implements Decision<W> {}

  /// The budget ran out.
  record Unknown<W>() implements Decision<W> {}
}

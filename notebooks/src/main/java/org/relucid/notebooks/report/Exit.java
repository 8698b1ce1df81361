package org.relucid.notebooks.report;

/// The exit codes of every verb.
public enum Exit {
  /// Proved, valid, done.
  DONE(0),
  /// Our own fault.
  FAULT(1),
  /// Bad usage or bad input: one line says which file, which line, what was found and expected.
  BAD_INPUT(2),
  /// Refuted, rejected, invalid.
  REFUTED(3),
  /// Undecided, or out of time.
  UNDECIDED(4);

  private final int code;

  Exit(int code) {
    this.code = code;
  }

  public int code() {
    return code;
  }
}

package org.relucid.proofs.library.judge;

/// What becomes of a published counterexample when it is judged in exact arithmetic.
public enum Verdict {
  /// Every assertion of the property holds exactly, strict ones strictly.
  VALID("valid"),
  /// Some assertion fails, by no more than the tolerance that is asked for.
  VALID_WITH_TOLERANCE("valid-with-tolerance"),
  /// Some assertion fails by more than that, or a strict one holds with equality only.
  INVALID("invalid"),
  /// There is no point to judge: none, several, or one with a wrong number of X.
  MALFORMED("malformed"),
  /// The judge's own side failed: the network or the property is missing or unreadable, or the time
  /// ran out. Nothing is said about the witness.
  UNDECIDED("undecided");

  private final String word;

  Verdict(String word) {
    this.word = word;
  }

  /// The verdict as the command line and JSON print it.
  public String word() {
    return word;
  }

  @Override
  public String toString() {
    return word;
  }
}

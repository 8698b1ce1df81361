package org.relucid.theory.function;

/// An expression that cannot be read: one line that says where, what was found, what was expected.
///
/// ```
/// column 5: found ')', expected a number, a variable, a function or '('
/// ```
public final class ExpressionException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final int column;

  ExpressionException(int column, String fault) {
    super("column " + column + ": " + fault);
    this.column = column;
  }

  /// The place of the fault, counted from 1; one past the end where the text ends too early.
  public int column() {
    return column;
  }
}

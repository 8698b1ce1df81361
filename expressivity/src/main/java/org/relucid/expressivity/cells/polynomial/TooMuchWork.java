package org.relucid.expressivity.cells.polynomial;

/// The analysis would cost more than its [Effort] allows.
public final class TooMuchWork extends RuntimeException {
  private static final long serialVersionUID = 1L;

  TooMuchWork(String what) {
    super(what, null, false, false);
  }
}

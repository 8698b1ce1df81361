package org.relucid.notebooks.argument;

/// The time that `--timeout` grants ran out. Exit code 4.

public final class OutOfTime extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public OutOfTime(String message) {
    super(message);
  }
}

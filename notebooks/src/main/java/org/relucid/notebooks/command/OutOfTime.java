package org.relucid.notebooks.command;

/// The time that `--timeout` grants ran out. Exit code 4.
final class OutOfTime extends RuntimeException {
  private static final long serialVersionUID = 1L;

  OutOfTime(String message) {
    super(message);
  }
}

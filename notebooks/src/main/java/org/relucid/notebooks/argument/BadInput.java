package org.relucid.notebooks.argument;

/// What the user gave cannot be used; the message is one line. Exit code 2.

public final class BadInput extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public BadInput(String message) {
    super(message);
  }
}

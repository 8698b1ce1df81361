package org.relucid.notebooks.vocabulary;

import java.util.function.Supplier;

/// What a user asked cannot be answered; one line says why, and there is no stack trace.
public final class Mistake extends RuntimeException {
  private static final long serialVersionUID = 1;

  Mistake(Throwable cause) {
    super(line(cause), null, false, false);
  }

  /// The answer, or what went wrong as a mistake.
  static <T> T orMistake(Supplier<T> answer) {
    try {
      return answer.get();
    } catch (RuntimeException | StackOverflowError e) {
      throw e instanceof Mistake mistake ? mistake : new Mistake(e);
    }
  }

  private static String line(Throwable cause) {
    String message = cause.getMessage();
    return message == null ? cause.toString() : message.replaceAll("\\s*\\R\\s*", " ");
  }
}

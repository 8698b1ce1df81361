package org.relucid.notebooks.vocabulary;

import java.util.function.Supplier;
import org.relucid.notebooks.command.Clock;

/// What a user asked cannot be answered; one line says why, and there is no stack trace.
public final class Mistake extends RuntimeException {
  private static final long serialVersionUID = 1;

  Mistake(Throwable cause) {
    super(line(cause), null, false, false);
  }

  /// The answer, or what went wrong as a mistake; Ctrl-C in the shell is one.
  static <T> T orMistake(Supplier<T> answer) {
    try {
      return Clock.during(answer);
    } catch (Mistake e) {
      throw e;
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      throw new Mistake(e);
    } catch (Error e) {
      // JShell's own error, thrown wherever the call happened to be.
      if (e.getClass().getName().startsWith("jdk.jshell.")) {
        throw new Mistake(new IllegalStateException("stopped"));
      }
      throw e;
    }
  }

  private static String line(Throwable cause) {
    String message = cause.getMessage();
    return message == null ? cause.toString() : message.replaceAll("\\s*\\R\\s*", " ");
  }
}

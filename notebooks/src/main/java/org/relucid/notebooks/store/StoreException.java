package org.relucid.notebooks.store;

import java.nio.file.Path;

/// A file cannot serve as a store; the message is one line that names the file and what is wrong.
public final class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StoreException(Path file, String problem) {
    super(file + ": " + problem);
  }

  StoreException(Path file, String problem, Throwable cause) {
    super(file + ": " + problem, cause);
  }
}

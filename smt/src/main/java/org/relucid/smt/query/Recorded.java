package org.relucid.smt.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.relucid.smt.term.Logic;
import org.relucid.smt.term.Script;

/// A solver whose questions are also written to a file, one after the other, each with `check-sat`
/// and `reset` and with the answer as a comment: other solvers can be asked the same.
///
/// *Fails*: `UncheckedIOException` where the file cannot be written.
record Recorded(Solver solver, Path file) implements Solver, AutoCloseable {
  @Override
  public String name() {
    return solver.name();
  }

  @Override
  public boolean takes(Logic logic) {
    return solver.takes(logic);
  }

  @Override
  public Opinion ask(Script script, Limits limits) {
    write(script.toSmtLib() + "(check-sat)\n");
    Opinion opinion = solver.ask(script, limits);
    write("; " + Z3Run.oneLine(opinion.toString()) + "\n(reset)\n\n");
    return opinion;
  }

  private void write(String text) {
    try {
      Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    if (solver instanceof Z3Process process) {
      process.close();
    }
  }
}

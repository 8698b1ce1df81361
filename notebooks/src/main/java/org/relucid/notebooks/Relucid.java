package org.relucid.notebooks;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.relucid.notebooks.command.CommandLineRun;

/// The program: `relucid VERB …`.
public final class Relucid {
  private Relucid() {}

  public static void main(String[] arguments) {
    // Asked by scripts and often: answered without reading any verb.
    if (arguments.length == 1 && arguments[0].equals("--version")) {
      System.out.println(Version.text());
      return;
    }
    PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    int exitCode = new CommandLineRun(out, err).execute(arguments);
    out.flush();
    err.flush();
    // Work that was left behind when the time ran out must not keep the program alive.
    System.exit(exitCode);
  }
}

package org.relucid.notebooks;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.relucid.notebooks.command.CommandLineRun;
import org.relucid.notebooks.shell.Shell;

/// One small job of each kind over the shipped examples, in one process: the launcher runs it once
/// after the build, to teach the virtual machine's cache which classes the next starts will want.
public final class Training {
  private Training() {}

  /// `arguments[0]` is the folder of the examples.
  public static void main(String[] arguments) {
    String examples = arguments[0];
    Relucid.main(new String[] {"--version"});
    run("--help");
    run("judge", "--help");
    run("judge", "--suite", examples + "/witnesses");
    run("judge", "--suite", examples + "/witnesses", "--json");
    run(
        "judge",
        examples + "/networks/hat.onnx",
        examples + "/properties/high.vnnlib",
        examples + "/witnesses/2026_hasty/toys/hat_high.counterexample");
    run("eval", "max(x,0) - 2*relu(x-1)", "3/4", "--activations");
    run("show", examples + "/networks/hat.relucid");
    run("show", examples + "/networks/hat.onnx", "--json");
    run("bounds", "max(x,0) - 2*relu(x-1)", "--box", "[-1,2]", "--relaxation", "deeppoly,exact");
    run("check", examples + "/certificates/abs-triangle.txt", "--proof");
    run("precise", "abs(x)", "--relaxation", "ibp,deeppoly-0,triangle");
    run("search", "abs(x)", "--architecture", "1-2-1", "--relaxation", "ibp");
    run("prove", "B24-ibp-step", "--lemmas");
    run("jugde");
    var typed = new ByteArrayInputStream("/exit\n".getBytes(StandardCharsets.US_ASCII));
    var nowhere = new PrintStream(OutputStream.nullOutputStream());
    new Shell(shell -> shell.in(typed, null).out(nowhere).err(nowhere)).run(List.of());
  }

  private static void run(String... arguments) {
    PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
    new CommandLineRun(nowhere, nowhere).execute(arguments);
  }
}

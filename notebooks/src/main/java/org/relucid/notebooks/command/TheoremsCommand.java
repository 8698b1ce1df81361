package org.relucid.notebooks.command;

import java.util.concurrent.Callable;
import org.relucid.notebooks.report.Exit;
import org.relucid.notebooks.report.TheoremsReport;
import org.relucid.proofs.library.theorem.Library;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `theorems`.
@Command(
    name = "theorems",
    mixinStandardHelpOptions = true,
    description =
        "The theorems of the library: how each stands, for what it holds, on what it rests.",
    footer = {
      "",
      "Status: proved, or cited where a step is taken from a paper. Trust: what has to be believed.",
      "Nothing is computed here; 'relucid prove ID' prints one theorem and runs its computations.",
      "",
      "Example:",
      "  relucid theorems"
    })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class TheoremsCommand implements Callable<Integer> {
  @Mixin Output output;

  @Override
  public Integer call() {
    output.print(new TheoremsReport(Library.usual().theorems()));
    return Exit.DONE.code();
  }
}

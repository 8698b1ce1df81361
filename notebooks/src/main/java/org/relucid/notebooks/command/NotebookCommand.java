package org.relucid.notebooks.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.relucid.notebooks.argument.BadInput;
import org.relucid.notebooks.notebook.NotebookFolder;
import org.relucid.notebooks.report.Exit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `notebook run|render FILE`.
@Command(
    name = "notebook",
    mixinStandardHelpOptions = true,
    description = "Runs notebooks, or makes pages of them.",
    customSynopsis = {
      "relucid notebook run (FILE.jsh | FOLDER)",
      "relucid notebook render (FILE.jsh | FOLDER) -o PAGES"
    },
    footer = {
      "",
      "Example:",
      "  relucid notebook render notebooks/lessons -o pages",
      "runs all lessons and writes pages/index.html, which links a page for each of them."
    })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class NotebookCommand implements Callable<Integer> {
  @Spec CommandSpec spec;

  /// What to do.
  enum Action {
    run,
    render
  }

  @Parameters(
      index = "0",
      paramLabel = "run|render",
      description = "Print what the notebooks say, or write pages.")
  Action action;

  @Parameters(index = "1", paramLabel = "FILE", description = "A notebook, or a folder of them.")
  Path file;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "PAGES",
      defaultValue = "pages",
      description = "The folder for pages; the default is 'pages'.")
  Path pages;

  @Override
  public Integer call() throws IOException {
    if (!Files.exists(file)) {
      throw new BadInput(file + ": found no such file or folder");
    }
    if (action == Action.render) {
      NotebookFolder.render(NotebookFolder.notebooks(file), pages, this::say);
      spec.commandLine().getOut().println(pages.resolve("index.html"));
      return Exit.DONE.code();
    }
    for (Path notebook : NotebookFolder.notebooks(file)) {
      spec.commandLine().getOut().print(NotebookFolder.run(notebook));
    }
    return Exit.DONE.code();
  }

  private void say(Path notebook) {
    spec.commandLine().getErr().println(notebook);
  }
}

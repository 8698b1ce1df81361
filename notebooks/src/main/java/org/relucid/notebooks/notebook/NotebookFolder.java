package org.relucid.notebooks.notebook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Notebooks of a folder, in the order of their names, and the pages that are made of them:
/// `NAME.html` for `NAME.jsh`, `NAME-plan.html` for the lesson plan `NAME.md` where there is one,
/// and `index.html`.
public final class NotebookFolder {
  private static final String CONTENTS = "[All notebooks](index.html)";

  private NotebookFolder() {}

  /// The notebooks that a path means: itself, or those in the folder.
  public static List<Path> notebooks(Path fileOrFolder) throws IOException {
    if (!Files.isDirectory(fileOrFolder)) {
      return List.of(fileOrFolder);
    }
    try (Stream<Path> files = Files.list(fileOrFolder)) {
      return files.filter(file -> file.toString().endsWith(".jsh")).sorted().toList();
    }
  }

  /// What a notebook says when it runs, as on a terminal.
  public static String run(Path notebook) throws IOException {
    return Execution.run(Notebook.read(notebook)).text();
  }

  /// Writes the pages; `started` hears of each notebook before it runs.
  public static void render(List<Path> notebooks, Path pages, Consumer<Path> started)
      throws IOException {
    Files.createDirectories(pages);
    List<String> index = new ArrayList<>();
    List<Path> rest = new ArrayList<>(notebooks);
    while (!rest.isEmpty()) {
      Path file = rest.removeFirst();
      started.accept(file);
      Notebook notebook = Notebook.read(file);
      String footer = CONTENTS + (rest.isEmpty() ? "" : ", next: " + link(rest.getFirst()));
      write(pages, notebook.name(), Page.of(Execution.run(notebook), footer));
      index.add("- " + link(file) + plan(file, pages));
    }
    String list = "# Relucid: notebooks\n\n" + String.join("\n", index) + "\n";
    write(pages, "index", Page.ofMarkdown("Relucid: notebooks", list));
  }

  private static String link(Path file) throws IOException {
    Notebook notebook = Notebook.read(file);
    return "[" + notebook.title() + "](" + notebook.name() + ".html)";
  }

  private static String plan(Path notebook, Path pages) throws IOException {
    Path plan = notebook.resolveSibling(notebook.getFileName().toString().replace(".jsh", ".md"));
    if (!Files.exists(plan)) {
      return "";
    }
    String name = plan.getFileName().toString().replace(".md", "-plan");
    write(pages, name, Page.ofMarkdown(name, Files.readString(plan) + "\n\n" + CONTENTS));
    return ", [lesson plan](" + name + ".html)";
  }

  private static void write(Path pages, String name, String html) throws IOException {
    Files.writeString(pages.resolve(name + ".html"), html);
  }
}

package org.relucid.notebooks.notebook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;
import jdk.jshell.EvalException;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis.Completeness;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import org.relucid.notebooks.shell.Startup;
import org.relucid.notebooks.vocabulary.Gallery;

/// Runs a notebook in a JShell inside of this virtual machine, which is quick. One at a time: what
/// is printed meanwhile on `System.out` counts as printed by the notebook.
final class Execution implements AutoCloseable {
  private final JShell shell;
  private final Path pictures;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  private Execution(JShell shell, Path pictures) {
    this.shell = shell;
    this.pictures = pictures;
  }

  /// Runs all statements, also after one was refused.
  static synchronized Transcript run(Notebook notebook) throws IOException {
    Path pictures = Files.createTempDirectory("relucid-pictures");
    PrintStream out = System.out;
    try (Execution execution = new Execution(shell(), pictures)) {
      System.setOut(new PrintStream(execution.printed, true, StandardCharsets.UTF_8));
      Gallery.drawInto(pictures);
      return execution.transcript(notebook);
    } finally {
      System.setOut(out);
      Gallery.drawInto(Path.of(""));
    }
  }

  private static JShell shell() {
    JShell shell = JShell.builder().executionEngine("local").build();
    Startup.imports().forEach(shell::eval);
    return shell;
  }

  private Transcript transcript(Notebook notebook) throws IOException {
    List<Transcript.Entry> entries = new ArrayList<>();
    for (Block block : notebook.blocks()) {
      if (block instanceof Block.Code(String source)) {
        statements(source, entries);
      } else {
        entries.add(new Transcript.Entry.Text(block));
      }
    }
    return new Transcript(notebook.title(), entries);
  }

  /// As in the shell, a statement ends with the first line that completes it.
  private void statements(String source, List<Transcript.Entry> entries) throws IOException {
    StringJoiner statement = new StringJoiner("\n");
    for (String line : source.lines().toList()) {
      statement.add(line);
      if (!line.isBlank() && isComplete(statement.toString())) {
        entries.add(said(statement.toString()));
        statement = new StringJoiner("\n");
      }
    }
    // What is never finished is given to the compiler, which says what is missing.
    if (!statement.toString().isBlank()) {
      entries.add(said(statement.toString()));
    }
  }

  private boolean isComplete(String source) {
    Completeness found = shell.sourceCodeAnalysis().analyzeCompletion(source).completeness();
    return found.isComplete() || found == Completeness.UNKNOWN;
  }

  private Transcript.Entry.Said said(String source) throws IOException {
    List<Transcript.Answer> answers = new ArrayList<>();
    String rest = source;
    while (!rest.isBlank()) {
      CompletionInfo next = shell.sourceCodeAnalysis().analyzeCompletion(rest);
      for (SnippetEvent event : shell.eval(next.source() == null ? rest : next.source())) {
        if (event.causeSnippet() == null) {
          answer(event, answers);
        }
      }
      rest = next.source() == null ? "" : next.remaining();
    }
    return new Transcript.Entry.Said(source.strip(), answers);
  }

  private void answer(SnippetEvent event, List<Transcript.Answer> answers) throws IOException {
    String text = printed.toString(StandardCharsets.UTF_8).stripTrailing();
    printed.reset();
    if (!text.isEmpty()) {
      answers.add(new Transcript.Answer.Value(text));
    }
    refusal(event).ifPresent(line -> answers.add(new Transcript.Answer.Refused(line)));
    if (isExpression(event.snippet()) && event.value() != null) {
      answers.add(value(event.value()));
    }
  }

  private static boolean isExpression(Snippet snippet) {
    return snippet.kind() == Snippet.Kind.EXPRESSION
        || snippet.subKind() == Snippet.SubKind.TEMP_VAR_EXPRESSION_SUBKIND;
  }

  private Optional<String> refusal(SnippetEvent event) {
    if (event.exception() instanceof EvalException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
    if (event.status() != Snippet.Status.REJECTED) {
      return Optional.empty();
    }
    return shell
        .diagnostics(event.snippet())
        .map(found -> found.getMessage(Locale.ENGLISH).replaceAll("\\s+", " "))
        .map(line -> line.replaceFirst(" location:.*", ""))
        .findFirst();
  }

  private Transcript.Answer value(String value) throws IOException {
    if (value.startsWith(pictures.toString())) {
      return new Transcript.Answer.Drawn(Files.readString(Path.of(value)));
    }
    return new Transcript.Answer.Value(value);
  }

  @Override
  public void close() throws IOException {
    shell.close();
    try (var files = Files.list(pictures)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(pictures);
  }
}

package org.relucid.notebooks.shell;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import jdk.jshell.tool.JavaShellToolBuilder;

/// Starts JShell with the vocabulary imported and a feedback mode of its own. Preferences live in
/// memory: the user's own JShell is not touched.
public final class Shell {
  private static final String MODE =
      """
      /set mode relucid normal -command
      /set prompt relucid "relucid> " "     ...> "
      /set truncation relucid 20000
      /set format relucid display "{name} = {value}{post}" \
      added,modified,replaced-expression,varvalue,assignment,varinit,vardecl-ok-primary
      /set format relucid display "{value}{post}" expression-ok-update
      /set mode relucid -retain
      /set feedback -retain relucid
      """;

  private static final String GREETING =
      "System.out.println(\"Relucid: help() lists twenty things to try.\");\n";

  private final UnaryOperator<JavaShellToolBuilder> streams;

  /// A shell on the terminal.
  public Shell() {
    this(builder -> builder);
  }

  /// A shell whose input and output are set by the given step.
  public Shell(UnaryOperator<JavaShellToolBuilder> streams) {
    this.streams = streams;
  }

  /// Runs until the user leaves; the files, if any, are run first.
  ///
  /// @return the exit code
  public int run(List<Path> files) {
    try {
      Path startup = Files.createTempFile("relucid", ".jsh");
      startup.toFile().deleteOnExit();
      Files.writeString(startup, Startup.text() + GREETING);
      Map<String, String> preferences = new HashMap<>();
      retainMode(preferences);
      List<String> arguments = new ArrayList<>(options(startup));
      files.forEach(file -> arguments.add(file.toString()));
      return start(preferences, arguments);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Feedback modes cannot be set by a startup file: a first JShell, without a machine of its own,
  /// is told the mode and retains it in the preferences.
  private static void retainMode(Map<String, String> preferences) {
    InputStream commands =
        new ByteArrayInputStream((MODE + "/exit\n").getBytes(StandardCharsets.UTF_8));
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
    try {
      JavaShellToolBuilder.builder()
          .persistence(preferences)
          .in(commands, null)
          .out(nowhere)
          .err(nowhere)
          .start("--no-startup", "--execution", "local");
    } catch (Exception e) {
      throw new IllegalStateException("JShell does not start: " + e.getMessage(), e);
    }
  }

  private int start(Map<String, String> preferences, List<String> arguments) {
    try {
      return streams
          .apply(JavaShellToolBuilder.builder().persistence(preferences))
          .start(arguments.toArray(String[]::new));
    } catch (Exception e) {
      throw new IllegalStateException("JShell does not start: " + e.getMessage(), e);
    }
  }

  private static List<String> options(Path startup) {
    List<String> options = new ArrayList<>();
    options.addAll(List.of("--class-path", System.getProperty("java.class.path")));
    options.addAll(List.of("--startup", startup.toString()));
    machine().forEach(option -> options.add("-R" + option));
    return options;
  }

  /// Options of the virtual machine in which a session runs.
  static List<String> machine() {
    boolean isOnTerminal = !System.getProperty("relucid.progress", "").isEmpty();
    return List.of(
        "-Drelucid.root=" + System.getProperty("relucid.root", ""),
        "-Drelucid.progress=" + (isOnTerminal ? "line" : ""),
        "-Drelucid.columns=" + System.getProperty("relucid.columns", ""),
        "-Drelucid.deep=yes",
        "--enable-native-access=ALL-UNNAMED",
        "--sun-misc-unsafe-memory-access=allow",
        "-XX:+UseSerialGC",
        "-Xss256m");
  }
}

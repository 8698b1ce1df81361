package org.relucid.smt.query;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.relucid.smt.query.SExpression.Atom;
import org.relucid.smt.query.SExpression.Items;
import org.relucid.smt.term.Logic;
import org.relucid.smt.term.Script;

/// A solver that is a program and reads SMT-LIB files, such as `cvc5` or another `z3`.
public final class ExternalSolver implements Solver {
  private static final Duration GRACE = Duration.ofSeconds(1);
  private static final Pattern VERSION = Pattern.compile("[0-9]+(\\.[0-9]+)+");

  private final Path program;
  private final List<String> options;
  private Optional<String> name = Optional.empty();

  private ExternalSolver(Path program, List<String> options) {
    this.program = program;
    this.options = List.copyOf(options);
  }

  /// Those of `cvc5` and `z3` that are on the PATH.
  public static List<Solver> onPath() {
    List<Solver> found = new ArrayList<>();
    onPath("cvc5", List.of("--lang=smt2", "--produce-models")).ifPresent(found::add);
    z3OnPath().ifPresent(found::add);
    return found;
  }

  static Optional<Solver> z3OnPath() {
    return onPath("z3", List.of("-smt2"));
  }

  /// A program by its name, where it is on the PATH.
  ///
  /// @param options before the name of the file
  public static Optional<Solver> onPath(String program, List<String> options) {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    for (String folder : path.split(File.pathSeparator, -1)) {
      Path file = Path.of(folder.isEmpty() ? "." : folder, program);
      if (Files.isExecutable(file) && !Files.isDirectory(file)) {
        return Optional.of(of(file, options));
      }
    }
    return Optional.empty();
  }

  /// The program in that file.
  public static Solver of(Path program, List<String> options) {
    return new ExternalSolver(program, options);
  }

  /// With its version, where it tells that; it is asked when somebody wants to know.
  @Override
  public synchronized String name() {
    String known = name.orElseGet(this::nameAndVersion);
    name = Optional.of(known);
    return known;
  }

  private String nameAndVersion() {
    String plain = String.valueOf(program.getFileName());
    Matcher version =
        VERSION.matcher(run(List.of(program.toString(), "--version"), Duration.ofSeconds(10)).text);
    return version.find() ? plain + " " + version.group() : plain;
  }

  @Override
  public boolean takes(Logic logic) {
    return true;
  }

  @Override
  public Opinion ask(Script script, Limits limits) {
    long start = System.nanoTime();
    Reply reply = reply(script, limits);
    Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
    return new Opinion(name(), reply, elapsed, Map.of());
  }

  private Reply reply(Script script, Limits limits) {
    try {
      Path file = Files.createTempFile("relucid", ".smt2");
      try {
        Files.writeString(file, text(script));
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(options);
        command.add(file.toString());
        return read(run(command, limits.time().plus(GRACE)), script);
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (IOException fault) {
      return new Reply.Unknown(String.valueOf(fault.getMessage()));
    }
  }

  /// The model comes after `sat`; after anything else asking for it is an error, which is ignored.
  private static String text(Script script) {
    return "(set-option :produce-models true)\n"
        + script.toSmtLib()
        + "(check-sat)\n(get-value ("
        + String.join(" ", script.variables())
        + "))\n";
  }

  private record Output(String text, String fault) {}

  private static Output run(List<String> command, Duration patience) {
    try {
      Path output = Files.createTempFile("relucid", ".out");
      try {
        return run(command, output, patience);
      } finally {
        Files.deleteIfExists(output);
      }
    } catch (IOException fault) {
      return new Output("", String.valueOf(fault.getMessage()));
    }
  }

  private static Output run(List<String> command, Path output, Duration patience)
      throws IOException {
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectInput(ProcessBuilder.Redirect.from(nothing()))
            .redirectOutput(output.toFile())
            .start();
    try {
      boolean ended = process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
      return ended
          ? new Output(Files.readString(output, StandardCharsets.UTF_8), "")
          : new Output("", "out of time");
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return new Output("", "interrupted");
    } finally {
      process.destroyForcibly();
    }
  }

  private static File nothing() {
    return new File(File.separatorChar == '\\' ? "NUL" : "/dev/null");
  }

  private static Reply read(Output output, Script script) {
    List<SExpression> said = SExpression.read(output.text);
    if (!output.fault.isEmpty() || said.isEmpty()) {
      return new Reply.Unknown(output.fault.isEmpty() ? "it said nothing" : output.fault);
    }
    return switch (said.getFirst()) {
      case Atom(String word) when word.equals("unsat") -> new Reply.Unsatisfiable("");
      case Atom(String word) when word.equals("sat") ->
          new Reply.Satisfiable(said.size() > 1 ? model(said.get(1), script) : Map.of());
      default ->
          new Reply.Unknown(
              Z3Run.oneLine(output.text.substring(0, Math.min(120, output.text.length()))));
    };
  }

  private static Map<String, Value> model(SExpression values, Script script) {
    Map<String, Value> model = new TreeMap<>();
    if (values instanceof Items(List<SExpression> pairs)) {
      for (SExpression pair : pairs) {
        if (pair instanceof Items(List<SExpression> items)
            && items.size() == 2
            && items.getFirst() instanceof Atom(String name)
            && script.variables().contains(name)) {
          items.get(1).number().ifPresent(value -> model.put(name, new Value.Exact(value)));
        }
      }
    }
    return model;
  }
}

package org.relucid.notebooks.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.relucid.notebooks.argument.BadInput;
import org.relucid.notebooks.argument.OutOfTime;
import org.relucid.notebooks.argument.Typo;
import org.relucid.notebooks.report.Exit;
import org.relucid.notebooks.report.Json;
import org.relucid.notebooks.store.StoreException;
import org.relucid.theory.format.FormatException;
import org.relucid.theory.function.Expression;
import org.relucid.theory.function.ExpressionException;
import picocli.CommandLine;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/// One run of the command line: results go to `out`, complaints and progress to `err`, and the
/// answer is an exit code as in [Exit]. Every complaint is one line; `--debug` adds the stack trace
/// of a fault of our own.
public final class CommandLineRun {
  private final PrintWriter out;
  private final PrintWriter err;
  private Keeper keeper = new Keeper(List.of());

  public CommandLineRun(PrintWriter out, PrintWriter err) {
    this.out = out;
    this.err = err;
  }

  public int execute(String... arguments) {
    keeper = new Keeper(List.of(arguments));
    int code = answer(arguments);
    try {
      keeper.finish(code);
      return code;
    } catch (StoreException e) {
      err.println("relucid: " + e.getMessage() + "; the answer was not kept");
      return Exit.BAD_INPUT.code();
    }
  }

  private int answer(String... arguments) {
    try {
      return line()
          .execute(Stream.of(arguments).map(CommandLineRun::notAnOption).toArray(String[]::new));
    } catch (StackOverflowError | OutOfMemoryError e) {
      return fault(e, List.of(arguments));
    }
  }

  /// An expression that begins with a minus, such as `-x + relu(x)`, looks like an option, until a
  /// blank stands before it.
  private static String notAnOption(String argument) {
    if (!argument.startsWith("-") || argument.startsWith("--")) {
      return argument;
    }
    try {
      return Expression.parse(argument) instanceof Expression.Constant ? argument : " " + argument;
    } catch (ExpressionException e) {
      return argument;
    }
  }

  private CommandLine line() {
    CommandLine line =
        new CommandLine(new RelucidCommand())
            .setOut(out)
            .setErr(err)
            .setUsageHelpWidth(100)
            .setParameterExceptionHandler(this::badUsage)
            .setExecutionExceptionHandler(this::failure)
            .setExecutionStrategy(this::run);
    Keeper.offer(line);
    // There a negative number looks like an option.
    Optional.ofNullable(line.getSubcommands().get("eval"))
        .orElseThrow()
        .setUnmatchedOptionsArePositionalParams(true);
    return line;
  }

  private int run(ParseResult parsed) {
    try {
      keeper.begin(parsed);
    } catch (StoreException e) {
      throw new ExecutionException(parsed.commandSpec().commandLine(), "--store", e);
    }
    return new CommandLine.RunLast().execute(parsed);
  }

  private int badUsage(ParameterException problem, String[] arguments) {
    String verb = problem.getCommandLine().getCommandSpec().qualifiedName();
    String message = message(problem) + " (see '" + verb + " --help')";
    return complain(message, List.of(arguments), Exit.BAD_INPUT);
  }

  private static String message(ParameterException problem) {
    String message = String.valueOf(problem.getMessage());
    if (!(problem instanceof UnmatchedArgumentException unmatched)) {
      return message;
    }
    CommandLine line = problem.getCommandLine();
    String typed = unmatched.getUnmatched().getFirst();
    if (!unmatched.isUnknownOption() && !line.getSubcommands().isEmpty()) {
      String known = Typo.hint(typed, line.getSubcommands().keySet().stream());
      return "unknown verb '" + typed + "'" + known;
    }
    Stream<String> options = line.getCommandSpec().options().stream().map(OptionSpec::longestName);
    return message + Typo.hint(typed, options);
  }

  private int failure(Exception problem, CommandLine line, ParseResult parsed) {
    List<String> arguments = parsed.originalArgs();
    return switch (problem) {
      case BadInput e -> complain(e.getMessage(), arguments, Exit.BAD_INPUT);
      case FormatException e -> complain(e.getMessage(), arguments, Exit.BAD_INPUT);
      case ExpressionException e -> complain(e.getMessage(), arguments, Exit.BAD_INPUT);
      case StoreException e -> complain(e.getMessage(), arguments, Exit.BAD_INPUT);
      case OutOfTime e -> complain(e.getMessage(), arguments, Exit.UNDECIDED);
      default -> fault(problem, arguments);
    };
  }

  private int fault(Throwable problem, List<String> arguments) {
    boolean debug = arguments.contains("--debug");
    if (debug) {
      problem.printStackTrace(err);
    }
    String hint = debug ? "" : " (--debug shows where; please report it)";
    return complain("internal fault: " + problem + hint, arguments, Exit.FAULT);
  }

  /// One line on the error stream, and where JSON was asked for, a document that says the same.
  private int complain(@Nullable String message, List<String> arguments, Exit exit) {
    String line = String.valueOf(message).replaceAll("\\s*\\R\\s*", " ");
    err.println("relucid: " + line);
    keeper.complained(line);
    if (arguments.contains("--json")) {
      Json.print(
          out,
          json -> {
            json.writeStartObject();
            json.writeStringField("error", line);
            json.writeEndObject();
          });
    }
    return exit.code();
  }
}

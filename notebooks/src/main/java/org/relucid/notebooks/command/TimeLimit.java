package org.relucid.notebooks.command;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.relucid.notebooks.argument.OutOfTime;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The option `--timeout`: work that takes longer is left behind, and the answer is "out of time".
@SuppressWarnings("NullAway.Init") // picocli fills the field
final class TimeLimit {
  private static final Duration EVER = Duration.ofDays(10_000);
  private static final long STACK_BYTES = 256L << 20;
  private static final String DEEP = "relucid.deep";

  @Spec(Spec.Target.MIXEE)
  CommandSpec verb;

  private Duration granted = EVER;

  @Option(
      names = "--timeout",
      paramLabel = "S",
      description = "Give up after S seconds (exit code 4).")
  void setTimeout(double seconds) {
    if (!(seconds > 0) || seconds > 1e9) {
      throw new ParameterException(
          verb.commandLine(), "--timeout: found " + seconds + ", expected seconds above 0");
    }
    granted = Duration.ofNanos((long) (seconds * 1e9));
  }

  Duration granted() {
    return granted;
  }

  /// The result of the work, with a clock beside it.
  <T> T await(Supplier<T> work) {
    // In the shell, whose threads have deep stacks, Ctrl-C ends what runs on the main one only.
    boolean isHere = granted.equals(EVER) && System.getProperty(DEEP) != null;
    return Clock.during(() -> isHere ? work.get() : awaitBeside(work));
  }

  /// On a deep thread that does not keep the program alive.
  private <T> T awaitBeside(Supplier<T> work) {
    CompletableFuture<T> result = new CompletableFuture<>();
    Thread thread =
        new Thread(
            null,
            () -> {
              try {
                result.complete(work.get());
              } catch (RuntimeException | Error e) {
                result.completeExceptionally(e);
              }
            },
            "work",
            STACK_BYTES);
    thread.setDaemon(true);
    long start = System.nanoTime();
    thread.start();
    T done = await(result);
    // On a busy machine this thread may have slept while the time ran out.
    if (System.nanoTime() - start > granted.toNanos()) {
      throw outOfTime();
    }
    return done;
  }

  private OutOfTime outOfTime() {
    return new OutOfTime("out of time after " + granted.toMillis() / 1000.0 + " s");
  }

  private <T> T await(CompletableFuture<T> result) {
    try {
      return result.get(granted.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      throw outOfTime();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new OutOfTime("interrupted");
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case RuntimeException cause -> throw cause;
        case Error cause -> throw cause;
        case null, default -> throw new IllegalStateException(e);
      }
    }
  }
}

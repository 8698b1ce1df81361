package org.relucid.smt.query;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.relucid.smt.term.Logic;
import org.relucid.smt.term.Script;

/// Z3 in a child process with a memory limit: it may crash, run out of memory or hang, and we go
/// on. The child is started at the first question, serves many, and is started anew after it died
/// or had to be killed.
///
/// *Cost*: about half a second for each start.
public final class Z3Process implements Solver, AutoCloseable {
  private static final Duration START = Duration.ofSeconds(30);
  private static final Duration GRACE = Duration.ofSeconds(2);

  private Optional<Child> running = Optional.empty();
  private String version = "Z3";

  private record Child(Process process, DataInputStream in, DataOutputStream out, int megabytes) {
    void kill() {
      process.destroyForcibly();
    }
  }

  @Override
  public synchronized String name() {
    return version;
  }

  @Override
  public boolean takes(Logic logic) {
    return true;
  }

  @Override
  public synchronized Opinion ask(Script script, Limits limits) {
    long start = System.nanoTime();
    Z3Run.Request request = new Z3Run.Request(script.logic().name(), script.toSmtLib(), limits);
    Z3Run.Result result = answer(request);
    Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
    return new Opinion(version, result.reply(), elapsed, result.statistics());
  }

  private Z3Run.Result answer(Z3Run.Request request) {
    try {
      Child child = child(request.limits().megabytes());
      Duration patience = request.limits().time().plus(GRACE);
      return within(
          patience,
          child,
          () -> {
            Z3Wire.write(child.out, request);
            return Z3Wire.readResult(child.in);
          });
    } catch (ExecutionException fault) {
      if (fault.getCause() instanceof IllegalArgumentException refused) {
        throw refused;
      }
      return died();
    } catch (TimeoutException late) {
      close();
      return unknown("out of time");
    } catch (InterruptedException stop) {
      close();
      Thread.currentThread().interrupt();
      return unknown("interrupted");
    } catch (IOException noChild) {
      close();
      return unknown("no child process: " + noChild.getMessage());
    }
  }

  private Z3Run.Result died() {
    String how = running.map(child -> exit(child.process)).orElse("");
    close();
    return unknown("the child process died" + how + ": out of memory, or killed");
  }

  private static String exit(Process process) {
    try {
      return process.waitFor(1, TimeUnit.SECONDS) ? " with exit code " + process.exitValue() : "";
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return "";
    }
  }

  private Child child(int megabytes)
      throws IOException, InterruptedException, ExecutionException, TimeoutException {
    if (running.isPresent()
        && (!running.get().process.isAlive() || running.get().megabytes != megabytes)) {
      close();
    }
    if (running.isEmpty()) {
      Child child = start(megabytes);
      running = Optional.of(child);
      version = within(START, child, child.in::readUTF);
    }
    return running.get();
  }

  private static Child start(int megabytes) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx512m",
                "--enable-native-access=ALL-UNNAMED",
                "-classpath",
                System.getProperty("java.class.path"),
                Z3Child.class.getName(),
                String.valueOf(megabytes))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    return new Child(
        process,
        new DataInputStream(new BufferedInputStream(process.getInputStream())),
        new DataOutputStream(new BufferedOutputStream(process.getOutputStream())),
        megabytes);
  }

  private interface Talk<T> {
    T say() throws IOException;
  }

  /// Talks to the child on another thread, since reading from a process cannot be interrupted.
  private static <T> T within(Duration patience, Child child, Talk<T> talk)
      throws InterruptedException, ExecutionException, TimeoutException {
    CompletableFuture<T> future = new CompletableFuture<>();
    Thread.ofVirtual()
        .start(
            () -> {
              try {
                future.complete(talk.say());
              } catch (IOException | RuntimeException fault) {
                future.completeExceptionally(fault);
              }
            });
    try {
      return future.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException | TimeoutException stop) {
      child.kill();
      throw stop;
    }
  }

  private static Z3Run.Result unknown(String reason) {
    return new Z3Run.Result(new Reply.Unknown(reason), Map.of());
  }

  /// The child's process, for tests that kill it.
  List<ProcessHandle> processes() {
    return running.stream().map(child -> child.process.toHandle()).toList();
  }

  /// Ends the child, if there is one; a later question starts another.
  @Override
  public synchronized void close() {
    running.ifPresent(Child::kill);
    running = Optional.empty();
  }
}

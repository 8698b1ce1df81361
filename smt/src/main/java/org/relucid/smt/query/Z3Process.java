package org.relucid.smt.query;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
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
/// *Cost*: some tenths of a second for each start, and half a second once for [UnpackedZ3].
public final class Z3Process implements Solver, AutoCloseable {
  private static final Duration START = Duration.ofSeconds(30);
  private static final Duration GRACE = Duration.ofSeconds(2);

  private Optional<Child> running = Optional.empty();
  private String version = "Z3";

  /// @param folder for its temporary files, which it cannot delete where it is killed
  /// @param version with which it greets when it is ready
  private record Child(
      Process process,
      DataInputStream in,
      DataOutputStream out,
      int megabytes,
      Path folder,
      CompletableFuture<String> version) {
    void kill() {
      process.destroyForcibly();
      exit(process);
      Folders.delete(folder);
    }
  }

  /// A solver whose child starts at once, while its first question is being written.
  public static Z3Process begun() {
    Z3Process z3 = new Z3Process();
    z3.begin();
    return z3;
  }

  private synchronized void begin() {
    try {
      running = Optional.of(start(Limits.USUAL_MEGABYTES));
    } catch (IOException saidWhenAsked) {
      running = Optional.empty();
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
          saying(
              () -> {
                Z3Wire.write(child.out, request);
                return Z3Wire.readResult(child.in);
              }));
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
      running = Optional.of(start(megabytes));
    }
    Child child = running.get();
    version = within(START, child, child.version);
    return child;
  }

  private static Child start(int megabytes) throws IOException {
    Path folder = Files.createTempDirectory("relucid-z3");
    String classPath = System.getProperty("java.class.path");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx512m",
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.io.tmpdir=" + folder,
                "-classpath",
                UnpackedZ3.folder()
                    .map(libraries -> libraries + File.pathSeparator + classPath)
                    .orElse(classPath),
                Z3Child.class.getName(),
                String.valueOf(megabytes))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    DataInputStream in = new DataInputStream(new BufferedInputStream(process.getInputStream()));
    return new Child(
        process,
        in,
        new DataOutputStream(new BufferedOutputStream(process.getOutputStream())),
        megabytes,
        folder,
        saying(in::readUTF));
  }

  private interface Talk<T> {
    T say() throws IOException;
  }

  /// Talks to the child on another thread, since reading from a process cannot be interrupted.
  private static <T> CompletableFuture<T> saying(Talk<T> talk) {
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
    return future;
  }

  private static <T> T within(Duration patience, Child child, CompletableFuture<T> talk)
      throws InterruptedException, ExecutionException, TimeoutException {
    try {
      return talk.get(patience.toMillis(), TimeUnit.MILLISECONDS);
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

  /// The child's folder for temporary files, for tests that look whether it is gone.
  List<Path> folders() {
    return running.stream().map(Child::folder).toList();
  }

  /// Ends the child, if there is one; a later question starts another.
  @Override
  public synchronized void close() {
    running.ifPresent(Child::kill);
    running = Optional.empty();
  }
}

package org.relucid.notebooks.command;

import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/// The seconds that a job has taken, on one line of the error stream that is written over, from the
/// second second on, where that stream is a terminal; gone when the job ends, and while a bar says
/// more. Of several at once only the first shows.
public final class Clock implements AutoCloseable {
  private static final AtomicBoolean SHOWN = new AtomicBoolean();
  private static final String CLEAR = "\r" + " ".repeat(60) + "\r";

  private final ScheduledExecutorService ticks =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());
  private final PrintStream screen;
  private final long start = System.nanoTime();
  private boolean isOnScreen;

  private Clock(PrintStream screen) {
    this.screen = screen;
    ticks.scheduleAtFixedRate(this::tick, 2, 1, TimeUnit.SECONDS);
  }

  /// The result of the work, with a clock beside it.
  public static <T> T during(Supplier<T> work) {
    if (!Progress.hasTerminal() || !SHOWN.compareAndSet(false, true)) {
      return work.get();
    }
    try (Clock _ = new Clock(System.err)) {
      return work.get();
    }
  }

  private synchronized void tick() {
    if (!ticks.isShutdown() && !Progress.hasBar()) {
      isOnScreen = true;
      long seconds = Duration.ofNanos(System.nanoTime() - start).toSeconds();
      screen.print("\r… " + seconds + " s (Ctrl-C stops it)");
      screen.flush();
    }
  }

  @Override
  public synchronized void close() {
    ticks.shutdownNow();
    if (isOnScreen) {
      screen.print(CLEAR);
      screen.flush();
    }
    SHOWN.set(false);
  }
}

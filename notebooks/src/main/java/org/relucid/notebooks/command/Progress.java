package org.relucid.notebooks.command;

import java.util.concurrent.atomic.AtomicInteger;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/// How far a long job is: a bar on the error stream where that is a terminal (the launcher says so
/// by `-Drelucid.progress=terminal`), else nothing. Inside of the shell, which passes lines on, it
/// is `line`: a [Clock] but no bar.
interface Progress extends AutoCloseable {
  String PROPERTY = "relucid.progress";

  void step();

  @Override
  void close();

  static boolean hasTerminal() {
    return !System.getProperty(PROPERTY, "").isEmpty();
  }

  static boolean hasBar() {
    return Bar.OPEN.get() > 0;
  }

  static Progress onTerminal(String task, long steps) {
    return "terminal".equals(System.getProperty(PROPERTY)) ? new Bar(task, steps) : new Silence();
  }

  /// A line on the error stream, for people at a terminal only.
  static void remark(Output output, String line) {
    if (hasTerminal()) {
      output.verb.commandLine().getErr().println(line);
    }
  }

  /// No terminal, no bar.
  record Silence() implements Progress {
    @Override
    public void step() {}

    @Override
    public void close() {}
  }

  /// The bar.
  final class Bar implements Progress {
    private static final AtomicInteger OPEN = new AtomicInteger();

    private final ProgressBar bar;

    private Bar(String task, long steps) {
      OPEN.incrementAndGet();
      this.bar =
          new ProgressBarBuilder()
              .setTaskName(task)
              .setInitialMax(steps)
              .setStyle(ProgressBarStyle.ASCII)
              .setUpdateIntervalMillis(200)
              .clearDisplayOnFinish()
              .build();
    }

    @Override
    public void step() {
      bar.step();
    }

    @Override
    public void close() {
      bar.close();
      OPEN.decrementAndGet();
    }
  }
}

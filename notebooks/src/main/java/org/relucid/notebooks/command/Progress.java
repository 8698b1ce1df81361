package org.relucid.notebooks.command;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/// How far a long job is: a bar on the error stream where that is a terminal (the launcher says so
/// by `-Drelucid.progress=terminal`), else nothing.
interface Progress extends AutoCloseable {
  void step();

  @Override
  void close();

  static boolean hasTerminal() {
    return "terminal".equals(System.getProperty("relucid.progress"));
  }

  static Progress onTerminal(String task, long steps) {
    return hasTerminal() ? new Bar(task, steps) : new Silence();
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
    private final ProgressBar bar;

    private Bar(String task, long steps) {
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
    }
  }
}

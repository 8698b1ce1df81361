package org.relucid.notebooks.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// A process that keeps runs in a store, one after the other, until it has kept enough or is
/// killed: `StoreWriter FILE NUMBER`.
final class StoreWriter {
  private StoreWriter() {}

  public static void main(String[] arguments) {
    Store store = new Store(Path.of(arguments[0]));
    for (int i = 0; i < Integer.parseInt(arguments[1]); i++) {
      long id = store.begin(Examples.asked("table", Examples.NOON));
      store.finish(id, Examples.answered(0));
    }
  }

  static Process start(Path file, int runs) throws IOException {
    return new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                StoreWriter.class.getName(),
                file.toString(),
                String.valueOf(runs)))
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.INHERIT)
        .start();
  }
}

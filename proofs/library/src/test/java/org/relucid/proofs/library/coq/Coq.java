package org.relucid.proofs.library.coq;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Coq itself, where it is installed and the development in `proofs/coq` is compiled.
final class Coq {
  static final Path DEVELOPMENT =
      Path.of(System.getProperty("relucid.root", "../..")).resolve("proofs/coq");

  private Coq() {}

  static void needed() {
    assumeThat(compiled()).as("proofs/coq compiled (run proofs/coq/check)").isTrue();
    assumeThat(installed()).as("coqc on the PATH").isTrue();
  }

  private static boolean compiled() {
    return isCompiled("Bridge/Sound")
        && isCompiled("Bridge/PrecisionSound")
        && isCompiled("Bridge/Imprecision");
  }

  /// The file has to be newer than its source, else coqc would use an old one.
  private static boolean isCompiled(String module) {
    try {
      Path source = DEVELOPMENT.resolve(module + ".v");
      Path object = DEVELOPMENT.resolve(module + ".vo");
      return Files.exists(object)
          && Files.getLastModifiedTime(object).compareTo(Files.getLastModifiedTime(source)) >= 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean installed() {
    try {
      return run(List.of("coqc", "--version")).code == 0;
    } catch (IOException absent) {
      return false;
    }
  }

  /// What `coqc` says of a file with this text.
  static Answer check(Path folder, String text) throws IOException {
    Path file = Files.writeString(folder.resolve("Exported.v"), text);
    return run(List.of("coqc", "-q", "-R", DEVELOPMENT.toString(), "Relucid", file.toString()));
  }

  private static Answer run(List<String> command) throws IOException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    try {
      String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      process.waitFor(5, TimeUnit.MINUTES);
      return new Answer(process.exitValue(), text);
    } catch (InterruptedException stopped) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IOException(stopped);
    }
  }

  /// @param code 0 iff everything in the file is proved
  record Answer(int code, String text) {}
}

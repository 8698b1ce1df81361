package org.relucid.relaxations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The checker in Python, which shares no code with the kernel: it is given many certificates at
/// once, since starting it takes longer than checking.
final class SecondChecker {
  private static final Path PROGRAM =
      Path.of(System.getProperty("relucid.root", ".."))
          .resolve("proofs/kernel/src/test/python/check_certificate.py");

  private SecondChecker() {}

  /// Skips the test where there is no `python3`.
  static void require() throws InterruptedException {
    assumeThat(PROGRAM).as("the second checker").exists();
    assumeThat(pythonRuns()).as("python3 runs here").isTrue();
  }

  /// Whether it accepts each certificate, given as text.
  static List<Boolean> accepts(List<String> certificates, Path folder)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("python3", PROGRAM.toString()));
    for (int i = 0; i < certificates.size(); i++) {
      Path file = Files.writeString(folder.resolve(i + ".proof"), certificates.get(i));
      command.add(file.toString());
    }
    Process python = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(python.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    List<String> lines = output.lines().toList();
    assertThat(lines)
        .as(output)
        .hasSameSizeAs(certificates)
        .allMatch(line -> line.matches("(accepted|rejected): .*"));
    python.waitFor();
    return lines.stream().map(line -> line.startsWith("accepted")).toList();
  }

  private static boolean pythonRuns() throws InterruptedException {
    try {
      Process python = new ProcessBuilder("python3", "--version").redirectErrorStream(true).start();
      python.getInputStream().readAllBytes();
      return python.waitFor() == 0;
    } catch (IOException absent) {
      return false;
    }
  }
}

package org.relucid.notebooks.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Headless Chromium, where it is installed; else the test that asks for it is skipped.
public final class Browser {
  private final Path scratch;

  /// @param scratch an empty folder
  public Browser(Path scratch) {
    this.scratch = scratch;
  }

  /// The document as it is after loading; nothing may have been complained about on the way.
  public String dom(Path page) throws IOException, InterruptedException {
    Optional<Path> browser = executable();
    assumeTrue(browser.isPresent(), "skipped: no chromium on the PATH");
    Path shown = scratch.resolve("dom.html");
    Path complaints = scratch.resolve("complaints.txt");
    Process process =
        new ProcessBuilder(
                browser.orElseThrow().toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-background-networking",
                "--allow-file-access-from-files",
                "--user-data-dir=" + scratch.resolve("profile"),
                "--enable-logging=stderr",
                "--virtual-time-budget=20000",
                "--dump-dom",
                page.toUri().toString())
            .redirectOutput(shown.toFile())
            .redirectError(complaints.toFile())
            .start();
    boolean ended = process.waitFor(60, TimeUnit.SECONDS);
    process.destroyForcibly();
    assumeTrue(ended, "skipped: chromium did not end within 60 s");
    assertThat(Files.readString(complaints)).doesNotContain("CONSOLE");
    return Files.readString(shown);
  }

  private static Optional<Path> executable() {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Stream.of(path.split(File.pathSeparator))
        .flatMap(folder -> Stream.of("chromium", "chromium-browser").map(Path.of(folder)::resolve))
        .filter(Files::isExecutable)
        .findFirst();
  }
}

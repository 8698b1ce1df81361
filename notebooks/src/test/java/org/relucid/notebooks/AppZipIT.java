package org.relucid.notebooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The zip of a release, unpacked into a folder of its own and started from an empty one, with a
/// JDK and no Maven. Run by `mvn -Prelease verify`, which makes the zip.
@Tag("slow")
class AppZipIT {
  private static Path folder = Path.of("");
  private static Path app = Path.of("");

  @BeforeAll
  static void unpack(@TempDir Path empty) throws Exception {
    folder = empty;
    assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "skipped: no /bin/bash");
    Path zip = Path.of(System.getProperty("relucid.app"));
    Map<String, ?> withPermissions = Map.of("enablePosixFileAttributes", true);
    try (FileSystem packed = FileSystems.newFileSystem(zip, withPermissions);
        Stream<Path> files = Files.walk(packed.getPath("/"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path to = folder.resolve(file.toString().substring(1));
        Files.createDirectories(to.getParent());
        Files.copy(file, to);
        Files.setPosixFilePermissions(to, Files.getPosixFilePermissions(file));
      }
    }
    app = folder.resolve(zip.getFileName().toString().replaceFirst("\\.zip$", ""));
    Files.createDirectory(folder.resolve("elsewhere"));
    assertThat(start("--version").err()).contains("preparing the first start");
  }

  private record Started(int code, String out, String err) {}

  private static Started start(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of(app.resolve("bin/relucid").toString()));
    command.addAll(List.of(arguments));
    Path out = folder.resolve("out.txt");
    Path err = folder.resolve("err.txt");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.resolve("elsewhere").toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().clear();
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("PATH", "/usr/bin:/bin");
    builder.environment().put("LC_ALL", "C.UTF-8");
    Process process = builder.start();
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    return new Started(process.exitValue(), Files.readString(out), Files.readString(err));
  }

  private static String golden(String name) throws IOException {
    Path file = Modules.here().root().resolve("notebooks/src/test/resources/golden/" + name);
    return Files.readString(file).lines().skip(2).reduce("", (text, line) -> text + line + "\n");
  }

  @Test
  void it_helps() throws Exception {
    assertThat(start("table", "--help")).isEqualTo(new Started(0, golden("table-help.txt"), ""));
    assertThat(start("--version").out()).startsWith("relucid ").doesNotContain("not packaged");
  }

  @Test
  void it_bounds() throws Exception {
    assertThat(start("bounds", "relu(x) + relu(-x)", "--box", "[-1,1]").out())
        .contains("ibp               0      2    1", "exact             0      1    0");
  }

  @Test
  void it_runs_a_lesson() throws Exception {
    Path lesson = app.resolve("notebooks/lessons/01-exact-numbers.jsh");
    assertThat(start("notebook", "run", lesson.toString()).out())
        .isEqualTo(Files.readString(app.resolve("notebooks/lessons/01-exact-numbers.out")));
  }

  @Test
  void it_finds_its_examples() throws Exception {
    Path hat = app.resolve("notebooks/examples/networks/hat.onnx");
    assertThat(start("show", hat.toString()).code()).isZero();
  }

  @Test
  void its_native_libraries_load() throws Exception {
    assertThat(start("doctor").out())
        .containsPattern("GLOP's library +loads")
        .containsPattern("Z3's library +Z3");
    Path runs = folder.resolve("runs.db");
    start("eval", "x", "1", "--store", runs.toString());
    assertThat(start("history", "--store", runs.toString()).out()).contains("relucid eval x 1");
  }

  @Test
  void it_contains_what_runs_and_what_is_read_and_nothing_else() throws Exception {
    try (Stream<Path> files = Files.list(app.resolve("lib"))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .noneMatch(name -> name.contains("sources") || name.contains("javadoc"))
          .noneMatch(name -> name.startsWith("junit") || name.startsWith("assertj"));
    }
    assertThat(app.resolve("README.md")).exists();
    assertThat(app.resolve("LICENSE")).exists();
    assertThat(Files.readString(app.resolve("bin/relucid.bat"))).contains("\r\n");
  }
}

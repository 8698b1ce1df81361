package org.relucid.notebooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The launcher in a folder of its own with blanks in its name, with a JDK and a Maven that only
/// write down how they were called.
class LauncherTest {
  private static final List<String> TOOLS =
      List.of(
          "cat",
          "dirname",
          "find",
          "head",
          "mkdir",
          "mv",
          "readlink",
          "rm",
          "sed",
          "sleep",
          "sort",
          "touch",
          "tr");

  private final Path folder;
  private final Path project;
  private final Path tools;
  private final Path jdk;

  LauncherTest(@TempDir Path folder) {
    this.folder = folder;
    this.project = folder.resolve("a project");
    this.tools = folder.resolve("tools");
    this.jdk = folder.resolve("a jdk");
  }

  @BeforeEach
  void setUp() throws IOException {
    Path launcher = Modules.here().root().resolve("relucid");
    assumeTrue(Files.isExecutable(launcher), "skipped: no launcher at " + launcher);
    assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "skipped: no /bin/bash");
    Files.createDirectories(project.resolve("theory/src/main/java"));
    Files.writeString(project.resolve("pom.xml"), "<project/>");
    Files.copy(launcher, project.resolve("relucid"));
    assertThat(project.resolve("relucid").toFile().setExecutable(true)).isTrue();
    Files.createDirectories(tools);
    for (String tool : TOOLS) {
      script(tools.resolve(tool), "exec " + onPath(tool) + " \"$@\"");
    }
    makeJdk(jdk, "25.0.1");
  }

  private static Path onPath(String tool) {
    return Stream.of("/bin", "/usr/bin", "/usr/local/bin", "/opt/homebrew/bin")
        .map(bin -> Path.of(bin, tool))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow();
  }

  private static void makeJdk(Path home, String version) throws IOException {
    script(home.resolve("bin/javac"), "exit 0");
    script(
        home.resolve("bin/java"),
        "case \"$*\" in *notebooks.Training*) exit 1;; esac",
        "printf '<%s>' \"$@\"; echo",
        "exit 3");
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
  }

  private void makeMaven(String version) throws IOException {
    script(
        tools.resolve("mvn"),
        "if [ \"$1\" = -v ]; then echo 'Apache Maven " + version + "'; exit 0; fi",
        "echo \"$*\" >>'" + folder.resolve("maven.log") + "'",
        "mkdir -p notebooks/target/lib",
        "touch notebooks/target/relucid-notebooks-1.jar notebooks/target/lib/b.jar");
  }

  private static void script(Path file, String... lines) throws IOException {
    Files.createDirectories(Optional.ofNullable(file.getParent()).orElseThrow());
    Files.writeString(file, "#!/bin/bash\n" + String.join("\n", lines) + "\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  @Test
  void it_builds_once_and_passes_arguments_and_exit_code_on() throws Exception {
    makeMaven("3.8.7");
    Started first = start(project.resolve("relucid"), "eval", "max(x, 0)", "3/4");
    assertThat(first.code()).isEqualTo(3);
    assertThat(first.out())
        .contains("<" + project + "/notebooks/target/relucid-notebooks-1.jar:")
        .endsWith("<org.relucid.notebooks.Relucid><eval><max(x, 0)><3/4>\n");
    Started second = start(project.resolve("relucid"));
    assertThat(second.err()).isEmpty();
    assertThat(builds())
        .containsExactly(
            "-q -B -Dstyle.color=never package -Dmaven.test.skip=true -Dexec.skip=true -Dspotless.check.skip=true");
  }

  @Test
  void it_builds_again_after_a_change() throws Exception {
    makeMaven("3.9.9");
    Path source = Files.writeString(project.resolve("theory/src/main/java/A.java"), "class A {}");
    start(project.resolve("relucid"));
    Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(5)));
    start(project.resolve("relucid"));
    assertThat(builds()).hasSize(2);
  }

  @Test
  void it_works_through_links_from_anywhere() throws Exception {
    makeMaven("3.8.7");
    Path near = Files.createSymbolicLink(project.resolve("near"), Path.of("relucid"));
    Path far = Files.createSymbolicLink(folder.resolve("far"), near);
    assertThat(start(far, "--version").out()).endsWith("<--version>\n");
  }

  @Test
  void an_old_jdk_in_java_home_is_passed_over() throws Exception {
    makeMaven("3.8.7");
    Path old = folder.resolve("old");
    makeJdk(old, "17.0.15");
    Files.createSymbolicLink(tools.resolve("java"), jdk.resolve("bin/java"));
    Started started = start(old, project.resolve("relucid"), "--version");
    assertThat(started.out()).endsWith("<--version>\n");
  }

  @Test
  void in_an_unpacked_zip_it_needs_no_maven_and_trains_once() throws Exception {
    Path app = folder.resolve("an app");
    Files.createDirectories(app.resolve("bin"));
    Files.createDirectories(app.resolve("lib"));
    Files.writeString(app.resolve("lib/b.jar"), "");
    Files.writeString(app.resolve("lib/a.jar"), "");
    Path launcher = Files.copy(project.resolve("relucid"), app.resolve("bin/relucid"));
    Started first = start(launcher, "eval", "x");
    assertThat(first.code()).isEqualTo(3);
    assertThat(first.err()).isEqualTo("relucid: preparing the first start, once…\n");
    assertThat(first.out())
        .contains("<-Drelucid.root=" + app + ">")
        .contains("<" + app + "/lib/a.jar:" + app + "/lib/b.jar>")
        .endsWith("<org.relucid.notebooks.Relucid><eval><x>\n");
    assertThat(start(launcher).err()).isEmpty();
  }

  @Test
  void without_maven_one_line_says_what_to_install() throws Exception {
    Started started = start(project.resolve("relucid"));
    assertThat(started.code()).isEqualTo(2);
    assertThat(started.err().lines()).hasSize(1);
    assertThat(started.err()).contains("needs Maven 3.8 or later: install it");
  }

  @Test
  void an_old_maven_is_refused_with_both_versions() throws Exception {
    makeMaven("3.6.3");
    Started started = start(project.resolve("relucid"));
    assertThat(started.code()).isEqualTo(2);
    assertThat(started.err()).isEqualTo("relucid: needs Maven 3.8 or later, found 3.6\n");
  }

  private List<String> builds() throws IOException {
    return Files.readAllLines(folder.resolve("maven.log"));
  }

  private record Started(int code, String out, String err) {}

  private Started start(Path launcher, String... arguments) throws Exception {
    return start(jdk, launcher, arguments);
  }

  private Started start(Path javaHome, Path launcher, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("/bin/bash", launcher.toString()));
    command.addAll(List.of(arguments));
    Path out = folder.resolve("out.txt");
    Path err = folder.resolve("err.txt");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().put("PATH", tools.toString());
    builder.environment().put("JAVA_HOME", javaHome.toString());
    builder.environment().remove("RELUCID_JAVA_OPTIONS");
    Process process = builder.start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new Started(process.exitValue(), Files.readString(out), Files.readString(err));
  }
}

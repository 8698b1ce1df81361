package org.relucid.notebooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The arrows between the modules, as the JDK's own jdeps sees them in the compiled classes.
class ModuleArrowsTest {
  private static final Pattern ARROW =
      Pattern.compile("^\\s+(org\\.relucid\\.\\S+)\\s+->\\s+(org\\.relucid\\.\\S+)\\s.*$");

  private final Modules modules = Modules.here();

  static Stream<String> folders() {
    return Modules.FOLDERS.stream();
  }

  @ParameterizedTest
  @MethodSource("folders")
  void a_module_uses_only_itself_and_those_before_it(String folder) {
    Path classes = modules.classes(folder);
    assumeTrue(Files.isDirectory(classes), "skipped: " + classes + " is not built");
    int own = Modules.FOLDERS.indexOf(folder);
    List<Arrow> arrows = arrows(classes);
    assertThat(arrows)
        .allSatisfy(arrow -> assertThat(Modules.indexOf(arrow.from())).isEqualTo(own))
        .allSatisfy(
            arrow ->
                assertThat(Modules.indexOf(arrow.to()))
                    .as(arrow.from() + " -> " + arrow.to())
                    .isLessThanOrEqualTo(own));
  }

  @ParameterizedTest
  @MethodSource("folders")
  void the_packages_of_a_module_begin_with_its_name(String folder) throws Exception {
    Path sources = modules.sources(folder);
    assumeTrue(Files.isDirectory(sources), "skipped: no " + sources);
    try (Stream<Path> files = Files.walk(sources)) {
      assertThat(files.filter(file -> file.toString().endsWith(".java")))
          .isNotEmpty()
          .allSatisfy(
              file ->
                  assertThat(sources.relativize(file).toString().replace('\\', '/'))
                      .startsWith(Modules.packageOf(folder).replace('.', '/') + "/"));
    }
  }

  @org.junit.jupiter.api.Test
  void the_command_line_is_seen_to_use_the_core() {
    // Guards the two tests above: were jdeps to print in another form, they would find no arrows.
    assumeTrue(Files.isDirectory(modules.classes("notebooks")), "skipped: not built");
    assertThat(arrows(modules.classes("notebooks")))
        .anySatisfy(arrow -> assertThat(arrow.to()).startsWith("org.relucid.theory"));
  }

  private record Arrow(String from, String to) {}

  private List<Arrow> arrows(Path classes) {
    String classpath =
        String.join(
            java.io.File.pathSeparator,
            folders()
                .map(modules::classes)
                .filter(Files::isDirectory)
                .map(Path::toString)
                .toList());
    StringWriter text = new StringWriter();
    StringWriter complaints = new StringWriter();
    int code =
        ToolProvider.findFirst("jdeps")
            .orElseThrow()
            .run(
                new PrintWriter(text),
                new PrintWriter(complaints),
                "-verbose:package",
                "-filter:none",
                "--ignore-missing-deps",
                "--multi-release",
                "base",
                "-cp",
                classpath,
                classes.toString());
    assertThat(code).as(complaints.toString() + text).isZero();
    List<Arrow> arrows = new ArrayList<>();
    for (String line : text.toString().lines().toList()) {
      Matcher matcher = ARROW.matcher(line);
      if (matcher.matches()) {
        arrows.add(new Arrow(matcher.group(1), matcher.group(2)));
      }
    }
    return arrows;
  }
}

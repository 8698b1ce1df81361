package org.relucid.proofs.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.relucid.proofs.kernel.imprecision.ImprecisionKernel;
import org.relucid.proofs.kernel.imprecision.ImprecisionReader;
import org.relucid.proofs.kernel.precision.PrecisionKernel;
import org.relucid.proofs.kernel.precision.PrecisionReader;
import org.relucid.theory.number.Rational;

/// TRUSTED.md lists exactly what the kernels and the readers of certificates reach.
class TrustedTest {
  private static final Pattern ARROW = Pattern.compile("\\s+(\\S+)\\s+-> (\\S+)\\s.*");
  private static final Pattern LISTED = Pattern.compile("\\| `(org\\.relucid\\.\\S+)` \\| \\S.*");
  private static final Pattern QUOTED = Pattern.compile("`(org\\.hipparchus\\.[^`]+)`");

  private record Arrow(String from, String to) {}

  @Test
  void the_list_is_what_jdeps_reaches() throws Exception {
    List<Arrow> arrows = arrows();
    Set<String> ours = new TreeSet<>();
    Set<String> others = new TreeSet<>();
    for (String reached : reached(arrows)) {
      (reached.startsWith("org.relucid.") ? ours : others).add(reached.replaceFirst("\\$.*", ""));
    }
    List<String> lines = trusted();
    assertThat(lines.stream().map(LISTED::matcher).filter(Matcher::matches).map(m -> m.group(1)))
        .containsExactlyInAnyOrderElementsOf(ours);
    String text = String.join("\n", lines);
    assertThat(QUOTED.matcher(text).results().map(match -> match.group(1)))
        .containsExactlyInAnyOrderElementsOf(others);
  }

  /// Other packages cannot: the constructor is this package's own.
  @Test
  void only_the_kernel_makes_theorems() throws Exception {
    assertThat(arrows())
        .filteredOn(arrow -> arrow.to().equals(Theorem.class.getName()))
        .extracting(Arrow::from)
        .filteredOn(from -> !from.startsWith(ImprecisionKernel.class.getPackageName() + "."))
        .filteredOn(from -> !from.endsWith("Test") && !from.startsWith(Theorem.class.getName()))
        .contains(Kernel.class.getName())
        .allMatch(
            from ->
                from.equals(Kernel.class.getName())
                    || from.equals(Verdict.Accepted.class.getName()));
  }

  /// From the kernel on, through our own classes; what is not ours is reached but not followed.
  private static Set<String> reached(List<Arrow> arrows) {
    Set<String> reached = new HashSet<>();
    Deque<String> next =
        new ArrayDeque<>(
            Stream.of(
                    Kernel.class,
                    CertificateReader.class,
                    ImprecisionKernel.class,
                    ImprecisionReader.class,
                    PrecisionKernel.class,
                    PrecisionReader.class)
                .map(Class::getName)
                .toList());
    while (!next.isEmpty()) {
      String from = next.pop();
      if (reached.add(from) && from.startsWith("org.relucid.")) {
        arrows.stream().filter(arrow -> arrow.from().equals(from)).forEach(a -> next.push(a.to()));
      }
    }
    return reached;
  }

  private static List<Arrow> arrows() throws URISyntaxException {
    ToolProvider jdeps = ToolProvider.findFirst("jdeps").orElseThrow();
    StringWriter output = new StringWriter();
    StringWriter errors = new StringWriter();
    int exit =
        jdeps.run(
            new PrintWriter(output),
            new PrintWriter(errors),
            "--multi-release",
            "base",
            "-verbose:class",
            "-filter:none",
            classes(Kernel.class),
            classes(Rational.class));
    assertThat(exit).as(output + errors.toString()).isZero();
    List<Arrow> arrows =
        output
            .toString()
            .lines()
            .map(ARROW::matcher)
            .filter(Matcher::matches)
            .filter(match -> !match.group(2).startsWith("java."))
            .map(match -> new Arrow(match.group(1), match.group(2)))
            .collect(Collectors.toList());
    assertThat(arrows).contains(new Arrow(Kernel.class.getName(), Facts.class.getName()));
    return arrows;
  }

  /// The folder or archive that the class was loaded from.
  private static String classes(Class<?> type) throws URISyntaxException {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
  }

  private static List<String> trusted() throws Exception {
    Path root = Path.of(System.getProperty("relucid.root", "."));
    Path file = root.resolve("proofs/kernel/TRUSTED.md");
    assumeThat(file).as("the list of what is trusted").exists();
    return Arrays.asList(Files.readString(file).split("\n"));
  }
}

package org.relucid.theory.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Scanner;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.number.Rational;

/// The facets of hulls are those of Normaliz and of cddlib, form by form.
class PolyhedronAgreementTest {
  private final Path folder;

  PolyhedronAgreementTest(@TempDir Path folder) {
    this.folder = folder;
  }

  static Stream<Arguments> hulls() {
    return Stream.of(
        Arguments.of("cube", Polytopes.cube(4)),
        Arguments.of("cross-polytope", Polytopes.crossPolytope(5)),
        Arguments.of("cyclic", Polytopes.cyclic(5, 12)),
        Arguments.of("zero-one", Polytopes.zeroOne(6, 20, 3)),
        Arguments.of("relu graph, three neurons", Polytopes.reluGraph(3, 20, 8, 4)),
        Arguments.of(
            "relu graph, weights of 24 bits", Polytopes.reluGraph(3, 1 << 24, 1 << 22, 5)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("hulls")
  void normaliz_finds_the_same_facets(String name, List<Vector> points) throws Exception {
    assumeTrue(isInstalled("normaliz"), "normaliz is not installed");
    int columns = points.getFirst().size() + 1;
    Path input = folder.resolve("hull.in");
    Files.writeString(
        input, "amb_space " + columns + "\ncone " + points.size() + "\n" + rows(points) + "\n");
    run(List.of("normaliz", "-s", "-x=1", folder.resolve("hull").toString()), input);
    String output = Files.readString(folder.resolve("hull.out"));
    String facets = output.substring(output.lastIndexOf("support hyperplanes:"));
    assertThat(numbers(facets, columns)).as(name).isEqualTo(ours(points));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("hulls")
  void cdd_finds_the_same_facets(String name, List<Vector> points) throws Exception {
    String cdd = "cddexec_gmp";
    assumeTrue(isInstalled(cdd), cdd + " is not installed");
    int columns = points.getFirst().size() + 1;
    Path input = folder.resolve("hull.ext");
    String vertices =
        points.stream()
            .map(
                v ->
                    "1 "
                        + v.entries().stream()
                            .map(Object::toString)
                            .collect(Collectors.joining(" ")))
            .collect(Collectors.joining("\n"));
    Files.writeString(
        input,
        "V-representation\nbegin\n"
            + points.size()
            + " "
            + columns
            + " rational\n"
            + vertices
            + "\nend\n");
    String output = run(List.of(cdd, "--rep"), input);
    assertThat(constantFirst(output, columns)).as(name).isEqualTo(ours(points));
  }

  private static Set<String> ours(List<Vector> points) {
    return Polyhedron.hull(points.getFirst().size(), points).facets().halfSpaces().stream()
        .map(half -> text(Homogeneous.row(half.form())))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String rows(List<Vector> points) {
    return points.stream()
        .map(Homogeneous::vertex)
        .map(PolyhedronAgreementTest::text)
        .collect(Collectors.joining("\n"));
  }

  private static String text(PrimitiveVector row) {
    return IntStream.range(0, row.size())
        .mapToObj(i -> row.entry(i).toString())
        .collect(Collectors.joining(" "));
  }

  private static Set<String> numbers(String section, int columns) {
    Set<String> rows = new TreeSet<>();
    for (String line : section.lines().skip(1).takeWhile(line -> !line.isBlank()).toList()) {
      BigInteger[] entries = new BigInteger[columns];
      Scanner scanner = new Scanner(line);
      for (int i = 0; i < columns; i++) {
        entries[i] = scanner.nextBigInteger();
      }
      rows.add(text(BigVector.primitive(entries)));
    }
    return rows;
  }

  private static Set<String> constantFirst(String output, int columns) {
    return output
        .lines()
        .dropWhile(line -> !line.startsWith("begin"))
        .skip(2)
        .takeWhile(line -> !line.startsWith("end"))
        .map(line -> List.of(line.trim().split("\\s+")))
        .map(words -> Vector.of(columns, i -> Rational.parse(words.get((i + 1) % columns))))
        .map(row -> text(PrimitiveVector.of(row)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private String run(List<String> command, Path input) throws IOException, InterruptedException {
    Path output = folder.resolve("stdout");
    Process process =
        new ProcessBuilder(command)
            .redirectInput(input.toFile())
            .redirectOutput(output.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("%s ends", command).isTrue();
    assertThat(process.exitValue()).isZero();
    return Files.readString(output);
  }

  private static boolean isInstalled(String program) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
  }
}

package org.relucid.theory.lp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.number.Rational;

/// QSopt_ex (Debian's package `qsopt-ex`, the program `esolver`), another exact solver, finds the
/// same minima.
class QsoptAgreementTest {
  @TempDir private Path folder = Path.of("");

  @BeforeAll
  static void needs_esolver() throws InterruptedException {
    assumeTrue(isInstalled(), "esolver (Debian package qsopt-ex) is not installed");
  }

  private static boolean isInstalled() throws InterruptedException {
    try {
      Process process =
          new ProcessBuilder("esolver", "-v")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      process.waitFor(10, TimeUnit.SECONDS);
      return true;
    } catch (IOException absent) {
      return false;
    }
  }

  @Test
  void small_triangle_relaxations_have_the_same_exact_minimum()
      throws IOException, InterruptedException {
    for (long seed = 1; seed <= 3; seed++) {
      compare("2-10-10-1", TriangleRelaxations.of(TriangleRelaxations.EIGHTHS, seed, 2, 10, 10, 1));
    }
  }

  @Test
  @Tag("slow")
  void larger_triangle_relaxations_have_the_same_exact_minimum()
      throws IOException, InterruptedException {
    for (long seed = 1; seed <= 3; seed++) {
      compare(
          "2-10-10-1 float",
          TriangleRelaxations.of(TriangleRelaxations.GAUSSIAN, seed, 2, 10, 10, 1));
      compare("5-50-50-1", TriangleRelaxations.of(TriangleRelaxations.EIGHTHS, seed, 5, 50, 50, 1));
      compare(
          "5-50-50-1 float",
          TriangleRelaxations.of(TriangleRelaxations.GAUSSIAN, seed, 5, 50, 50, 1));
    }
  }

  /// The printed times are of one run each: ours warmed up, the other's without its start, which is
  /// timed on a tiny program.
  private void compare(String name, LinearProgram program)
      throws IOException, InterruptedException {
    esolver(tiny());
    for (int i = 0; i < 20; i++) {
      LinearProgramSolver.solve(program);
    }
    long begin = System.nanoTime();
    Outcome.Optimal ours = (Outcome.Optimal) LinearProgramSolver.solve(program);
    long ourNanos = System.nanoTime() - begin;
    begin = System.nanoTime();
    esolver(tiny());
    long startNanos = System.nanoTime() - begin;
    begin = System.nanoTime();
    Rational theirs = esolver(program);
    long theirNanos = System.nanoTime() - begin - startNanos;
    System.out.printf(
        "%s: ours %.1f ms, esolver %.1f ms%n", name, ourNanos / 1e6, theirNanos / 1e6);
    assertThat(ours.value()).isEqualTo(theirs.add(program.objective().constant()));
  }

  private static LinearProgram tiny() {
    AffineForm sum = AffineForm.variable(2, 0).add(AffineForm.variable(2, 1));
    return new LinearProgram(2, List.of(sum.add(Rational.of(-1))), List.of(), sum);
  }

  private Rational esolver(LinearProgram program) throws IOException, InterruptedException {
    Path file = folder.resolve("program.lp");
    Path solution = folder.resolve("program.sol");
    Files.deleteIfExists(solution);
    Files.writeString(file, LpFormat.of(program), StandardCharsets.US_ASCII);
    Process process =
        new ProcessBuilder("esolver", "-L", "-O", solution.toString(), file.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    return Files.readAllLines(solution, StandardCharsets.US_ASCII).stream()
        .map(String::strip)
        .filter(line -> line.startsWith("Value = "))
        .map(line -> Rational.parse(line.substring("Value = ".length())))
        .findFirst()
        .orElseThrow();
  }
}

package org.relucid.theory.lp;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.number.Rational;

/// One triangle relaxation to its exact optimum: by us, and by QSopt_ex (Debian's package
/// `qsopt-ex`, the program `esolver`) as a process of its own, whose start on a program of one line
/// is measured beside it. Run with the pattern `QsoptBenchmark`.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class QsoptBenchmark {
  @Param({"2-10-10-1", "5-50-50-1"})
  String network = "";

  @Param({"EIGHTHS", "GAUSSIAN"})
  String weights = "";

  private LinearProgram program = tiny();
  private Path folder = Path.of("");

  @Setup
  public void draw() throws IOException {
    int[] sizes = Arrays.stream(network.split("-")).mapToInt(Integer::parseInt).toArray();
    program =
        weights.equals("EIGHTHS")
            ? TriangleRelaxations.of(TriangleRelaxations.EIGHTHS, 1, sizes)
            : TriangleRelaxations.of(TriangleRelaxations.GAUSSIAN, 1, sizes);
    folder = Files.createTempDirectory("qsopt");
    write("program.lp", program);
    write("tiny.lp", tiny());
  }

  private void write(String name, LinearProgram written) throws IOException {
    Files.writeString(folder.resolve(name), LpFormat.of(written), StandardCharsets.US_ASCII);
  }

  private static LinearProgram tiny() {
    AffineForm sum = AffineForm.variable(2, 0).add(AffineForm.variable(2, 1));
    return new LinearProgram(2, List.of(sum.add(Rational.of(-1))), List.of(), sum);
  }

  @TearDown
  public void clean() throws IOException {
    for (String name : List.of("program.lp", "tiny.lp", "solution")) {
      Files.deleteIfExists(folder.resolve(name));
    }
    Files.deleteIfExists(folder);
  }

  @Benchmark
  public Outcome ours() {
    return LinearProgramSolver.solve(program);
  }

  @Benchmark
  public int qsopt() throws IOException, InterruptedException {
    return esolver("program.lp");
  }

  @Benchmark
  public int qsoptStart() throws IOException, InterruptedException {
    return esolver("tiny.lp");
  }

  private int esolver(String name) throws IOException, InterruptedException {
    String solution = folder.resolve("solution").toString();
    return new ProcessBuilder("esolver", "-L", "-O", solution, folder.resolve(name).toString())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }
}

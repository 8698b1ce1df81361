package org.relucid.theory.geometry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
import org.relucid.theory.linear.Vector;

/// From points to the facets of their hull: ours, and Normaliz on the same points as a process of
/// its own on one thread (so its time includes about 5 ms of starting, and reading and writing
/// files). Run with the pattern `HullBenchmark`.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class HullBenchmark {
  @Param({
    "cube-6",
    "cube-10",
    "cross-10",
    "cyclic-8-20",
    "cyclic-8-30",
    "zero-one-10-40",
    "relu-4-eighths",
    "relu-4-bits-10",
    "relu-4-bits-24",
    "relu-box-6"
  })
  String family = "";

  private List<Vector> points = List.of();
  private int dimension;
  private Path folder = Path.of("");

  @Setup
  public void draw() throws IOException {
    points = points(family);
    dimension = points.getFirst().size();
    folder = Files.createTempDirectory("hull");
    String rows =
        points.stream()
            .map(Homogeneous::vertex)
            .map(
                row ->
                    IntStream.range(0, row.size())
                        .mapToObj(i -> row.entry(i).toString())
                        .collect(Collectors.joining(" ")))
            .collect(Collectors.joining("\n"));
    Files.writeString(
        folder.resolve("hull.in"),
        "amb_space " + (dimension + 1) + "\ncone " + points.size() + "\n" + rows + "\n");
    System.out.println(
        family
            + ": "
            + points.size()
            + " points, "
            + ours().facets().halfSpaces().size()
            + " facets");
  }

  private static List<Vector> points(String family) {
    return switch (family) {
      case "cube-6" -> Polytopes.cube(6);
      case "cube-10" -> Polytopes.cube(10);
      case "cross-10" -> Polytopes.crossPolytope(10);
      case "cyclic-8-20" -> Polytopes.cyclic(8, 20);
      case "cyclic-8-30" -> Polytopes.cyclic(8, 30);
      case "zero-one-10-40" -> Polytopes.zeroOne(10, 40, 5);
      case "relu-4-eighths" -> Polytopes.reluGraph(4, 20, 8, 1);
      case "relu-4-bits-10" -> Polytopes.reluGraph(4, 1 << 10, 1 << 10, 1);
      case "relu-box-6" -> Polytopes.reluBox(6);
      case "relu-4-bits-24" -> Polytopes.reluGraph(4, 1 << 24, 1 << 22, 1);
      default -> throw new IllegalArgumentException("found family " + family);
    };
  }

  @TearDown
  public void clean() throws IOException {
    for (String name : List.of("hull.in", "hull.out")) {
      Files.deleteIfExists(folder.resolve(name));
    }
    Files.deleteIfExists(folder);
  }

  @Benchmark
  public Polyhedron ours() {
    return Polyhedron.hull(dimension, points);
  }

  @Benchmark
  public int normaliz() throws IOException, InterruptedException {
    return new ProcessBuilder("normaliz", "-s", "-x=1", folder.resolve("hull").toString())
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }
}

package org.relucid.expressivity;

import java.util.ArrayList;
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
import org.openjdk.jmh.annotations.Warmup;
import org.relucid.expressivity.cells.CellBudget;
import org.relucid.expressivity.cells.CellCertificateReader;
import org.relucid.expressivity.cells.CellChecker;
import org.relucid.expressivity.cells.CellVerdict;
import org.relucid.expressivity.cells.Cells;
import org.relucid.theory.format.Source;
import org.relucid.theory.function.Domain;
import org.relucid.theory.function.Expression;
import org.relucid.theory.network.Spelling;

/// What a proof cell by cell costs with its certificate, and what it costs to read and check the
/// certificate again. The convex cases are all facings of one function, one after the other.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 3, time = 3)
@Fork(1)
public class CellsBenchmark {
  @Param({"abs", "convex-4", "convex-6", "steps-5", "tent", "n-shape"})
  String network = "";

  private List<Question> questions = List.of();
  private List<String> certificates = List.of();

  @Setup
  public void proveOnce() {
    questions =
        switch (network) {
          case "abs" -> List.of(question("relu(x) + relu(-x)", "deeppoly-0"));
          case "convex-4" -> facings(4);
          case "convex-6" -> facings(6);
          case "steps-5" -> List.of(question(steps(5), "ibp"));
          case "tent" -> List.of(question(band("relu(x) - 2*relu(x - 1)"), "deeppoly-0"));
          case "n-shape" ->
              List.of(question(band("relu(x) - 2*relu(x - 1) + 2*relu(x - 2)"), "deeppoly-0"));
          default -> throw new IllegalArgumentException("network " + network);
        };
    certificates = prove();
  }

  private static Question question(String expression, String relaxation) {
    return new Question(
        Spelling.network(Expression.parse(expression)).expand(), 0, Domain.line(), relaxation);
  }

  private static String band(String ramps) {
    return "1 - relu(1 - relu(" + ramps + "))";
  }

  private static String steps(int count) {
    return IntStream.range(0, count)
        .mapToObj(k -> "1 - relu(1 - relu(x - " + 2 * k + "))")
        .collect(Collectors.joining(" + "));
  }

  /// All `2^n` facings of the convex function whose slope is `-n/2` at first and grows by 1 at 0,
  /// 1, …, under the triangle.
  private static List<Question> facings(int kinks) {
    List<Question> all = new ArrayList<>();
    for (int mask = 0; mask < 1 << kinks; mask++) {
      StringBuilder text = new StringBuilder();
      text.append(Integer.bitCount(mask) - kinks / 2).append("*x");
      for (int i = 0; i < kinks; i++) {
        boolean left = (mask >> i & 1) == 1;
        text.append(" + relu(").append(left ? i + " - x" : "x - " + i).append(")");
      }
      all.add(question(text.toString(), "triangle"));
    }
    return all;
  }

  @Benchmark
  public List<String> prove() {
    return questions.stream()
        .map(question -> Cells.prove(question, CellBudget.DEFAULT))
        .map(answer -> ((Answer.Precise) answer).evidence().certificate())
        .toList();
  }

  @Benchmark
  public int check() {
    int cells = 0;
    for (String certificate : certificates) {
      CellVerdict verdict =
          CellChecker.check(CellCertificateReader.read(Source.of("certificate", certificate)));
      cells += ((CellVerdict.Accepted) verdict).cells();
    }
    return cells;
  }
}

package org.relucid.notebooks.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The files that `--smtlib` writes are read by other solvers, question by question, and answered
/// as Z3 in this process answered them.
@Timeout(120)
class SmtLibAgreementTest {
  private static final List<String> Z3 = List.of("z3", "-smt2", "-t:2000");
  private static final List<String> CVC5 =
      List.of("cvc5", "--lang=smt2", "--incremental", "--tlimit-per=700");

  /// What is asked, and whether it is linear, so that every solver decides it.
  private enum Theory {
    LINEAR,
    NONLINEAR
  }

  private final Path folder;

  SmtLibAgreementTest(@TempDir Path folder) {
    this.folder = folder;
  }

  static Stream<Arguments> questions() {
    return Stream.of(
        of(Theory.LINEAR, "search abs(x) -a 1-2-1 -r ibp"),
        of(Theory.LINEAR, "search abs(x) -a 1-1-1 --skips -r triangle"),
        of(Theory.NONLINEAR, "precise --method smt abs(x) -r deeppoly-0,zonotope,ibp"),
        of(Theory.NONLINEAR, "prove B20-nmin --lemmas"));
  }

  static Stream<Arguments> more() {
    return Stream.of(
        of(Theory.LINEAR, "search abs(x) -a 1-2-1 -r deeppoly-0"),
        of(Theory.LINEAR, "search abs(x) -a 1-1-1 --skips -r deeppoly-1"),
        of(Theory.LINEAR, "search max(x,y) -a 2-2-1 -r ibp"),
        of(Theory.LINEAR, "search clamp(x,0,1) -a 1-1-1-1 -r ibp"),
        of(Theory.NONLINEAR, "precise --method smt abs(x) -r deeppoly-1,triangle,deeppoly"),
        of(Theory.NONLINEAR, "precise --method smt 1-relu(1-relu(x)) -r ibp,triangle"),
        of(Theory.NONLINEAR, "precise --method smt max(x,y) -r ibp,triangle"),
        of(Theory.NONLINEAR, "prove B24-ibp-step --lemmas"));
  }

  private static Arguments of(Theory theory, String command) {
    return Arguments.of(theory, command);
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("more")
  @Tag("slow")
  void other_solvers_say_the_same_of_more(Theory theory, String command) throws Exception {
    other_solvers_say_the_same(theory, command);
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("questions")
  void other_solvers_say_the_same(Theory theory, String command) throws Exception {
    List<List<String>> solvers =
        Stream.of(Z3, CVC5).filter(solver -> isOnPath(solver.getFirst())).toList();
    assumeTrue(!solvers.isEmpty(), "neither z3 nor cvc5 is installed");
    Path file = folder.resolve("questions.smt2");
    List<String> words = new ArrayList<>(Arrays.asList(command.split(" ", -1)));
    words.addAll(List.of("--smtlib", file.toString()));
    Run run = Run.of(words.toArray(String[]::new));
    assertThat(run.err()).isEmpty();
    List<String> ours = ours(file);
    assertThat(ours).isNotEmpty();
    for (List<String> solver : solvers) {
      compare(theory, ours, answers(solver, file));
    }
  }

  /// Where nonlinear, they may give up on some.
  private static void compare(Theory theory, List<String> ours, List<String> theirs) {
    assertThat(theirs).hasSameSizeAs(ours);
    for (int i = 0; i < ours.size(); i++) {
      if (theory == Theory.LINEAR || !theirs.get(i).startsWith("unknown")) {
        assertThat(theirs.get(i)).as("question %d", i + 1).isEqualTo(ours.get(i));
      }
    }
    assertThat(theirs).anyMatch(answer -> !answer.startsWith("unknown"));
  }

  private static boolean isOnPath(String program) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
        .anyMatch(place -> Files.isExecutable(Path.of(place.isEmpty() ? "." : place, program)));
  }

  /// The comments after each `check-sat`: `; unsat by Z3 …`.
  private static List<String> ours(Path file) throws Exception {
    List<String> lines = Files.readAllLines(file);
    List<String> answers = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).equals("(check-sat)")) {
        answers.add(lines.get(i + 1).split(" ", -1)[1]);
      }
    }
    assertThat(answers).allMatch(List.of("sat", "unsat", "unknown")::contains);
    return answers;
  }

  private List<String> answers(List<String> solver, Path file) throws Exception {
    List<String> command = new ArrayList<>(solver);
    command.add(file.toString());
    Path said = folder.resolve("said.txt");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    try {
      assertThat(process.waitFor(100, TimeUnit.SECONDS)).isTrue();
      List<String> lines = Files.readAllLines(said);
      assertThat(lines).as("%s on %s", solver, file).noneMatch(line -> line.contains("error"));
      return lines;
    } finally {
      process.destroyForcibly();
    }
  }
}

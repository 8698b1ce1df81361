package org.relucid.smt.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.relucid.smt.certificate.LinearRefutation;
import org.relucid.smt.term.Assignment;
import org.relucid.smt.term.Logic;
import org.relucid.smt.term.Script;

/// Asks a solver, and has its answer confirmed: a model by exact evaluation, a refutation by our
/// own derivation where the script is linear and small, and by the other solvers.
///
/// @param others asked only after a refutation, all at once, each within `patience`
public record Panel(Solver first, List<Solver> others, Duration patience, Certifying certifying)
    implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /// Bytes of stack for a solver in this virtual machine, which recurs deeply.
  private static final long STACK = 64L << 20;

  /// Whether refutations of linear scripts are made into derivations for the kernel.
  public enum Certifying {
    /// Where the script is small: see [LinearRefutation#MOST_CASES].
    SMALL_SCRIPTS,
    NEVER
  }

  public Panel {
    others = List.copyOf(others);
  }

  public Panel(Solver first, List<Solver> others, Duration patience) {
    this(first, others, patience, Certifying.SMALL_SCRIPTS);
  }

  /// The same, without derivations, which can take longer than the answer.
  public Panel uncertified() {
    return new Panel(first, others, patience, Certifying.NEVER);
  }

  /// The same; what the first solver is asked is also written to a file, which is begun anew.
  ///
  /// @throws UncheckedIOException where it cannot be written
  public Panel recordedIn(Path file) {
    try {
      Files.writeString(file, "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Panel(new Recorded(first, file), others, patience, certifying);
  }

  /// Z3 in a child process; then SMTInterpol, and what is on the PATH of `cvc5` and `z3`, with a
  /// few seconds for each.
  public static Panel standard() {
    List<Solver> others = new ArrayList<>(List.of(new SmtInterpol()));
    others.addAll(ExternalSolver.onPath());
    return new Panel(Z3Process.begun(), others, PATIENCE);
  }

  /// Z3 in a child process; then a `z3` on the PATH, of another version. For nonlinear questions,
  /// with which others take long.
  public static Panel ofZ3Versions() {
    return new Panel(Z3Process.begun(), ExternalSolver.z3OnPath().stream().toList(), PATIENCE);
  }

  /// Z3 in a child process, and nobody else.
  public static Panel z3Alone() {
    return new Panel(new Z3Process(), List.of(), PATIENCE);
  }

  public Finding ask(Script script, Limits limits) {
    Opinion opinion = first.ask(script, limits);
    return switch (opinion.reply()) {
      case Reply.Satisfiable satisfiable -> witness(script, satisfiable, opinion, limits);
      case Reply.Unsatisfiable _ -> confirm(script, opinion, limits);
      case Reply.Unknown _ -> new Finding.Undecided(List.of(opinion));
    };
  }

  private Finding witness(Script script, Reply.Satisfiable reply, Opinion opinion, Limits limits) {
    Optional<Assignment> model = new RationalWitness(first, limits).near(script, reply);
    if (model.isPresent()) {
      return new Finding.Model(model.get(), List.of(opinion));
    }
    return RationalWitness.isRational(script, reply)
        ? new Finding.Disagreement("exact evaluation refutes the model", List.of(opinion))
        : new Finding.Undecided(
            List.of(
                opinion,
                Opinion.unknown("exact evaluation", "no rational model found near the real one")));
  }

  private Finding confirm(Script script, Opinion opinion, Limits limits) {
    List<Opinion> opinions = new ArrayList<>(List.of(opinion));
    opinions.addAll(others(script, limits));
    Optional<LinearRefutation> refutation =
        certifying == Certifying.SMALL_SCRIPTS && script.logic() == Logic.QF_LRA
            ? LinearRefutation.of(script)
            : Optional.empty();
    boolean differ = opinions.stream().anyMatch(o -> o.reply() instanceof Reply.Satisfiable);
    return differ
        ? new Finding.Disagreement("one solver has a model, another says none", opinions)
        : new Finding.NoModel(opinions, refutation);
  }

  /// What the other solvers say, who are asked at the same time; none after an interrupt.
  private List<Opinion> others(Script script, Limits limits) {
    Limits each = limits.withTime(limits.time().compareTo(patience) < 0 ? limits.time() : patience);
    List<Callable<Opinion>> questions =
        others.stream()
            .filter(other -> other.takes(script.logic()))
            .map(other -> (Callable<Opinion>) () -> other.ask(script, each))
            .toList();
    try (ExecutorService threads =
        Executors.newThreadPerTaskExecutor(Thread.ofPlatform().stackSize(STACK).factory())) {
      List<Opinion> opinions = new ArrayList<>();
      for (Future<Opinion> opinion : threads.invokeAll(questions)) {
        opinions.add(opinion.get());
      }
      return opinions;
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return List.of();
    } catch (ExecutionException fault) {
      throw new IllegalStateException(fault.getCause());
    }
  }

  @Override
  public void close() {
    switch (first) {
      case Z3Process process -> process.close();
      case Recorded recorded -> recorded.close();
      default -> {}
    }
  }
}

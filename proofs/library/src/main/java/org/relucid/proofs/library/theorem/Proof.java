package org.relucid.proofs.library.theorem;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A theorem whose computations have been run.
///
/// @param steps in the order of the proof
public record Proof(LibraryTheorem theorem, List<Checked> steps) {
  public Proof {
    steps = List.copyOf(steps);
  }

  /// A step and what its computation found; empty where nothing is computed.
  public record Checked(ProofStep step, Optional<Check.Finding> finding) {
    public boolean failed() {
      return finding.filter(Check.Finding.Failed.class::isInstance).isPresent();
    }

    public boolean undecided() {
      return finding.filter(Check.Finding.Undecided.class::isInstance).isPresent();
    }
  }

  /// Runs every computation of the proof. One that throws has failed, with what it said.
  public static Proof check(LibraryTheorem theorem) {
    return check(theorem, theorem.proof());
  }

  /// The same, with solvers asked about the lemmas, which may take minutes.
  public Proof withLemmas(SolvedLemmas solvers) {
    return new Proof(
        theorem,
        steps.stream()
            .map(
                checked ->
                    checked.step().support() instanceof ProofStep.Support.Solved(_, var lemmas)
                        ? new Checked(checked.step(), Optional.of(solvers.ask(lemmas)))
                        : checked)
            .toList());
  }

  /// Runs the computations that the proof rests on, and tries no instances.
  public static Proof checkComputed(LibraryTheorem theorem) {
    return check(
        theorem,
        theorem.proof().stream()
            .filter(step -> !(step.support() instanceof ProofStep.Support.Instances))
            .toList());
  }

  private static Proof check(LibraryTheorem theorem, List<ProofStep> proof) {
    List<Checked> steps = new ArrayList<>();
    for (ProofStep step : proof) {
      steps.add(new Checked(step, checkOf(step).map(Proof::run)));
    }
    return new Proof(theorem, steps);
  }

  private static Optional<Check> checkOf(ProofStep step) {
    return switch (step.support()) {
      case ProofStep.Support.Computed(_, var check) -> Optional.of(check);
      case ProofStep.Support.Instances(_, var check) -> Optional.of(check);
      case ProofStep.Support.Argument _,
          ProofStep.Support.Sketch _,
          ProofStep.Support.Cited _,
          ProofStep.Support.Solved _ ->
          Optional.empty();
    };
  }

  private static Check.Finding run(Check check) {
    try {
      return check.run();
    } catch (RuntimeException e) {
      return Check.failed("it ended with " + e);
    }
  }

  /// What the computations came to.
  public enum Outcome {
    /// All are as the steps say.
    HOLDS,
    /// Solvers left some undecided, and none failed.
    UNDECIDED,
    /// One failed.
    FAILED
  }

  public Outcome outcome() {
    if (steps.stream().anyMatch(Checked::failed)) {
      return Outcome.FAILED;
    }
    return steps.stream().anyMatch(Checked::undecided) ? Outcome.UNDECIDED : Outcome.HOLDS;
  }

  /// Whether all computations are as the steps say.
  public boolean holds() {
    return outcome() == Outcome.HOLDS;
  }
}

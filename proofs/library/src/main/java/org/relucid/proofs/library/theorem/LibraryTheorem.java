package org.relucid.proofs.library.theorem;

import java.util.List;

/// A theorem as an object: statement, source, scope, proof, and what follows for the table.
///
/// Its proof is a list of steps, each of which is computed here, proved in Coq, argued in words, or
/// cited; its [Ledger] says what has to be believed. A theorem whose scope is not one instance
/// needs a step that speaks of all cases, so instances alone never make it general.
///
/// *Fails*: `IllegalArgumentException` for a general scope with instances alone, for no steps, and
/// for a sketch from which something is to follow.
///
/// @param id such as `B24-band`: the paper that asks or proves it, and a name
/// @param statement in mathematics, one line or several
/// @param source the key of the paper, and of the section of `THEORY` that states it
public record LibraryTheorem(
    String id,
    String title,
    List<String> statement,
    String source,
    Scope scope,
    List<Consequence> consequences,
    List<ProofStep> proof) {
  public LibraryTheorem {
    statement = List.copyOf(statement);
    consequences = List.copyOf(consequences);
    proof = List.copyOf(proof);
    if (proof.isEmpty()) {
      throw new IllegalArgumentException(id + ": no steps, expected 1 or more");
    }
    if (!(scope instanceof Scope.Instance) && proof.stream().noneMatch(LibraryTheorem::isGeneral)) {
      throw new IllegalArgumentException(id + ": instances alone, expected a step for " + scope);
    }
    boolean isSketch =
        proof.stream().anyMatch(s -> s.support() instanceof ProofStep.Support.Sketch);
    if (isSketch && !consequences.isEmpty()) {
      throw new IllegalArgumentException(id + ": a sketch, expected no consequences");
    }
  }

  private static boolean isGeneral(ProofStep step) {
    return switch (step.support()) {
      case ProofStep.Support.Computed _,
          ProofStep.Support.Argument _,
          ProofStep.Support.Sketch _,
          ProofStep.Support.Cited _ ->
          true;
      case ProofStep.Support.Instances _, ProofStep.Support.Solved _ -> false;
    };
  }

  public Ledger ledger() {
    return Ledger.of(proof);
  }

  public Status status() {
    if (!ledger().sketches().isEmpty()) {
      return Status.SKETCHED;
    }
    return ledger().cited().isEmpty() ? Status.PROVED : Status.CITED;
  }

  /// How a theorem stands.
  public enum Status {
    /// By its steps, with what the ledger lists.
    PROVED,
    /// At least one step is taken from a paper.
    CITED,
    /// At least one step is an outline only: a claim, and no theorem yet.
    SKETCHED;

    @Override
    public String toString() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  @Override
  public String toString() {
    return id;
  }
}

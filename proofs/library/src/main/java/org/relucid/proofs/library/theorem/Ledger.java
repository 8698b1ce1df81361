package org.relucid.proofs.library.theorem;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// What has to be believed for a proof: each computation's code, each Coq theorem, each written
/// argument, each cited result.
///
/// @param computations what the computations rest on that settle steps
/// @param trials what the computations rest on that try instances
/// @param coq the Coq theorems that stand for arguments
/// @param arguments the written arguments that nothing else covers, by number and text
/// @param sketches the steps that are outlines only, by number and text
/// @param cited the papers
/// @param lemmas what solvers are asked about besides, on which nothing rests
public record Ledger(
    Set<Trust> computations,
    Set<Trust> trials,
    List<CoqReference> coq,
    List<String> arguments,
    List<String> sketches,
    List<String> cited,
    List<String> lemmas) {
  public Ledger {
    computations = Set.copyOf(computations);
    trials = Set.copyOf(trials);
    coq = List.copyOf(coq);
    arguments = List.copyOf(arguments);
    sketches = List.copyOf(sketches);
    cited = List.copyOf(cited);
    lemmas = List.copyOf(lemmas);
  }

  /// Of several theorems together.
  public static Ledger ofAll(Iterable<LibraryTheorem> theorems) {
    List<ProofStep> steps = new ArrayList<>();
    theorems.forEach(theorem -> steps.addAll(theorem.proof()));
    return of(steps);
  }

  static Ledger of(List<ProofStep> proof) {
    Set<Trust> computations = new LinkedHashSet<>();
    Set<Trust> trials = new LinkedHashSet<>();
    Set<CoqReference> coq = new LinkedHashSet<>();
    List<String> arguments = new ArrayList<>();
    List<String> sketches = new ArrayList<>();
    List<String> cited = new ArrayList<>();
    List<String> lemmas = new ArrayList<>();
    for (int i = 0; i < proof.size(); i++) {
      String numbered = "step " + (i + 1) + ": " + proof.get(i).text();
      switch (proof.get(i).support()) {
        case ProofStep.Support.Computed(var trust, _) -> computations.addAll(trust);
        case ProofStep.Support.Instances(var trust, _) -> trials.addAll(trust);
        case ProofStep.Support.Argument(var reference) ->
            reference.ifPresentOrElse(coq::add, () -> arguments.add(numbered));
        case ProofStep.Support.Sketch() -> sketches.add(numbered);
        case ProofStep.Support.Cited(var source) -> cited.add(source);
        case ProofStep.Support.Solved(_, var ids) -> lemmas.addAll(ids);
      }
    }
    return new Ledger(computations, trials, List.copyOf(coq), arguments, sketches, cited, lemmas);
  }

  /// One line for each kind of thing that the statement itself rests on (trials are no part of it).
  public List<String> trust() {
    List<String> trust = new ArrayList<>();
    if (!coq.isEmpty()) {
      trust.add(CoqReference.TRUST);
    }
    if (!arguments.isEmpty()) {
      trust.add(
          arguments.size() == 1 ? "a written argument" : arguments.size() + " written arguments");
    }
    if (!sketches.isEmpty()) {
      trust.add(sketches.size() == 1 ? "a mere sketch" : sketches.size() + " mere sketches");
    }
    new TreeSet<>(cited).forEach(source -> trust.add("cited: " + source));
    new TreeSet<>(computations).forEach(code -> trust.add(code.toString()));
    return trust;
  }
}

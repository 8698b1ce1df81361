package org.relucid.proofs.library.table;

import java.util.List;
import org.relucid.proofs.library.theorem.CoqReference;
import org.relucid.proofs.library.theorem.Ledger;
import org.relucid.proofs.library.theorem.LibraryTheorem;
import org.relucid.proofs.library.theorem.Scope;

/// A relaxation and a class of functions: what the theorems say, and what the machine did.
///
/// @param paper what the paper's table says; shown only
public record Cell(Status paper, Deduction deduction, Evidence evidence) {
  /// What the theorems say, unless any evidence is against it or could not be had.
  public Status status() {
    if (!evidence.faults().isEmpty()) {
      return Status.OPEN;
    }
    boolean cited =
        deduction.theorems().stream().anyMatch(t -> t.status() == LibraryTheorem.Status.CITED);
    return switch (deduction) {
      case Deduction.Expressed _ -> cited ? Status.CITED : Status.YES;
      case Deduction.NotExpressed _ -> cited ? Status.CITED : Status.NO;
      case Deduction.Undecided _ -> Status.OPEN;
    };
  }

  /// The main theorem's name, or nothing.
  public String theorem() {
    return deduction.theorems().isEmpty() ? "" : deduction.theorems().getFirst().id();
  }

  /// `all f` where a theorem says so, `some f` for a refutation, else how many instances there are.
  public String scope() {
    return switch (status()) {
      case YES -> narrowest();
      case NO -> "some f, all networks";
      case CITED -> "as cited";
      case OPEN, NONE -> evidence.checked() + " instances";
    };
  }

  private String narrowest() {
    return deduction.theorems().stream()
        .map(LibraryTheorem::scope)
        .filter(scope -> !(scope instanceof Scope.All))
        .findFirst()
        .orElse(Scope.ALL_FUNCTIONS)
        .toString();
  }

  /// What has to be believed for the status, each once.
  public List<String> trust() {
    return Ledger.ofAll(deduction.theorems()).trust();
  }

  /// The theorems of Coq that the cell rests on, each once.
  public List<CoqReference> coq() {
    return Ledger.ofAll(deduction.theorems()).coq();
  }

  /// The written arguments that no Coq theorem covers, each with its theorem.
  public List<String> writtenArguments() {
    return deduction.theorems().stream()
        .flatMap(t -> t.ledger().arguments().stream().map(text -> t.id() + ", " + text))
        .toList();
  }
}

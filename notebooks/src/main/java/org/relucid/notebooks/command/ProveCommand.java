package org.relucid.notebooks.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.relucid.proofs.library.theorem.Library;
import org.relucid.proofs.library.theorem.LibraryTheorem;
import org.relucid.proofs.library.theorem.Proof;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `prove ID`.
@Command(
    name = "prove",
    mixinStandardHelpOptions = true,
    description = "Check a theorem of the library again, step by step, and say what to believe.",
    customSynopsis = "relucid prove [OPTIONS] ID",
    footer = {
      "",
      "Each step is computed here and now, proved in Coq, argued in words, or cited. Computations on",
      "instances can refute a theorem; they prove nothing beyond these. Exit code 0: no computation",
      "failed; 3: one did.",
      "",
      "Example:",
      "  relucid prove B24-band",
      "prints why every band of a zigzag is precise under DeepPoly-0, on all boxes."
    })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class ProveCommand implements Callable<Integer> {
  @Mixin Output output;
  @Mixin TimeLimit timeLimit;

  @Parameters(index = "0", paramLabel = "ID", description = "As in 'relucid theorems'.")
  String id;

  @Override
  public Integer call() {
    Library library = Library.usual();
    LibraryTheorem theorem = library.theorem(id).orElseThrow(() -> unknown(library.theorems()));
    Proof proof = timeLimit.await(() -> Proof.check(theorem));
    output.print(new ProofReport(proof));
    return (proof.holds() ? Exit.DONE : Exit.REFUTED).code();
  }

  private BadInput unknown(List<LibraryTheorem> known) {
    String hint = Typo.hint(id, known.stream().map(LibraryTheorem::id));
    return new BadInput(
        "theorem '" + id + "' is not in the library" + hint + " ('relucid theorems' lists them)");
  }
}

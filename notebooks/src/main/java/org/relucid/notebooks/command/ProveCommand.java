package org.relucid.notebooks.command;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.relucid.notebooks.argument.BadInput;
import org.relucid.notebooks.argument.Typo;
import org.relucid.notebooks.report.Exit;
import org.relucid.notebooks.report.ProofReport;
import org.relucid.notebooks.report.ProofsReport;
import org.relucid.proofs.library.theorem.Library;
import org.relucid.proofs.library.theorem.LibraryTheorem;
import org.relucid.proofs.library.theorem.Proof;
import org.relucid.proofs.library.theorem.SolvedLemmas;
import org.relucid.smt.query.Limits;
import org.relucid.smt.query.Panel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/// `prove ID`.
@Command(
    name = "prove",
    mixinStandardHelpOptions = true,
    description = "Check a theorem of the library again, step by step, and say what to believe.",
    customSynopsis = "relucid prove [OPTIONS] (ID | --all)",
    footer = {
      "",
      "Each step is computed here and now, proved in Coq, argued in words, or cited. Computations on",
      "instances can refute a theorem; they prove nothing beyond these. Exit code 0: all computations",
      "are as the steps say; 3: one failed; 4: solvers left a lemma undecided.",
      "",
      "With --lemmas also what solvers are asked with real parameters, for small sizes and all boxes",
      "at once: a second way to a step, on which nothing rests. Who agreed is named.",
      "",
      "Example:",
      "  relucid prove B24-band",
      "prints why every band of a zigzag is precise under DeepPoly-0, on all boxes."
    })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class ProveCommand implements Callable<Integer> {
  @Mixin Output output;
  @Mixin TimeLimit timeLimit;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "ID",
      description = "As in 'relucid theorems'.")
  Optional<String> id = Optional.empty();

  @Option(names = "--all", description = "Check every theorem, and print a line for each.")
  boolean all;

  @Option(
      names = "--lemmas",
      description = "Ask solvers about the lemmas with real parameters, too; minutes for some.")
  boolean lemmas;

  @Option(
      names = "--smtlib",
      paramLabel = "FILE",
      description = "With --lemmas: write what Z3 is asked, as SMT-LIB.")
  Optional<Path> smtlib = Optional.empty();

  @Override
  public Integer call() {
    if (all == id.isPresent()) {
      throw new ParameterException(
          output.verb.commandLine(), "expected an ID or --all, and not both");
    }
    if (smtlib.isPresent() && (all || !lemmas)) {
      throw new ParameterException(
          output.verb.commandLine(), "--smtlib: found without ID --lemmas, expected with them");
    }
    Library library = Library.usual();
    return id.map(name -> one(library, name)).orElseGet(() -> all(library)).code();
  }

  private Exit one(Library library, String name) {
    LibraryTheorem theorem =
        library.theorem(name).orElseThrow(() -> unknown(name, library.theorems()));
    Proof proof = timeLimit.await(() -> lemmas ? withLemmas(theorem) : Proof.check(theorem));
    output.print(new ProofReport(proof));
    return exit(proof);
  }

  static Exit exit(Proof proof) {
    return switch (proof.outcome()) {
      case HOLDS -> Exit.DONE;
      case UNDECIDED -> Exit.UNDECIDED;
      case FAILED -> Exit.REFUTED;
    };
  }

  private Proof withLemmas(LibraryTheorem theorem) {
    Panel standard = Panel.ofZ3Versions();
    try (Panel panel = smtlib.map(standard::recordedIn).orElse(standard)) {
      return Proof.check(theorem).withLemmas(new SolvedLemmas(panel, Limits.seconds(60)));
    } catch (UncheckedIOException e) {
      throw new BadInput("--smtlib: " + e.getCause());
    }
  }

  private Exit all(Library library) {
    List<Proof> proofs =
        timeLimit.await(() -> library.theorems().parallelStream().map(Proof::check).toList());
    output.print(new ProofsReport(proofs));
    return proofs.stream().allMatch(Proof::holds) ? Exit.DONE : Exit.REFUTED;
  }

  private static BadInput unknown(String id, List<LibraryTheorem> known) {
    String hint = Typo.hint(id, known.stream().map(LibraryTheorem::id));
    return new BadInput(
        "theorem '" + id + "' is not in the library" + hint + " ('relucid theorems' lists them)");
  }
}

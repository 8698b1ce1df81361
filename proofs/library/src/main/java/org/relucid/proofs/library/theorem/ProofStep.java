package org.relucid.proofs.library.theorem;

import java.util.List;
import java.util.Optional;

/// A step of a proof: what it says, and what stands behind it.
public record ProofStep(String text, Support support) {
  /// What stands behind a step.
  public sealed interface Support {
    /// A computation settles the step as it is stated.
    record Computed(List<Trust> trust, Check check) implements Support {
      public Computed {
        trust = List.copyOf(trust);
      }
    }

    /// A computation tries the theorem on instances. It can refute; it proves nothing beyond these.
    record Instances(List<Trust> trust, Check check) implements Support {
      public Instances {
        trust = List.copyOf(trust);
      }
    }

    /// An argument for a reader; where Coq has proved it, that need not be believed.
    record Argument(Optional<CoqReference> coq) implements Support {}

    /// How a proof might go, in outline only: until it is written out nothing may rest on it.
    record Sketch() implements Support {}

    /// A result taken from a paper.
    record Cited(String source) implements Support {}

    /// The step again for small sizes and all real parameters, as lemmas that solvers are asked
    /// about: a second way, on which nothing rests.
    ///
    /// @param lemmas their ids, see [org.relucid.smt.lemma.Lemmas]
    record Solved(String formula, List<String> lemmas) implements Support {
      public Solved {
        lemmas = List.copyOf(lemmas);
      }
    }
  }

  public static ProofStep computed(String text, Check check, Trust... trust) {
    return new ProofStep(text, new Support.Computed(List.of(trust), check));
  }

  public static ProofStep instances(String text, Check check, Trust... trust) {
    return new ProofStep(text, new Support.Instances(List.of(trust), check));
  }

  public static ProofStep argument(String text) {
    return new ProofStep(text, new Support.Argument(Optional.empty()));
  }

  public static ProofStep coq(String text, String name, String file) {
    return coq(text, new CoqReference(name, file, ""));
  }

  public static ProofStep coq(String text, CoqReference reference) {
    return new ProofStep(text, new Support.Argument(Optional.of(reference)));
  }

  public static ProofStep sketch(String text) {
    return new ProofStep(text, new Support.Sketch());
  }

  public static ProofStep cited(String text, String source) {
    return new ProofStep(text, new Support.Cited(source));
  }

  public static ProofStep solved(String text, String formula, String... lemmas) {
    return new ProofStep(text, new Support.Solved(formula, List.of(lemmas)));
  }
}

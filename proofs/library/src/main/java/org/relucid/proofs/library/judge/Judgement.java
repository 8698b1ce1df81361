package org.relucid.proofs.library.judge;

import java.util.List;
import java.util.Optional;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.number.Rational;

/// What the judge says about one witness: a verdict, and a reason that a person understands.
public sealed interface Judgement {
  Verdict verdict();

  /// One sentence: which assertion decides, and by how much.
  String reason();

  /// What was odd about the files but does not change the verdict.
  List<String> remarks();

  /// There was a point, and the network was evaluated at it.
  ///
  /// @param tolerance the least absolute tolerance that the point needs: `max(0, -slack)`
  /// @param outputs the network's exact outputs
  /// @param exact the assertions at `(x, y)` with the exact `y`
  record Judged(
      Verdict verdict,
      String reason,
      List<String> remarks,
      Rational tolerance,
      Vector outputs,
      Examination exact,
      Float32Run float32,
      Optional<StatedOutputs> stated)
      implements Judgement {
    public Judged {
      remarks = List.copyOf(remarks);
    }
  }

  /// There was no single point with the right number of X.
  record Malformed(String reason, List<String> remarks) implements Judgement {
    public Malformed {
      remarks = List.copyOf(remarks);
    }

    @Override
    public Verdict verdict() {
      return Verdict.MALFORMED;
    }
  }

  /// The judge could not do its work; nothing is said about the witness.
  record Undecided(String reason) implements Judgement {
    @Override
    public Verdict verdict() {
      return Verdict.UNDECIDED;
    }

    @Override
    public List<String> remarks() {
      return List.of();
    }
  }

  /// The time ran out before this witness's turn came or ended.
  record Late() implements Judgement {
    @Override
    public Verdict verdict() {
      return Verdict.UNDECIDED;
    }

    @Override
    public String reason() {
      return "out of time";
    }

    @Override
    public List<String> remarks() {
      return List.of();
    }
  }
}

package org.relucid.smt.lemma;

import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import org.relucid.smt.query.Finding;

/// What came of a lemma.
public record LemmaResult(Lemma lemma, List<Answered> answers, Duration elapsed) {
  public LemmaResult {
    answers = List.copyOf(answers);
  }

  /// A case with what was found.
  public record Answered(Case question, Finding finding, Duration elapsed) {
    /// Whether it is as claimed.
    public boolean holds() {
      return switch (question.expected()) {
        case NO_MODEL -> finding instanceof Finding.NoModel;
        case EXAMPLE -> finding instanceof Finding.Model;
      };
    }

    /// Whether it is the opposite of what is claimed.
    public boolean fails() {
      return switch (question.expected()) {
        case NO_MODEL -> finding instanceof Finding.Model;
        case EXAMPLE -> finding instanceof Finding.NoModel;
      };
    }

    private Finding.Standing standing() {
      return finding instanceof Finding.NoModel none ? none.standing() : Finding.Standing.CERTIFIED;
    }

    private String basis() {
      return finding instanceof Finding.NoModel none ? none.basis() : "exact evaluation";
    }
  }

  /// Whether all cases are as claimed.
  public boolean holds() {
    return answers.stream().allMatch(Answered::holds);
  }

  /// Whether some case is refuted, by an exact model.
  public boolean fails() {
    return answers.stream().anyMatch(Answered::fails);
  }

  /// The weakest of all cases.
  public Finding.Standing standing() {
    return answers.stream()
        .map(Answered::standing)
        .max(Enum::compareTo)
        .orElse(Finding.Standing.CERTIFIED);
  }

  /// What has to be believed, in words, each thing once.
  public List<String> basis() {
    return List.copyOf(new TreeSet<>(answers.stream().map(Answered::basis).toList()));
  }
}

package org.relucid.smt.query;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.relucid.smt.certificate.LinearRefutation;
import org.relucid.smt.term.Assignment;

/// What a [Panel] found out about a script, with all opinions that it heard.
public sealed interface Finding {
  List<Opinion> opinions();

  /// A model, which exact evaluation confirms: nothing has to be believed.
  record Model(Assignment assignment, List<Opinion> opinions) implements Finding {
    public Model {
      opinions = List.copyOf(opinions);
    }
  }

  /// There is no model.
  ///
  /// @param refutation accepted by the kernel, where there is one
  record NoModel(List<Opinion> opinions, Optional<LinearRefutation> refutation) implements Finding {
    public NoModel {
      opinions = List.copyOf(opinions);
    }

    /// The solvers that say so.
    public List<String> solvers() {
      return opinions.stream()
          .filter(opinion -> opinion.reply() instanceof Reply.Unsatisfiable)
          .map(Opinion::solver)
          .toList();
    }

    public Standing standing() {
      if (refutation.isPresent()) {
        return Standing.CERTIFIED;
      }
      return solvers().size() > 1 ? Standing.CONFIRMED : Standing.TRUSTED;
    }

    /// What has to be believed, in words.
    public String basis() {
      return switch (standing()) {
        case CERTIFIED -> "kernel";
        case CONFIRMED -> String.join(" and ", solvers());
        case TRUSTED -> String.join("", solvers()) + " alone";
      };
    }
  }

  /// How far a refutation is to be believed.
  enum Standing {
    /// The kernel accepts a derivation.
    CERTIFIED,
    /// Two or more solvers agree.
    CONFIRMED,
    /// One solver says so.
    TRUSTED
  }

  /// Neither was shown.
  record Undecided(List<Opinion> opinions) implements Finding {
    public Undecided {
      opinions = List.copyOf(opinions);
    }

    public String reason() {
      return opinions.stream().map(Opinion::toString).collect(Collectors.joining("; "));
    }
  }

  /// Solvers differ, or a model is none: one of them is wrong, and nothing is concluded.
  record Disagreement(String what, List<Opinion> opinions) implements Finding {
    public Disagreement {
      opinions = List.copyOf(opinions);
    }
  }
}

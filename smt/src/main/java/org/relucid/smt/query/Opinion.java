package org.relucid.smt.query;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/// A solver's reply, with the time that it took and the statistics that it gave.
public record Opinion(
    String solver, Reply reply, Duration elapsed, Map<String, String> statistics) {
  public Opinion {
    statistics = new TreeMap<>(statistics);
  }

  public static Opinion unknown(String solver, String reason) {
    return new Opinion(solver, new Reply.Unknown(reason), Duration.ZERO, Map.of());
  }

  /// `unsat by Z3 4.14.1 in 0.12 s`.
  @Override
  public String toString() {
    String word =
        switch (reply) {
          case Reply.Satisfiable _ -> "sat";
          case Reply.Unsatisfiable(String evidence) ->
              "unsat" + (evidence.isEmpty() ? "" : " (" + evidence + ")");
          case Reply.Unknown(String reason) -> "unknown (" + reason + ")";
        };
    return word + " by " + solver + " in " + Math.round(elapsed.toMillis() / 10.0) / 100.0 + " s";
  }
}

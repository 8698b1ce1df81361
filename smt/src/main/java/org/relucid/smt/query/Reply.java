package org.relucid.smt.query;

import java.util.Map;
import java.util.TreeMap;

/// What a solver says of a script. Nothing here has been checked by us.
public sealed interface Reply {
  /// There is a model. Values that the solver gave in a form that cannot be read are missing.
  record Satisfiable(Map<String, Value> model) implements Reply {
    public Satisfiable {
      model = new TreeMap<>(model);
    }
  }

  /// There is none.
  ///
  /// @param evidence what the solver's own checks add, such as `proof checked`; may be empty
  record Unsatisfiable(String evidence) implements Reply {}

  record Unknown(String reason) implements Reply {}
}

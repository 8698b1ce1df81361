package org.relucid.proofs.library.theorem;

/// For what a theorem holds.
public sealed interface Scope {
  /// Without bound, such as `all f` or `all networks`.
  record All(String what) implements Scope {
    @Override
    public String toString() {
      return "all " + what;
    }
  }

  /// For all functions with at most so many pieces.
  record UpToPieces(int pieces) implements Scope {
    @Override
    public String toString() {
      return "all f with at most " + pieces + " pieces";
    }
  }

  /// For the one object in the statement.
  record Instance() implements Scope {
    @Override
    public String toString() {
      return "this instance";
    }
  }

  Scope ALL_FUNCTIONS = new All("f");
  Scope ALL_NETWORKS = new All("networks");
  Scope INSTANCE = new Instance();
}

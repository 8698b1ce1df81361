package org.relucid.proofs.library.theorem;

import java.util.ArrayList;
import java.util.List;

/// A theorem while it is written down, part after part.
final class Draft {
  private final String id;
  private final String title;
  private final List<String> statement = new ArrayList<>();
  private final List<Consequence> consequences = new ArrayList<>();
  private final List<ProofStep> proof = new ArrayList<>();
  private String source = "to our knowledge new";
  private Scope scope = Scope.ALL_NETWORKS;

  private Draft(String id, String title) {
    this.id = id;
    this.title = title;
  }

  static Draft of(String id, String title) {
    return new Draft(id, title);
  }

  Draft states(String... lines) {
    statement.addAll(List.of(lines));
    return this;
  }

  Draft from(String newSource) {
    source = newSource;
    return this;
  }

  Draft holdsFor(Scope newScope) {
    scope = newScope;
    return this;
  }

  Draft implies(Consequence... newConsequences) {
    consequences.addAll(List.of(newConsequences));
    return this;
  }

  Draft step(ProofStep step) {
    proof.add(step);
    return this;
  }

  LibraryTheorem done() {
    return new LibraryTheorem(id, title, statement, source, scope, consequences, proof);
  }
}

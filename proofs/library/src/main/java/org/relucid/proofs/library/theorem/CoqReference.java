package org.relucid.proofs.library.theorem;

import java.util.Optional;

/// A theorem of the Coq development: a headline theorem of `proofs/coq/Statements.v`, or a lemma
/// that these rest on. The folder's `check` compiles all of it and refuses anything assumed.
///
/// @param name the theorem's name there
/// @param file where it is proved, from `proofs/coq`, such as `DeepPoly/Cpwl.v`
/// @param difference how the Coq statement differs from the library's, empty where it does not
public record CoqReference(String name, String file, String difference) {
  /// What is believed with it.
  public static final String TRUST = "Coq 8.16, standard reals";

  /// The statement of a headline theorem, word for word; empty for a lemma.
  public Optional<String> statement() {
    return CoqStatements.of(name);
  }

  /// With what sets it apart.
  public CoqReference but(String newDifference) {
    return new CoqReference(name, file, newDifference);
  }

  @Override
  public String toString() {
    return name + " in proofs/coq/" + file;
  }
}

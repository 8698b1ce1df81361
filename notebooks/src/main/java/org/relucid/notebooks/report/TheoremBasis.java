package org.relucid.notebooks.report;

import org.relucid.proofs.library.theorem.Library;

/// What has to be believed for a theorem of the library, in a few words.
public final class TheoremBasis {
  private TheoremBasis() {}

  /// `Coq 8.16, standard reals`.
  ///
  /// @throws java.util.NoSuchElementException for a theorem that is not in the library
  static String of(String id) {
    return String.join("; ", Library.usual().theorem(id).orElseThrow().ledger().trust());
  }
}

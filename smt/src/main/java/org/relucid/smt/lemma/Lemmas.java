package org.relucid.smt.lemma;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// All lemmas with parameters.
public final class Lemmas {
  /// The most kinks for which convex functions are treated.
  public static final int MOST_KINKS = 4;

  private Lemmas() {}

  public static List<Lemma> all() {
    List<Lemma> lemmas = new ArrayList<>();
    lemmas.add(IbpLemmas.step());
    lemmas.add(ChordLemmas.identities());
    lemmas.add(ChordLemmas.monotone());
    lemmas.add(ChordLemmas.flip());
    for (int n = 1; n <= MOST_KINKS; n++) {
      lemmas.addAll(convex(n));
    }
    for (int n = 0; n <= 2; n++) {
      lemmas.add(BandLemmas.band(n));
    }
    for (int hidden = 2; hidden <= 3; hidden++) {
      lemmas.add(InvarianceLemmas.weakSigns(hidden));
      lemmas.add(InvarianceLemmas.fourEntries(hidden));
    }
    lemmas.add(InvarianceLemmas.zeroWeights());
    lemmas.add(GadgetLemmas.nmin());
    lemmas.add(GadgetLemmas.clip());
    return List.copyOf(lemmas);
  }

  private static List<Lemma> convex(int n) {
    return List.of(
        ConvexLemmas.triangle(n),
        ConvexLemmas.facesAway(n),
        ConvexLemmas.splitKink(n),
        ConvexLemmas.monotone(n),
        ConvexLemmas.wrongFacing(n),
        ConvexLemmas.onlyOneFacing(n));
  }

  /// The lemma of that id.
  public static Optional<Lemma> named(String id) {
    return all().stream().filter(lemma -> lemma.id().equals(id)).findFirst();
  }

  /// The lemmas that belong to a theorem: those whose ids begin with its id.
  public static List<Lemma> of(String theorem) {
    return all().stream().filter(lemma -> lemma.id().startsWith(theorem)).toList();
  }
}

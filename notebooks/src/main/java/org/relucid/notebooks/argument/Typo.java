package org.relucid.notebooks.argument;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/// Which word a mistyped one was meant to be.
public final class Typo {
  private static final int MOST_SLIPS = 3;

  private Typo() {}

  /// The known word with the fewest slips, if they are few; as an end of a message.
  public static String hint(String typed, Stream<String> known) {
    Optional<String> closest =
        known
            .filter(word -> distance(word, typed) <= Math.min(MOST_SLIPS, word.length() / 2))
            .min(Comparator.comparingInt(word -> distance(word, typed)));
    return closest.map(word -> "; did you mean " + word + "?").orElse("");
  }

  /// The least number of letters inserted, deleted or replaced (Levenshtein).
  static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}

package org.relucid.theory.format;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/// Ways in which files come damaged: cut, with flipped bits, with pieces repeated, moved or
/// replaced.
public final class Damage {
  private static final List<String> PIECES =
      List.of(
          "(",
          ")",
          "((((((((",
          "))))))))",
          " ",
          "\n",
          "\u0000",
          ";",
          ",",
          "-",
          "*",
          "[",
          "]",
          "e",
          "1e9999",
          "1e999999999",
          "-0",
          "99999999999999999999",
          "0.1",
          "1/0",
          "nan",
          "inf",
          "X_0",
          "Y_0",
          "X_999999999",
          "or",
          "and",
          "assert",
          "<=",
          "relu(",
          "h1",
          "y1",
          "// ",
          "#",
          "é");

  private Damage() {}

  /// The bytes with a few changes.
  public static Arbitrary<byte[]> of(byte[] whole) {
    Arbitrary<byte[]> cut =
        Arbitraries.integers().between(0, whole.length).map(n -> Arrays.copyOf(whole, n));
    Arbitrary<byte[]> flipped =
        Combinators.combine(
                Arbitraries.integers().between(0, Math.max(0, whole.length - 1)),
                Arbitraries.integers().between(0, 255))
            .as((place, mask) -> flip(whole, place, mask))
            .list()
            .ofMinSize(1)
            .ofMaxSize(3)
            .map(flips -> merge(whole, flips));
    return Arbitraries.oneOf(cut, flipped);
  }

  private static byte[] flip(byte[] whole, int place, int mask) {
    byte[] changed = whole.clone();
    if (place < changed.length) {
      changed[place] ^= (byte) mask;
    }
    return changed;
  }

  private static byte[] merge(byte[] whole, List<byte[]> flips) {
    byte[] result = whole.clone();
    for (byte[] flip : flips) {
      for (int i = 0; i < result.length; i++) {
        result[i] ^= (byte) (flip[i] ^ whole[i]);
      }
    }
    return result;
  }

  /// The text cut, or with up to four of its stretches replaced by nasty words.
  public static Arbitrary<String> of(String whole) {
    Arbitrary<Edit> edit =
        Combinators.combine(
                Arbitraries.integers().between(0, whole.length()),
                Arbitraries.integers().between(0, 12),
                Arbitraries.of(PIECES),
                Arbitraries.integers().between(0, 3))
            .as(Edit::new);
    Arbitrary<String> edited =
        edit.list()
            .ofMinSize(1)
            .ofMaxSize(4)
            .map(
                edits -> {
                  String text = whole;
                  for (Edit next : edits) {
                    text = next.of(text);
                  }
                  return text;
                });
    Arbitrary<String> cut =
        Arbitraries.integers().between(0, whole.length()).map(n -> whole.substring(0, n));
    return Arbitraries.frequencyOf(Tuple.of(1, cut), Tuple.of(5, edited));
  }

  private record Edit(int place, int removed, String piece, int times) {
    String of(String text) {
      int start = Math.min(place, text.length());
      int end = Math.min(start + removed, text.length());
      return text.substring(0, start) + piece.repeat(times) + text.substring(end);
    }
  }
}

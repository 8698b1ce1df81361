package org.relucid.expressivity.encode;

import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// To which side each neuron of one hidden layer faces: `relu(x - x_i)` to the right, `relu(x_i -
/// x)` to the left. Written as a word such as `LRR`, from the first breakpoint to the last.
public record Facing(List<Side> sides) {
  /// A side of a breakpoint.
  public enum Side {
    LEFT("L"),
    RIGHT("R");

    private final String letter;

    Side(String letter) {
      this.letter = letter;
    }
  }

  public Facing {
    sides = List.copyOf(sides);
  }

  /// @throws IllegalArgumentException for other letters than `L` and `R`
  public static Facing parse(String word) {
    if (!word.matches("[LR]*")) {
      throw new IllegalArgumentException(
          "facing '" + word + "', expected a word of L and R, one letter for each breakpoint");
    }
    return new Facing(word.chars().mapToObj(c -> c == 'L' ? Side.LEFT : Side.RIGHT).toList());
  }

  /// All `n` neurons to the right.
  public static Facing right(int n) {
    return number(BigInteger.ZERO, n);
  }

  /// All `2^n`, one at a time, from `RR…R` to `LL…L`.
  public static Stream<Facing> all(int n) {
    BigInteger count = count(n);
    return Stream.iterate(BigInteger.ZERO, k -> k.compareTo(count) < 0, k -> k.add(BigInteger.ONE))
        .map(k -> number(k, n));
  }

  /// `2^n`
  public static BigInteger count(int n) {
    return BigInteger.TWO.pow(n);
  }

  /// Each side with probability one half; the same seed yields the same facing.
  public static Facing random(int n, long seed) {
    return number(new BigInteger(n, new Random(seed)), n);
  }

  /// Bit `i` of the number says whether breakpoint `i` faces to the left.
  private static Facing number(BigInteger number, int n) {
    return new Facing(
        IntStream.range(0, n).mapToObj(i -> number.testBit(i) ? Side.LEFT : Side.RIGHT).toList());
  }

  @Override
  public String toString() {
    return sides.stream().map(side -> side.letter).collect(Collectors.joining());
  }
}

package org.relucid.proofs.library.gallery;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.relucid.theory.function.PiecewiseLinear;
import org.relucid.theory.function.PiecewiseLinear.Vertex;
import org.relucid.theory.number.Rational;

/// Random functions of one variable on R with small rational data: the same seed always gives the
/// same functions, in each class.
///
/// Slopes are drawn first; monotone functions take their absolute values (or these negated), convex
/// ones put them in order. Where two neighbours come out equal, the function has fewer pieces.
public final class RandomFunctions {
  private static final int STEEPEST = 6;

  private final SplittableRandom random;
  private final int mostPieces;

  /// @param mostPieces at least 1
  public RandomFunctions(long seed, int mostPieces) {
    if (mostPieces < 1) {
      throw new IllegalArgumentException(mostPieces + " pieces, expected 1 or more");
    }
    this.random = new SplittableRandom(seed);
    this.mostPieces = mostPieces;
  }

  /// The next function of that class, with at most the given number of pieces.
  public PiecewiseLinear of(FunctionClass wanted) {
    int pieces = Math.min(mostPieces, 2 + random.nextInt(Math.max(1, mostPieces - 1)));
    List<Rational> slopes = shaped(slopes(pieces), wanted);
    Rational x = fraction(8, 4);
    Rational value = fraction(8, 4);
    List<Vertex> vertices = new ArrayList<>(List.of(new Vertex(x, value)));
    for (int i = 1; i < pieces - 1; i++) {
      Rational width = Rational.of(1 + random.nextInt(6), 1 + random.nextInt(4));
      x = x.add(width);
      value = value.add(width.multiply(slopes.get(i)));
      vertices.add(new Vertex(x, value));
    }
    return PiecewiseLinear.through(vertices, slopes.getFirst(), slopes.getLast());
  }

  private List<Rational> slopes(int pieces) {
    List<Rational> slopes = new ArrayList<>();
    for (int i = 0; i < pieces; i++) {
      slopes.add(fraction(STEEPEST, 3));
    }
    return slopes;
  }

  private List<Rational> shaped(List<Rational> slopes, FunctionClass wanted) {
    boolean falls = random.nextBoolean();
    return switch (wanted) {
      case ALL -> slopes;
      case MONOTONE -> oneSign(slopes, falls);
      case CONVEX -> sorted(slopes);
      case MONOTONE_CONVEX -> sorted(oneSign(slopes, falls));
    };
  }

  private static List<Rational> oneSign(List<Rational> slopes, boolean falls) {
    return slopes.stream().map(Rational::abs).map(s -> falls ? s.negate() : s).toList();
  }

  private static List<Rational> sorted(List<Rational> slopes) {
    List<Rational> sorted = new ArrayList<>(slopes);
    Collections.sort(sorted);
    return sorted;
  }

  private Rational fraction(int most, int mostDenominator) {
    return Rational.of(random.nextInt(-most, most + 1), 1 + random.nextInt(mostDenominator));
  }

  /// Four functions, one of each class, `count` times over, named by class, seed and number.
  public static List<NamedFunction> sample(long seed, int mostPieces, int count) {
    RandomFunctions functions = new RandomFunctions(seed, mostPieces);
    List<NamedFunction> sample = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      for (FunctionClass wanted : FunctionClass.values()) {
        String name = "random " + wanted.symbol() + " " + seed + "." + i;
        sample.add(new NamedFunction(name, functions.of(wanted)));
      }
    }
    return List.copyOf(sample);
  }
}

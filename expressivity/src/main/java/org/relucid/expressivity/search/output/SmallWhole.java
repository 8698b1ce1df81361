package org.relucid.expressivity.search.output;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.relucid.expressivity.search.Architecture;
import org.relucid.expressivity.search.SearchQuestion;

/// Hidden layers with small whole weights and any output, where not all real weights can be
/// searched: a network may be found; that none is found denies nothing.
///
/// @param tried what was looked at, in words, where nothing was found
public record SmallWhole(Optional<Fitting.Found> found, List<String> tried) {
  private static final BigInteger FEW = BigInteger.valueOf(20_000);
  private static final int MOST_WEIGHT = 2;

  public SmallWhole {
    tried = List.copyOf(tried);
  }

  /// Weights up to 1, and up to 2, as long as there are few hidden layers.
  ///
  /// @throws IllegalArgumentException for a relaxation for which output weights are not found, or
  ///   the order of neurons matters
  public static SmallWhole of(SearchQuestion question) {
    List<String> tried = new ArrayList<>();
    for (int bound = 1; bound <= MOST_WEIGHT; bound++) {
      Optional<WholeLayers> layers = few(question.architecture(), bound);
      if (layers.isPresent()) {
        Weighing weighing = Weighing.of(question, layers.get());
        if (weighing.example().isPresent()) {
          return new SmallWhole(weighing.example(), tried);
        }
        tried.add(words(layers.get(), bound, weighing));
      }
    }
    return new SmallWhole(Optional.empty(), tried);
  }

  private static Optional<WholeLayers> few(Architecture shape, int bound) {
    try {
      return Optional.of(new WholeLayers(shape, bound))
          .filter(layers -> layers.count().compareTo(FEW) <= 0);
    } catch (IllegalArgumentException tooMany) {
      return Optional.empty();
    }
  }

  private static String words(WholeLayers layers, int bound, Weighing weighing) {
    return String.format(
        Locale.ROOT,
        "of %,d hidden layers with whole weights up to %d %,d encode it, none precisely with any"
            + " output%s",
        layers.count(),
        bound,
        weighing.encode(),
        weighing.unknown() > 0 ? " that is known (undecided " + weighing.unknown() + ")" : "");
  }
}

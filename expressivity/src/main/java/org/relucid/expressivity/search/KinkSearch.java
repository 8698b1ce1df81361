package org.relucid.expressivity.search;

import java.util.Optional;
import org.relucid.expressivity.multivariate.Obstructions;
import org.relucid.expressivity.multivariate.OneLayerAtKink;

/// Looks for a kink of the function at which no network of the question's one hidden layer is
/// precise, over all real weights: for functions of several inputs, and relaxations neuron by
/// neuron. Finding none says nothing.
public final class KinkSearch {
  private KinkSearch() {}

  /// @return the derivation, with which the search is over
  public static Optional<SearchResult.Denied> answer(SearchQuestion question) {
    Architecture architecture = question.architecture();
    boolean applies =
        architecture.inputs() > 1
            && architecture.hidden().size() == 1
            && Obstructions.areFor(question.relaxation());
    if (!applies) {
      return Optional.empty();
    }
    return Obstructions.first(question.function(), question.domain())
        .map(found -> OneLayerAtKink.of(found, architecture.neurons()))
        .map(SearchResult.Denied::new);
  }
}

package org.relucid.expressivity.search;

import java.util.Optional;
import org.relucid.expressivity.multivariate.Obstructions;
import org.relucid.expressivity.multivariate.OneLayerAtKink;

/// Whether the kinks of the function deny every network of the question's one hidden layer, over
/// all real weights, for relaxations neuron by neuron. If they do not, that says nothing.
public final class KinkSearch {
  private KinkSearch() {}

  /// @return the derivation, with which the search is over
  public static Optional<SearchResult.Denied> answer(SearchQuestion question) {
    Architecture architecture = question.architecture();
    if (architecture.hidden().size() > 1 || !Obstructions.areFor(question.relaxation())) {
      return Optional.empty();
    }
    if (architecture.inputs() == 1) {
      return OneNeuronPerKink.denies(question).map(SearchResult.AtKinks::new);
    }
    return Obstructions.first(question.function(), question.domain())
        .map(found -> OneLayerAtKink.of(found, architecture.neurons()))
        .map(SearchResult.AtKink::new);
  }
}

package org.relucid.expressivity.search;

import java.util.List;
import org.relucid.expressivity.Answer;
import org.relucid.expressivity.multivariate.OneLayerAtKink;
import org.relucid.smt.query.Finding;
import org.relucid.theory.network.ScalarNetwork;

/// What came of a search.
public sealed interface SearchResult {
  /// A network that encodes the function, compared exactly, and is precise on all boxes.
  record Found(ScalarNetwork network, Answer.Precise precision) implements SearchResult {}

  /// No network of the architecture is right even at finitely many points and on finitely many
  /// boxes.
  ///
  /// @param cases one for each assignment of signs, each without a model
  record None(List<Finding.NoModel> cases, int points, int boxes) implements SearchResult {
    public None {
      cases = List.copyOf(cases);
    }

    /// What has to be believed of the solvers, each thing once.
    public List<String> basis() {
      return cases.stream().map(Finding.NoModel::basis).distinct().sorted().toList();
    }
  }

  /// No network of one hidden layer, as the architecture has, is precise.
  sealed interface Denied extends SearchResult {}

  /// Near a kink of a function of several inputs.
  record AtKink(OneLayerAtKink refutation) implements Denied {}

  /// Of one input, since the one with one neuron at each kink is not.
  record AtKinks(OneNeuronPerKink refutation) implements Denied {}

  record Unknown(String reason) implements SearchResult {}
}

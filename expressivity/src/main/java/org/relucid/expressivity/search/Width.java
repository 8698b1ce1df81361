package org.relucid.expressivity.search;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.relucid.smt.query.Finding;
import org.relucid.smt.query.Panel;

/// How many neurons one hidden layer needs to encode a function of one variable and be precise on
/// all boxes: at least `least`, and at most `most` where a network is known.
///
/// Each width from 1 on is searched over all real weights ([Search]), until a network is found, the
/// last width is reached, or the search is undecided; what is above an undecided width may still
/// give an upper bound, never a lower one.
///
/// @param most of a network that was found
/// @param refutations that no smaller width will do
public record Width(int least, Optional<Integer> most, List<Finding.NoModel> refutations) {
  public Width {
    refutations = List.copyOf(refutations);
  }

  /// @param question its architecture says whether there are skips; its width is not looked at
  /// @param last the greatest width that is searched
  /// @param patience for each width
  public static Width of(SearchQuestion question, int last, Panel panel, Duration patience) {
    int least = 1;
    List<Finding.NoModel> refutations = new ArrayList<>();
    for (int width = 1; width <= last; width++) {
      switch (Search.withSolvers(panel, patience).answer(ofWidth(question, width))) {
        case SearchResult.Found _ -> {
          return new Width(least, Optional.of(width), refutations);
        }
        case SearchResult.None none -> {
          if (least == width) {
            least = width + 1;
            refutations.addAll(none.cases());
          }
        }
        case SearchResult.Denied _, SearchResult.Unknown _ -> {}
      }
    }
    return new Width(least, Optional.empty(), refutations);
  }

  private static SearchQuestion ofWidth(SearchQuestion question, int width) {
    Architecture given = question.architecture();
    return new SearchQuestion(
        question.function(),
        question.domain(),
        new Architecture(given.inputs(), List.of(width), given.reading()),
        question.relaxation());
  }

  /// What has to be believed for the lower bound, each thing once.
  public List<String> basis() {
    return refutations.stream().map(Finding.NoModel::basis).distinct().sorted().toList();
  }

  /// `= 2`, `>= 4`, or `>= 2, <= 3`.
  @Override
  public String toString() {
    if (most.isEmpty()) {
      return ">= " + least;
    }
    return most.get() == least ? "= " + least : ">= " + least + ", <= " + most.get();
  }
}

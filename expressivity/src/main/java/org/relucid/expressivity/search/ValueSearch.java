package org.relucid.expressivity.search;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.relucid.smt.query.Finding;
import org.relucid.smt.query.Limits;
import org.relucid.smt.query.Panel;
import org.relucid.theory.linear.Vector;

/// Whether no network of an architecture is even the function, whatever its bounds: over all real
/// weights, by its values at finitely many points.
///
/// *Soundness*: unfolded into a tree a network of any depth has the same values, so where no [Tree]
/// has weights that are right at the points, no network is right.
public final class ValueSearch {
  private static final long MOST_TREES = 200;

  private final SearchQuestion question;
  private final Panel panel;
  private final long end;
  private final Trials trials;

  private ValueSearch(SearchQuestion question, Panel panel, Duration time) {
    this.question = question;
    this.panel = panel;
    this.end = System.nanoTime() + time.toNanos();
    this.trials = Trials.none(question);
    StartingPoints.of(question).forEach(trials::add);
  }

  /// Empty where some network is the function, or that was not decided in time.
  public static Optional<SearchResult.None> deny(
      SearchQuestion question, Panel panel, Duration time) {
    return Tree.count(question.architecture()) > MOST_TREES
        ? Optional.empty()
        : new ValueSearch(question, panel, time).deny();
  }

  private Optional<SearchResult.None> deny() {
    List<Finding.NoModel> cases = new ArrayList<>();
    for (Tree tree : Tree.all(question.architecture())) {
      Optional<Finding.NoModel> none = deny(tree);
      if (none.isEmpty()) {
        return Optional.empty();
      }
      cases.add(none.get());
    }
    return Optional.of(new SearchResult.None(cases, trials.points().size(), 0));
  }

  private Optional<Finding.NoModel> deny(Tree tree) {
    for (long left = left(); left > 0; left = left()) {
      switch (panel.ask(TreeScript.of(question, tree, trials), Limits.of(Duration.ofNanos(left)))) {
        case Finding.NoModel none -> {
          return Optional.of(none);
        }
        case Finding.Model model -> {
          Optional<Vector> wrong =
              question.differs(Candidate.of(question, tree, model.assignment()).network());
          if (wrong.isEmpty()) {
            return Optional.empty();
          }
          trials.add(wrong.get());
        }
        case Finding.Undecided _, Finding.Disagreement _ -> {
          return Optional.empty();
        }
      }
    }
    return Optional.empty();
  }

  private long left() {
    return Thread.currentThread().isInterrupted() ? 0 : end - System.nanoTime();
  }
}

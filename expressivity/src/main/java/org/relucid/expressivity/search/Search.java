package org.relucid.expressivity.search;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.relucid.expressivity.Answer;
import org.relucid.expressivity.Decider;
import org.relucid.smt.query.Finding;
import org.relucid.smt.query.Limits;
import org.relucid.smt.query.Panel;
import org.relucid.theory.geometry.Box;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.network.ScalarNetwork;
import org.relucid.theory.number.Rational;

/// Searches over all real weights, guided by counterexamples: a solver names weights that pass all
/// trials, exact computation says where the network is wrong, and that becomes a trial.
///
/// *Soundness*: a network is returned only after it was compared with the function and proved
/// precise; "none" rests on the solvers' refutations of [TreeScript]s, one for each [Tree].
///
/// It may end without an answer: out of time, or with a network that is precise but has more
/// neurons than the architecture, since for `ibp` trees are searched.
public final class Search {
  private static final int MOST_TREES = 2000;

  /// For each tree in turn.
  private static final int ROUNDS = 10;

  private final Panel panel;
  private final long end;

  private Search(Panel panel, Duration time) {
    this.panel = panel;
    this.end = System.nanoTime() + time.toNanos();
  }

  public static Search withSolvers(Panel panel, Duration time) {
    return new Search(panel, time);
  }

  /// Why real weights cannot be searched for this question, if they cannot.
  public static Optional<String> obstacle(SearchQuestion question) {
    Architecture architecture = question.architecture();
    if (Tree.count(architecture) > MOST_TREES) {
      return Optional.of(architecture + " has " + Tree.count(architecture) + " cases of signs");
    }
    boolean known =
        question.relaxation().equals("ibp")
            || OneLayerBounds.areKnown(architecture, question.relaxation());
    return known
        ? Optional.empty()
        : Optional.of(
            "all real weights are searched for ibp, for "
                + String.join(", ", OneLayerBounds.names())
                + " with one input and one hidden layer, and for deeppoly-0 and triangle if layers"
                + " of one neuron follow (1-k-1-1)");
  }

  /// @throws IllegalArgumentException where there is an [#obstacle(SearchQuestion)]
  public SearchResult answer(SearchQuestion question) {
    obstacle(question)
        .ifPresent(
            reason -> {
              throw new IllegalArgumentException(reason);
            });
    Trials trials = Trials.start(question);
    List<Finding.NoModel> cases = new ArrayList<>();
    List<String> open = new ArrayList<>();
    Deque<Tree> left = new ArrayDeque<>(Tree.all(question.architecture()));
    while (!left.isEmpty()) {
      Tree tree = left.removeFirst();
      switch (of(tree, question, trials)) {
        case Outcome.Empty(var finding) -> cases.add(finding);
        case Outcome.Right(var found) -> {
          return found;
        }
        case Outcome.Open(String reason) -> open.add("signs " + tree + ": " + reason);
        case Outcome.Later() -> left.addLast(tree);
      }
    }
    return open.isEmpty()
        ? new SearchResult.None(cases, trials.points().size(), trials.boxes().size())
        : new SearchResult.Unknown(open.getFirst() + more(open.size() - 1));
  }

  private static String more(int others) {
    return others == 0 ? "" : "; and " + others + " more";
  }

  /// Of one tree.
  private sealed interface Outcome {
    record Empty(Finding.NoModel finding) implements Outcome {}

    record Right(SearchResult.Found found) implements Outcome {}

    record Open(String reason) implements Outcome {}

    /// After some rounds others have their turn: one of them may be easy.
    record Later() implements Outcome {}
  }

  private Outcome of(Tree tree, SearchQuestion question, Trials trials) {
    for (int round = 0; round < ROUNDS; round++) {
      long left = end - System.nanoTime();
      if (left <= 0 || Thread.currentThread().isInterrupted()) {
        return new Outcome.Open("out of time");
      }
      Finding finding =
          panel.ask(TreeScript.of(question, tree, trials), Limits.of(Duration.ofNanos(left)));
      switch (finding) {
        case Finding.NoModel none -> {
          return new Outcome.Empty(none);
        }
        case Finding.Model model -> {
          Optional<Outcome> outcome =
              judged(Candidate.of(question, tree, model.assignment()), question, trials);
          if (outcome.isPresent()) {
            return outcome.get();
          }
        }
        case Finding.Undecided undecided -> {
          return new Outcome.Open(undecided.reason());
        }
        case Finding.Disagreement disagreement -> {
          return new Outcome.Open("solvers disagree: " + disagreement.what());
        }
      }
    }
    return new Outcome.Later();
  }

  /// Empty where a new trial was added.
  private static Optional<Outcome> judged(
      Candidate.Made made, SearchQuestion question, Trials trials) {
    Optional<Vector> wrong = question.differs(made.network());
    if (wrong.isPresent()) {
      trials.add(wrong.get());
      return Optional.empty();
    }
    return switch (Decider.decide(question.precision(made.network()))) {
      case Answer.Precise precise ->
          Optional.of(
              made.fits()
                  ? new Outcome.Right(new SearchResult.Found(made.network(), precise))
                  : new Outcome.Open(
                      "only a wider network is known: " + made.network().neurons() + " neurons"));
      case Answer.Imprecise imprecise -> {
        Box box = imprecise.counterexample().box();
        int before = trials.boxes().size();
        trials.add(box, inside(made.network(), box, question));
        yield trials.boxes().size() > before
            ? Optional.empty()
            : Optional.of(new Outcome.Open("the box " + box + " refutes again"));
      }
      case Answer.Unknown(String reason) ->
          Optional.of(new Outcome.Open(made.network() + " encodes it, but: " + reason));
    };
  }

  /// Where a neuron of the candidate switches, the triangle may be worst.
  private static List<Rational> inside(ScalarNetwork network, Box box, SearchQuestion question) {
    if (!question.relaxation().equals("triangle")) {
      return List.of();
    }
    List<Rational> points = new ArrayList<>();
    for (AffineForm z : network.preActivations()) {
      Rational slope = z.coefficient(0);
      if (!slope.isZero()) {
        Rational zero = z.constant().divide(slope).negate();
        if (box.side(0).contains(zero)) {
          points.add(zero);
        }
      }
    }
    return points.stream().distinct().sorted().toList();
  }
}

package org.relucid.expressivity.search.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.relucid.expressivity.Answer;
import org.relucid.expressivity.Decider;
import org.relucid.expressivity.Imprecision;
import org.relucid.expressivity.sample.Reached;
import org.relucid.expressivity.search.SearchQuestion;
import org.relucid.expressivity.search.StartingPoints;
import org.relucid.theory.geometry.Box;
import org.relucid.theory.geometry.Interval;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.lp.LinearProgram;
import org.relucid.theory.lp.LinearProgramSolver;
import org.relucid.theory.lp.Outcome;
import org.relucid.theory.network.ScalarNetwork;
import org.relucid.theory.number.Rational;

/// Looks for output weights of fixed hidden layers, by linear programs that grow: weights that
/// satisfy all conditions so far are tried, and where the network is wrong there is a condition
/// that they violate.
///
/// *Soundness*: "found" was compared with the function and proved precise; "none" is a combination
/// of conditions that every precise network satisfies ([Reached]).
public final class OutputWeights {
  private static final int MOST_ROUNDS = 300;

  private final SearchQuestion question;
  private final FixedLayers layers;
  private final List<Condition> conditions = new ArrayList<>();
  private final List<Box> boxes = new ArrayList<>();

  private OutputWeights(SearchQuestion question, FixedLayers layers) {
    this.question = question;
    this.layers = layers;
    StartingPoints.of(question).forEach(this::addValue);
    boxes.addAll(StartingPoints.boxes(question));
  }

  /// Why this relaxation is not one of those, if it is not.
  public static Optional<String> obstacle(SearchQuestion question) {
    return Reached.knows(question.relaxation())
        ? Optional.empty()
        : Optional.of(
            "output weights are found for the triangle and for relaxations by two lines, not for "
                + question.relaxation());
  }

  /// The architecture of the question does not matter.
  ///
  /// @throws IllegalArgumentException where there is an [#obstacle], or for another number of
  ///   inputs
  /// @throws IllegalStateException where equality of functions is too much work to decide
  public static Fitting fit(SearchQuestion question, FixedLayers layers) {
    obstacle(question)
        .ifPresent(
            reason -> {
              throw new IllegalArgumentException(reason);
            });
    if (layers.hidden().inputs() != question.domain().dimension()) {
      throw new IllegalArgumentException(
          layers.hidden().inputs() + " inputs, expected " + question.domain().dimension());
    }
    return new OutputWeights(question, layers).fit();
  }

  private void addValue(Vector x) {
    conditions.add(new Condition.Value(x, question.at(x)));
  }

  private Fitting fit() {
    boolean encoded = false;
    for (int round = 0; round < MOST_ROUNDS; round++) {
      switch (solve()) {
        case Outcome.Infeasible none -> {
          Refutation refutation = Refutation.of(layers, uses(none));
          return encoded ? new Fitting.None(refutation) : new Fitting.EncodesNot(refutation);
        }
        case Outcome.Optimal(_, Vector weights, _, _) -> {
          ScalarNetwork network = layers.network(weights);
          Optional<Vector> wrong = question.differs(network);
          if (wrong.isPresent()) {
            addValue(wrong.get());
          } else {
            encoded = true;
            if (!addBoundsOnBoxes(network)) {
              Optional<Fitting> end = decided(network);
              if (end.isPresent()) {
                return end.get();
              }
            }
          }
        }
        case Outcome.Unbounded _ -> throw new IllegalStateException("a constant has no minimum");
      }
    }
    return new Fitting.Unknown("no end after " + MOST_ROUNDS + " linear programs");
  }

  private Outcome solve() {
    List<AffineForm> bounds = new ArrayList<>();
    List<AffineForm> values = new ArrayList<>();
    for (Condition condition : conditions) {
      (condition instanceof Condition.Value ? values : bounds).add(condition.form(layers));
    }
    AffineForm nothing = AffineForm.constant(layers.weights(), Rational.ZERO);
    return LinearProgramSolver.solve(new LinearProgram(layers.weights(), bounds, values, nothing));
  }

  private List<Refutation.Use> uses(Outcome.Infeasible none) {
    List<Refutation.Use> uses = new ArrayList<>();
    int value = 0;
    int bound = 0;
    for (Condition condition : conditions) {
      Rational multiplier =
          condition instanceof Condition.Value
              ? none.equalityMultipliers().get(value++)
              : none.multipliers().get(bound++);
      if (!multiplier.isZero()) {
        uses.add(new Refutation.Use(condition, multiplier));
      }
    }
    return uses;
  }

  /// Empty where a condition was added.
  private Optional<Fitting> decided(ScalarNetwork network) {
    return switch (Decider.decide(question.precision(network))) {
      case Answer.Precise precise -> Optional.of(new Fitting.Found(network, precise));
      case Answer.Unknown(String reason) ->
          Optional.of(new Fitting.Unknown(network + " encodes it, but: " + reason));
      case Answer.Imprecise(_, Imprecision shown, _) -> {
        boxes.add(shown.box());
        yield addBounds(network, shown.box())
            ? Optional.empty()
            : Optional.of(new Fitting.Unknown("the box " + shown.box() + " refutes again"));
      }
    };
  }

  /// Whether the network is not precise on some box that was seen before.
  private boolean addBoundsOnBoxes(ScalarNetwork network) {
    boolean added = false;
    for (Box box : List.copyOf(boxes)) {
      added |= addBounds(network, box);
    }
    return added;
  }

  private boolean addBounds(ScalarNetwork network, Box box) {
    AffineForm output = network.outputForms().getFirst();
    Interval range = question.range(box);
    Vector above = reached(network, box, output);
    Vector below = reached(network, box, output.negate());
    boolean tooHigh = output.at(above).compareTo(range.upper()) > 0;
    boolean tooLow = output.at(below).compareTo(range.lower()) < 0;
    if (tooHigh) {
      conditions.add(new Condition.AtMost(box, above, range.upper()));
    }
    if (tooLow) {
      conditions.add(new Condition.AtLeast(box, below, range.lower()));
    }
    return tooHigh || tooLow;
  }

  private Vector reached(ScalarNetwork network, Box box, AffineForm form) {
    return Reached.greatest(question.relaxation(), network, box, form);
  }
}

package org.relucid.expressivity.cells;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.relucid.expressivity.Question;
import org.relucid.expressivity.sample.OneOutput;
import org.relucid.relaxations.Bounds;
import org.relucid.theory.function.PiecewiseLinear;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.network.LineRestriction;
import org.relucid.theory.network.ScalarNetwork;
import org.relucid.theory.number.Rational;

/// What has to be shown on every cell: the bounds of the replayed relaxation are the range of `f`.
///
/// @param network of one input and one output
/// @param f what it computes, on R
record CellClaim(Question question, ScalarNetwork network, PiecewiseLinear f, Replay.Choice by) {
  /// No function with more breakpoints is looked at: there are as many cells as pairs of them.
  static final int MOST_BREAKPOINTS = 500;

  /// @param by the relaxation that is replayed
  /// @throws IllegalArgumentException where cells have nothing to say: more inputs, another
  ///   relaxation, too many pieces
  static CellClaim of(Question question, String by) {
    ScalarNetwork network = network(question);
    return of(question, network, Replay.Choice.of(question.relaxation(), by, network));
  }

  /// One for each relaxation that may be replayed, in the order in which they are tried.
  ///
  /// @throws IllegalArgumentException where cells have nothing to say
  static List<CellClaim> all(Question question) {
    ScalarNetwork network = network(question);
    return Replay.Choice.all(question.relaxation(), network).stream()
        .map(by -> of(question, network, by))
        .toList();
  }

  private static ScalarNetwork network(Question question) {
    if (question.network().inputs() != 1) {
      throw new IllegalArgumentException(
          question.network().inputs() + " inputs, cells are for networks of one");
    }
    return OneOutput.of(question.network(), question.output());
  }

  private static CellClaim of(Question question, ScalarNetwork network, Replay.Choice by) {
    PiecewiseLinear f = LineRestriction.ofOneInput(network, MOST_BREAKPOINTS).getFirst();
    CellClaim claim = new CellClaim(question, network, f, by);
    if (claim.cuts().size() > MOST_BREAKPOINTS) {
      throw new IllegalArgumentException(
          claim.cuts().size() + " kinks, cells are for at most " + MOST_BREAKPOINTS);
    }
    return claim;
  }

  /// The breakpoints of `f` and of the neurons that read the input alone.
  private SortedSet<Rational> cuts() {
    SortedSet<Rational> cuts = new TreeSet<>(f.breakpoints());
    for (AffineForm z : network.preActivations()) {
      if (z.terms() == 1 && z.variable(0) == 0) {
        cuts.add(z.constant().negate().divide(z.factor(0)));
      }
    }
    return cuts;
  }

  /// The cells that together hold each box of the domain once.
  List<Cell> start() {
    return StartingCells.of(question.domain(), cuts());
  }

  /// What the analysis says on a cell.
  sealed interface Finding {
    /// The bounds are the range.
    record Exact(Bounds<CellField.Element> range) implements Finding {}

    /// The bounds differ from the range somewhere on the cell, or on all of it.
    ///
    /// @param differences lower and upper, zero where they agree
    record Loose(List<CellField.Element> differences) implements Finding {}
  }

  /// @throws Undecided where the cell has to be split first
  Finding on(Signs signs) {
    CellField field = new CellField(signs);
    Bounds<CellField.Element> box = field.box();
    Bounds<CellField.Element> bounds = by.replay().over(network, box, field);
    Bounds<CellField.Element> range = UnivariateRange.of(f).over(box, field);
    List<CellField.Element> loose = new ArrayList<>();
    for (CellField.Element difference :
        List.of(range.lower().subtract(bounds.lower()), bounds.upper().subtract(range.upper()))) {
      if (!field.vanishes(difference)) {
        loose.add(difference);
      }
    }
    return loose.isEmpty() ? new Finding.Exact(range) : new Finding.Loose(loose);
  }
}

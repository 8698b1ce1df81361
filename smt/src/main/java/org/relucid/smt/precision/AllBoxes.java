package org.relucid.smt.precision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.relucid.relaxations.Relaxations;
import org.relucid.smt.encode.Encodings;
import org.relucid.smt.encode.FunctionEncoding;
import org.relucid.smt.encode.PlaneMaximum;
import org.relucid.smt.encode.Signs;
import org.relucid.smt.encode.SymbolicBox;
import org.relucid.smt.encode.SymbolicNetwork;
import org.relucid.smt.query.Finding;
import org.relucid.smt.query.Limits;
import org.relucid.smt.query.Opinion;
import org.relucid.smt.query.Panel;
import org.relucid.smt.query.Reply;
import org.relucid.smt.query.Value;
import org.relucid.smt.term.Formula;
import org.relucid.smt.term.Script;
import org.relucid.smt.term.ScriptBuilder;
import org.relucid.smt.term.Term;
import org.relucid.theory.function.Domain;
import org.relucid.theory.function.PiecewiseLinear;
import org.relucid.theory.geometry.Box;
import org.relucid.theory.geometry.Interval;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.network.LineRestriction;
import org.relucid.theory.network.ScalarNetwork;
import org.relucid.theory.number.Rational;

/// Whether the bounds of the outputs are exact on all boxes in a domain, for a network of one or
/// two inputs.
///
/// *Fails*: `IllegalArgumentException` for another number of inputs, and for relaxations that have
/// no encoding (see [Encodings#names()]).
public record AllBoxes(ScalarNetwork network, Domain domain, String relaxation) {
  public AllBoxes {
    if (network.inputs() < 1 || network.inputs() > 2) {
      throw new IllegalArgumentException(network.inputs() + " inputs, expected 1 or 2");
    }
    if (domain.dimension() != network.inputs()) {
      throw new IllegalArgumentException(
          "domain of dimension " + domain.dimension() + ", expected " + network.inputs());
    }
  }

  /// What came of the questions.
  public sealed interface Outcome {
    /// Exact on all boxes.
    ///
    /// @param findings one for each bound, which say what has to be believed
    record Precise(List<Finding.NoModel> findings) implements Outcome {
      public Precise {
        findings = List.copyOf(findings);
      }
    }

    /// Not on this one: `bounds` are what the relaxation computes, `range` is exact.
    record Imprecise(Box box, Interval bounds, Interval range) implements Outcome {}

    record Unknown(String reason) implements Outcome {}
  }

  /// Which bound of the output is asked about.
  public enum Side {
    UPPER,
    LOWER
  }

  /// "There is a box on which this bound of the output is too loose."
  public Script question(int output, Side side) {
    ScalarNetwork turned = side == Side.UPPER ? only(output) : negated(output);
    ScriptBuilder script =
        new ScriptBuilder(
            "a box in "
                + domain
                + " on which the "
                + (side == Side.UPPER ? "upper" : "lower")
                + " bound of y"
                + (output + 1)
                + " by "
                + relaxation
                + " is loose"
                + (side == Side.UPPER ? "" : " (the output negated, the bound an upper one)"));
    SymbolicBox box = SymbolicBox.anyIn(domain, script);
    SymbolicNetwork symbolic = SymbolicNetwork.of(turned);
    Term reach =
        Encodings.of(relaxation, symbolic, box, script, new Signs())
            .reach(symbolic.outputs().getFirst(), "bound");
    script.require("loose", aboveMaximum(reach, turned, box, script));
    return script.build();
  }

  private Formula aboveMaximum(
      Term reach, ScalarNetwork turned, SymbolicBox box, ScriptBuilder script) {
    if (network.inputs() == 2) {
      return PlaneMaximum.isBelow(reach, turned, 0, box, script);
    }
    PiecewiseLinear f = LineRestriction.ofOneInput(turned).getFirst();
    PiecewiseLinear inDomain = domain.side(0).map(f::restrict).orElse(f);
    return FunctionEncoding.aboveMaximum(reach, inDomain, box, script);
  }

  private ScalarNetwork only(int output) {
    return with(network.outputForms().get(output));
  }

  private ScalarNetwork negated(int output) {
    return with(network.outputForms().get(output).negate());
  }

  private ScalarNetwork with(AffineForm output) {
    return new ScalarNetwork(network.inputs(), network.preActivations(), List.of(output));
  }

  /// Asks both questions.
  ///
  /// @param limits for each
  public Outcome decide(int output, Panel panel, Limits limits) {
    List<Finding.NoModel> findings = new ArrayList<>();
    List<String> reasons = new ArrayList<>();
    for (Side side : Side.values()) {
      switch (outcome(side, output, panel, limits)) {
        case Outcome.Precise(var found) -> findings.addAll(found);
        case Outcome.Imprecise imprecise -> {
          return imprecise;
        }
        case Outcome.Unknown(String reason) -> reasons.add(reason);
      }
    }
    return reasons.isEmpty()
        ? new Outcome.Precise(findings)
        : new Outcome.Unknown(String.join("; ", reasons));
  }

  private Outcome outcome(Side side, int output, Panel panel, Limits limits) {
    return switch (panel.ask(question(output, side), limits)) {
      case Finding.NoModel none -> new Outcome.Precise(List.of(none));
      case Finding.Model model -> confirmed(box(model.assignment()::named), output);
      case Finding.Undecided undecided ->
          nearby(undecided, output).orElseGet(() -> new Outcome.Unknown(undecided.reason()));
      case Finding.Disagreement(String what, var opinions) ->
          new Outcome.Unknown("solvers disagree: " + what + ": " + opinions);
    };
  }

  private interface Ends {
    Rational named(String variable);
  }

  private Box box(Ends ends) {
    List<Interval> sides = new ArrayList<>();
    for (int i = 0; i < network.inputs(); i++) {
      String number = network.inputs() == 1 ? "" : String.valueOf(i + 1);
      sides.add(new Interval(ends.named("L" + number), ends.named("U" + number)));
    }
    return new Box(sides);
  }

  /// The relaxation itself decides whether the box is one.
  private Outcome confirmed(Box box, int output) {
    return imprecise(box, output)
        .orElseGet(
            () ->
                new Outcome.Unknown(
                    "a solver names the box " + box + ", but there the bounds are exact"));
  }

  private Optional<Outcome> imprecise(Box box, int output) {
    Interval bounds =
        Relaxations.named(relaxation, Relaxations.EXACTLY).over(network, box).outputs().get(output);
    Interval range = Relaxations.EXACT.over(only(output), box).outputs().getFirst();
    return bounds.equals(range)
        ? Optional.empty()
        : Optional.of(new Outcome.Imprecise(box, bounds, range));
  }

  /// A box near one with irrational ends.
  private Optional<Outcome> nearby(Finding.Undecided undecided, int output) {
    for (Opinion opinion : undecided.opinions()) {
      if (opinion.reply() instanceof Reply.Satisfiable(var model)
          && model.keySet().containsAll(List.of(network.inputs() == 1 ? "L" : "L1"))) {
        try {
          Box box = box(name -> lower(Optional.ofNullable(model.get(name)).orElseThrow()));
          return domainContains(box) ? imprecise(box, output) : Optional.empty();
        } catch (java.util.NoSuchElementException | IllegalArgumentException noBox) {
          return Optional.empty();
        }
      }
    }
    return Optional.empty();
  }

  private boolean domainContains(Box box) {
    return domain.contains(box.lower()) && domain.contains(box.upper());
  }

  private static Rational lower(Value value) {
    return switch (value) {
      case Value.Exact(Rational exact) -> exact;
      case Value.Between(Rational lower, _) -> lower;
    };
  }
}

package org.relucid.expressivity.search;

import java.util.List;
import java.util.Optional;
import org.relucid.expressivity.Question;
import org.relucid.relaxations.Relaxations;
import org.relucid.theory.function.Decision;
import org.relucid.theory.function.Domain;
import org.relucid.theory.function.Expression;
import org.relucid.theory.function.PiecewiseLinear;
import org.relucid.theory.geometry.Box;
import org.relucid.theory.geometry.Interval;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.network.Layering;
import org.relucid.theory.network.LineRestriction;
import org.relucid.theory.network.NetworkEquality;
import org.relucid.theory.network.ScalarNetwork;
import org.relucid.theory.network.Spelling;
import org.relucid.theory.number.Rational;

/// Is there a network of this architecture that encodes `f` on the domain and whose analysis is
/// precise on all boxes there?
///
/// *Fails*: `IllegalArgumentException` where numbers of inputs differ, or for no known relaxation.
///
/// @param function some network that computes `f`
public record SearchQuestion(
    ScalarNetwork function, Domain domain, Architecture architecture, String relaxation) {
  public SearchQuestion {
    if (function.inputs() != architecture.inputs() || domain.dimension() != function.inputs()) {
      throw new IllegalArgumentException(
          "a function of "
              + function.inputs()
              + " inputs on a domain of dimension "
              + domain.dimension()
              + ", expected "
              + architecture.inputs()
              + " as in "
              + architecture);
    }
    if (function.outputs() != 1) {
      throw new IllegalArgumentException(function.outputs() + " outputs, expected one");
    }
    Relaxations.named(relaxation, Relaxations.EXACTLY);
  }

  /// An expression, on all of `R^n`.
  public static SearchQuestion of(String expression, Architecture architecture, String relaxation) {
    ScalarNetwork function =
        Spelling.scalarNetwork(architecture.inputs(), List.of(Expression.parse(expression)));
    return new SearchQuestion(
        function, Domain.everywhere(architecture.inputs()), architecture, relaxation);
  }

  /// The same for another architecture.
  public SearchQuestion with(Architecture other) {
    return new SearchQuestion(function, domain, other, relaxation);
  }

  /// The same for another relaxation.
  public SearchQuestion with(String other) {
    return new SearchQuestion(function, domain, architecture, other);
  }

  /// Refuses relaxations that treat neurons by their places, with one slope for each: for them
  /// networks whose neurons stand in another order are not the same.
  ///
  /// @throws IllegalArgumentException for those
  public void requireAnyOrder() {
    if (relaxation.contains(":")) {
      throw new IllegalArgumentException(
          relaxation + " has a slope for each neuron, expected one that is the same for all");
    }
  }

  /// `f(x)`.
  public Rational at(Vector x) {
    return function.at(x).get(0);
  }

  /// The function along its one input, on the domain.
  public PiecewiseLinear onLine() {
    PiecewiseLinear f = LineRestriction.ofOneInput(function).getFirst();
    return domain.side(0).map(f::restrict).orElse(f);
  }

  /// `[min f, max f]` on the box.
  public Interval range(Box box) {
    return Relaxations.EXACT.over(function, box).outputs().getFirst();
  }

  /// A point of the domain at which the network is not `f`.
  ///
  /// @throws IllegalStateException where that is too much work to decide
  public Optional<Vector> differs(ScalarNetwork network) {
    return switch (NetworkEquality.on(domain).decide(Layering.of(network), Layering.of(function))) {
      case Decision.Holds<Vector> _ -> Optional.empty();
      case Decision.Refuted<Vector>(Vector point) -> Optional.of(point);
      case Decision.Unknown<Vector> unknown ->
          throw new IllegalStateException("equality of functions undecided: " + unknown);
    };
  }

  /// Whether the bounds of this network are exact on all boxes.
  public Question precision(ScalarNetwork network) {
    return new Question(network, 0, domain, relaxation);
  }
}

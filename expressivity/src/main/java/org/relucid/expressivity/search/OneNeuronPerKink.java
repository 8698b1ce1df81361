package org.relucid.expressivity.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.relucid.expressivity.Answer;
import org.relucid.expressivity.Decider;
import org.relucid.expressivity.Evidence;
import org.relucid.expressivity.Imprecision;
import org.relucid.expressivity.Question;
import org.relucid.expressivity.multivariate.Obstructions;
import org.relucid.theory.function.Line;
import org.relucid.theory.function.PiecewiseLinear;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.network.ScalarNetwork;
import org.relucid.theory.number.Rational;

/// That no network with one hidden layer is precise for a function of one variable, however wide
/// the layer is: not even the tightest, with one neuron at each kink, is.
///
/// *Soundness.* Let `N = ax + b + Σ v_k R(w_k x + b_k)` compute `f`, and let `e_t ≥ 0` be the chord
/// of `R(x - t)` over a box minus `R(x - t)`, which is also that of `R(t - x)`; it is 0 unless `t` is
/// inside. Under the triangle the upper side of `N` at `x` is
///
///     f(x) + Σ_k max(v_k, 0) |w_k| e_{t_k}(x)  ≥  f(x) + Σ_t max(c_t, 0) e_t(x),
///
/// where `c_t`, the sum of all `v_k |w_k|` with `t_k = t`, is the bend of `f` at `t`. The right side
/// is that of the network `f = mx + c + Σ c_t R(x - t)`. Likewise below. So if the triangle is too
/// loose on this one, on some box, it is on all, and so is each relaxation whose lines or intervals
/// for a neuron contain the triangle.
///
/// @param network the one with one neuron at each kink
/// @param evidence a certificate that the triangle is too loose on it
public record OneNeuronPerKink(ScalarNetwork network, Imprecision shown, Evidence evidence) {
  /// Empty where that network is precise under the triangle, or that was not decided: this says
  /// nothing then.
  public static Optional<OneNeuronPerKink> denies(SearchQuestion question) {
    if (question.domain().dimension() != 1 || !Obstructions.areFor(question.relaxation())) {
      return Optional.empty();
    }
    ScalarNetwork network = network(question.onLine());
    Question precision = new Question(network, 0, question.domain(), "triangle");
    return Decider.decide(precision)
            instanceof Answer.Imprecise(_, Imprecision shown, Optional<Evidence> evidence)
        ? evidence.map(certificate -> new OneNeuronPerKink(network, shown, certificate))
        : Optional.empty();
  }

  /// `mx + c + Σ c_t R(x - t)`.
  private static ScalarNetwork network(PiecewiseLinear f) {
    int dimension = 1 + f.breakpoints().size();
    Line first = f.lines().getFirst();
    List<AffineForm> neurons = new ArrayList<>();
    AffineForm output =
        AffineForm.variable(dimension, 0).multiply(first.slope()).add(first.intercept());
    for (int k = 0; k < f.breakpoints().size(); k++) {
      Rational bend = f.lines().get(k + 1).slope().subtract(f.lines().get(k).slope());
      AffineForm z = AffineForm.variable(1, 0).add(f.breakpoints().get(k).negate());
      neurons.add(z.inDimension(1 + k));
      output = output.addMultiple(bend, AffineForm.variable(dimension, 1 + k));
    }
    return new ScalarNetwork(1, neurons, List.of(output));
  }
}

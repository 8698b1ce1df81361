package org.relucid.relaxations;

import java.util.List;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.number.Rational;

/// Where the gap of a bound comes from. A bound `v` of an output `f` is shown by `f - v = Σ
/// multiplier · fact`, where each fact `≥ 0` says something of one neuron (a line or a side of its
/// triangle) or of one input. At an input `at`, with the true values of all neurons,
///
///     f(at) - v = Σ_k neurons_k + rest,        all terms ≥ 0
///
/// where `neurons_k` is what neuron `k` contributes: its multipliers times the distances between
/// its true value at `at` and its lines there; for an upper bound `v - f(at)` likewise. `rest` is
/// what inputs (zero, where `at` is where the bound would be attained) and rounding contribute.
///
/// The input is the one at which the relaxation believes its bound to be attained: the corner of
/// the box, for lines; the optimum of the linear program, for triangles. Since `f(at)` is a value
/// of the network, the true gap of the bound is at most `attained - bound`.
///
/// Looseness of earlier bounds is counted where it shows: it makes the lines of later neurons
/// farther than they need be.
public record Looseness(
    Rational bound, Vector at, Rational attained, List<Rational> neurons, Rational rest) {
  public Looseness {
    neurons = List.copyOf(neurons);
  }

  /// Of which bound.
  public enum Side {
    LOWER,
    UPPER
  }

  /// `|attained - bound|`, the sum of all shares.
  public Rational gap() {
    return attained.subtract(bound).abs();
  }

  /// @param neurons the shares of neurons; what is left of the gap is the rest
  public static Looseness of(Rational bound, Vector at, Rational attained, List<Rational> neurons) {
    Rational sum = neurons.stream().reduce(Rational.ZERO, Rational::add);
    return new Looseness(
        bound, at, attained, neurons, attained.subtract(bound).abs().subtract(sum));
  }
}

package org.relucid.expressivity.encode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.relucid.theory.function.Domain;
import org.relucid.theory.function.PiecewiseLinear;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.network.LineRestriction;
import org.relucid.theory.network.ScalarNetwork;
import org.relucid.theory.number.Rational;

/// A function that changes in one direction only, `f(x) = profile(form(x))` with a linear form.
/// Every function of one variable is one.
///
/// Every relaxation is exact on a form of the inputs, so that a network for the profile, precise on
/// the range of the form, is precise after the form too: the simplest case of [Composition].
///
/// @param form without a constant
/// @param profile on the range of the form, which is R or a compact interval
public record Ridge(AffineForm form, PiecewiseLinear profile) {
  /// What the first output of a network is, if all its neurons read the inputs in proportion.
  /// (Otherwise the function may be such a one all the same.)
  public static Optional<Ridge> of(ScalarNetwork network, Domain domain) {
    return along(direction(network), network, domain);
  }

  /// The same with a given form, if all neurons read multiples of it.
  ///
  /// @throws IllegalArgumentException for a form or a domain of another dimension
  public static Optional<Ridge> along(AffineForm form, ScalarNetwork network, Domain domain) {
    List<AffineForm> onLine = new ArrayList<>();
    for (AffineForm z : all(network)) {
      Optional<AffineForm> reduced = reduced(z, form, network.inputs());
      if (reduced.isEmpty()) {
        return Optional.empty();
      }
      onLine.add(reduced.get());
    }
    int neurons = network.neurons();
    ScalarNetwork line =
        new ScalarNetwork(1, onLine.subList(0, neurons), onLine.subList(neurons, neurons + 1));
    PiecewiseLinear profile = LineRestriction.ofOneInput(line).getFirst();
    return Optional.of(
        new Ridge(
            form,
            switch (domain) {
              case Domain.Everywhere _ -> profile;
              case Domain.Within(var box) -> profile.restrict(box.image(form));
            }));
  }

  /// `x ↦ outer(form(x))`
  public ScalarNetwork compose(ScalarNetwork outer) {
    return Composition.of(outer, new ScalarNetwork(form.dimension(), List.of(), List.of(form)));
  }

  private static List<AffineForm> all(ScalarNetwork network) {
    return Stream.concat(
            network.preActivations().stream(), Stream.of(network.outputForms().getFirst()))
        .toList();
  }

  /// What the first neuron that reads an input reads of the inputs; the input itself where there is
  /// only one.
  private static AffineForm direction(ScalarNetwork network) {
    int inputs = network.inputs();
    AffineForm first = AffineForm.variable(inputs, 0);
    return inputs == 1
        ? first
        : all(network).stream()
            .map(z -> ofInputs(z, inputs))
            .filter(part -> !part.isConstant())
            .findFirst()
            .orElse(first);
  }

  private static AffineForm ofInputs(AffineForm z, int inputs) {
    Wiring.Sum part = new Wiring.Sum(Rational.ZERO);
    for (int k = 0; k < z.terms() && z.variable(k) < inputs; k++) {
      part.add(z.factor(k), AffineForm.variable(inputs, z.variable(k)));
    }
    return part.form().inDimension(inputs);
  }

  /// The form with `t` in place of `form`, if it reads a multiple of that.
  private static Optional<AffineForm> reduced(AffineForm z, AffineForm form, int inputs) {
    AffineForm part = ofInputs(z, inputs);
    Rational factor = part.coefficient(form.variable(0)).divide(form.factor(0));
    if (!part.equals(form.multiply(factor))) {
      return Optional.empty();
    }
    int dimension = 1 + z.dimension() - inputs;
    Wiring.Sum sum = new Wiring.Sum(z.constant());
    sum.add(factor, AffineForm.variable(dimension, 0));
    for (int k = 0; k < z.terms(); k++) {
      if (z.variable(k) >= inputs) {
        sum.add(z.factor(k), AffineForm.variable(dimension, 1 + z.variable(k) - inputs));
      }
    }
    return Optional.of(sum.form().inDimension(dimension));
  }
}

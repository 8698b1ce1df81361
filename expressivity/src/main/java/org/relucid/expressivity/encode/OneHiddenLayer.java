package org.relucid.expressivity.encode;

import java.util.List;
import org.relucid.theory.function.Expression;
import org.relucid.theory.function.Line;
import org.relucid.theory.function.PiecewiseLinear;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.network.ScalarNetwork;
import org.relucid.theory.network.Spelling;
import org.relucid.theory.number.Rational;

/// Every network of one hidden layer, in any dimension, under the multi-neuron relaxation; so every
/// CPWL function of one variable, as `L_0(x) + Σ ±relu(±(L_i - L_{i-1}))`.
///
/// *Precise* because a linear output has the same extrema over the convex hull of `{(x, relu(Wx +
/// b))}` as over the set itself. (B24)
///
/// Without skips the first line splits: `t - relu(t - L_0) + relu(L_1 - t) + …` with `t = f(x_1)`,
/// and other signs where `f` falls.
public record OneHiddenLayer(Skips skips) implements Encoder {
  @Override
  public String theorem() {
    return "B24-multi-neuron-one-layer";
  }

  @Override
  public String construction() {
    return "L_0 + sum of kinks in one hidden layer";
  }

  @Override
  public Attempt encode(PiecewiseLinear f) {
    boolean split = skips == Skips.NONE && !f.breakpoints().isEmpty();
    Wiring wiring = new Wiring();
    Wiring.Sum sum = new Wiring.Sum(Rational.ZERO);
    if (split) {
      addFirstKink(wiring, f, sum);
    } else {
      sum.add(wiring.line(f.lines().getFirst()));
    }
    for (int i = split ? 1 : 0; i < f.breakpoints().size(); i++) {
      AffineForm change = wiring.line(f.lines().get(i + 1)).subtract(wiring.line(f.lines().get(i)));
      addRightward(wiring, change, sum);
    }
    return new Attempt.Encoded(wiring.network(sum.form()));
  }

  /// The network that an expression of any number of variables spells, where it has one hidden
  /// layer.
  public Attempt spelled(Expression f) {
    return keep(Spelling.scalarNetwork(Math.max(1, f.dimension()), List.of(f)));
  }

  /// A network of any number of inputs as it is, where it has one hidden layer.
  public Attempt keep(ScalarNetwork network) {
    int depth = Skips.depth(network);
    if (depth > 1) {
      return new Attempt.DoesNotApply("it has " + depth + " hidden layers, expected 1");
    }
    return skips == Skips.ALLOWED || Skips.isWithout(network)
        ? new Attempt.Encoded(network)
        : new Attempt.DoesNotApply("without skips: it has a linear term beside its neurons");
  }

  private static void addFirstKink(Wiring wiring, PiecewiseLinear f, Wiring.Sum sum) {
    Line first = f.lines().get(0);
    Rational value = first.at(f.breakpoints().getFirst());
    sum.add(wiring.constant(value));
    addLeftward(wiring, wiring.line(first).add(value.negate()), sum);
    addRightward(wiring, wiring.line(f.lines().get(1)).add(value.negate()), sum);
  }

  /// The form right of its zero, 0 left of it: `relu(form)` if it rises, else `-relu(-form)`.
  private static void addRightward(Wiring wiring, AffineForm form, Wiring.Sum sum) {
    switch (form.coefficient(0).signum()) {
      case 1 -> sum.add(wiring.relu(form));
      case -1 -> sum.subtract(wiring.relu(form.negate()));
      default -> {}
    }
  }

  /// The form left of its zero, 0 right of it.
  private static void addLeftward(Wiring wiring, AffineForm form, Wiring.Sum sum) {
    switch (form.coefficient(0).signum()) {
      case 1 -> sum.subtract(wiring.relu(form.negate()));
      case -1 -> sum.add(wiring.relu(form));
      default -> {}
    }
  }
}

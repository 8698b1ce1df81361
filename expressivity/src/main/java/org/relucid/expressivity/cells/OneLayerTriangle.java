package org.relucid.expressivity.cells;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hipparchus.FieldElement;
import org.relucid.relaxations.Bounds;
import org.relucid.relaxations.OrderedField;
import org.relucid.relaxations.Phase;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.network.ScalarNetwork;
import org.relucid.theory.number.Rational;

/// The triangle relaxation of a network with one input and one hidden layer, in closed form and in
/// any ordered field.
///
/// For an upper bound of `αx + d + Σ c_k h_k` the linear program takes the chord of `h_k` where
/// `c_k` is positive and `max(z_k, 0)` where it is negative: it maximises a concave function of `x`
/// alone, whose kinks are those of the latter. The slope falls from kink to kink, and the maximum
/// is where it stops being positive.
record OneLayerTriangle() implements Replay {
  /// Whether every neuron reads the input alone, and there is one input.
  static boolean appliesTo(ScalarNetwork network) {
    return network.inputs() == 1
        && network.preActivations().stream()
            .allMatch(z -> z.terms() == 0 || z.variable(z.terms() - 1) == 0);
  }

  @Override
  public <T extends FieldElement<T>> Bounds<T> over(
      ScalarNetwork network, Bounds<T> box, OrderedField<T> field) {
    AffineForm y = network.outputForms().getFirst();
    T greatest = new Maximum<>(box, field).of(network, y);
    T least = new Maximum<>(box, field).of(network, y.negate()).negate();
    return new Bounds<>(least, greatest);
  }

  /// A bend of the concave function: its slope falls by so much.
  private record Bend(Rational x, Rational fall) {}

  /// The concave function: at the left end of the box, its value and slope, and its bends.
  private static final class Maximum<T extends FieldElement<T>> {
    private final Bounds<T> box;
    private final OrderedField<T> field;
    private final List<Bend> bends = new ArrayList<>();
    private T value;
    private T slope;

    Maximum(Bounds<T> box, OrderedField<T> field) {
      this.box = box;
      this.field = field;
      this.value = field.zero();
      this.slope = field.zero();
    }

    T of(ScalarNetwork network, AffineForm y) {
      addLine(y.coefficient(0), y.constant());
      for (int k = 0; k < network.neurons(); k++) {
        Rational factor = y.coefficient(1 + k);
        if (!factor.isZero()) {
          addNeuron(factor, network.preActivations().get(k));
        }
      }
      return greatest();
    }

    private void addLine(Rational lineSlope, Rational constant) {
      add(field.of(lineSlope), box.lower().multiply(field.of(lineSlope)).add(field.of(constant)));
    }

    private void add(T moreSlope, T moreValue) {
      slope = slope.add(moreSlope);
      value = value.add(moreValue);
    }

    private void addNeuron(Rational factor, AffineForm form) {
      Rational weight = form.coefficient(0);
      Rational bias = form.constant();
      Bounds<T> ends = new Bounds<>(at(form, box.lower()), at(form, box.upper()));
      boolean rising = weight.signum() >= 0;
      Bounds<T> z = rising ? ends : new Bounds<>(ends.upper(), ends.lower());
      switch (Phase.of(z, field)) {
        case ACTIVE -> addLine(factor.multiply(weight), factor.multiply(bias));
        case INACTIVE -> {}
        case UNSTABLE -> {
          if (factor.signum() > 0) {
            addChord(field.of(factor), z, ends.lower(), field.of(weight));
          } else {
            Rational fall = factor.multiply(weight).abs();
            bends.add(new Bend(bias.negate().divide(weight), fall));
            if (!rising) {
              addLine(factor.multiply(weight), factor.multiply(bias));
            }
          }
        }
      }
    }

    private T at(AffineForm form, T x) {
      return x.multiply(field.of(form.coefficient(0))).add(field.of(form.constant()));
    }

    /// `u(z - l)/(u - l)`, with `z` at the left end of the box given.
    private void addChord(T factor, Bounds<T> z, T left, T weight) {
      T steepness = factor.multiply(z.upper()).divide(z.upper().subtract(z.lower()));
      add(steepness.multiply(weight), steepness.multiply(left.subtract(z.lower())));
    }

    private T greatest() {
      bends.sort(Comparator.comparing(Bend::x));
      T x = box.lower();
      for (Bend bend : bends) {
        if (field.signum(slope) <= 0) {
          return value;
        }
        T next = field.of(bend.x());
        value = value.add(slope.multiply(next.subtract(x)));
        slope = slope.subtract(field.of(bend.fall()));
        x = next;
      }
      return field.signum(slope) <= 0 ? value : value.add(slope.multiply(box.upper().subtract(x)));
    }
  }
}

package org.relucid.relaxations.linear;

import java.util.List;
import org.hipparchus.FieldElement;
import org.relucid.relaxations.Bounds;
import org.relucid.relaxations.OrderedField;
import org.relucid.theory.number.Rational;

/// The known choices of the lower slope.
public final class LowerSlopes {
  private LowerSlopes() {}

  /// The same for all neurons: 0 is DeepPoly-0, 1 is DeepPoly-1.
  public record Always(Rational alpha) implements Chord.LowerSlope {
    public Always {
      requireSlope(alpha);
    }

    @Override
    public <T extends FieldElement<T>> T of(int neuron, Bounds<T> z, OrderedField<T> field) {
      return field.of(alpha);
    }
  }

  /// Given per neuron (CROWN with fixed `α`).
  public record Each(List<Rational> alphas) implements Chord.LowerSlope {
    public Each {
      alphas = List.copyOf(alphas);
      alphas.forEach(LowerSlopes::requireSlope);
    }

    @Override
    public void requireFits(int neurons) {
      if (alphas.size() != neurons) {
        throw new IllegalArgumentException(
            (alphas.size() == 1 ? "1 slope" : alphas.size() + " slopes")
                + ", expected "
                + neurons
                + ", one for each neuron");
      }
    }

    @Override
    public <T extends FieldElement<T>> T of(int neuron, Bounds<T> z, OrderedField<T> field) {
      return field.of(alphas.get(neuron));
    }
  }

  /// 1 iff `u > -l`, else 0: the lesser area between the lines. (S19b)
  public record LesserArea() implements Chord.LowerSlope {
    @Override
    public <T extends FieldElement<T>> T of(int neuron, Bounds<T> z, OrderedField<T> field) {
      return field.signum(z.upper().add(z.lower())) > 0 ? field.one() : field.zero();
    }
  }

  /// That of the chord, `u/(u - l)`: the parallelogram of DeepZ. With equal slopes on both sides,
  /// back-substitution yields what propagating affine forms with one noise symbol per neuron does.
  public record Parallel() implements Chord.LowerSlope {
    @Override
    public <T extends FieldElement<T>> T of(int neuron, Bounds<T> z, OrderedField<T> field) {
      return Chord.slope(z);
    }
  }

  private static void requireSlope(Rational alpha) {
    if (alpha.signum() < 0 || alpha.compareTo(Rational.ONE) > 0) {
      throw new IllegalArgumentException("lower slope " + alpha + ", expected one in [0, 1]");
    }
  }
}

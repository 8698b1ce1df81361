package org.relucid.relaxations.linear;

import org.hipparchus.FieldElement;
import org.relucid.relaxations.Bounds;
import org.relucid.theory.number.Rational;

/// What is done to bounds and lines before the next layer uses them. Exact coefficients grow with
/// every layer; rounded outward they stay short, and the analysis stays sound.
public interface Rounding<T extends FieldElement<T>> {
  /// Bounds that contain the given ones.
  Bounds<T> outward(Bounds<T> bounds);

  /// Lines below and above the given ones on `[l, u]`.
  Lines<T> outward(Lines<T> lines, Bounds<T> z);

  static <T extends FieldElement<T>> Rounding<T> none() {
    return new Rounding<>() {
      @Override
      public Bounds<T> outward(Bounds<T> bounds) {
        return bounds;
      }

      @Override
      public Lines<T> outward(Lines<T> lines, Bounds<T> z) {
        return lines;
      }
    };
  }

  /// None, as long as no number needs more bits than this: exact numbers grow with every layer, and
  /// beyond that nobody would wait for the next one.
  ///
  /// *Fails* with `IllegalArgumentException` when a bound has a longer numerator or denominator.
  record Exact(int mostBits) implements Rounding<Rational> {
    @Override
    public Bounds<Rational> outward(Bounds<Rational> bounds) {
      requireShort(bounds.lower());
      requireShort(bounds.upper());
      return bounds;
    }

    @Override
    public Lines<Rational> outward(Lines<Rational> lines, Bounds<Rational> z) {
      return lines;
    }

    private void requireShort(Rational number) {
      int bits = Math.max(number.numerator().bitLength(), number.denominator().bitLength());
      if (bits > mostBits) {
        throw new IllegalArgumentException(
            "a bound of "
                + bits
                + " bits, exact bounds are computed up to "
                + mostBits
                + "; round them outward to fewer (--bits 64)");
      }
    }
  }

  /// To dyadic numbers of so many bits.
  record ToBits(int bits) implements Rounding<Rational> {
    public ToBits {
      if (bits < 1) {
        throw new IllegalArgumentException(bits + " bits, expected at least 1");
      }
    }

    @Override
    public Bounds<Rational> outward(Bounds<Rational> bounds) {
      return new Bounds<>(bounds.lower().floorToBits(bits), bounds.upper().ceilToBits(bits));
    }

    @Override
    public Lines<Rational> outward(Lines<Rational> lines, Bounds<Rational> z) {
      return new Lines<>(below(lines.below(), z), above(lines.above(), z));
    }

    /// The slope rounded, the intercept as high as the ends of `[l, u]` allow.
    private Lines.Line<Rational> below(Lines.Line<Rational> line, Bounds<Rational> z) {
      Rational slope = line.slope().floorToBits(bits);
      Rational tilt = line.slope().subtract(slope);
      Rational room = tilt.multiply(z.lower()).min(tilt.multiply(z.upper()));
      return new Lines.Line<>(slope, line.intercept().add(room).floorToBits(bits));
    }

    private Lines.Line<Rational> above(Lines.Line<Rational> line, Bounds<Rational> z) {
      Rational slope = line.slope().floorToBits(bits);
      Rational tilt = line.slope().subtract(slope);
      Rational room = tilt.multiply(z.lower()).max(tilt.multiply(z.upper()));
      return new Lines.Line<>(slope, line.intercept().add(room).ceilToBits(bits));
    }
  }
}

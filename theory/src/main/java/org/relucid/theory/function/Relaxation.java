package org.relucid.theory.function;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.relucid.theory.geometry.Interval;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.lp.LinearProgram;
import org.relucid.theory.number.Rational;

/// A linear program whose optimum is at most the minimum of `f` where the hinges have the given
/// phases. Its variables are `x`, then one `y` for each hinge that stays open.
///
/// A hinge with a phase, or of one sign by interval arithmetic, is substituted; one that stays open
/// is relaxed to its triangle `y ≥ 0`, `y ≥ z`, `u(z - l) - (u - l)y ≥ 0`, the last only where `z`
/// has bounds `l` and `u`. Without open hinges the program is exact.
final class Relaxation {
  private final Hinges f;
  private final int dimension;
  private final List<AffineForm> images = new ArrayList<>();
  private final List<Range> ranges = new ArrayList<>();
  private final List<AffineForm> inequalities;
  private final List<Integer> open = new ArrayList<>();

  Relaxation(Hinges f, Domain domain, List<Phase> phases) {
    this.f = f;
    this.dimension = f.inputs() + f.count();
    this.inequalities = new ArrayList<>(domain.inequalities(dimension));
    for (int i = 0; i < f.inputs(); i++) {
      Optional<Interval> side = domain.side(i);
      ranges.add(Range.of(side));
    }
    for (int k = 0; k < f.count(); k++) {
      images.add(image(k, phases.get(k)));
    }
  }

  private AffineForm image(int hinge, Phase phase) {
    AffineForm z = preActivation(hinge);
    Range range = Range.of(z, ranges);
    return switch (phase) {
      case ACTIVE -> {
        inequalities.add(z);
        yield z;
      }
      case INACTIVE -> {
        inequalities.add(z.negate());
        yield AffineForm.constant(dimension, Rational.ZERO);
      }
      case OPEN -> {
        if (range.isNonNegative()) {
          yield z;
        }
        yield range.isNonPositive()
            ? AffineForm.constant(dimension, Rational.ZERO)
            : triangle(hinge, z, range);
      }
    };
  }

  private AffineForm triangle(int hinge, AffineForm z, Range range) {
    AffineForm y = AffineForm.variable(dimension, f.inputs() + open.size());
    open.add(hinge);
    ranges.add(range.relu());
    inequalities.add(y);
    inequalities.add(y.subtract(z));
    if (range.lower().isPresent() && range.upper().isPresent()) {
      Rational l = range.lower().get();
      Rational u = range.upper().get();
      inequalities.add(z.add(l.negate()).multiply(u).subtract(y.multiply(u.subtract(l))));
    }
    return y;
  }

  private AffineForm preActivation(int hinge) {
    return substituted(f.preActivations().get(hinge));
  }

  private AffineForm substituted(AffineForm form) {
    return Hinges.substitute(form, f.inputs(), images, dimension);
  }

  LinearProgram program() {
    int variables = ranges.size();
    return new LinearProgram(
        variables,
        inequalities.stream().map(form -> form.inDimension(variables)).toList(),
        List.of(),
        substituted(f.output()).inDimension(variables));
  }

  /// The open hinge whose `y` is farthest above `relu(z)` at a point of the program.
  ///
  /// @throws java.util.NoSuchElementException if no hinge is open
  int widest(Vector point) {
    Vector padded = padded(point);
    int widest = open.getFirst();
    Rational greatest = gap(widest, padded);
    for (int hinge : open.subList(1, open.size())) {
      Rational gap = gap(hinge, padded);
      if (gap.compareTo(greatest) > 0) {
        widest = hinge;
        greatest = gap;
      }
    }
    return widest;
  }

  private Rational gap(int hinge, Vector padded) {
    Rational z = preActivation(hinge).at(padded);
    return images.get(hinge).at(padded).subtract(z.max(Rational.ZERO));
  }

  private Vector padded(Vector point) {
    List<Rational> entries = new ArrayList<>(point.entries());
    entries.addAll(Vector.zero(dimension - point.size()).entries());
    return Vector.of(entries);
  }
}

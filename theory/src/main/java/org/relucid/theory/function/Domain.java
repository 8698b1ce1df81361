package org.relucid.theory.function;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.relucid.theory.geometry.Box;
import org.relucid.theory.geometry.Interval;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.linear.Vector;

/// Where a function lives: all of `R^n`, or a box in it. Never empty.
///
/// ```java
/// Domain.line();                                  // R
/// Domain.of(Interval.of(0, 1));                   // [0, 1]
/// ```
public sealed interface Domain {
  /// All of `R^n`.
  record Everywhere(int dimension) implements Domain {
    public Everywhere {
      if (dimension < 0) {
        throw new IllegalArgumentException("dimension " + dimension + ", expected 0 or more");
      }
    }

    @Override
    public String toString() {
      return dimension == 1 ? "R" : "R^" + dimension;
    }
  }

  /// The points of a box.
  record Within(Box box) implements Domain {
    @Override
    public int dimension() {
      return box.dimension();
    }

    @Override
    public String toString() {
      return box.toString();
    }
  }

  static Domain line() {
    return new Everywhere(1);
  }

  static Domain everywhere(int dimension) {
    return new Everywhere(dimension);
  }

  static Domain of(Interval interval) {
    return new Within(Box.of(interval));
  }

  static Domain of(Box box) {
    return new Within(box);
  }

  /// Reads `R`, `R^n`, or a box such as `[-1,2]x[0,1/2]`.
  ///
  /// @throws IllegalArgumentException with one line that says what was found
  static Domain parse(String text) {
    String name = text.strip();
    if (name.equals("R")) {
      return line();
    }
    return name.matches("R\\^[1-9][0-9]{0,5}")
        ? everywhere(Integer.parseInt(name.substring(2)))
        : of(Box.parse(text));
  }

  int dimension();

  default boolean contains(Vector x) {
    return switch (this) {
      case Everywhere(var dimension) -> x.size() == dimension;
      case Within(var box) -> box.contains(x);
    };
  }

  /// The side along a coordinate, or nothing where that coordinate is unbounded.
  default Optional<Interval> side(int coordinate) {
    return switch (this) {
      case Everywhere _ -> Optional.empty();
      case Within(var box) -> Optional.of(box.side(coordinate));
    };
  }

  /// Whether the coordinate takes more than one value.
  default boolean isFree(int coordinate) {
    return side(coordinate).map(side -> !side.isPoint()).orElse(true);
  }

  /// The lowest corner of a box; the origin of `R^n`.
  default Vector corner() {
    return switch (this) {
      case Everywhere(var dimension) -> Vector.zero(dimension);
      case Within(var box) -> box.lower();
    };
  }

  /// The domain as `{x : g_i(x) ≥ 0}`: the forms `g_i` on `variables ≥ dimension` variables.
  default List<AffineForm> inequalities(int variables) {
    List<AffineForm> forms = new ArrayList<>();
    for (int i = 0; i < dimension(); i++) {
      AffineForm x = AffineForm.variable(variables, i);
      side(i)
          .ifPresent(
              side -> {
                forms.add(x.add(side.lower().negate()));
                forms.add(x.negate().add(side.upper()));
              });
    }
    return List.copyOf(forms);
  }
}

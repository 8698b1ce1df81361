package org.relucid.theory.property;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.relucid.theory.geometry.Box;
import org.relucid.theory.geometry.Interval;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.number.Rational;
import org.relucid.theory.property.Formula.And;
import org.relucid.theory.property.Formula.Atom;
import org.relucid.theory.property.Formula.Or;

/// The box that the input assertions of a property describe; a strict bound counts as its closure.
public final class InputBox {
  private final Property property;
  private final List<Optional<Rational>> lower = new ArrayList<>();
  private final List<Optional<Rational>> upper = new ArrayList<>();

  private InputBox(Property property) {
    this.property = property;
    for (int i = 0; i < property.inputs(); i++) {
      lower.add(Optional.empty());
      upper.add(Optional.empty());
    }
  }

  /// @throws IllegalArgumentException when some input assertion is not a bound of one input, when
  ///   an input has no lower or no upper bound, and when the box is empty
  public static Box of(Property property) {
    InputBox box = new InputBox(property);
    property.inputAssertions().forEach(box::add);
    List<Interval> sides = new ArrayList<>();
    for (int i = 0; i < property.inputs(); i++) {
      int input = i;
      sides.add(
          new Interval(
              box.lower.get(i).orElseThrow(() -> box.missing(input, "lower")),
              box.upper.get(i).orElseThrow(() -> box.missing(input, "upper"))));
    }
    return new Box(sides);
  }

  private void add(Formula assertion) {
    switch (assertion) {
      case And(List<Formula> parts) -> parts.forEach(this::add);
      case Or(List<Formula> parts) when parts.size() == 1 -> add(parts.getFirst());
      case Or or -> throw noBound(or);
      case Atom atom -> add(atom);
    }
  }

  private void add(Atom atom) {
    AffineForm form = atom.form();
    if (form.terms() != 1 || atom.relation() == Relation.UNEQUAL) {
      throw noBound(atom);
    }
    int input = form.variable(0);
    Rational bound = form.constant().negate().divide(form.factor(0));
    boolean both = atom.relation() == Relation.EQUAL;
    if (both || form.factor(0).signum() > 0) {
      lower.set(input, Optional.of(lower.get(input).map(bound::max).orElse(bound)));
    }
    if (both || form.factor(0).signum() < 0) {
      upper.set(input, Optional.of(upper.get(input).map(bound::min).orElse(bound)));
    }
  }

  private IllegalArgumentException noBound(Formula found) {
    return new IllegalArgumentException(
        "found the input assertion "
            + found.toString(property::name)
            + ", expected bounds of single inputs, that is, a box");
  }

  private IllegalArgumentException missing(int input, String side) {
    return new IllegalArgumentException(
        "found no " + side + " bound of " + property.name(input) + ", expected a box");
  }
}

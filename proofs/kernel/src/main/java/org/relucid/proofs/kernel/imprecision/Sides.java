package org.relucid.proofs.kernel.imprecision;

import java.util.ArrayList;
import java.util.List;
import org.relucid.proofs.kernel.Setting;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.number.Rational;

/// A box `lower_i ≤ x_i ≤ upper_i`, not empty.
record Sides(List<Rational> lower, List<Rational> upper) {
  Sides {
    lower = List.copyOf(lower);
    upper = List.copyOf(upper);
  }

  /// The box that the assumptions of the setting are: `x_i - lower_i ≥ 0` and `upper_i - x_i ≥ 0`
  /// for each input in turn, and nothing else.
  static Sides of(Setting setting) throws Refusal {
    int inputs = setting.network().inputs();
    List<AffineForm> assumptions = setting.assumptions();
    if (assumptions.size() != 2L * inputs) {
      throw new Refusal(new Fault.NoBox(assumptions.size(), inputs));
    }
    List<Rational> lower = new ArrayList<>();
    List<Rational> upper = new ArrayList<>();
    for (int i = 0; i < inputs; i++) {
      AffineForm x = AffineForm.variable(setting.dimension(), i);
      AffineForm below = assumptions.get(2 * i);
      AffineForm above = assumptions.get(2 * i + 1);
      boolean isSide =
          below.equals(x.add(below.constant())) && above.equals(x.negate().add(above.constant()));
      if (!isSide || below.constant().negate().compareTo(above.constant()) > 0) {
        throw new Refusal(new Fault.NoSide(i));
      }
      lower.add(below.constant().negate());
      upper.add(above.constant());
    }
    return new Sides(lower, upper);
  }

  int dimension() {
    return lower.size();
  }

  boolean contains(List<Rational> x) {
    for (int i = 0; i < dimension(); i++) {
      boolean inside =
          lower.get(i).compareTo(x.get(i)) <= 0 && x.get(i).compareTo(upper.get(i)) <= 0;
      if (!inside) {
        return false;
      }
    }
    return true;
  }
}

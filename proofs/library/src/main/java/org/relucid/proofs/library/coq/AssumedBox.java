package org.relucid.proofs.library.coq;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.relucid.proofs.kernel.Setting;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.number.Rational;

/// The box `{x : lower_i ≤ x_i ≤ upper_i}` that the assumptions of a setting describe, where they
/// describe one: each is on one input, and each input is bounded on both sides.
record AssumedBox(List<Rational> lower, List<Rational> upper) {
  AssumedBox {
    lower = List.copyOf(lower);
    upper = List.copyOf(upper);
  }

  static Optional<AssumedBox> of(Setting setting) {
    int inputs = setting.network().inputs();
    if (inputs > setting.assumptions().size()) {
      return Optional.empty();
    }
    List<Optional<Rational>> lower = new ArrayList<>(Collections.nCopies(inputs, Optional.empty()));
    List<Optional<Rational>> upper = new ArrayList<>(Collections.nCopies(inputs, Optional.empty()));
    for (AffineForm form : setting.assumptions()) {
      if (form.terms() != 1 || form.variable(0) >= inputs) {
        return Optional.empty();
      }
      int input = form.variable(0);
      Rational bound = form.constant().negate().divide(form.factor(0));
      if (form.factor(0).signum() > 0) {
        lower.set(input, Optional.of(lower.get(input).map(bound::max).orElse(bound)));
      } else {
        upper.set(input, Optional.of(upper.get(input).map(bound::min).orElse(bound)));
      }
    }
    return lower.contains(Optional.<Rational>empty()) || upper.contains(Optional.<Rational>empty())
        ? Optional.empty()
        : Optional.of(new AssumedBox(present(lower), present(upper)));
  }

  private static List<Rational> present(List<Optional<Rational>> bounds) {
    return bounds.stream().flatMap(Optional::stream).toList();
  }
}

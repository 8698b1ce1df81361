package org.relucid.relaxations;

import org.hipparchus.FieldElement;

/// What bounds `l ≤ z ≤ u` say of `max(z, 0)`: it is `z` (active, `l ≥ 0`), or 0 (inactive, `u ≤
/// 0`), or has a kink inside (unstable, `l < 0 < u`). With `l = u = 0` it is called active.
public enum Phase {
  ACTIVE,
  INACTIVE,
  UNSTABLE;

  public static <T extends FieldElement<T>> Phase of(Bounds<T> z, OrderedField<T> field) {
    if (field.signum(z.lower()) >= 0) {
      return ACTIVE;
    }
    return field.signum(z.upper()) <= 0 ? INACTIVE : UNSTABLE;
  }
}

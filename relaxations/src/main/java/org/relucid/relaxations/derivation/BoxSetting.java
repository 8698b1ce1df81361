package org.relucid.relaxations.derivation;

import java.util.ArrayList;
import java.util.List;
import org.relucid.proofs.kernel.Setting;
import org.relucid.theory.geometry.Box;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.network.ScalarNetwork;

/// A network on a box: the assumptions are `x_i - l_i ≥ 0` and `u_i - x_i ≥ 0` for each input.
public final class BoxSetting {
  private BoxSetting() {}

  public static Setting of(ScalarNetwork network, Box box) {
    if (box.dimension() != network.inputs()) {
      throw new IllegalArgumentException(
          "box of dimension " + box.dimension() + ", expected " + network.inputs());
    }
    List<AffineForm> assumptions = new ArrayList<>();
    for (int i = 0; i < box.dimension(); i++) {
      AffineForm x = AffineForm.variable(network.inputs() + network.neurons(), i);
      assumptions.add(x.add(box.side(i).lower().negate()));
      assumptions.add(x.negate().add(box.side(i).upper()));
    }
    return new Setting(network, assumptions);
  }

  /// The index of the assumption `x_i - l_i ≥ 0`.
  public static int lower(int input) {
    return 2 * input;
  }

  /// The index of the assumption `u_i - x_i ≥ 0`.
  public static int upper(int input) {
    return 2 * input + 1;
  }
}

package org.relucid.proofs.kernel.imprecision;

import java.util.List;
import org.relucid.proofs.kernel.Certificate;
import org.relucid.theory.linear.Vector;

/// That a relaxation is not precise for a network, shown by one box: a bound of an output's range
/// on the box, with its derivation, and that the relaxation's bound is beyond it.
///
/// @param range about the network on the box, with one conclusion `y ≤ M` or `y ≥ m`
public record ImprecisionCertificate(Relaxation relaxation, Reach reach, Certificate range) {

  /// What shows how far the relaxation's bound goes.
  public sealed interface Reach {
    /// For relaxations by two lines per neuron: nothing, since the kernel computes them.
    record Computed() implements Reach {}

    /// For the triangle: two points for each neuron in turn, and one for the output; each has the
    /// inputs and the neurons before, or all.
    record Points(List<Vector> points) implements Reach {
      public Points {
        points = List.copyOf(points);
      }
    }

    /// For the multi-neuron relaxation: points, the last of which is one for the output.
    record Hull(List<HullPoint> points) implements Reach {
      public Hull {
        points = List.copyOf(points);
      }
    }
  }
}

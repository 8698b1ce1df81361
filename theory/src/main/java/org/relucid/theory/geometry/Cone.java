package org.relucid.theory.geometry;

import java.util.BitSet;
import java.util.List;

/// The generators of a polyhedral cone `{x : a_i·x ≥ 0 for all i, e_j·x = 0 for all j}`: a basis of
/// its lineality space (the lines) and one ray per extreme ray modulo the lines. `tight.get(k)`
/// holds the indices `i` with `a_i·x = 0` on ray `k`.
record Cone(List<PrimitiveVector> lines, List<PrimitiveVector> rays, List<BitSet> tight) {
  Cone {
    lines = List.copyOf(lines);
    rays = List.copyOf(rays);
    tight = List.copyOf(tight);
  }
}

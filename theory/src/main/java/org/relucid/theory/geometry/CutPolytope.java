package org.relucid.theory.geometry;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.linear.Vector;

/// A bounded polyhedron that is made to be cut again and again by hyperplanes. It knows its
/// vertices and which half-spaces are tight on each, some of which may be superfluous: what
/// [Polyhedron] has to find out anew for each intersection.
///
/// *Cost*: a cut is one step of the double description method, which looks at pairs of vertices on
/// different sides.
///
/// ```java
/// CutPolytope.Parts parts = CutPolytope.of(polyhedron, 1).cut(form);
/// parts.above().vertices()                    // where form >= 0
/// ```
public final class CutPolytope {
  private final RayTable table;

  /// How many half-spaces there are, and how many there will be room for.
  private final int halfSpaces;

  private final int room;

  /// One more than the dimension of the affine hull.
  private final int rank;

  private CutPolytope(RayTable table, int halfSpaces, int room, int rank) {
    this.table = table;
    this.halfSpaces = halfSpaces;
    this.room = room;
    this.rank = rank;
  }

  /// The two sides of a hyperplane, which belongs to both.
  public record Parts(CutPolytope above, CutPolytope below) {}

  /// @param cuts how many cuts will be made at most, one after the other
  /// @throws IllegalArgumentException for a polyhedron that is empty or unbounded
  public static CutPolytope of(Polyhedron polyhedron, int cuts) {
    if (polyhedron.isEmpty() || !polyhedron.isBounded()) {
      throw new IllegalArgumentException("found " + polyhedron + ", expected a polytope");
    }
    List<PrimitiveVector> rows =
        polyhedron.facets().halfSpaces().stream()
            .map(half -> Homogeneous.row(half.form()))
            .toList();
    return of(polyhedron.generators().vertices(), rows, cuts, polyhedron.affineDimension() + 1);
  }

  /// @param cuts how many cuts will be made at most, one after the other
  public static CutPolytope of(Box box, int cuts) {
    List<PrimitiveVector> rows = new ArrayList<>();
    for (int i = 0; i < box.dimension(); i++) {
      if (!box.side(i).isPoint()) {
        AffineForm x = AffineForm.variable(box.dimension(), i);
        rows.add(Homogeneous.row(x.add(box.side(i).lower().negate())));
        rows.add(Homogeneous.row(x.negate().add(box.side(i).upper())));
      }
    }
    return of(box.corners().toList(), rows, cuts, rows.size() / 2 + 1);
  }

  private static CutPolytope of(
      List<Vector> vertices, List<PrimitiveVector> rows, int cuts, int rank) {
    int room = rows.size() + cuts;
    RayTable table = new RayTable(room);
    for (Vector vertex : vertices) {
      int ray = table.add(Homogeneous.vertex(vertex));
      for (int i = 0; i < rows.size(); i++) {
        if (rows.get(i).signOfDot(table.ray(ray)) == 0) {
          table.setTight(ray, i);
        }
      }
    }
    return new CutPolytope(table, rows.size(), room, rank);
  }

  public List<Vector> vertices() {
    return IntStream.range(0, size()).mapToObj(this::vertex).toList();
  }

  /// The number of vertices.
  public int size() {
    return table.size();
  }

  public Vector vertex(int index) {
    return Homogeneous.vertexOf(table.ray(index));
  }

  /// The coordinates of a vertex as doubles `x̃` with `|x̃ - x| ≤ 2^-51 |x| + 2^-1074`, infinite
  /// only where `x` is about as large as the largest double.
  public double[] nearVertex(int index) {
    return Homogeneous.nearVertexOf(table.ray(index));
  }

  /// Whether the form takes values above 0.
  public boolean reachesAbove(AffineForm form) {
    PrimitiveVector row = Homogeneous.row(form);
    return IntStream.range(0, table.size()).anyMatch(r -> row.signOfDot(table.ray(r)) > 0);
  }

  /// The parts where `form ≥ 0` and where `form ≤ 0`.
  ///
  /// @throws IllegalArgumentException when the form has not both signs here
  /// @throws IllegalStateException after more cuts than there were to be
  public Parts cut(AffineForm form) {
    PrimitiveVector row = Homogeneous.row(form);
    DoubleDescription.Cut cut = DoubleDescription.Cut.of(table, row);
    if (cut.positive().length == 0 || cut.negative().length == 0) {
      throw new IllegalArgumentException(form + " has not both signs on the polytope");
    }
    if (halfSpaces == room) {
      throw new IllegalStateException("more cuts than room for them");
    }
    RayTable above = part(cut.positive(), cut.zero());
    RayTable below = part(cut.negative(), cut.zero());
    int active = (halfSpaces + Long.SIZE - 1) / Long.SIZE;
    new Adjacency(table, rank, active)
        .forEachEdge(
            cut,
            (first, second) -> {
              PrimitiveVector ray = PrimitiveVector.meet(row, table.ray(first), table.ray(second));
              above.setTight(above.addCommon(ray, table, first, second), halfSpaces);
              below.setTight(below.addCommon(ray, table, first, second), halfSpaces);
            });
    return new Parts(after(above), after(below));
  }

  /// The vertices inside, and those on the hyperplane.
  private RayTable part(int[] inside, int[] on) {
    RayTable part = new RayTable(room);
    for (int ray : inside) {
      part.copy(table, ray);
    }
    for (int ray : on) {
      part.copy(table, ray);
      part.setTight(part.size() - 1, halfSpaces);
    }
    return part;
  }

  private CutPolytope after(RayTable part) {
    return new CutPolytope(part, halfSpaces + 1, room, rank);
  }
}

package org.relucid.theory.geometry;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.relucid.theory.linear.AffineMap;
import org.relucid.theory.linear.Vector;

/// A polyhedron by what generates it: `{Σ λ_i v_i + Σ μ_j r_j + Σ ν_k l_k : λ, μ ≥ 0, Σ λ_i = 1}`
/// with vertices `v`, rays `r` and lines `l`. Generators may be redundant, so a "vertex" need not
/// be one. Without any it is empty.
///
/// *Fails* with an [IllegalArgumentException] for rays or lines without a vertex, since directions
/// need a point to start from.
public record VDescription(
    int dimension, List<Vector> vertices, List<Vector> rays, List<Vector> lines) {
  public VDescription {
    vertices = List.copyOf(vertices);
    rays = List.copyOf(rays);
    lines = List.copyOf(lines);
    Stream.of(vertices, rays, lines)
        .flatMap(List::stream)
        .forEach(vector -> Dimensions.require(vector.size(), dimension));
    if (vertices.isEmpty() && rays.size() + lines.size() > 0) {
      throw new IllegalArgumentException(
          rays.size() + " rays and " + lines.size() + " lines, but no vertex to start from");
    }
  }

  /// The convex hull of finitely many points.
  public static VDescription hull(int dimension, Collection<Vector> points) {
    return new VDescription(dimension, List.copyOf(points), List.of(), List.of());
  }

  /// The generators of the closed convex hull of the union.
  public VDescription union(VDescription other) {
    Dimensions.require(other.dimension, dimension);
    return new VDescription(
        dimension,
        Stream.concat(vertices.stream(), other.vertices.stream()).toList(),
        Stream.concat(rays.stream(), other.rays.stream()).toList(),
        Stream.concat(lines.stream(), other.lines.stream()).toList());
  }

  /// The generators of the image `{Ax + b : x ∈ P}`; directions feel `A` alone.
  public VDescription image(AffineMap map) {
    Dimensions.require(map.inputs(), dimension);
    return new VDescription(
        map.outputs(),
        vertices.stream().map(map::at).toList(),
        rays.stream().map(ray -> map.at(ray).subtract(map.shift())).toList(),
        lines.stream().map(line -> map.at(line).subtract(map.shift())).toList());
  }
}

package org.relucid.theory.geometry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.lp.LinearProgram;
import org.relucid.theory.lp.LinearProgramSolver;
import org.relucid.theory.lp.Outcome;
import org.relucid.theory.number.Rational;

/// A polyhedron by what holds on it: `{x : g_i(x) ≥ 0 for all i, h_j(x) = 0 for all j}`, with the
/// half-spaces `g_i ≥ 0` and the equalities `h_j`. Facts may repeat or contradict each other; with
/// none it is the whole space.
///
/// Equality of records is equality of the lists; equality of sets is [Polyhedron#equals].
///
/// *Cost*: [#emptiness] is one exact linear program, [#withoutRedundancy] one per half-space; both
/// work where the vertices are too many to list.
public record HDescription(int dimension, List<HalfSpace> halfSpaces, List<AffineForm> equalities) {
  public HDescription {
    halfSpaces = List.copyOf(halfSpaces);
    equalities = List.copyOf(equalities);
    Stream.concat(halfSpaces.stream().map(HalfSpace::form), equalities.stream())
        .forEach(form -> Dimensions.require(form.dimension(), dimension));
  }

  /// All of space.
  public static HDescription whole(int dimension) {
    return new HDescription(dimension, List.of(), List.of());
  }

  public static HDescription of(Box box) {
    return new HDescription(box.dimension(), box.halfSpaces(), List.of());
  }

  /// `{x : form(x) ≥ 0 for each form}`.
  public static HDescription nonNegative(int dimension, List<AffineForm> forms) {
    return new HDescription(dimension, forms.stream().map(HalfSpace::new).toList(), List.of());
  }

  public List<AffineForm> inequalities() {
    return halfSpaces.stream().map(HalfSpace::form).toList();
  }

  public boolean contains(Vector x) {
    Dimensions.require(x.size(), dimension);
    return halfSpaces.stream().allMatch(halfSpace -> halfSpace.contains(x))
        && equalities.stream().allMatch(form -> form.at(x).isZero());
  }

  public HDescription intersection(HDescription other) {
    Dimensions.require(other.dimension, dimension);
    return new HDescription(
        dimension,
        Stream.concat(halfSpaces.stream(), other.halfSpaces.stream()).toList(),
        Stream.concat(equalities.stream(), other.equalities.stream()).toList());
  }

  /// Why there is no point, where there is none.
  public Optional<Farkas> emptiness() {
    return LinearProgramSolver.solve(
                minimise(AffineForm.constant(dimension, Rational.ZERO), halfSpaces))
            instanceof Outcome.Infeasible(Vector multipliers, Vector equalityMultipliers)
        ? Optional.of(new Farkas(multipliers, equalityMultipliers))
        : Optional.empty();
  }

  /// The same set by a part of the half-spaces, none of which follows from the others; the
  /// equalities stay. Half-spaces are tried from first to last, and of equal ones the last stays.
  public HDescription withoutRedundancy() {
    List<HalfSpace> kept = new ArrayList<>(halfSpaces);
    for (HalfSpace candidate : halfSpaces) {
      int place = kept.indexOf(candidate);
      kept.remove(place);
      if (!implies(kept, candidate)) {
        kept.add(place, candidate);
      }
    }
    return new HDescription(dimension, kept, equalities);
  }

  private boolean implies(List<HalfSpace> premises, HalfSpace conclusion) {
    return switch (LinearProgramSolver.solve(minimise(conclusion.form(), premises))) {
      case Outcome.Optimal optimal -> optimal.value().signum() >= 0;
      case Outcome.Infeasible _ -> true;
      case Outcome.Unbounded _ -> false;
    };
  }

  private LinearProgram minimise(AffineForm objective, List<HalfSpace> premises) {
    return new LinearProgram(
        dimension, premises.stream().map(HalfSpace::form).toList(), equalities, objective);
  }

  @Override
  public String toString() {
    return Stream.concat(
            equalities.stream().map(form -> form + " = 0"),
            halfSpaces.stream().map(HalfSpace::toString))
        .collect(Collectors.joining(", ", "{", "}"));
  }
}

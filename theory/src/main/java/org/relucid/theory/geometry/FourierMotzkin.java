package org.relucid.theory.geometry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.linear.AffineMap;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.number.Rational;

/// Projection without vertices: one variable after the other is eliminated.
///
/// An equality that holds the variable is solved for it. Else every pair of a half-space that
/// bounds the variable from below with one that bounds it from above gives the half-space that says
/// that the lower bound is at most the upper one. After each variable the redundant half-spaces are
/// removed by linear programs, without which the number grows doubly exponentially.
///
/// *Cost*: a step from `m` half-spaces can give `m²/4`, with a linear program for each.
public final class FourierMotzkin {
  private FourierMotzkin() {}

  /// `{(x_k)_{k ∈ kept} : x ∈ P}`, the variables in the order in which they are given.
  public static HDescription project(HDescription description, int... kept) {
    TreeSet<Integer> others = new TreeSet<>();
    IntStream.range(0, description.dimension()).forEach(others::add);
    for (int k : kept) {
      if (!others.remove(k)) {
        throw new IllegalArgumentException(
            "variable " + k + ", expected distinct ones below " + description.dimension());
      }
    }
    HDescription shadow = description;
    for (int variable : others) {
      shadow = eliminate(shadow, variable).withoutRedundancy();
    }
    return renumber(shadow, kept);
  }

  private static HDescription eliminate(HDescription description, int variable) {
    Optional<AffineForm> definition =
        description.equalities().stream()
            .filter(form -> !form.coefficient(variable).isZero())
            .findFirst();
    return definition
        .map(form -> substitute(description, variable, form))
        .orElseGet(() -> pairUp(description, variable));
  }

  private static HDescription substitute(
      HDescription description, int variable, AffineForm definition) {
    Stream<AffineForm> equalities =
        description.equalities().stream()
            .filter(form -> form != definition)
            .map(form -> cancel(form, definition, variable));
    Stream<HalfSpace> halfSpaces =
        description.halfSpaces().stream()
            .map(half -> new HalfSpace(cancel(half.form(), definition, variable)));
    return new HDescription(description.dimension(), halfSpaces.toList(), equalities.toList());
  }

  /// `form − (a_variable / d_variable) definition`, in which the variable does not occur.
  private static AffineForm cancel(AffineForm form, AffineForm definition, int variable) {
    Rational factor = form.coefficient(variable).divide(definition.coefficient(variable));
    return form.addMultiple(factor.negate(), definition);
  }

  private static HDescription pairUp(HDescription description, int variable) {
    List<HalfSpace> result = new ArrayList<>();
    List<AffineForm> below = new ArrayList<>();
    List<AffineForm> above = new ArrayList<>();
    for (AffineForm form : description.inequalities()) {
      switch (form.coefficient(variable).signum()) {
        case 0 -> result.add(new HalfSpace(form));
        case 1 -> below.add(form);
        default -> above.add(form);
      }
    }
    for (AffineForm lower : below) {
      for (AffineForm upper : above) {
        result.add(new HalfSpace(cancel(upper, lower, variable)).primitive());
      }
    }
    return new HDescription(
        description.dimension(), result.stream().distinct().toList(), description.equalities());
  }

  private static HDescription renumber(HDescription description, int[] kept) {
    AffineMap embedding =
        new AffineMap(
            kept.length,
            IntStream.range(0, description.dimension())
                .mapToObj(i -> coordinate(i, kept))
                .toList());
    return new HDescription(
        kept.length,
        description.halfSpaces().stream()
            .map(half -> new HalfSpace(half.form().after(embedding)))
            .toList(),
        description.equalities().stream().map(form -> form.after(embedding)).toList());
  }

  private static AffineForm coordinate(int index, int[] kept) {
    return AffineForm.of(
        Vector.of(kept.length, k -> kept[k] == index ? Rational.ONE : Rational.ZERO),
        Rational.ZERO);
  }
}

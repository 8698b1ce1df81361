package org.relucid.theory.property;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.number.Rational;

/// A Boolean combination of linear facts about a vector: atoms `form ⋈ 0`, conjunctions and
/// disjunctions, none of them empty.
///
/// The *slack* at a point measures by how much the formula holds, negative where it does not:
/// `slack(a ⋈ 0)` as in [Relation#slack], `slack(and) = min`, `slack(or) = max`.
///
/// Example: `x0 <= 3` on one variable is `new Atom(form, AT_LEAST)` with `form = 3 - x0`; its slack
/// at `x0 = 5` is `-2`.
public sealed interface Formula {
  /// The number of variables of the vectors that this speaks about.
  int dimension();

  /// Whether the vector satisfies the formula, exactly.
  boolean holds(Vector point);

  /// By how much it does; a strict atom with slack 0 does not hold.
  Rational slack(Vector point);

  /// Whether some variable with an index of at least `first` occurs.
  boolean mentionsFrom(int first);

  /// The same formula about vectors with other coordinates: variable `i` becomes `newIndex(i)`.
  Formula rename(int newDimension, IntUnaryOperator newIndex);

  /// The formula as mathematics, with the given names of the variables.
  String toString(IntFunction<String> names);

  /// `form ⋈ 0`.
  record Atom(AffineForm form, Relation relation) implements Formula {
    @Override
    public int dimension() {
      return form.dimension();
    }

    @Override
    public boolean holds(Vector point) {
      return relation.holds(form.at(point));
    }

    @Override
    public Rational slack(Vector point) {
      return relation.slack(form.at(point));
    }

    @Override
    public boolean mentionsFrom(int first) {
      return form.terms() > 0 && form.variable(form.terms() - 1) >= first;
    }

    @Override
    public Formula rename(int newDimension, IntUnaryOperator newIndex) {
      Map<Integer, Rational> terms = new HashMap<>();
      for (int k = 0; k < form.terms(); k++) {
        terms.put(newIndex.applyAsInt(form.variable(k)), form.factor(k));
      }
      return new Atom(AffineForm.of(newDimension, terms, form.constant()), relation);
    }

    @Override
    public String toString(IntFunction<String> names) {
      return form.toString(names) + " " + relation.symbol() + " 0";
    }

    @Override
    public String toString() {
      return toString(i -> "x" + (i + 1));
    }
  }

  /// Every member holds.
  record And(List<Formula> members) implements Formula {
    public And {
      members = checked(members);
    }

    @Override
    public int dimension() {
      return members.getFirst().dimension();
    }

    @Override
    public boolean holds(Vector point) {
      return members.stream().allMatch(member -> member.holds(point));
    }

    @Override
    public Rational slack(Vector point) {
      return members.stream()
          .map(member -> member.slack(point))
          .reduce(Rational::min)
          .orElseThrow();
    }

    @Override
    public boolean mentionsFrom(int first) {
      return members.stream().anyMatch(member -> member.mentionsFrom(first));
    }

    @Override
    public Formula rename(int newDimension, IntUnaryOperator newIndex) {
      return new And(members.stream().map(m -> m.rename(newDimension, newIndex)).toList());
    }

    @Override
    public String toString(IntFunction<String> names) {
      return joined(members, " and ", names);
    }

    @Override
    public String toString() {
      return toString(i -> "x" + (i + 1));
    }
  }

  /// Some member holds.
  record Or(List<Formula> members) implements Formula {
    public Or {
      members = checked(members);
    }

    @Override
    public int dimension() {
      return members.getFirst().dimension();
    }

    @Override
    public boolean holds(Vector point) {
      return members.stream().anyMatch(member -> member.holds(point));
    }

    @Override
    public Rational slack(Vector point) {
      return members.stream()
          .map(member -> member.slack(point))
          .reduce(Rational::max)
          .orElseThrow();
    }

    @Override
    public boolean mentionsFrom(int first) {
      return members.stream().anyMatch(member -> member.mentionsFrom(first));
    }

    @Override
    public Formula rename(int newDimension, IntUnaryOperator newIndex) {
      return new Or(members.stream().map(m -> m.rename(newDimension, newIndex)).toList());
    }

    @Override
    public String toString(IntFunction<String> names) {
      return joined(members, " or ", names);
    }

    @Override
    public String toString() {
      return toString(i -> "x" + (i + 1));
    }
  }

  private static List<Formula> checked(List<Formula> members) {
    List<Formula> copy = List.copyOf(members);
    if (copy.isEmpty()) {
      throw new IllegalArgumentException("0 members, expected at least 1");
    }
    int dimension = copy.getFirst().dimension();
    for (Formula member : copy) {
      if (member.dimension() != dimension) {
        throw new IllegalArgumentException(
            "dimension " + member.dimension() + ", expected " + dimension);
      }
    }
    return copy;
  }

  private static String joined(List<Formula> members, String word, IntFunction<String> names) {
    return members.stream()
        .map(member -> member.toString(names))
        .collect(Collectors.joining(word, "(", ")"));
  }
}

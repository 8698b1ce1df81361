package org.relucid.proofs.library.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import org.relucid.theory.format.Witness;
import org.relucid.theory.function.Expression;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.network.Network;
import org.relucid.theory.network.Spelling;
import org.relucid.theory.number.Rational;
import org.relucid.theory.property.Formula;
import org.relucid.theory.property.Property;
import org.relucid.theory.property.Relation;

class JudgeLawsTest {
  private static final Network NETWORK =
      Spelling.network(
          2, List.of(Expression.parse("relu(x - y) + 1/3*x"), Expression.parse("abs(x) - y")));

  @net.jqwik.api.Property(tries = 300)
  void with_the_stated_tolerance_granted_every_inequality_holds(
      @ForAll("properties") Property property, @ForAll("points") Vector x) {
    Judgement.Judged judged = judge(property, x);
    Vector xy = property.join(x, judged.outputs());
    Property relaxed = relaxed(property, judged.tolerance());
    assertThat(relaxed.assertions())
        .allSatisfy(assertion -> assertThat(assertion.slack(xy).signum()).isNotNegative());
  }

  @net.jqwik.api.Property(tries = 300)
  void with_less_than_the_stated_tolerance_some_inequality_fails(
      @ForAll("properties") Property property, @ForAll("points") Vector x) {
    Judgement.Judged judged = judge(property, x);
    if (judged.tolerance().isZero()) {
      return;
    }
    Vector xy = property.join(x, judged.outputs());
    Rational less = judged.tolerance().multiply(Rational.of(999_999, 1_000_000));
    assertThat(relaxed(property, less).holds(xy)).isFalse();
  }

  @net.jqwik.api.Property(tries = 300)
  void a_witness_is_valid_if_and_only_if_the_property_holds_at_the_exact_outputs(
      @ForAll("properties") Property property, @ForAll("points") Vector x) {
    Judgement.Judged judged = judge(property, x);
    Vector y = NETWORK.expand().at(x);
    assertThat(judged.outputs()).isEqualTo(y);
    assertThat(judged.verdict() == Verdict.VALID).isEqualTo(property.holds(property.join(x, y)));
  }

  private static Judgement.Judged judge(Property property, Vector x) {
    Judge judge = new Judge(NETWORK, property, Judge.COMPETITION_TOLERANCE);
    return (Judgement.Judged) judge.judge(new Witness.Point(x, new TreeMap<>(), List.of()));
  }

  /// Every atom `form >= 0` becomes `form + tolerance >= 0`.
  private static Property relaxed(Property property, Rational tolerance) {
    return new Property(
        2, 2, property.assertions().stream().map(f -> relaxed(f, tolerance)).toList());
  }

  private static Formula relaxed(Formula formula, Rational tolerance) {
    return switch (formula) {
      case Formula.Atom(var form, var relation) -> new Formula.Atom(form.add(tolerance), relation);
      case Formula.And(var members) ->
          new Formula.And(members.stream().map(m -> relaxed(m, tolerance)).toList());
      case Formula.Or(var members) ->
          new Formula.Or(members.stream().map(m -> relaxed(m, tolerance)).toList());
    };
  }

  @Provide
  Arbitrary<Property> properties() {
    return formulas(2).list().ofMinSize(1).ofMaxSize(4).map(list -> new Property(2, 2, list));
  }

  private static Arbitrary<Formula> formulas(int depth) {
    Arbitrary<Formula> atoms =
        Combinators.combine(
                rationals().list().ofSize(4),
                rationals(),
                Arbitraries.of(Relation.AT_LEAST, Relation.GREATER))
            .as((a, c, relation) -> new Formula.Atom(AffineForm.of(Vector.of(a), c), relation));
    if (depth == 0) {
      return atoms;
    }
    Arbitrary<List<Formula>> members = formulas(depth - 1).list().ofMinSize(1).ofMaxSize(3);
    return Arbitraries.oneOf(
        List.of(
            atoms,
            members.map(list -> (Formula) new Formula.And(list)),
            members.map(list -> (Formula) new Formula.Or(list))));
  }

  @Provide
  Arbitrary<Vector> points() {
    return rationals().list().ofSize(2).map(Vector::of);
  }

  private static Arbitrary<Rational> rationals() {
    return Combinators.combine(
            Arbitraries.integers().between(-20, 20), Arbitraries.integers().between(1, 8))
        .as(Rational::of);
  }
}

package org.relucid.theory.property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.number.Rational;

class PropertyTest {
  /// `x >= 1` on one input and one output.
  private static final Formula INPUT = atom(Vector.ofIntegers(1, 0), -1, Relation.AT_LEAST);

  /// `2 - y >= 0`.
  private static final Formula OUTPUT = atom(Vector.ofIntegers(0, -1), 2, Relation.AT_LEAST);

  private static Formula atom(Vector coefficients, long constant, Relation relation) {
    return new Formula.Atom(AffineForm.of(coefficients, Rational.of(constant)), relation);
  }

  @Test
  void the_slack_of_and_is_the_least_and_of_or_the_greatest() {
    Vector point = Vector.ofIntegers(4, 7);
    assertThat(INPUT.slack(point)).isEqualTo(Rational.of(3));
    assertThat(OUTPUT.slack(point)).isEqualTo(Rational.of(-5));
    assertThat(new Formula.And(List.of(INPUT, OUTPUT)).slack(point)).isEqualTo(Rational.of(-5));
    assertThat(new Formula.Or(List.of(INPUT, OUTPUT)).slack(point)).isEqualTo(Rational.of(3));
    assertThat(new Formula.And(List.of(INPUT, OUTPUT)).holds(point)).isFalse();
    assertThat(new Formula.Or(List.of(INPUT, OUTPUT)).holds(point)).isTrue();
  }

  @Test
  void an_equality_has_slack_zero_only_where_it_holds() {
    Formula equal = atom(Vector.ofIntegers(1, -1), 0, Relation.EQUAL);
    assertThat(equal.slack(Vector.ofIntegers(3, 5))).isEqualTo(Rational.of(-2));
    assertThat(equal.slack(Vector.ofIntegers(5, 5))).isEqualTo(Rational.ZERO);
    assertThat(equal.holds(Vector.ofIntegers(5, 5))).isTrue();
  }

  @Test
  void a_strict_atom_with_slack_zero_does_not_hold() {
    for (Relation relation : List.of(Relation.GREATER, Relation.UNEQUAL)) {
      Formula strict = atom(Vector.ofIntegers(1, 0), 0, relation);
      assertThat(strict.slack(Vector.ofIntegers(0, 0))).isEqualTo(Rational.ZERO);
      assertThat(strict.holds(Vector.ofIntegers(0, 0))).isFalse();
    }
  }

  @Test
  void an_assertion_with_any_output_is_an_output_assertion() {
    Formula mixed = new Formula.Or(List.of(INPUT, OUTPUT));
    Property property = new Property(1, 1, List.of(INPUT, OUTPUT, mixed));
    assertThat(property.inputAssertions()).containsExactly(INPUT);
    assertThat(property.outputAssertions()).containsExactly(OUTPUT, mixed);
    Vector point = property.join(Vector.ofIntegers(0), Vector.ofIntegers(1));
    assertThat(property.inputSlack(point)).contains(Rational.of(-1));
    assertThat(property.outputSlack(point)).contains(Rational.ONE);
    assertThat(property.slack(point)).contains(Rational.of(-1));
    assertThat(property.holds(point)).isFalse();
  }

  @Test
  void no_assertion_has_no_slack() {
    Property free = new Property(1, 1, List.of(OUTPUT));
    assertThat(free.inputSlack(Vector.ofIntegers(0, 0))).isEmpty();
  }

  @Test
  void a_wider_network_leaves_the_outputs_in_place() {
    Property wide = new Property(1, 1, List.of(INPUT, OUTPUT)).widen(2, 3);
    assertThat(wide.outputSlack(Vector.ofIntegers(0, 0, 5, 0, 0))).contains(Rational.of(-3));
    assertThat(wide.name(2)).isEqualTo("Y_0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> wide.widen(1, 3))
        .withMessage("a network with 1 inputs and 3 outputs, expected at least 2 and 3");
  }

  @Test
  void wrong_dimensions_are_named_with_both_sides() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Property(2, 1, List.of(INPUT)))
        .withMessage("assertion of dimension 2, expected 3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Formula.And(List.of()))
        .withMessage("0 members, expected at least 1");
  }

  @Test
  void a_property_prints_as_mathematics() {
    Property property = new Property(1, 1, List.of(new Formula.Or(List.of(INPUT, OUTPUT))));
    assertThat(property).hasToString("(X_0 - 1 >= 0 or -Y_0 + 2 >= 0)");
  }
}

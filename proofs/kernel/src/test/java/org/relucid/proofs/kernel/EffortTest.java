package org.relucid.proofs.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.linear.LinearCombination.Summand;
import org.relucid.theory.number.Rational;

class EffortTest {
  private static final Rational LONGEST =
      Rational.of(BigInteger.ONE.shiftLeft((int) Effort.MOST_BITS - 2));

  private final Effort effort = new Effort();

  @Test
  void all_the_work_that_is_allowed_may_be_done_and_no_more() throws Rejection {
    effort.spend(0, Effort.MOST_WORK);
    effort.spend(0, 0);
    assertReason(() -> effort.spend(0, 1), new Reason.TooMuchWork(Effort.MOST_WORK + 1));
  }

  @Test
  void all_the_memory_that_is_allowed_may_be_used_and_no_more() throws Rejection {
    effort.spend(Effort.MOST_KEPT, 0);
    assertReason(() -> effort.spend(1, 0), new Reason.TooMuchKept(Effort.MOST_KEPT + 1));
  }

  @Test
  void what_is_released_may_be_used_again() throws Rejection {
    effort.spend(Effort.MOST_KEPT, 0);
    effort.release(5);
    effort.spend(5, 0);
    effort.backTo(1);
    assertThat(effort.kept()).isEqualTo(1);
  }

  @Test
  void a_number_is_as_long_as_its_numerator_and_denominator_together() throws Rejection {
    assertThat(effort.number(LONGEST)).isEqualTo(LONGEST);
    assertThat(effort.keep(LONGEST)).isEqualTo(LONGEST);
    Rational longer = LONGEST.multiply(Rational.of(2));
    Reason reason = new Reason.NumberTooLong(Effort.MOST_BITS + 1);
    assertReason(() -> effort.number(longer), reason);
    assertReason(() -> effort.keep(longer), reason);
    assertReason(() -> effort.keep(new Summand(AffineForm.constant(1, longer))), reason);
  }

  @Test
  void partial_sums_may_be_twice_as_long() throws Rejection {
    effort.added(0, 2 * Effort.MOST_BITS, 1);
    assertThat(effort.kept()).isEqualTo(2 * Effort.MOST_BITS);
    effort.added(2 * Effort.MOST_BITS, 7, 1);
    assertThat(effort.kept()).isEqualTo(7);
    assertReason(
        () -> effort.added(7, 2 * Effort.MOST_BITS + 1, 1),
        new Reason.NumberTooLong(2 * Effort.MOST_BITS + 1));
  }

  @Test
  void long_numbers_cost_the_square_of_their_length() throws Rejection {
    long each = 64 + (Effort.MOST_BITS * Effort.MOST_BITS >> 10);
    for (int i = 0; i < Effort.MOST_WORK / each; i++) {
      effort.number(LONGEST);
    }
    assertReason(
        () -> effort.number(LONGEST), new Reason.TooMuchWork((Effort.MOST_WORK / each + 1) * each));
  }

  @Test
  void a_form_that_is_kept_takes_its_numbers_their_objects_and_what_sums_it_fast()
      throws Rejection {
    AffineForm form = AffineForm.variable(3, 1).add(Rational.of(3, 4));
    long objects = 1024;
    long lengths = 2 * (1 + 1) + 2 * (2 + 3);
    long shared = 2 * (2 + 1);
    assertThat(effort.keep(new Summand(form))).isEqualTo(3 * objects + lengths + shared);
    assertThat(effort.kept()).isEqualTo(3 * objects + lengths + shared);
    assertThat(effort.keep(Rational.of(3, 4))).isEqualTo(Rational.of(3, 4));
    assertThat(effort.kept()).isEqualTo(4 * objects + lengths + shared + 5);
  }

  @Test
  void to_read_a_form_costs_a_little_for_each_number() throws Rejection {
    effort.spend(0, Effort.MOST_WORK - 2 * 64);
    effort.read(AffineForm.variable(3, 1));
    assertReason(
        () -> effort.read(AffineForm.constant(3, Rational.ONE)),
        new Reason.TooMuchWork(Effort.MOST_WORK + 64));
  }

  @Test
  void to_keep_a_form_costs_more_where_its_denominators_are_shared() throws Rejection {
    AffineForm form = AffineForm.variable(3, 1).add(Rational.of(3, 4));
    Summand summand = new Summand(form);
    effort.spend(0, Effort.MOST_WORK - 2 * 64 - 4 * 6);
    effort.keep(summand);
    assertReason(() -> effort.spend(0, 1), new Reason.TooMuchWork(Effort.MOST_WORK + 1));
  }

  @Test
  void facts_of_closed_branches_take_no_memory() throws Rejection {
    Facts facts = new Facts(effort);
    AffineForm x = AffineForm.variable(2, 0);
    facts.add(x);
    long one = effort.kept();
    for (int i = 0; i < 10; i++) {
      facts.split(x);
      facts.add(x);
      assertThat(effort.kept()).isEqualTo((i + 3) * one);
      facts.otherwise();
      facts.add(x);
      facts.end();
      assertThat(facts.last()).isEqualTo(x);
      assertThat(effort.kept()).isEqualTo((i + 2) * one);
    }
    facts.requireAllClosed();
  }

  private static void assertReason(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable call, Reason reason) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            Rejection.class, rejection -> assertThat(rejection.reason()).isEqualTo(reason));
  }
}

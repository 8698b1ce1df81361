package org.relucid.theory.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.relucid.theory.function.Budget;
import org.relucid.theory.function.Decision;
import org.relucid.theory.function.Domain;
import org.relucid.theory.function.Expression;
import org.relucid.theory.geometry.Box;
import org.relucid.theory.geometry.Interval;
import org.relucid.theory.linear.Vector;

class NetworkEqualityTest {
  private static final Domain PLANE = Domain.everywhere(2);

  @Test
  void two_spellings_of_the_maximum_are_equal_on_the_plane() {
    assertEqual(PLANE, "max(x, y)", "x + relu(y - x)");
    assertEqual(PLANE, "max(x, y)", "(x + y)/2 + abs(x - y)/2");
    assertEqual(PLANE, "relu(max(x, y)) + relu(min(x, y))", "relu(x) + relu(y)");
  }

  @Test
  void functions_that_differ_only_far_away_are_separated() {
    assertSeparated(PLANE, "relu(x + y - 1000000)", "0*x + 0*y");
    assertSeparated(Domain.line(), "relu(x - 1000000)", "0*x");
    assertSeparated(PLANE, "max(x, y)", "max(x, y) + relu(min(x, y) - 1000)/1000000000");
  }

  @Test
  void functions_that_differ_only_outside_the_box_are_equal_on_it() {
    Domain box = Domain.of(Box.of(Interval.of(-1, 1), Interval.of(-1, 1)));
    assertEqual(box, "relu(x + y - 2)", "0*x + 0*y");
    assertSeparated(box, "relu(x + y - 1)", "0*x + 0*y");
  }

  @Test
  void a_box_that_is_a_segment_or_a_point_is_decided_there() {
    Domain segment = Domain.of(Box.of(Interval.of(0, 0), Interval.of(-1, 1)));
    assertEqual(segment, "max(x, y)", "relu(y)");
    assertSeparated(segment, "max(x, y)", "abs(y)");
    Domain point = Domain.of(Box.of(Interval.of(2, 2), Interval.of(3, 3)));
    assertEqual(point, "x", "y - 1 + 0*x");
    assertSeparated(point, "x + y", "x - y");
  }

  @Test
  void without_a_budget_nothing_is_claimed() {
    assertThat(
            NetworkEquality.on(PLANE)
                .within(new Budget(2))
                .decide(network("max(x, y)"), network("x + relu(y - x)")))
        .isEqualTo(new Decision.Unknown<Vector>());
  }

  @Test
  void networks_of_different_sizes_are_refused() {
    assertThatThrownBy(() -> NetworkEquality.on(PLANE).decide(network("x + y"), network("x")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("network with inputs 1, expected 2");
    assertThatThrownBy(() -> NetworkEquality.on(PLANE).decide(network("x"), network("x")))
        .hasMessage("domain of dimension 2, expected 1");
    assertThatThrownBy(() -> network("x").after(network("x").beside(network("x"))))
        .hasMessage("inner network with outputs 2, expected 1");
  }

  private static void assertEqual(Domain domain, String f, String g) {
    assertThat(decide(domain, f, g)).isEqualTo(new Decision.Holds<Vector>());
  }

  private static void assertSeparated(Domain domain, String f, String g) {
    assertThat(decide(domain, f, g))
        .isInstanceOfSatisfying(
            Decision.Refuted.class,
            refuted -> {
              Vector x = (Vector) refuted.witness();
              assertThat(domain.contains(x)).isTrue();
              assertThat(Expression.parse(f).at(x)).isNotEqualTo(Expression.parse(g).at(x));
            });
  }

  private static Decision<Vector> decide(Domain domain, String f, String g) {
    return NetworkEquality.on(domain)
        .decide(spelled(domain.dimension(), f), spelled(domain.dimension(), g));
  }

  private static Network network(String text) {
    return Spelling.network(Expression.parse(text));
  }

  private static Network spelled(int inputs, String text) {
    return Spelling.network(inputs, List.of(Expression.parse(text)));
  }
}

package org.relucid.theory.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.relucid.theory.function.Decision;
import org.relucid.theory.function.Domain;
import org.relucid.theory.function.Expression;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.number.Rational;

class PackageExampleTest {
  @Test
  void the_example_of_the_package_says_the_truth() {
    Network abs = Spelling.network(Expression.parse("abs(x)"));
    assertThat(abs.expand().preActivations()).hasToString("[x1, -x1]");
    assertThat(ExactEvaluator.of(abs).at(Vector.of(Rational.of(-1, 3)))).hasToString("(1/3)");
    assertThat(LineRestriction.ofOneInput(abs.expand()).getFirst())
        .hasToString("x <= 0: -x; 0 <= x: x");
    Network max = Spelling.network(Expression.parse("max(x, -x)"));
    assertThat(NetworkEquality.on(Domain.line()).decide(abs, max))
        .isEqualTo(new Decision.Holds<Vector>());
  }
}

package org.relucid.smt.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.relucid.smt.query.Limits;
import org.relucid.smt.query.Reply;
import org.relucid.smt.query.Z3InProcess;
import org.relucid.smt.term.Formula;
import org.relucid.smt.term.Script;
import org.relucid.smt.term.ScriptBuilder;
import org.relucid.smt.term.Term;

class LinearRefutationTest {
  @Test
  void strictness_counts() {
    ScriptBuilder strict = new ScriptBuilder("x < y < x");
    Term x = strict.variable("x");
    Term y = strict.variable("y");
    strict.require("one", Formula.less(x, y));
    strict.require("other", Formula.atMost(y, x));
    assertThat(LinearRefutation.of(strict.build())).isPresent();
    ScriptBuilder weak = new ScriptBuilder("x <= y <= x");
    weak.variable("x");
    weak.variable("y");
    weak.require("one", Formula.atMost(x, y));
    weak.require("other", Formula.atMost(y, x));
    assertThat(LinearRefutation.of(weak.build())).isEmpty();
  }

  @Test
  void an_equality_is_denied_on_both_sides() {
    ScriptBuilder script = new ScriptBuilder("x is 1 and is not");
    Term x = script.variable("x");
    script.require("is", Formula.equal(x, Term.ONE));
    script.require("is-not", Formula.not(Formula.equal(x.add(x), Term.number(2))));
    assertThat(LinearRefutation.of(script.build())).isPresent();
  }

  @Test
  void nothing_is_refuted_that_is_not_linear() {
    ScriptBuilder script = new ScriptBuilder("a square");
    Term x = script.variable("x");
    script.require("below", Formula.less(x.multiply(x), Term.ZERO));
    assertThat(LinearRefutation.of(script.build())).isEmpty();
  }

  @Test
  void refuted_is_what_z3_refutes() {
    Random random = new Random(5);
    Z3InProcess z3 = new Z3InProcess();
    int refuted = 0;
    for (int i = 0; i < 60; i++) {
      Script script = random(random);
      boolean unsatisfiable =
          z3.ask(script, Limits.seconds(10)).reply() instanceof Reply.Unsatisfiable;
      assertThat(LinearRefutation.of(script).isPresent())
          .as(script.toSmtLib())
          .isEqualTo(unsatisfiable);
      refuted += unsatisfiable ? 1 : 0;
    }
    assertThat(refuted).isBetween(10, 50);
  }

  private static Script random(Random random) {
    ScriptBuilder script = new ScriptBuilder("random");
    List<Term> x = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      x.add(script.variable("x" + i));
    }
    for (int i = 0; i < 5; i++) {
      script.require("a", formula(random, x, 2));
    }
    return script.build();
  }

  private static Formula formula(Random random, List<Term> x, int depth) {
    return switch (depth == 0 ? 0 : random.nextInt(4)) {
      case 1 -> Formula.or(formula(random, x, depth - 1), formula(random, x, 0));
      case 2 -> Formula.and(formula(random, x, depth - 1), formula(random, x, 0));
      case 3 -> Formula.not(formula(random, x, depth - 1));
      default -> {
        Term left = x.get(random.nextInt(3)).multiply(Term.number(random.nextInt(5) - 2));
        Term right = x.get(random.nextInt(3)).add(Term.number(random.nextInt(5) - 2));
        yield switch (random.nextInt(4)) {
          case 0 -> Formula.equal(left, right);
          case 1 -> Formula.less(left, right);
          default -> Formula.atMost(left, right);
        };
      }
    };
  }
}

package org.relucid.smt.encode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.relucid.relaxations.Relaxations;
import org.relucid.smt.query.Limits;
import org.relucid.smt.query.Reply;
import org.relucid.smt.query.Z3InProcess;
import org.relucid.smt.term.Formula;
import org.relucid.smt.term.ScriptBuilder;
import org.relucid.smt.term.Term;
import org.relucid.theory.geometry.Box;
import org.relucid.theory.geometry.Interval;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.network.ScalarNetwork;
import org.relucid.theory.number.Rational;

class EncodingAgreementTest {
  private static final Limits LIMITS = Limits.seconds(20);

  private final Z3InProcess z3 = new Z3InProcess();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ibp",
        "zonotope",
        "deeppoly-0",
        "deeppoly-1",
        "deeppoly",
        "crown-1/3",
        "triangle"
      })
  void bounds_are_those_of_the_relaxation(String relaxation) {
    SmallNetworks random = new SmallNetworks(relaxation.hashCode());
    for (int i = 0; i < 12; i++) {
      int inputs = 1 + i % 2;
      ScalarNetwork network = random.network(inputs, relaxation.equals("triangle") ? 2 : 3);
      Box box = random.box(inputs);
      Interval bounds =
          Relaxations.named(relaxation, Relaxations.EXACTLY)
              .over(network, box)
              .outputs()
              .getFirst();
      assertReaches(relaxation, network, box, bounds);
    }
  }

  /// Both bounds are reached, and none is passed.
  private void assertReaches(String relaxation, ScalarNetwork network, Box box, Interval bounds) {
    for (int sign : new int[] {1, -1}) {
      Rational bound = sign > 0 ? bounds.upper() : bounds.lower().negate();
      ScriptBuilder script = new ScriptBuilder("what " + relaxation + " reaches");
      SymbolicNetwork symbolic = SymbolicNetwork.of(network);
      RelaxationEncoding encoding =
          Encodings.of(relaxation, symbolic, SymbolicBox.of(box), script, new Signs());
      SymbolicForm output = symbolic.outputs().getFirst();
      Term reach = encoding.reach(sign > 0 ? output : output.negate(), "bound");
      String context = relaxation + " of " + network + " on " + box + ", " + bound;
      assertThat(answer(script, Formula.equal(reach, Term.number(bound))))
          .as(context)
          .isInstanceOf(Reply.Satisfiable.class);
      assertThat(answer(script, Formula.less(Term.number(bound), reach)))
          .as(context)
          .isEqualTo(new Reply.Unsatisfiable(""));
    }
  }

  private Reply answer(ScriptBuilder script, Formula formula) {
    var question =
        script
            .build()
            .with(List.of(new org.relucid.smt.term.Script.Assertion("question", formula)));
    return z3.ask(question, LIMITS).reply();
  }

  @Test
  void linear_relaxations_are_functions_of_the_box() {
    SmallNetworks random = new SmallNetworks(7);
    for (int i = 0; i < 6; i++) {
      ScalarNetwork network = random.network(1, 3);
      Interval bounds =
          Relaxations.DEEPPOLY_0.over(network, Box.of(Interval.of(-1, 2))).outputs().getFirst();
      ScriptBuilder script = new ScriptBuilder("another bound");
      SymbolicNetwork symbolic = SymbolicNetwork.of(network);
      Term reach =
          Encodings.of(
                  "deeppoly-0",
                  symbolic,
                  SymbolicBox.of(Box.of(Interval.of(-1, 2))),
                  script,
                  new Signs())
              .reach(symbolic.outputs().getFirst(), "bound");
      assertThat(answer(script, Formula.not(Formula.equal(reach, Term.number(bounds.upper())))))
          .isEqualTo(new Reply.Unsatisfiable(""));
    }
  }

  @Test
  void outputs_at_random_points_are_those_of_exact_evaluation() {
    SmallNetworks random = new SmallNetworks(11);
    for (int i = 0; i < 20; i++) {
      ScalarNetwork network = random.network(2, 4);
      Vector x = Vector.of(random.number(), random.number());
      ScriptBuilder script = new ScriptBuilder("another value");
      Term y =
          ExactEncoding.output(
              SymbolicNetwork.of(network),
              0,
              x.entries().stream().map(Term::number).toList(),
              "x",
              script);
      Term expected = Term.number(network.at(x).get(0));
      assertThat(answer(script, Formula.equal(y, expected))).isInstanceOf(Reply.Satisfiable.class);
      assertThat(answer(script, Formula.not(Formula.equal(y, expected))))
          .isEqualTo(new Reply.Unsatisfiable(""));
    }
  }
}

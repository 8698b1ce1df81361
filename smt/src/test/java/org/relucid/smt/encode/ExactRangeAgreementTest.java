package org.relucid.smt.encode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.relucid.relaxations.Relaxations;
import org.relucid.smt.query.Limits;
import org.relucid.smt.query.Reply;
import org.relucid.smt.query.Z3InProcess;
import org.relucid.smt.term.Script;
import org.relucid.theory.geometry.Box;
import org.relucid.theory.geometry.Interval;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.network.ScalarNetwork;
import org.relucid.theory.number.Rational;

/// The exact range by our own walk, and Z3 on the network's exact encoding.
class ExactRangeAgreementTest {
  private static final Limits LIMITS = Limits.seconds(20);

  private final Z3InProcess z3 = new Z3InProcess();

  @ParameterizedTest
  @CsvSource({"1, 4", "2, 4", "2, 6", "3, 4"})
  void z3_finds_no_value_outside_and_one_at_each_end(int inputs, int neurons) {
    SmallNetworks random = new SmallNetworks(100L * inputs + neurons);
    for (int i = 0; i < 25; i++) {
      agree(random.network(inputs, neurons), random.box(inputs));
    }
  }

  @ParameterizedTest
  @CsvSource({"1", "2", "3"})
  void in_layers_too(int inputs) {
    SmallNetworks random = new SmallNetworks(inputs);
    for (int i = 0; i < 6; i++) {
      agree(random.layered(inputs, 5, 5, 1), random.box(inputs));
    }
  }

  private void agree(ScalarNetwork network, Box box) {
    Interval range = Relaxations.EXACT.over(network, box).outputs().getFirst();
    agree(new RangeScripts(network, box), range.lower());
    AffineForm negated = network.outputForms().getFirst().negate();
    ScalarNetwork turned =
        new ScalarNetwork(network.inputs(), network.preActivations(), List.of(negated));
    agree(new RangeScripts(turned, box), range.upper().negate());
  }

  private void agree(RangeScripts scripts, Rational least) {
    assertThat(answer(scripts.less(least)))
        .as(scripts + ", " + least)
        .isEqualTo(new Reply.Unsatisfiable(""));
    assertThat(answer(scripts.attained(least)))
        .as(scripts + ", " + least)
        .isInstanceOf(Reply.Satisfiable.class);
  }

  private Reply answer(Script script) {
    return z3.ask(script, LIMITS).reply();
  }
}

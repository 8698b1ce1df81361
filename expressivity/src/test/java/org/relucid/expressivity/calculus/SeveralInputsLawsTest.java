package org.relucid.expressivity.calculus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.relucid.expressivity.Question;
import org.relucid.expressivity.sample.Patience;
import org.relucid.expressivity.sample.Sampler;
import org.relucid.theory.function.Domain;
import org.relucid.theory.function.Expression;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.network.ScalarNetwork;
import org.relucid.theory.network.Spelling;
import org.relucid.theory.number.Rational;

/// Networks of several inputs: sums over disjoint inputs, and sums of what shared inputs move
/// alike.
class SeveralInputsLawsTest {
  private static final List<String> RELAXATIONS =
      List.of("ibp", "deeppoly-0", "deeppoly-1", "triangle", "multi-neuron");

  @ParameterizedTest
  @CsvSource({
    "relu(x) + relu(y), ibp",
    "abs(x) + abs(y), deeppoly-0",
    "abs(x) - abs(y), deeppoly-1",
    "abs(x1) + abs(x2 - x3) + relu(x4), triangle",
    "relu(relu(x) + relu(y) - 1), ibp",
    "relu(relu(x) - relu(y)) - relu(y - 3) + x, deeppoly-0",
    "relu(x + y) + relu(2*x + y - 1) + relu(x), triangle",
  })
  void such_sums_are_proved(String expression, String relaxation) {
    assertThat(Calculus.prove(question(expression, relaxation))).isPresent();
  }

  @ParameterizedTest
  @CsvSource({
    "abs(x) + abs(y), ibp",
    "relu(x + y) + relu(x - y), ibp",
    "relu(x + y) - relu(x), triangle",
    "relu(x) + relu(y), deeppoly-1"
  })
  void others_are_refuted(String expression, String relaxation) {
    Question question = question(expression, relaxation);
    assertThat(Calculus.prove(question)).isEmpty();
    assertThat(Sampler.refute(question)).isPresent();
  }

  private static Question question(String expression, String relaxation) {
    ScalarNetwork network = Spelling.network(Expression.parse(expression)).expand();
    return new Question(network, 0, Domain.everywhere(network.inputs()), relaxation);
  }

  @Property(tries = 150)
  void what_is_proved_is_not_refuted(
      @ForAll @IntRange(max = 99_999) int seed, @ForAll @IntRange(max = 4) int relaxation) {
    Random random = new Random(seed);
    List<AffineForm> neurons = new ArrayList<>();
    for (int k = 0; k < 1 + seed % 5; k++) {
      neurons.add(form(random, 2 + k));
    }
    ScalarNetwork network =
        new ScalarNetwork(2, neurons, List.of(form(random, 2 + neurons.size())));
    Domain domain = seed % 3 == 0 ? Domain.parse("[-1, 2] x [0, 3]") : Domain.everywhere(2);
    Question question = new Question(network, 0, domain, RELAXATIONS.get(relaxation));
    boolean proved = Calculus.prove(question).isPresent();
    Statistics.collect(proved ? "proved" : "no rule applies");
    if (proved) {
      assertThat(Sampler.search(question, Patience.SHORT).found())
          .as(question.toString())
          .isEmpty();
    }
  }

  /// Few terms, so that many sums are aligned.
  private static AffineForm form(Random random, int dimension) {
    AffineForm form = AffineForm.constant(dimension, Rational.of(random.nextInt(5) - 2));
    for (int i = 0; i < dimension; i++) {
      if (random.nextInt(dimension) < 2) {
        Rational weight = Rational.of(random.nextInt(6) - 2);
        form = form.addMultiple(weight, AffineForm.variable(dimension, i));
      }
    }
    return form;
  }
}

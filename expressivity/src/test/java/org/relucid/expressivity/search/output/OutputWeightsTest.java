package org.relucid.expressivity.search.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.relucid.expressivity.Answer;
import org.relucid.expressivity.Decider;
import org.relucid.expressivity.search.Architecture;
import org.relucid.expressivity.search.SearchQuestion;
import org.relucid.proofs.kernel.Certificate;
import org.relucid.proofs.kernel.CertificateReader;
import org.relucid.proofs.kernel.CertificateWriter;
import org.relucid.proofs.kernel.Claim;
import org.relucid.proofs.kernel.Kernel;
import org.relucid.proofs.kernel.Verdict;
import org.relucid.theory.format.Source;
import org.relucid.theory.function.Domain;
import org.relucid.theory.function.Expression;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.network.ScalarNetwork;
import org.relucid.theory.network.Spelling;
import org.relucid.theory.number.Rational;

class OutputWeightsTest {
  private static final Architecture ANY = Architecture.parse("1-1-1");

  private static FixedLayers layers(String expression) {
    Expression f = Expression.parse(expression);
    return FixedLayers.of(
        Spelling.scalarNetwork(f.dimension(), List.of(f)), FixedLayers.Inputs.AS_THEY_ARE);
  }

  private static Fitting fit(String function, String hidden, String relaxation) {
    FixedLayers layers = layers(hidden);
    Architecture shape = Architecture.parse(layers.hidden().inputs() + "-1-1");
    return OutputWeights.fit(SearchQuestion.of(function, shape, relaxation), layers);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "abs(x); relu(x) + relu(-x); deeppoly-0",
        "3*abs(x) - 1/7; relu(2*x) + relu(-x); deeppoly-1",
        "clamp(x, 0, 1); relu(1 - relu(1 - x)); ibp",
        "max(0, 1 - abs(x)); relu(1 - relu(x) - relu(-x)); triangle",
        "max(x, 0, 2*x - 1); relu(x) + relu(x - 1); deeppoly-0",
        "abs(x - y); relu(x - y) + relu(y - x); triangle",
      })
  void there_are_weights(String function, String hidden, String relaxation) {
    assertThat(fit(function, hidden, relaxation))
        .isInstanceOfSatisfying(
            Fitting.Found.class,
            found ->
                assertThat(
                        SearchQuestion.of(
                                function,
                                Architecture.parse(found.network().inputs() + "-1-1"),
                                relaxation)
                            .differs(found.network()))
                    .isEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "abs(x); relu(x) + relu(-x); ibp",
        "abs(x); relu(x) + relu(-x) + relu(x - 1); ibp",
        "abs(x); relu(x) + relu(-x); zonotope",
        "clamp(x, 0, 1); relu(x) + relu(x - 1) + relu(-x) + relu(1 - x); triangle",
        "clamp(x, 0, 1); relu(x) + relu(x - 1); deeppoly-1",
        "relu(x); relu(x) + relu(-x) + x; deeppoly",
        "max(x, y); relu(x - y) + relu(y - x) + x + y; triangle",
        "max(x, y); relu(x - y) + y; deeppoly-0",
      })
  void some_weights_encode_it_and_none_are_precise(
      String function, String hidden, String relaxation) {
    assertThat(fit(function, hidden, relaxation))
        .isInstanceOfSatisfying(
            Fitting.None.class, none -> accepted(none.refutation(), layers(hidden)));
  }

  @Test
  void no_weights_encode_it() {
    assertThat(fit("abs(x)", "relu(x) + relu(x - 1)", "triangle"))
        .isInstanceOfSatisfying(
            Fitting.EncodesNot.class,
            not -> accepted(not.refutation(), layers("relu(x) + relu(x - 1)")));
  }

  private static void accepted(Refutation refutation, FixedLayers layers) {
    Certificate read =
        CertificateReader.read(
            Source.of("text", CertificateWriter.write(refutation.certificate())));
    assertThat(Kernel.check(read)).isInstanceOf(Verdict.Accepted.class);
    assertThat(read.conclusions().getFirst().claim()).isEqualTo(new Claim.Infeasible());
    for (Condition condition : refutation.conditions()) {
      assertThat(read.setting().assumptions())
          .containsAnyOf(condition.form(layers), condition.form(layers).negate());
    }
  }

  /// Every precise network over random hidden layers is found again: by itself as the function.
  @ParameterizedTest
  @ValueSource(strings = {"ibp", "deeppoly-0", "deeppoly-1", "triangle"})
  void what_is_precise_is_not_denied(String relaxation) {
    Random random = new Random(5);
    int precise = 0;
    for (int i = 0; i < 150 && precise < 8; i++) {
      WholeLayers all = new WholeLayers(Architecture.parse(i % 2 == 0 ? "1-2-1" : "1-1-2-1"), 2);
      FixedLayers layers =
          all.layers(
              random.nextInt(all.fronts()), List.of(random.nextInt(5), 5 + random.nextInt(5)));
      ScalarNetwork network = layers.network(weights(layers, random));
      SearchQuestion question = new SearchQuestion(network, Domain.line(), ANY, relaxation);
      if (Decider.decide(question.precision(network)) instanceof Answer.Precise) {
        precise++;
        assertThat(OutputWeights.fit(question, layers)).isInstanceOf(Fitting.Found.class);
      }
    }
    assertThat(precise).isEqualTo(8);
  }

  private static Vector weights(FixedLayers layers, Random random) {
    return Vector.of(layers.weights(), _ -> Rational.of(random.nextInt(-3, 4)));
  }

  /// Where there are none, no network with small whole output weights is precise.
  @ParameterizedTest
  @ValueSource(strings = {"ibp", "deeppoly-0", "triangle", "zonotope"})
  void where_there_are_none_trying_finds_none(String relaxation) {
    int denied = 0;
    for (String hidden : List.of("relu(x) + relu(-x)", "relu(x) + relu(x - 1) + relu(1 - x)")) {
      FixedLayers layers = layers(hidden);
      for (Vector weights : grid(layers.weights())) {
        ScalarNetwork network = layers.network(weights);
        SearchQuestion question = new SearchQuestion(network, Domain.line(), ANY, relaxation);
        if (OutputWeights.fit(question, layers) instanceof Fitting.None none) {
          denied++;
          for (Vector others : grid(layers.weights())) {
            ScalarNetwork other = layers.network(others);
            if (question.differs(other).isEmpty()) {
              assertThat(Decider.decide(question.precision(other)))
                  .as("%s", none.refutation().conditions())
                  .isNotInstanceOf(Answer.Precise.class);
            }
          }
        }
      }
    }
    assertThat(denied).isPositive();
  }

  /// The bias stays 0, without loss.
  private static List<Vector> grid(int weights) {
    List<Vector> all = List.of(Vector.zero(weights));
    for (int i = 0; i + 1 < weights; i++) {
      List<Vector> longer = new ArrayList<>();
      for (Vector one : all) {
        for (int value = -1; value <= 1; value++) {
          longer.add(one.add(Vector.unit(weights, i).multiply(Rational.of(value))));
        }
      }
      all = longer;
    }
    return all;
  }

  @Test
  void hulls_and_other_numbers_of_inputs_are_refused() {
    assertThatThrownBy(() -> fit("abs(x)", "relu(x)", "multi-neuron"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not for multi-neuron");
    assertThatThrownBy(
            () ->
                OutputWeights.fit(
                    SearchQuestion.of("abs(x)", ANY, "ibp"), layers("relu(x - y) + y")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2 inputs, expected 1");
  }

  @Test
  void the_layers_of_a_network_are_what_its_output_reads_and_nothing_reads() {
    FixedLayers layers = layers("relu(1 - relu(x)) - 0*relu(x - 1)");
    assertThat(layers.read()).contains(layers.hidden().neurons());
    assertThat(layers("relu(1 - relu(x))").architecture()).hasToString("1-1-1-1");
    assertThat(layers("relu(1 - relu(x)) + relu(x)").read()).containsExactly(1, 2);
    Expression relu = Expression.parse("relu(x)");
    ScalarNetwork network = Spelling.scalarNetwork(1, List.of(relu));
    assertThat(FixedLayers.of(network, FixedLayers.Inputs.ALL).read()).containsExactly(0, 1);
  }
}

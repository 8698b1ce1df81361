package org.relucid.expressivity.multivariate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.relucid.proofs.kernel.Certificate;
import org.relucid.proofs.kernel.CertificateReader;
import org.relucid.proofs.kernel.CertificateWriter;
import org.relucid.proofs.kernel.Claim;
import org.relucid.proofs.kernel.Kernel;
import org.relucid.proofs.kernel.Verdict;
import org.relucid.relaxations.Relaxations;
import org.relucid.theory.format.Source;
import org.relucid.theory.function.Domain;
import org.relucid.theory.function.Expression;
import org.relucid.theory.geometry.Box;
import org.relucid.theory.geometry.Interval;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.network.ScalarNetwork;
import org.relucid.theory.network.Spelling;
import org.relucid.theory.number.Rational;

/// THEORY 4.1, for one hidden layer and all weights.
class OneLayerAtKinkTest {
  private static Obstruction obstruction(String expression) {
    Expression f = Expression.parse(expression);
    ScalarNetwork network = Spelling.scalarNetwork(f.dimension(), List.of(f));
    return Obstructions.first(network, Domain.everywhere(f.dimension())).orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "max(x, y)",
        "min(x, y)",
        "max(2*x, 3*y - 1)",
        "x - relu(x + 2*y)",
        "max(x1, x2, x3)",
        "max(x, y) + abs(x + 3)"
      })
  void the_kernel_accepts_for_each_width_that_the_bound_is_beyond_the_range(String expression) {
    Obstruction found = obstruction(expression);
    for (int width = 1; width <= 3; width++) {
      OneLayerAtKink refutation = OneLayerAtKink.of(found, width);
      Rational beyond =
          refutation
              .bound()
              .subtract(refutation.rangeEnd())
              .multiply(Rational.of(found.facet().bend()));
      assertThat(beyond).isEqualTo(found.gap(Rational.ONE)).isGreaterThan(Rational.ZERO);
      Certificate read =
          CertificateReader.read(
              Source.of("text", CertificateWriter.write(refutation.certificate())));
      assertThat(Kernel.check(read)).isInstanceOf(Verdict.Accepted.class);
      assertThat(read.conclusions().getFirst().claim())
          .isEqualTo(
              found.facet().bend() > 0
                  ? new Claim.OutputAtLeast(0, refutation.bound())
                  : new Claim.OutputAtMost(0, refutation.bound()));
    }
  }

  /// The derivation's `y1` at true weights is no more than what the triangle says.
  @Test
  void of_random_networks_for_the_maximum_the_triangle_is_at_least_as_loose() {
    Random random = new Random(3);
    OneLayerAtKink refutation = OneLayerAtKink.of(obstruction("max(x, y)"), 3);
    ScalarNetwork formula = refutation.certificate().setting().network();
    Box box = Box.of(half(), half());
    for (int i = 0; i < 40; i++) {
      List<Rational> right = List.of(weight(random), weight(random), Rational.ZERO);
      Rational left = weight(random);
      Rational missing = Rational.ONE.subtract(right.get(0)).subtract(right.get(1)).subtract(left);
      List<Rational> weights = new ArrayList<>(right);
      weights.set(2, missing);
      weights.addAll(List.of(left, Rational.ZERO, Rational.ZERO));
      weights.addAll(List.of(left, Rational.ONE.subtract(left)));
      Rational y = formula.at(Vector.of(weights)).get(0);
      Interval triangle = Relaxations.TRIANGLE.over(network(weights), box).outputs().getFirst();
      assertThat(y).isGreaterThanOrEqualTo(refutation.bound());
      assertThat(triangle.upper()).as("%s", weights).isGreaterThanOrEqualTo(y);
    }
  }

  private static Interval half() {
    return new Interval(Rational.of(-1, 2), Rational.of(1, 2));
  }

  private static Rational weight(Random random) {
    return Rational.of(random.nextInt(-6, 7), random.nextInt(1, 4));
  }

  /// `a·(x, y) + Σ v_i R(x - y) + Σ v'_i R(y - x)`.
  private static ScalarNetwork network(List<Rational> weights) {
    List<AffineForm> neurons = new ArrayList<>();
    AffineForm output = AffineForm.constant(8, Rational.ZERO);
    for (int i = 0; i < 6; i++) {
      int sign = i < 3 ? 1 : -1;
      neurons.add(AffineForm.of(Vector.ofIntegers(sign, -sign), Rational.ZERO).inDimension(2 + i));
      output = output.addMultiple(weights.get(i), AffineForm.variable(8, 2 + i));
    }
    output = output.addMultiple(weights.get(6), AffineForm.variable(8, 0));
    output = output.addMultiple(weights.get(7), AffineForm.variable(8, 1));
    ScalarNetwork network = new ScalarNetwork(2, neurons, List.of(output));
    assertThat(network.at(Vector.ofIntegers(3, 1)).get(0)).isEqualTo(Rational.of(3));
    assertThat(network.at(Vector.ofIntegers(-2, 5)).get(0)).isEqualTo(Rational.of(5));
    return network;
  }

  @Test
  void a_layer_has_neurons() {
    assertThatThrownBy(() -> OneLayerAtKink.of(obstruction("max(x, y)"), 0))
        .isInstanceOf(IllegalArgumentException.class);
  }
}

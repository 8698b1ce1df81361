package org.relucid.expressivity.calculus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.relucid.expressivity.Question;
import org.relucid.expressivity.encode.Attempt;
import org.relucid.expressivity.encode.Encoder;
import org.relucid.expressivity.encode.Encoders;
import org.relucid.expressivity.encode.Skips;
import org.relucid.theory.function.PiecewiseLinear;
import org.relucid.theory.geometry.Interval;
import org.relucid.theory.number.Rational;

/// Whatever the constructive theorems build, the calculus proves precise, from the bare network.
class EncodersProvedTest {
  private static final int FUNCTIONS = 24;
  private final Random random = new Random(4);

  @ParameterizedTest
  @ValueSource(
      strings = {"ibp", "deeppoly-0", "deeppoly-1", "triangle", "multi-neuron-2", "multi-neuron"})
  void every_encoded_network_is_proved(String relaxation) {
    int proved = 0;
    for (int i = 0; i < FUNCTIONS; i++) {
      PiecewiseLinear f = function(i);
      for (Skips skips : Skips.values()) {
        for (Encoder encoder : Encoders.of(relaxation, skips)) {
          if (encoder.encode(f) instanceof Attempt.Encoded(var network)) {
            Question question = new Question(network, 0, f.domain(), relaxation);
            assertThat(Calculus.prove(question)).as(encoder.theorem() + " of " + f).isPresent();
            proved++;
          }
        }
      }
    }
    assertThat(proved).isGreaterThanOrEqualTo(FUNCTIONS / 2);
  }

  private PiecewiseLinear function(int index) {
    PiecewiseLinear f =
        switch (index % 4) {
          case 1 -> convex();
          case 2 -> rising();
          default -> Bands.random(1 + random.nextInt(7), random);
        };
    return index % 2 == 0
        ? f
        : f.restrict(
            new Interval(Rational.of(random.nextInt(3) - 3), Rational.of(1 + random.nextInt(4))));
  }

  private PiecewiseLinear rising() {
    PiecewiseLinear f = PiecewiseLinear.identity().multiply(Rational.of(4));
    for (int k = 0; k < 4; k++) {
      f = f.add(bend().multiply(Rational.of(random.nextInt(3) - 1)));
    }
    return random.nextBoolean() ? f : f.negate();
  }

  private PiecewiseLinear convex() {
    PiecewiseLinear f = PiecewiseLinear.affine(Rational.of(random.nextInt(9) - 6), Rational.ONE);
    for (Rational growth : List.of(Rational.ONE, Rational.of(2), Rational.of(1, 3))) {
      f = f.add(bend().multiply(growth));
    }
    return random.nextBoolean() ? f : f.negate();
  }

  private PiecewiseLinear bend() {
    return PiecewiseLinear.affine(Rational.ONE, Rational.of(random.nextInt(9) - 4, 2)).relu();
  }
}

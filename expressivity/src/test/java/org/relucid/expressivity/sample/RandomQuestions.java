package org.relucid.expressivity.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.relucid.expressivity.Question;
import org.relucid.theory.function.Domain;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.linear.AffineMap;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.network.Network;
import org.relucid.theory.number.Rational;

/// Questions about random networks with weights from -3 to 3.
final class RandomQuestions {
  private RandomQuestions() {}

  static Question of(long seed, String relaxation, int... widths) {
    Random random = new Random(seed);
    List<AffineMap> maps = new ArrayList<>();
    for (int i = 0; i + 1 < widths.length; i++) {
      List<AffineForm> rows = new ArrayList<>();
      for (int j = 0; j < widths[i + 1]; j++) {
        rows.add(row(random, widths[i]));
      }
      maps.add(new AffineMap(widths[i], rows));
    }
    return new Question(
        Network.feedForward(maps).expand(), 0, Domain.everywhere(widths[0]), relaxation);
  }

  private static AffineForm row(Random random, int inputs) {
    Vector weights = Vector.of(inputs, k -> Rational.of(random.nextInt(7) - 3));
    return AffineForm.of(weights, Rational.of(random.nextInt(7) - 3));
  }
}

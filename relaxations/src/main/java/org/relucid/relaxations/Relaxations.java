package org.relucid.relaxations;

import org.relucid.relaxations.hull.HullRelaxation;
import org.relucid.relaxations.linear.Chord;
import org.relucid.relaxations.linear.Ibp;
import org.relucid.relaxations.linear.LinearRelaxation;
import org.relucid.relaxations.linear.LowerSlopes;
import org.relucid.relaxations.linear.ReluRelaxation;
import org.relucid.relaxations.linear.Rounding;
import org.relucid.relaxations.lp.ExactRange;
import org.relucid.relaxations.lp.Triangle;
import org.relucid.theory.number.Rational;

/// The relaxations, exact.
public final class Relaxations {
  public static final Relaxation IBP = linear("ibp", new Ibp());
  public static final Relaxation ZONOTOPE = chord("zonotope", new LowerSlopes.Parallel());
  public static final Relaxation DEEPPOLY_0 =
      chord("deeppoly-0", new LowerSlopes.Always(Rational.ZERO));
  public static final Relaxation DEEPPOLY_1 =
      chord("deeppoly-1", new LowerSlopes.Always(Rational.ONE));
  public static final Relaxation DEEPPOLY = chord("deeppoly", new LowerSlopes.LesserArea());
  public static final Relaxation TRIANGLE = new Triangle(new Triangle.Intermediate.Optimal());
  public static final Relaxation MULTI_NEURON = HullRelaxation.multiNeuron();
  public static final ExactRange EXACT = new ExactRange();

  private Relaxations() {}

  private static Relaxation chord(String name, Chord.LowerSlope slope) {
    return linear(name, new Chord(slope));
  }

  private static Relaxation linear(String name, ReluRelaxation lines) {
    return new LinearRelaxation(name, lines, Rounding.none());
  }
}

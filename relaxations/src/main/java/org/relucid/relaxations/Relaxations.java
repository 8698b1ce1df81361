package org.relucid.relaxations;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.relucid.relaxations.hull.HullRelaxation;
import org.relucid.relaxations.linear.Chord;
import org.relucid.relaxations.linear.Ibp;
import org.relucid.relaxations.linear.LinearRelaxation;
import org.relucid.relaxations.linear.LowerSlopes;
import org.relucid.relaxations.linear.Rounding;
import org.relucid.relaxations.lp.ExactRange;
import org.relucid.relaxations.lp.Solve;
import org.relucid.relaxations.lp.Triangle;
import org.relucid.theory.number.Rational;

/// The relaxations, exact, and by name.
public final class Relaxations {
  /// Unrounded, and refused beyond this many bits: a network too deep for it would keep the machine
  /// busy for days.
  public static final Rounding<Rational> EXACTLY = new Rounding.Exact(1 << 16);

  public static final Relaxation IBP = named("ibp", EXACTLY);
  public static final Relaxation ZONOTOPE = named("zonotope", EXACTLY);
  public static final Relaxation DEEPPOLY_0 = named("deeppoly-0", EXACTLY);
  public static final Relaxation DEEPPOLY_1 = named("deeppoly-1", EXACTLY);
  public static final Relaxation DEEPPOLY = named("deeppoly", EXACTLY);
  public static final Relaxation TRIANGLE = named("triangle", EXACTLY);
  public static final Relaxation MULTI_NEURON = HullRelaxation.multiNeuron();
  public static final ExactRange EXACT = new ExactRange();

  private Relaxations() {}

  /// The names that [#named] knows. `K` and `R` stand for whole numbers from 1, `ALPHA` for a slope
  /// in [0, 1] such as `1/2`, or for one of each neuron with colons between them, such as
  /// `0:1/2:1`; `-safe` is for large networks (see [Solve#SAFE]).
  public static List<String> names() {
    return List.of(
        "ibp",
        "zonotope",
        "deeppoly-0",
        "deeppoly-1",
        "deeppoly",
        "crown-ALPHA",
        "triangle",
        "triangle-ibp",
        "triangle-deeppoly",
        "triangle-safe",
        "triangle-ibp-safe",
        "triangle-deeppoly-safe",
        "multi-neuron",
        "multi-neuron-K",
        "cross-layer-R",
        "exact");
  }

  /// The relaxation of that name.
  ///
  /// @param rounding of the bounds and slopes that further layers use: [#EXACTLY], or outward to so
  ///   many bits. The relaxations by hulls (`multi-neuron…`, `cross-layer-R`) and `exact` are for
  ///   small networks and never round.
  /// @throws IllegalArgumentException for an unknown name, with those that are known
  public static Relaxation named(String name, Rounding<Rational> rounding) {
    return switch (name) {
      case "triangle" -> optimal(Solve.EXACT, rounding);
      case "triangle-safe" -> optimal(Solve.SAFE, rounding);
      case "triangle-ibp" -> by("ibp", Solve.EXACT, rounding);
      case "triangle-ibp-safe" -> by("ibp", Solve.SAFE, rounding);
      case "triangle-deeppoly" -> by("deeppoly", Solve.EXACT, rounding);
      case "triangle-deeppoly-safe" -> by("deeppoly", Solve.SAFE, rounding);
      case "multi-neuron" -> HullRelaxation.multiNeuron();
      case "exact" -> new ExactRange();
      default ->
          linear(name, rounding)
              .<Relaxation>map(relaxation -> relaxation)
              .or(() -> after("multi-neuron-", name).map(HullRelaxation::multiNeuron))
              .or(() -> after("cross-layer-", name).map(HullRelaxation::crossLayer))
              .orElseThrow(() -> unknown(name));
    };
  }

  /// CROWN with a lower slope for each neuron. (S19)
  ///
  /// @throws IllegalArgumentException for a slope outside [0, 1]
  public static LinearRelaxation crown(List<Rational> alphas, Rounding<Rational> rounding) {
    String name = alphas.stream().map(Rational::toString).collect(Collectors.joining(":"));
    return chord("crown-" + name, new LowerSlopes.Each(alphas), rounding);
  }

  private static Optional<LinearRelaxation> linear(String name, Rounding<Rational> rounding) {
    return switch (name) {
      case "ibp" -> Optional.of(new LinearRelaxation(name, new Ibp(), rounding));
      case "zonotope" -> Optional.of(chord(name, new LowerSlopes.Parallel(), rounding));
      case "deeppoly" -> Optional.of(chord(name, new LowerSlopes.LesserArea(), rounding));
      case "deeppoly-0" -> Optional.of(chord(name, always(Rational.ZERO), rounding));
      case "deeppoly-1" -> Optional.of(chord(name, always(Rational.ONE), rounding));
      default -> name.startsWith("crown-") ? Optional.of(crown(name, rounding)) : Optional.empty();
    };
  }

  private static LinearRelaxation chord(
      String name, Chord.LowerSlope slope, Rounding<Rational> rounding) {
    return new LinearRelaxation(name, new Chord(slope), rounding);
  }

  private static Chord.LowerSlope always(Rational alpha) {
    return new LowerSlopes.Always(alpha);
  }

  private static Triangle optimal(Solve solve, Rounding<Rational> rounding) {
    return new Triangle(new Triangle.Intermediate.Optimal(), solve, rounding);
  }

  private static Triangle by(String name, Solve solve, Rounding<Rational> rounding) {
    LinearRelaxation relaxation = linear(name, rounding).orElseThrow(() -> unknown(name));
    return new Triangle(new Triangle.Intermediate.By(relaxation), solve, rounding);
  }

  private static LinearRelaxation crown(String name, Rounding<Rational> rounding) {
    List<Rational> slopes;
    try {
      String[] parts = name.substring("crown-".length()).split(":", -1);
      slopes = Stream.of(parts).map(Rational::parse).toList();
    } catch (NumberFormatException noNumber) {
      throw unknown(name);
    }
    return slopes.size() == 1
        ? chord(name, always(slopes.getFirst()), rounding)
        : crown(slopes, rounding);
  }

  /// The whole number after the prefix, where the name is made so.
  private static Optional<Integer> after(String prefix, String name) {
    String rest = name.startsWith(prefix) ? name.substring(prefix.length()) : "";
    return rest.matches("[1-9][0-9]{0,3}") ? Optional.of(Integer.valueOf(rest)) : Optional.empty();
  }

  private static IllegalArgumentException unknown(String name) {
    return new IllegalArgumentException(
        "relaxation '" + name + "', expected one of " + String.join(" ", names()));
  }
}

package org.relucid.proofs.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.network.ScalarNetwork;
import org.relucid.theory.number.Rational;

/// Exact evaluation of claims at many points: what is false somewhere is found out without any
/// proof rule.
final class Truth {
  private Truth() {}

  /// A point that shows the claim to be false.
  static Optional<Vector> counterexample(Setting setting, Claim claim) {
    if (claim instanceof Claim.Violated(Vector point, AffineForm form)) {
      boolean holds = inside(setting, point) && form.at(state(setting, point)).signum() < 0;
      return holds ? Optional.empty() : Optional.of(point);
    }
    return points(setting).stream()
        .filter(point -> inside(setting, point) && !holds(setting, claim, point))
        .findFirst();
  }

  private static boolean holds(Setting setting, Claim claim, Vector x) {
    return switch (claim) {
      case Claim.NonNegative(AffineForm form) -> form.at(state(setting, x)).signum() >= 0;
      case Claim.OutputAtLeast(int i, Rational bound) ->
          setting.network().at(x).get(i).compareTo(bound) >= 0;
      case Claim.OutputAtMost(int i, Rational bound) ->
          setting.network().at(x).get(i).compareTo(bound) <= 0;
      case Claim.Infeasible infeasible -> false;
      case Claim.Violated violated -> throw new IllegalArgumentException("looked at before");
    };
  }

  private static boolean inside(Setting setting, Vector x) {
    Vector state = state(setting, x);
    return setting.assumptions().stream().allMatch(a -> a.at(state).signum() >= 0);
  }

  private static Vector state(Setting setting, Vector x) {
    return setting.network().values(x);
  }

  /// All points of a grid on which every corner of a box with small numbers lies: multiples of 1/6
  /// within -7 … 7 for one input, of 1/2 and the assumptions' own numbers for two.
  private static List<Vector> points(Setting setting) {
    ScalarNetwork network = setting.network();
    List<Rational> grid = new ArrayList<>();
    int parts = network.inputs() == 1 ? 12 : 2;
    for (int i = -7 * parts; i <= 7 * parts; i++) {
      grid.add(Rational.of(i, parts));
    }
    setting.assumptions().forEach(a -> grid.addAll(List.of(a.constant(), a.constant().negate())));
    List<Vector> points = List.of(Vector.zero(0));
    for (int i = 0; i < network.inputs(); i++) {
      points =
          points.stream()
              .flatMap(point -> grid.stream().map(x -> point.concat(Vector.of(x))))
              .toList();
    }
    return points;
  }
}

package org.relucid.expressivity.sample;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.relucid.theory.function.Domain;
import org.relucid.theory.function.PiecewiseLinear;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.network.LineRestriction;
import org.relucid.theory.network.ScalarNetwork;
import org.relucid.theory.number.Rational;

/// Points on kinks of neurons: where lines through a starting point cross them, and lines through
/// those points again, which in the end come to points where several kinks meet.
final class Crossings {
  private static final int ROUNDS = 2;

  private final ScalarNetwork all;
  private final Domain domain;
  private final int most;
  private final Set<Vector> found = new LinkedHashSet<>();

  private Crossings(ScalarNetwork network, Domain domain, int most) {
    List<AffineForm> neurons = new ArrayList<>();
    for (int k = 0; k < network.neurons(); k++) {
      int variable = network.inputs() + k;
      neurons.add(AffineForm.variable(network.inputs() + network.neurons(), variable));
    }
    this.all = new ScalarNetwork(network.inputs(), network.preActivations(), neurons);
    this.domain = domain;
    this.most = most;
  }

  static List<Vector> of(ScalarNetwork network, Domain domain, int most) {
    Crossings crossings = new Crossings(network, domain, most);
    crossings.collect(start(domain));
    return List.copyOf(crossings.found);
  }

  static Vector start(Domain domain) {
    return switch (domain) {
      case Domain.Everywhere(int dimension) -> Vector.zero(dimension);
      case Domain.Within(var box) -> box.midpoint();
    };
  }

  private void collect(Vector start) {
    List<Vector> seeds = List.of(start);
    found.add(start);
    for (int round = 0; round < ROUNDS; round++) {
      List<Vector> next = new ArrayList<>();
      for (Vector seed : seeds) {
        for (Vector direction : directions(seed.size())) {
          along(seed, direction, next);
          if (found.size() >= most) {
            return;
          }
        }
      }
      seeds = next;
    }
  }

  private void along(Vector point, Vector direction, List<Vector> next) {
    for (PiecewiseLinear neuron : LineRestriction.of(all, point, direction)) {
      for (Rational t : neuron.breakpoints()) {
        Vector crossing = point.add(direction.multiply(t));
        if (domain.contains(crossing) && found.add(crossing)) {
          next.add(crossing);
        }
      }
    }
  }

  /// The axes, and for each two of them the diagonals.
  private static List<Vector> directions(int dimension) {
    List<Vector> directions = new ArrayList<>();
    for (int i = 0; i < dimension; i++) {
      Vector axis = Vector.unit(dimension, i);
      directions.add(axis);
      for (int j = 0; j < i; j++) {
        directions.add(axis.add(Vector.unit(dimension, j)));
        directions.add(axis.subtract(Vector.unit(dimension, j)));
      }
    }
    return directions;
  }
}

package org.relucid.expressivity.multivariate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.relucid.expressivity.Imprecision;
import org.relucid.relaxations.Relaxation;
import org.relucid.relaxations.Relaxations;
import org.relucid.theory.function.Domain;
import org.relucid.theory.function.PiecewiseLinear;
import org.relucid.theory.geometry.Box;
import org.relucid.theory.geometry.Interval;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.network.LineRestriction;
import org.relucid.theory.network.ScalarNetwork;
import org.relucid.theory.number.Rational;

/// Looks for kinks of a network's function at which no network for it is precise. It looks where
/// lines in some directions through some points cross the kinks, so finding none says nothing.
public final class Obstructions {
  private static final Rational HALF = Rational.of(1, 2);
  private static final Rational NEARLY = Rational.of(31, 32);
  private static final int MOST_HALVINGS = 40;
  private static final int MOST_CORNERS = 32;

  /// Starting points and their coordinates in units of the domain, away from round numbers.
  private static final List<Rational> OFFSETS =
      List.of(Rational.ZERO, Rational.of(1, 3), Rational.of(-2, 5), Rational.of(9, 7));

  private final ScalarNetwork network;
  private final Domain domain;
  private final ScalarNetwork neurons;

  private Obstructions(ScalarNetwork network, Domain domain) {
    this.network = network;
    this.domain = domain;
    int dimension = network.inputs() + network.neurons();
    List<AffineForm> all = new ArrayList<>(network.outputForms());
    for (int k = 0; k < network.neurons(); k++) {
      all.add(AffineForm.variable(dimension, network.inputs() + k));
    }
    this.neurons = new ScalarNetwork(network.inputs(), network.preActivations(), all);
  }

  /// Whether a relaxation treats neurons one by one, with bounds of its own: then obstructions are
  /// such for it.
  public static boolean areFor(String relaxation) {
    return Stream.of("ibp", "zonotope", "deeppoly", "crown", "triangle")
        .anyMatch(relaxation::startsWith);
  }

  /// An obstruction whose point is inside the domain, if one is met.
  ///
  /// @throws IllegalArgumentException for a network of more than one output
  public static Optional<Obstruction> first(ScalarNetwork network, Domain domain) {
    if (network.outputs() != 1) {
      throw new IllegalArgumentException(network.outputs() + " outputs, expected 1");
    }
    return new Obstructions(network, domain).first();
  }

  /// The obstruction on this network: a box so small that the other neurons are stable.
  ///
  /// @return nothing where no box was small enough after some halvings
  public static Optional<Imprecision> on(
      Obstruction obstruction, ScalarNetwork network, Domain domain, String relaxation) {
    Relaxation analysis = Relaxations.named(relaxation, Relaxations.EXACTLY);
    Rational size = Rational.ONE;
    for (int i = 0; i < MOST_HALVINGS; i++) {
      Box box = obstruction.box(size);
      if (contains(domain, box)) {
        Interval bounds = analysis.over(network, box).outputs().getFirst();
        Interval range = Relaxations.EXACT.over(network, box).outputs().getFirst();
        Rational gap = obstruction.gap(size);
        boolean asLoose =
            obstruction.facet().bend() > 0
                ? bounds.upper().subtract(range.upper()).compareTo(gap) >= 0
                : range.lower().subtract(bounds.lower()).compareTo(gap) >= 0;
        if (asLoose) {
          return Optional.of(new Imprecision(box, bounds, range));
        }
      }
      size = size.multiply(HALF);
    }
    return Optional.empty();
  }

  private static boolean contains(Domain domain, Box box) {
    return domain.contains(box.lower()) && domain.contains(box.upper());
  }

  private Optional<Obstruction> first() {
    for (Vector start : starts()) {
      for (Vector direction : directions(network.inputs())) {
        for (KinkFacet facet : along(start, direction)) {
          Optional<Obstruction> found = Obstruction.at(facet);
          if (found.isPresent()) {
            return found;
          }
        }
      }
    }
    return Optional.empty();
  }

  private List<KinkFacet> along(Vector start, Vector direction) {
    List<PiecewiseLinear> functions = LineRestriction.of(neurons, start, direction);
    TreeSet<Rational> kinks = new TreeSet<>();
    functions.forEach(function -> kinks.addAll(function.breakpoints()));
    List<KinkFacet> facets = new ArrayList<>();
    for (Rational t : functions.getFirst().breakpoints()) {
      Vector point = start.add(direction.multiply(t));
      if (isInside(point)) {
        Rational before = halfWay(t, Optional.ofNullable(kinks.lower(t)), Rational.of(-1));
        Rational after = halfWay(t, Optional.ofNullable(kinks.higher(t)), Rational.ONE);
        KinkFacet.at(
                network,
                point,
                start.add(direction.multiply(before)),
                start.add(direction.multiply(after)))
            .ifPresent(facets::add);
      }
    }
    return facets;
  }

  private static Rational halfWay(Rational t, Optional<Rational> next, Rational step) {
    return next.map(other -> t.add(other).multiply(HALF)).orElse(t.add(step));
  }

  /// Not on the border, where a box around the point would stick out.
  private boolean isInside(Vector point) {
    for (int i = 0; i < point.size(); i++) {
      Optional<Interval> side = domain.side(i);
      boolean inside =
          side.isEmpty()
              || side.get().lower().compareTo(point.get(i)) < 0
                  && point.get(i).compareTo(side.get().upper()) < 0;
      if (!inside) {
        return false;
      }
    }
    return true;
  }

  /// The middle of the domain, points around it, and points near the corners of a box.
  private List<Vector> starts() {
    int inputs = network.inputs();
    List<Vector> starts = new ArrayList<>();
    for (int shift = 0; shift < OFFSETS.size(); shift++) {
      int first = shift;
      starts.add(
          Vector.of(
              inputs, i -> inDomain(i, first == 0 ? Rational.ZERO : OFFSETS.get((first + i) % 4))));
    }
    if (domain instanceof Domain.Within(Box box)) {
      Vector middle = box.midpoint();
      box.corners()
          .limit(MOST_CORNERS)
          .map(corner -> middle.add(corner.subtract(middle).multiply(NEARLY)))
          .forEach(starts::add);
    }
    return starts;
  }

  private Rational inDomain(int coordinate, Rational offset) {
    return domain
        .side(coordinate)
        .map(
            side ->
                side.midpoint().add(side.width().multiply(HALF).multiply(offset).multiply(HALF)))
        .orElse(offset);
  }

  /// The axes, diagonals and some others between two axes.
  private static List<Vector> directions(int dimension) {
    List<Vector> directions = new ArrayList<>();
    for (int i = 0; i < dimension; i++) {
      Vector axis = Vector.unit(dimension, i);
      directions.add(axis);
      for (int j = 0; j < i; j++) {
        Vector other = Vector.unit(dimension, j);
        directions.add(axis.add(other.multiply(Rational.of(1, 2))));
        directions.add(axis.subtract(other.multiply(Rational.of(3, 4))));
      }
    }
    return directions;
  }
}

package org.relucid.notebooks.picture;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import org.relucid.notebooks.picture.Axes.Place;
import org.relucid.theory.geometry.Box;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.linear.AffineMap;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.network.ScalarNetwork;
import org.relucid.theory.number.Rational;

/// The linear regions of a network of two inputs inside a box, as exact polygons: neuron by neuron
/// each region is cut along the line on which the neuron's pre-activation is zero.
///
/// *Cost*: the number of regions times neurons.
public final class RegionsPicture {
  /// A region: its corners in order, and all variables so far as forms of the inputs there.
  public record Region(List<Vector> corners, List<AffineForm> variables) {}

  private RegionsPicture() {}

  static Picture of(ScalarNetwork network, Box box) {
    Axes axes = new Axes("x1", "x2");
    List<Region> regions = regions(network, box);
    for (int i = 0; i < regions.size(); i++) {
      List<Place> places =
          regions.get(i).corners().stream().map(p -> new Place(p.get(0), p.get(1))).toList();
      Color color = Ink.pale(Ink.series(i));
      axes.polygon(places, color, Ink.BLACK);
    }
    axes.showHorizontally(box.side(0).lower(), box.side(0).upper());
    axes.showVertically(box.side(1).lower(), box.side(1).upper());
    return axes.picture(regions.size() + " linear regions on " + box, 420, 420);
  }

  /// @throws IllegalArgumentException unless network and box have two inputs
  public static List<Region> regions(ScalarNetwork network, Box box) {
    if (network.inputs() != 2 || box.dimension() != 2) {
      throw new IllegalArgumentException(
          "network with " + network.inputs() + " inputs, expected 2 for a picture of regions");
    }
    List<Vector> corners =
        List.of(
            box.lower(),
            Vector.of(box.side(0).upper(), box.side(1).lower()),
            box.upper(),
            Vector.of(box.side(0).lower(), box.side(1).upper()));
    List<Region> regions = List.of(new Region(corners, AffineMap.identity(2).rows()));
    for (AffineForm z : network.preActivations()) {
      List<Region> cut = new ArrayList<>();
      regions.forEach(region -> cut(region, z, cut));
      regions = cut;
    }
    return regions;
  }

  private static void cut(Region region, AffineForm z, List<Region> into) {
    AffineForm form = z.after(new AffineMap(2, region.variables()));
    add(side(region.corners(), form), region, form, into);
    add(side(region.corners(), form.negate()), region, AffineForm.constant(2, Rational.ZERO), into);
  }

  private static void add(
      List<Vector> corners, Region region, AffineForm value, List<Region> into) {
    if (corners.size() >= 3) {
      List<AffineForm> variables = new ArrayList<>(region.variables());
      variables.add(value);
      into.add(new Region(corners, variables));
    }
  }

  /// The part of a convex polygon where the form is not negative; empty where that has no interior.
  private static List<Vector> side(List<Vector> corners, AffineForm form) {
    if (corners.stream().noneMatch(p -> form.at(p).signum() > 0)
        && !(form.isConstant() && form.constant().isZero())) {
      return List.of();
    }
    List<Vector> kept = new ArrayList<>();
    for (int i = 0; i < corners.size(); i++) {
      Vector p = corners.get(i);
      Vector q = corners.get((i + 1) % corners.size());
      Rational atP = form.at(p);
      Rational atQ = form.at(q);
      if (atP.signum() >= 0) {
        kept.add(p);
      }
      if (atP.signum() * atQ.signum() < 0) {
        Rational part = atP.divide(atP.subtract(atQ));
        kept.add(p.add(q.subtract(p).multiply(part)));
      }
    }
    return kept;
  }
}

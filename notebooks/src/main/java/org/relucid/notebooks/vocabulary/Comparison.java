package org.relucid.notebooks.vocabulary;

import java.util.ArrayList;
import java.util.List;
import org.relucid.notebooks.picture.Picture;
import org.relucid.notebooks.picture.Pictures;
import org.relucid.relaxations.Relaxation;
import org.relucid.relaxations.Relaxations;
import org.relucid.theory.geometry.Box;
import org.relucid.theory.network.Network;

/// Several relaxations side by side; the last is the exact range.
public record Comparison(List<Bound> bounds) {
  static Comparison of(Network network, Box box, List<Relaxation> relaxations) {
    List<Bound> bounds = new ArrayList<>();
    for (Relaxation relaxation : relaxations) {
      bounds.add(Bound.of(network, box, relaxation));
    }
    bounds.add(Bound.of(network, box, Relaxations.EXACT));
    return new Comparison(List.copyOf(bounds));
  }

  /// The same as a picture.
  public Picture picture() {
    Bound exact = bounds.getLast();
    List<Relaxation> relaxations =
        bounds.subList(0, bounds.size() - 1).stream().map(Bound::relaxation).toList();
    return Pictures.bounds(exact.network(), 0, exact.box(), relaxations);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("on " + bounds.getFirst().box());
    for (Bound bound : bounds) {
      boolean isExact = bound.interval().equals(bounds.getLast().interval());
      text.append(
          String.format(
              "%n  %-13s %s <= y <= %s%s",
              bound.relaxation().name(),
              bound.interval().lower(),
              bound.interval().upper(),
              isExact ? "" : ", gap " + bound.gap()));
    }
    return text.toString();
  }
}

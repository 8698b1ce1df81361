package org.relucid.expressivity.sample;

import org.relucid.theory.function.Domain;
import org.relucid.theory.geometry.Box;

/// What boxes and domains have to do with each other.
final class Boxes {
  private Boxes() {}

  static boolean inside(Domain domain, Box box) {
    return switch (domain) {
      case Domain.Everywhere _ -> true;
      case Domain.Within(Box all) -> all.contains(box);
    };
  }
}

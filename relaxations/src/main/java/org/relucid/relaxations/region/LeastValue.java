package org.relucid.relaxations.region;

import java.util.Comparator;
import java.util.OptionalInt;
import org.relucid.relaxations.Minimum;
import org.relucid.theory.geometry.Box;
import org.relucid.theory.geometry.CutPolytope;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.network.ScalarNetwork;

/// The least value on a box, depth first through the regions, the more promising half of each cut
/// first.
///
/// *Soundness*: the least value is one that the network has at an input that is kept; a region is
/// left only where a certified bound is at least that, or where the output is affine and its exact
/// values at the vertices are.
///
/// *Cost*: at most the number of regions, which for `u` unstable neurons of one layer and `n`
/// inputs that vary is `Σ_{i≤n} (u over i)`; each has some `2^n` vertices.
///
/// *Fails* with `IllegalArgumentException` where this gets too much, at once or on the way.
public final class LeastValue {
  private static final int MOST_UNSTABLE = 100;
  private static final long MOST_REGIONS = 20_000;

  /// Of bounding the neurons of one region after the other, in multiplications.
  private static final long MOST_WORK = 2_000_000_000;

  private final Region.Setting setting;
  private final long most;
  private long regions;
  private Minimum best;

  /// No less than the value met.
  private double bestAbove;

  private LeastValue(Region.Setting setting, Vector start) {
    this.setting = setting;
    this.most = Math.min(MOST_REGIONS, MOST_WORK / setting.near().work());
    this.best = at(start);
    this.bestAbove = best.value().toDoubleUp();
  }

  /// The least value of a form of the network's variables over the inputs in the box.
  public static Minimum of(ScalarNetwork network, AffineForm form, Box box) {
    FloatNetwork near = new FloatNetwork(network, form, box);
    LeastValue search = new LeastValue(new Region.Setting(network, form, near), box.midpoint());
    Region all = Region.of(search.setting, CutPolytope.of(box, network.neurons()));
    if (all.unstable() > MOST_UNSTABLE) {
      throw tooMuch(all.unstable() + " unstable neurons", "at most " + MOST_UNSTABLE);
    }
    search.explore(all);
    return search.best;
  }

  private static IllegalArgumentException tooMuch(String found, String limit) {
    return new IllegalArgumentException(
        found
            + ", exact ranges are computed for "
            + limit
            + "; take a smaller box, or a relaxation such as triangle-safe");
  }

  private Minimum at(Vector input) {
    return new Minimum(setting.output().at(setting.network().values(input)), input);
  }

  private void meet(Minimum found) {
    if (found.value().compareTo(best.value()) < 0) {
      best = found;
      bestAbove = found.value().toDoubleUp();
    }
  }

  private void explore(Region region) {
    if (++regions > most) {
      throw tooMuch("more than " + most + " regions", "fewer");
    }
    if (region.seemsBelow(bestAbove)) {
      meet(at(region.leastAt()));
    }
    if (region.bound() >= bestAbove) {
      return;
    }
    OptionalInt split = region.split();
    if (split.isEmpty()) {
      meetVertices(region);
    } else {
      region.cut(split.getAsInt()).stream()
          .sorted(Comparator.comparingDouble(Region::bound))
          .forEach(this::explore);
    }
  }

  private void meetVertices(Region region) {
    AffineForm form = region.outputForm();
    for (Vector vertex : region.candidates()) {
      meet(new Minimum(form.at(vertex), vertex));
    }
  }
}

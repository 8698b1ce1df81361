package org.relucid.relaxations.lp;

import java.util.List;
import java.util.function.Function;
import org.relucid.proofs.kernel.Certificate;
import org.relucid.relaxations.Analysis;
import org.relucid.relaxations.Minimum;
import org.relucid.relaxations.Relaxation;
import org.relucid.relaxations.region.LeastValue;
import org.relucid.theory.geometry.Box;
import org.relucid.theory.geometry.Interval;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.network.ScalarNetwork;

/// The exact range of every output on a box, with inputs that attain it. It is no relaxation, but
/// what the gap of every relaxation is measured against.
///
/// Where few inputs vary it is found by a walk through the regions of the network ([LeastValue]),
/// else by cases and linear programs, as the certificate always is, which is made when it is asked
/// for.
///
/// *Cost*: exponential in the number of unstable neurons, or of inputs.
///
/// *Fails* with `IllegalArgumentException` where that is too much.
public record ExactRange() implements Relaxation {
  /// The most inputs for which regions are enumerated by their vertices.
  private static final int MOST_INPUTS = 6;

  @Override
  public String name() {
    return "exact";
  }

  @Override
  public Ranges over(ScalarNetwork network, Box box) {
    if (box.dimension() != network.inputs()) {
      throw new IllegalArgumentException(
          "box of dimension " + box.dimension() + ", expected " + network.inputs());
    }
    long varying = box.sides().stream().filter(side -> !side.isPoint()).count();
    Function<AffineForm, Minimum> minimum =
        varying <= MOST_INPUTS
            ? form -> LeastValue.of(network, form, box)
            : new Cases(network, box)::minimum;
    return new Ranges(
        network,
        box,
        network.outputForms().stream()
            .map(form -> new Range(minimum.apply(form), minimum.apply(form.negate())))
            .toList());
  }

  /// Whether a certificate of the ranges can be written: with few unstable neurons only.
  public static boolean isProvable(ScalarNetwork network, Box box) {
    return Cases.areFew(network, box);
  }

  /// The least and the greatest value of a form, and inputs that attain them.
  public record Range(Minimum least, Minimum negatedGreatest) {
    public Interval interval() {
      return new Interval(least.value(), negatedGreatest.value().negate());
    }

    public Vector leastAt() {
      return least.input();
    }

    public Vector greatestAt() {
      return negatedGreatest.input();
    }
  }

  /// The ranges of the outputs; the bounds of the neurons are those from which a proof by cases
  /// begins.
  public record Ranges(ScalarNetwork network, Box box, List<Range> ranges) implements Analysis {
    public Ranges {
      ranges = List.copyOf(ranges);
    }

    @Override
    public List<Interval> neurons() {
      return new Cases(network, box).neurons();
    }

    @Override
    public List<Interval> outputs() {
      return ranges.stream().map(Range::interval).toList();
    }

    @Override
    public Certificate certificate() {
      return new Cases(network, box).certificate(outputs());
    }
  }
}

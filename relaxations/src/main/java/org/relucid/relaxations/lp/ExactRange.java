package org.relucid.relaxations.lp;

import java.util.ArrayList;
import java.util.List;
import org.relucid.proofs.kernel.Certificate;
import org.relucid.proofs.kernel.Step;
import org.relucid.relaxations.Analysis;
import org.relucid.relaxations.OrderedField;
import org.relucid.relaxations.Phase;
import org.relucid.relaxations.Relaxation;
import org.relucid.relaxations.derivation.BoxSetting;
import org.relucid.relaxations.derivation.CaseProof;
import org.relucid.relaxations.derivation.Derivation;
import org.relucid.relaxations.derivation.DerivedBounds;
import org.relucid.relaxations.linear.Chord;
import org.relucid.relaxations.linear.LinearRelaxation;
import org.relucid.relaxations.linear.LowerSlopes;
import org.relucid.relaxations.linear.Rounding;
import org.relucid.theory.geometry.Box;
import org.relucid.theory.geometry.Interval;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.network.ScalarNetwork;

/// The exact range of every output on a box, with inputs that attain it, by branch and bound over
/// the phases of the unstable neurons and linear programs with their triangles. It is no
/// relaxation, but what the gap of every relaxation is measured against.
///
/// *Cost*: at worst two to the number of unstable neurons linear programs; refused above
/// [#MOST_UNSTABLE].
public record ExactRange() implements Relaxation {
  /// The most unstable neurons that are taken on.
  public static final int MOST_UNSTABLE = 24;

  /// Beyond so many neurons the bounds that the cases begin with are rounded; the range is exact
  /// all the same.
  private static final int LARGE = 100;

  /// What bounds the neurons before any case is made.
  private static LinearRelaxation bounds(ScalarNetwork network) {
    return new LinearRelaxation(
        "deeppoly",
        new Chord(new LowerSlopes.LesserArea()),
        network.neurons() > LARGE ? new Rounding.ToBits(64) : Rounding.none());
  }

  @Override
  public String name() {
    return "exact";
  }

  @Override
  public Ranges over(ScalarNetwork network, Box box) {
    return new Run(network, box).ranges();
  }

  /// The least and the greatest value of a form, and inputs that attain them.
  public record Range(CaseProof.Minimum least, CaseProof.Minimum negatedGreatest) {
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

  /// The ranges of the outputs; the bounds of the neurons are those before any case was made.
  public static final class Ranges implements Analysis {
    private final Run run;
    private final List<Range> ranges;

    private Ranges(Run run, List<Range> ranges) {
      this.run = run;
      this.ranges = ranges;
    }

    public List<Range> ranges() {
      return ranges;
    }

    @Override
    public List<Interval> neurons() {
      return run.neurons.stream().map(DerivedBounds::interval).toList();
    }

    @Override
    public List<Interval> outputs() {
      return ranges.stream().map(Range::interval).toList();
    }

    @Override
    public Certificate certificate() {
      return new Run(run.network, run.box).certificate(outputs());
    }
  }

  private static final class Run {
    private final ScalarNetwork network;
    private final Box box;
    private final Derivation derivation;
    private final List<DerivedBounds> neurons;
    private final List<Integer> unstable = new ArrayList<>();
    private final LinearFacts facts = new LinearFacts();
    private final List<AffineForm> known;

    Run(ScalarNetwork network, Box box) {
      this.network = network;
      this.box = box;
      this.derivation = new Derivation(BoxSetting.of(network, box));
      this.neurons = bounds(network).derive(derivation, box);
      for (int i = 0; i < derivation.setting().assumptions().size(); i++) {
        facts.atLeastZero(
            derivation.setting().assumptions().get(i), derivation.add(new Step.Assume(i)));
      }
      for (int k = 0; k < neurons.size(); k++) {
        if (Phase.of(neurons.get(k).bounds(), OrderedField.RATIONALS) == Phase.UNSTABLE) {
          unstable.add(k);
        }
        TriangleFacts.add(facts, derivation, k, neurons.get(k));
      }
      if (unstable.size() > MOST_UNSTABLE) {
        throw new IllegalArgumentException(
            unstable.size()
                + " unstable neurons, exact ranges are computed for at most "
                + MOST_UNSTABLE
                + "; take a smaller box, or a relaxation such as triangle-safe");
      }
      this.known = facts.nonNegative(derivation.setting().dimension());
    }

    Ranges ranges() {
      return new Ranges(
          this,
          network.outputForms().stream()
              .map(form -> new Range(minimum(form), minimum(form.negate())))
              .toList());
    }

    private CaseProof.Minimum minimum(AffineForm form) {
      return CaseProof.minimum(network, form, known, unstable, box.lower());
    }

    Certificate certificate(List<Interval> outputs) {
      for (int j = 0; j < outputs.size(); j++) {
        AffineForm y = network.outputForms().get(j);
        Interval range = outputs.get(j);
        derivation.concludeBounds(
            j, range, prove(y.add(range.lower().negate())), prove(y.negate().add(range.upper())));
      }
      return derivation.certificate();
    }

    private int prove(AffineForm goal) {
      return CaseProof.write(derivation, goal, known, facts::fact, unstable);
    }
  }
}

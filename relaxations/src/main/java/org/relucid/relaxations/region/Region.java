package org.relucid.relaxations.region;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.relucid.relaxations.Phase;
import org.relucid.theory.geometry.CutPolytope;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.network.ScalarNetwork;

/// A part of the box, with the phases that neurons have all over it, and a lower bound of the
/// output there. A neuron is unstable here where it has, or may have, both phases.
final class Region {
  /// What all regions of a search have in common.
  record Setting(ScalarNetwork network, AffineForm output, FloatNetwork near) {}

  private final Setting setting;
  private final CutPolytope polytope;
  private final Phase[] phases;

  /// Neurons whose values are affine in the inputs here.
  private final boolean[] isAffine;

  /// The pre-activations of such neurons, those that were needed exactly.
  private final Map<Integer, AffineForm> forms;

  private final double[][] vertices;
  private final RegionBounds bounds;
  private final RegionBounds.Values output;

  private Region(
      Setting setting, CutPolytope polytope, Phase[] phases, Map<Integer, AffineForm> forms) {
    this.setting = setting;
    this.polytope = polytope;
    this.phases = phases;
    this.isAffine = new boolean[phases.length];
    this.forms = forms;
    this.vertices = new double[polytope.size()][];
    Arrays.setAll(vertices, polytope::nearVertex);
    this.bounds = new RegionBounds(setting.near, vertices, phases);
    for (int k = 0; k < phases.length; k++) {
      boolean isFixed = isFixed(k);
      if (phases[k] == Phase.UNSTABLE) {
        phases[k] = isFixed ? fixed(k) : relaxed(k);
      }
      isAffine[k] = phases[k] == Phase.INACTIVE || isFixed && phases[k] == Phase.ACTIVE;
    }
    this.output = bounds.output();
  }

  static Region of(Setting setting, CutPolytope box) {
    Phase[] unknown = new Phase[setting.network.neurons()];
    Arrays.fill(unknown, Phase.UNSTABLE);
    return new Region(setting, box, unknown, new HashMap<>());
  }

  /// Whether the pre-activation is affine here.
  private boolean isFixed(int neuron) {
    for (int variable : setting.near.neurons[neuron].variables) {
      if (variable >= setting.near.inputs && !isAffine[variable - setting.near.inputs]) {
        return false;
      }
    }
    return true;
  }

  /// The phase of a neuron with an affine pre-activation.
  private Phase fixed(int neuron) {
    RegionBounds.Values z = bounds.below(neuron);
    if (z.lower() >= 0) {
      return Phase.ACTIVE;
    }
    if (z.upper() <= 0) {
      return Phase.INACTIVE;
    }
    bounds.setLines(neuron, z.lower(), z.upper());
    boolean hasBoth = z.least() + z.radius() < 0 && z.greatest() - z.radius() > 0;
    return hasBoth ? Phase.UNSTABLE : exactPhase(exactly(neuron));
  }

  private Phase exactPhase(AffineForm z) {
    if (!polytope.reachesAbove(z.negate())) {
      return Phase.ACTIVE;
    }
    return polytope.reachesAbove(z) ? Phase.UNSTABLE : Phase.INACTIVE;
  }

  private Phase relaxed(int neuron) {
    double lower = bounds.below(neuron).lower();
    double upper = -bounds.aboveNegated(neuron).lower();
    if (lower >= 0) {
      return Phase.ACTIVE;
    }
    if (upper <= 0) {
      return Phase.INACTIVE;
    }
    bounds.setLines(neuron, lower, upper);
    return Phase.UNSTABLE;
  }

  private AffineForm exactly(int neuron) {
    AffineForm known = forms.get(neuron);
    if (known != null) {
      return known;
    }
    AffineForm form = inInputs(setting.network.preActivations().get(neuron));
    forms.put(neuron, form);
    return form;
  }

  /// A form of inputs and affine neurons as one of the inputs.
  private AffineForm inInputs(AffineForm form) {
    int inputs = setting.near.inputs;
    AffineForm sum = AffineForm.constant(inputs, form.constant());
    for (int t = 0; t < form.terms(); t++) {
      int variable = form.variable(t);
      if (variable < inputs) {
        sum = sum.addMultiple(form.factor(t), AffineForm.variable(inputs, variable));
      } else if (phases[variable - inputs] == Phase.ACTIVE) {
        sum = sum.addMultiple(form.factor(t), exactly(variable - inputs));
      }
    }
    return sum;
  }

  /// The number of neurons that are, or may be, unstable.
  int unstable() {
    return (int) Arrays.stream(phases).filter(phase -> phase == Phase.UNSTABLE).count();
  }

  /// What the output is at least.
  double bound() {
    return output.lower();
  }

  /// Whether the output seems to be less than that where the bound is attained.
  boolean seemsBelow(double value) {
    double near = setting.near.nearValue(vertices[output.leastAt()]);
    return near + output.radius() < value;
  }

  Vector leastAt() {
    return polytope.vertex(output.leastAt());
  }

  /// The unstable neuron with an affine pre-activation on which the bound depends most; none where
  /// the output is affine here.
  OptionalInt split() {
    boolean[] isRelevant = relevant();
    int best = -1;
    double most = Double.NEGATIVE_INFINITY;
    for (int k = 0; k < phases.length; k++) {
      if (phases[k] == Phase.UNSTABLE && isRelevant[k] && isFixed(k)) {
        double effect = bounds.effect(k);
        if (best < 0 || effect > most) {
          best = k;
          most = effect;
        }
      }
    }
    return best < 0 ? OptionalInt.empty() : OptionalInt.of(best);
  }

  /// The neurons that the output reads, directly or through neurons that are not inactive.
  private boolean[] relevant() {
    boolean[] isRelevant = new boolean[phases.length];
    mark(setting.near.output, isRelevant);
    for (int k = phases.length - 1; k >= 0; k--) {
      if (isRelevant[k] && phases[k] != Phase.INACTIVE) {
        mark(setting.near.neurons[k], isRelevant);
      }
    }
    return isRelevant;
  }

  private void mark(FloatForm form, boolean[] isRelevant) {
    for (int variable : form.variables) {
      if (variable >= setting.near.inputs) {
        isRelevant[variable - setting.near.inputs] = true;
      }
    }
  }

  /// The parts in which an unstable neuron with an affine pre-activation is active, and inactive.
  List<Region> cut(int neuron) {
    CutPolytope.Parts parts = polytope.cut(exactly(neuron));
    return List.of(
        part(parts.above(), neuron, Phase.ACTIVE), part(parts.below(), neuron, Phase.INACTIVE));
  }

  private Region part(CutPolytope part, int neuron, Phase phase) {
    Phase[] known = phases.clone();
    known[neuron] = phase;
    return new Region(setting, part, known, new HashMap<>(forms));
  }

  /// The vertices where the output is least, and some others, for an output that is affine here.
  List<Vector> candidates() {
    double least = output.least() + 2 * output.radius();
    return IntStream.range(0, vertices.length)
        .filter(v -> !(bounds.valueAt(vertices[v]) > least))
        .mapToObj(polytope::vertex)
        .toList();
  }

  /// The output as a form of the inputs, where it is affine.
  AffineForm outputForm() {
    return inInputs(setting.output);
  }
}

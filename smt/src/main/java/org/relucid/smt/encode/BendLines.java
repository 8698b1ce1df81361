package org.relucid.smt.encode;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.lp.LinearProgram;
import org.relucid.theory.lp.LinearProgramSolver;
import org.relucid.theory.lp.Outcome;
import org.relucid.theory.network.ScalarNetwork;
import org.relucid.theory.number.Rational;

/// The hyperplanes on which a network may bend: for each neuron and each activation pattern of the
/// neurons before it that occurs, the zeros of its pre-activation there.
///
/// *Cost*: one linear program for each pattern of neurons before a neuron, at worst two to their
/// number.
final class BendLines {
  private final ScalarNetwork network;
  private final Set<AffineForm> lines = new LinkedHashSet<>();

  private BendLines(ScalarNetwork network) {
    this.network = network;
  }

  /// Each as a form that is zero there, scaled to have a first coefficient of 1.
  static List<AffineForm> of(ScalarNetwork network) {
    BendLines found = new BendLines(network);
    found.visit(new ArrayList<>(), new ArrayList<>());
    return List.copyOf(found.lines);
  }

  /// @param values of the neurons so far, as forms of the inputs, in one activation pattern
  /// @param region where that pattern holds
  private void visit(List<AffineForm> values, List<AffineForm> region) {
    if (values.size() == network.neurons()) {
      return;
    }
    AffineForm z = inInputs(network.preActivations().get(values.size()), values);
    if (!z.isConstant()) {
      lines.add(z.multiply(z.factor(0).reciprocal()));
    }
    AffineForm zero = AffineForm.constant(network.inputs(), Rational.ZERO);
    branch(values, region, z, z);
    branch(values, region, zero, z.negate());
  }

  private void branch(
      List<AffineForm> values, List<AffineForm> region, AffineForm value, AffineForm fact) {
    region.add(fact);
    if (isPossible(region)) {
      values.add(value);
      visit(values, region);
      values.removeLast();
    }
    region.removeLast();
  }

  private boolean isPossible(List<AffineForm> region) {
    AffineForm nothing = AffineForm.constant(network.inputs(), Rational.ZERO);
    LinearProgram program = new LinearProgram(network.inputs(), region, List.of(), nothing);
    return !(LinearProgramSolver.solve(program) instanceof Outcome.Infeasible);
  }

  private AffineForm inInputs(AffineForm form, List<AffineForm> values) {
    Map<Integer, Rational> direct = new TreeMap<>();
    AffineForm sum = AffineForm.constant(network.inputs(), form.constant());
    for (int k = 0; k < form.terms(); k++) {
      int variable = form.variable(k);
      if (variable < network.inputs()) {
        direct.put(variable, form.factor(k));
      } else {
        sum = sum.addMultiple(form.factor(k), values.get(variable - network.inputs()));
      }
    }
    return sum.add(AffineForm.of(network.inputs(), direct, Rational.ZERO));
  }
}

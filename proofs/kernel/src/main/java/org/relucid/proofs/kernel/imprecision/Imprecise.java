package org.relucid.proofs.kernel.imprecision;

import org.relucid.proofs.kernel.Theorem;
import org.relucid.theory.number.Rational;

/// A theorem: on the box of `range`, that bound of an output holds, but the bound that the
/// relaxation gives is `reached` or looser, which is beyond it. So the relaxation's analysis of
/// this output is not precise on any domain that contains the box. Only [ImprecisionKernel] makes
/// these.
public final class Imprecise {
  private final Relaxation relaxation;
  private final Theorem range;
  private final Rational reached;

  Imprecise(Relaxation relaxation, Theorem range, Rational reached) {
    this.relaxation = relaxation;
    this.range = range;
    this.reached = reached;
  }

  public Relaxation relaxation() {
    return relaxation;
  }

  public Theorem range() {
    return range;
  }

  public Rational reached() {
    return reached;
  }
}

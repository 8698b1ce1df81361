package org.relucid.smt.lemma;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.relucid.smt.encode.SymbolicForm;
import org.relucid.smt.encode.SymbolicNetwork;
import org.relucid.smt.lemma.Univariate.Side;
import org.relucid.smt.term.Formula;
import org.relucid.smt.term.Term;

/// Interval bounds of monotone functions. (B24; THEORY 3.2)
final class IbpLemmas {
  private IbpLemmas() {}

  static Lemma step() {
    List<Case> cases = new ArrayList<>();
    for (Side side : Side.values()) {
      CaseBuilder builder = new CaseBuilder(side.name(), "the step is ibp-exact, " + side);
      cases.add(step(builder).precise("ibp", side, builder.anyBox(), builder));
    }
    return new Lemma(
        "B24-ibp-step",
        "phi(x) = beta - relu(beta - slope*relu(x - x0)) with slope = beta/(x1 - x0) is ibp-precise"
            + " on all boxes, for all x0 < x1 and beta > 0.",
        cases);
  }

  private static Univariate step(CaseBuilder builder) {
    Term x0 = builder.any("x0");
    Term x1 = builder.any("x1");
    Term beta = builder.positive("beta");
    Term slope = builder.positive("slope");
    builder.assume("x0-before-x1", Formula.less(x0, x1));
    builder.assume("slope-is", Formula.equal(slope.multiply(x1.subtract(x0)), beta));
    SymbolicForm first = SymbolicForm.of(Map.of(0, Term.ONE), x0.negate());
    SymbolicForm second = SymbolicForm.of(Map.of(1, slope.negate()), beta);
    SymbolicForm output = SymbolicForm.of(Map.of(2, Term.number(-1)), beta);
    return Univariate.of(
        new SymbolicNetwork(1, List.of(first, second), List.of(output)), List.of(x0, x1));
  }
}

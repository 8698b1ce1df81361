package org.relucid.smt.lemma;

import java.util.ArrayList;
import java.util.List;
import org.relucid.smt.encode.ExactEncoding;
import org.relucid.smt.term.Formula;
import org.relucid.smt.term.Term;

/// Small networks that compute what they are said to, for all arguments.
final class GadgetLemmas {
  private static final Term HALF = Term.number(org.relucid.theory.number.Rational.of(1, 2));

  private GadgetLemmas() {}

  /// `nmin(x, y) = ½(relu(x+y) - relu(-x-y) - relu(x-y) - relu(y-x)) = min(x, y)`. (B20)
  static Lemma nmin() {
    CaseBuilder builder = new CaseBuilder("min", "nmin(x, y) is min(x, y)");
    Term x = builder.any("x");
    Term y = builder.any("y");
    Term sum = x.add(y);
    Term difference = x.subtract(y);
    Term nmin =
        relu("plus", sum, builder)
            .subtract(relu("minus", sum.negate(), builder))
            .subtract(relu("over", difference, builder))
            .subtract(relu("under", difference.negate(), builder))
            .multiply(HALF);
    Formula min =
        Formula.and(
            Formula.atMost(nmin, x),
            Formula.atMost(nmin, y),
            Formula.or(Formula.atMost(x, nmin), Formula.atMost(y, nmin)));
    return new Lemma(
        "B20-nmin",
        "1/2 (relu(x+y) - relu(-x-y) - relu(x-y) - relu(y-x)) = min(x, y) for all real x, y.",
        List.of(builder.claim(min)));
  }

  /// `M - relu(M - m - relu(h - m))` is `h` clipped to `[m, M]`; and one minus a ReLU of one minus.
  static Lemma clip() {
    CaseBuilder builder =
        new CaseBuilder("clip", "M - relu(M - m - relu(h - m)) clips h to [m, M]");
    Term h = builder.any("h");
    Term least = builder.any("m");
    Term greatest = builder.any("M");
    builder.assume("ordered", Formula.atMost(least, greatest));
    Term inner = relu("inner", h.subtract(least), builder);
    Term clipped =
        greatest.subtract(relu("outer", greatest.subtract(least).subtract(inner), builder));
    List<Formula> parts = new ArrayList<>();
    parts.add(Formula.and(Formula.atMost(least, clipped), Formula.atMost(clipped, greatest)));
    parts.add(Formula.or(Formula.atMost(clipped, h), Formula.equal(clipped, least)));
    parts.add(Formula.or(Formula.atMost(h, clipped), Formula.equal(clipped, greatest)));
    return new Lemma(
        "clip",
        "M - relu(M - m - relu(h - m)) is min(max(h, m), M), for all real h and m <= M.",
        List.of(builder.claim(Formula.and(parts))));
  }

  private static Term relu(String name, Term z, CaseBuilder builder) {
    return ExactEncoding.relu(z, "relu-" + name, builder.script());
  }
}

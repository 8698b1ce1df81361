package org.relucid.proofs.library.judge;

import java.util.List;
import java.util.stream.Collectors;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.number.Rational;
import org.relucid.theory.property.Property;

/// The sentence that explains a verdict: which assertion decides, by how much exactly, and which
/// tolerance would have hidden a failure.
final class Reason {
  private final Property property;
  private final Vector xy;
  private final Rational limit;

  Reason(Property property, Vector xy, Rational limit) {
    this.property = property;
    this.xy = xy;
    this.limit = limit;
  }

  String of(Examination exact) {
    return exact
        .tightest()
        .map(finding -> exact.holds() ? whyItHolds(exact, finding) : whyItFails(exact, finding))
        .orElse("the property asserts nothing, so every point satisfies it");
  }

  private String whyItHolds(Examination exact, Examination.Finding tightest) {
    int count = exact.findings().size();
    String all = count == 1 ? "the only assertion holds" : "all " + count + " assertions hold";
    String text = Wording.of(decisive(tightest).atom(), property::name);
    return all
        + " exactly; the tightest is "
        + text
        + ", with slack "
        + Numbers.both(tightest.slack());
  }

  private String whyItFails(Examination exact, Examination.Finding worst) {
    String where = where(exact, worst) + Wording.of(decisive(worst).atom(), property::name);
    if (worst.slack().signum() >= 0) {
      return where
          + " is strict and both sides are equal: the point is on the border, outside the set,"
          + " though any tolerance above 0 would hide it";
    }
    Rational miss = worst.slack().negate();
    String hidden =
        miss.compareTo(limit) <= 0
            ? "; a tolerance of " + Numbers.decimal(limit) + " hides it"
            : "; no tolerance up to " + Numbers.decimal(limit) + " hides it";
    return where + " misses by " + Numbers.both(miss) + hidden;
  }

  /// `assertion 3 of 14 fails: ` or `2 of 14 assertions fail, worst assertion 3: `, and which of
  /// its cases is the nearest.
  private String where(Examination exact, Examination.Finding worst) {
    int count = exact.findings().size();
    int number = worst.index() + 1;
    String which =
        exact.failures() == 1
            ? "assertion " + number + " of " + count + " fails"
            : exact.failures() + " of " + count + " assertions fail, worst assertion " + number;
    List<Integer> path = decisive(worst).path();
    String cases = path.stream().map(String::valueOf).collect(Collectors.joining("."));
    return which
        + (path.isEmpty() ? ": " : ", in each of its cases; the nearest, case " + cases + ": ");
  }

  private Wording.Decisive decisive(Examination.Finding finding) {
    return Wording.decisive(finding.assertion(), xy);
  }
}

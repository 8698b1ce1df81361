package org.relucid.smt.lemma;

import java.util.List;
import org.relucid.smt.term.Formula;
import org.relucid.smt.term.Term;

/// What the chord `slope·(z - l)`, `slope·(u - l) = u`, of an unstable neuron `l < 0 < u` is. (E17,
/// S19b; THEORY 2, 3.5)
final class ChordLemmas {
  private ChordLemmas() {}

  /// An unstable neuron with its chord and a point `z` between its bounds.
  private record Neuron(CaseBuilder builder, Term l, Term u, Term slope, Term z) {
    static Neuron of(String name, String claim) {
      CaseBuilder builder = new CaseBuilder(name, claim);
      Term l = builder.negative("l");
      Term u = builder.positive("u");
      Term slope = builder.positive("slope");
      builder.assume("slope-is", Formula.equal(slope.multiply(u.subtract(l)), u));
      Term z = builder.any("z");
      builder.assume("z-in-bounds", Formula.and(Formula.atMost(l, z), Formula.atMost(z, u)));
      return new Neuron(builder, l, u, slope, z);
    }

    Term chord(Term at) {
      return slope.multiply(at.subtract(l));
    }
  }

  static Lemma identities() {
    return new Lemma(
        "chord-identities",
        "For l < 0 < u the chord u(z - l)/(u - l) is above relu on [l, u], meets it at both ends,"
            + " is the least line that is above it there, is nowhere further from it than at 0,"
            + " where the gap is -lu/(u - l), and stays below u.",
        List.of(above(), ends(), least(), greatestGap(), gap(), belowUpper()));
  }

  private static Case above() {
    Neuron n = Neuron.of("above", "the chord is above relu between the bounds");
    Term chord = n.chord(n.z);
    return n.builder.claim(
        Formula.and(Formula.atMost(Term.ZERO, chord), Formula.atMost(n.z, chord)));
  }

  private static Case ends() {
    Neuron n = Neuron.of("ends", "the chord meets relu at both bounds");
    return n.builder.claim(
        Formula.and(Formula.equal(n.chord(n.l), Term.ZERO), Formula.equal(n.chord(n.u), n.u)));
  }

  private static Case least() {
    Neuron n = Neuron.of("least", "a line above relu at both bounds is above the chord");
    Term a = n.builder.any("a");
    Term b = n.builder.any("b");
    n.builder.assume("above-at-l", Formula.nonNegative(a.multiply(n.l).add(b)));
    n.builder.assume("above-at-u", Formula.atMost(n.u, a.multiply(n.u).add(b)));
    return n.builder.claim(Formula.atMost(n.chord(n.z), a.multiply(n.z).add(b)));
  }

  private static Case greatestGap() {
    Neuron n = Neuron.of("greatest-gap", "the gap is greatest at 0");
    Term gapAtZero = n.chord(Term.ZERO);
    Term chord = n.chord(n.z);
    return n.builder.claim(
        Formula.or(
            Formula.atMost(chord, gapAtZero), Formula.atMost(chord.subtract(n.z), gapAtZero)));
  }

  private static Case gap() {
    Neuron n = Neuron.of("gap", "the gap at 0 is -lu/(u - l)");
    Term gap = n.chord(Term.ZERO).multiply(n.u.subtract(n.l));
    return n.builder.claim(Formula.equal(gap, n.l.multiply(n.u).negate()));
  }

  private static Case belowUpper() {
    Neuron n = Neuron.of("below-upper", "the chord is below ibp's bound");
    return n.builder.claim(Formula.atMost(n.chord(n.z), n.u));
  }

  /// The relaxation grows with its bounds: what makes attained bounds enough (THEORY 5.4).
  static Lemma monotone() {
    Neuron n = Neuron.of("wider", "wider bounds have a higher chord");
    Term l = n.builder.any("wider-l");
    Term u = n.builder.any("wider-u");
    Term slope = n.builder.any("wider-slope");
    n.builder.assume("wider", Formula.and(Formula.atMost(l, n.l), Formula.atMost(n.u, u)));
    n.builder.assume("wider-slope-is", Formula.equal(slope.multiply(u.subtract(l)), u));
    Case wider = n.builder.claim(Formula.atMost(n.chord(n.z), slope.multiply(n.z.subtract(l))));
    return new Lemma(
        "chord-monotone",
        "If [l, u] is inside [l', u'], the chord over [l, u] is nowhere above that over [l', u'].",
        List.of(wider));
  }

  /// `relu(z) = z + relu(-z)`, under the relaxations: DeepPoly-0 of one is DeepPoly-1 of the other.
  static Lemma flip() {
    Neuron n = Neuron.of("chord", "the chord of relu(-z) plus z is that of relu(z)");
    Term other = n.builder.positive("flipped-slope");
    n.builder.assume(
        "flipped-slope-is", Formula.equal(other.multiply(n.u.subtract(n.l)), n.l.negate()));
    Case chord =
        n.builder.claim(Formula.equal(n.chord(n.z), n.z.add(other.multiply(n.u.subtract(n.z)))));
    CaseBuilder lower = new CaseBuilder("lower", "h' >= 0 for relu(-z) is h = z + h' >= z");
    Term z = lower.any("z");
    Term flipped = lower.any("flipped-h");
    Term h = z.add(flipped);
    Case lowerLine =
        lower.claim(
            Formula.and(
                Formula.implies(Formula.nonNegative(flipped), Formula.atMost(z, h)),
                Formula.implies(Formula.atMost(z, h), Formula.nonNegative(flipped)),
                Formula.implies(Formula.atMost(z.negate(), flipped), Formula.nonNegative(h)),
                Formula.implies(Formula.nonNegative(h), Formula.atMost(z.negate(), flipped))));
    return new Lemma(
        "B24-dp1-flip",
        "With h = z + h', the constraints of deeppoly-0 (of the triangle) on h' = relu(-z) are those"
            + " of deeppoly-1 (of the triangle) on h = relu(z).",
        List.of(chord, lowerLine));
  }
}

package org.relucid.smt.lemma;

import java.util.ArrayList;
import java.util.List;
import org.relucid.smt.encode.SymbolicBox;
import org.relucid.smt.encode.SymbolicForm;
import org.relucid.smt.encode.SymbolicNetwork;
import org.relucid.smt.lemma.Univariate.Side;
import org.relucid.smt.term.Formula;
import org.relucid.smt.term.Term;

/// Convex functions with n kinks: which facings are precise. (B24; THEORY 3.4)
final class ConvexLemmas {
  private static final Term HALF = Term.number(org.relucid.theory.number.Rational.of(1, 2));

  private ConvexLemmas() {}

  /// All facings under the triangle.
  static Lemma triangle(int n) {
    return new Lemma(
        "B24-triangle-facings-" + n,
        "Every facing of b + cx + sum of "
            + n
            + " terms g_i relu(+-(x - q_i)), g_i > 0, is precise under the triangle on all boxes,"
            + " for all real b, c, q_1 < ... < q_n.",
        () -> triangleCases(n));
  }

  private static List<Case> triangleCases(int n) {
    List<Case> cases = new ArrayList<>();
    for (String facings : ConvexFunction.facings(n)) {
      for (Side side : Side.values()) {
        CaseBuilder builder = builder(facings, side, "its triangle bound is exact on every box");
        ConvexFunction f = ConvexFunction.of(facings, builder.any("c"), builder);
        cases.add(f.network().precise("triangle", side, builder.anyBox(), builder));
      }
    }
    return cases;
  }

  private static CaseBuilder builder(String facings, Side side, String claim) {
    String name = facings + "-" + side.name().toLowerCase(java.util.Locale.ROOT);
    return new CaseBuilder(name, "convex, facings " + facings + ": " + claim + ", " + side);
  }

  /// Case (a): some slope is 0, no linear term, left before right.
  static Lemma facesAway(int n) {
    return new Lemma(
        "B24-dp0-facing-a-" + n,
        "A convex function with "
            + n
            + " kinks and a flat piece, every neuron facing away from it, is precise under"
            + " deeppoly-0 on all boxes.",
        () -> facesAwayCases(n));
  }

  private static List<Case> facesAwayCases(int n) {
    List<Case> cases = new ArrayList<>();
    for (int left = 0; left <= n; left++) {
      String facings = "L".repeat(left) + "R".repeat(n - left);
      for (Side side : Side.values()) {
        CaseBuilder builder = builder(facings, side, "deeppoly-0 is exact on every box");
        ConvexFunction f = ConvexFunction.of(facings, Term.ZERO, builder);
        cases.add(f.network().precise("deeppoly-0", side, builder.anyBox(), builder));
      }
    }
    return cases;
  }

  /// Case (b): the minimum is at a kink, whose neuron is split in two.
  static Lemma splitKink(int n) {
    return new Lemma(
        "B24-dp0-facing-b-" + n,
        "A convex function with "
            + n
            + " kinks and its minimum at one of them, that neuron split into two that face away"
            + " from it, is precise under deeppoly-0 on all boxes.",
        () -> splitKinkCases(n));
  }

  private static List<Case> splitKinkCases(int n) {
    List<Case> cases = new ArrayList<>();
    for (int left = 1; left <= n; left++) {
      String facings = "L".repeat(left) + "R".repeat(n - left + 1);
      for (Side side : Side.values()) {
        CaseBuilder builder = builder(facings, side, "the kink in the middle split, deeppoly-0");
        cases.add(split(n, left, builder).precise("deeppoly-0", side, builder.anyBox(), builder));
      }
    }
    return cases;
  }

  /// `n` kinks of which the one numbered `at` has two neurons.
  private static Univariate split(int n, int at, CaseBuilder builder) {
    ConvexFunction f = ConvexFunction.of("L".repeat(at) + "R".repeat(n - at), Term.ZERO, builder);
    SymbolicNetwork one = f.network().network();
    List<SymbolicForm> neurons = new ArrayList<>(one.preActivations());
    Term q = f.kinks().get(at - 1);
    neurons.add(SymbolicForm.of(java.util.Map.of(0, Term.ONE), q.negate()));
    java.util.Map<Integer, Term> output =
        new java.util.TreeMap<>(one.outputs().getFirst().factors());
    output.put(n + 1, builder.positive("g" + at + "-right"));
    SymbolicForm y = SymbolicForm.of(output, f.offset());
    return Univariate.of(new SymbolicNetwork(1, neurons, List.of(y)), f.kinks());
  }

  /// Case (c): increasing, all facing right, with a linear term, or on all of R with a neuron for
  /// it; and the mirror image.
  static Lemma monotone(int n) {
    return new Lemma(
        "B24-dp0-facing-c-" + n,
        "A strictly increasing (decreasing) convex function with "
            + n
            + " kinks, all neurons facing right (left), is precise under deeppoly-0 on all boxes,"
            + " with a linear term, or with -m_0 relu(q_1 - x) + m_1 relu(x - q_1) for it.",
        () -> monotoneCases(n));
  }

  private static List<Case> monotoneCases(int n) {
    List<Case> cases = new ArrayList<>();
    for (Side side : Side.values()) {
      CaseBuilder right = builder("R".repeat(n), side, "increasing: deeppoly-0 is exact");
      ConvexFunction f = ConvexFunction.of("R".repeat(n), right.positive("c"), right);
      cases.add(f.network().precise("deeppoly-0", side, right.anyBox(), right));
      CaseBuilder left = builder("L".repeat(n), side, "decreasing: deeppoly-0 is exact");
      ConvexFunction g = ConvexFunction.of("L".repeat(n), left.negative("c"), left);
      cases.add(g.network().precise("deeppoly-0", side, left.anyBox(), left));
      CaseBuilder line = builder("B" + "R".repeat(n - 1), side, "increasing, without linear term");
      cases.add(withoutLinearTerm(n, line).precise("deeppoly-0", side, line.anyBox(), line));
    }
    return cases;
  }

  /// `b - m_0 relu(q_1 - x) + m_1 relu(x - q_1) + Σ_{i>1} g_i relu(x - q_i)`, `0 < m_0 < m_1`.
  private static Univariate withoutLinearTerm(int n, CaseBuilder builder) {
    ConvexFunction f = ConvexFunction.of("R".repeat(n), Term.ZERO, builder);
    SymbolicNetwork one = f.network().network();
    Term first = builder.positive("m0");
    builder.assume("convex-at-q1", Formula.less(first, f.jumps().getFirst()));
    List<SymbolicForm> neurons = new ArrayList<>(one.preActivations());
    neurons.add(SymbolicForm.of(java.util.Map.of(0, Term.number(-1)), f.kinks().getFirst()));
    java.util.Map<Integer, Term> output =
        new java.util.TreeMap<>(one.outputs().getFirst().factors());
    output.put(n + 1, first.negate());
    SymbolicForm y = SymbolicForm.of(output, f.offset());
    return Univariate.of(new SymbolicNetwork(1, neurons, List.of(y)), f.kinks());
  }

  /// A neuron that faces right where the function falls before it, or left where it rises after it,
  /// makes the lower bound too low on the box between the neighbouring kinks' middles.
  static Lemma wrongFacing(int n) {
    return new Lemma(
        "B24-dp0-facing-wrong-" + n,
        "With "
            + n
            + " kinks, a neuron facing right after a negative slope, or left before a positive one,"
            + " makes deeppoly-0 too low on a box, whatever all other numbers are.",
        () -> wrongFacingCases(n));
  }

  private static List<Case> wrongFacingCases(int n) {
    List<Case> cases = new ArrayList<>();
    for (String facings : ConvexFunction.facings(n)) {
      for (int i = 0; i < n; i++) {
        String name = facings + "-at-" + (i + 1);
        CaseBuilder builder =
            new CaseBuilder(
                name, "facings " + facings + ", kink " + (i + 1) + " wrong: deeppoly-0 too low");
        ConvexFunction f = ConvexFunction.of(facings, builder.any("c"), builder);
        builder.assume("wrong-facing", wrong(f, i));
        cases.add(
            f.network().tooLow("deeppoly-0", around(f, i, builder), f.kinks().get(i), builder));
      }
    }
    return cases;
  }

  /// Facing right where the slope before is negative, or left where the slope after is positive.
  private static Formula wrong(ConvexFunction f, int i) {
    return f.facesLeft(i)
        ? Formula.less(Term.ZERO, f.slopeAfter(i + 1))
        : Formula.less(f.slopeAfter(i), Term.ZERO);
  }

  private static SymbolicBox around(ConvexFunction f, int i, CaseBuilder builder) {
    List<Term> q = f.kinks();
    Term before = i == 0 ? q.get(0).subtract(Term.ONE) : middle(q.get(i - 1), q.get(i));
    Term after = i == q.size() - 1 ? q.get(i).add(Term.ONE) : middle(q.get(i), q.get(i + 1));
    return new SymbolicBox(
        List.of(builder.script().define("L", before)),
        List.of(builder.script().define("U", after)));
  }

  private static Term middle(Term a, Term b) {
    return a.add(b).multiply(HALF);
  }

  /// Of the `2^n` facings the one of 3.4 has no wrong neuron, and all others have one; with the
  /// minimum strictly at a kink every facing has one.
  static Lemma onlyOneFacing(int n) {
    return new Lemma(
        "B24-dp0-facing-unique-" + n,
        "Of the 2^"
            + n
            + " facings of a convex function exactly one has no wrong neuron where a slope is 0 or"
            + " the function is strictly monotone, and none where the minimum is strictly at a"
            + " kink.",
        () -> onlyOneFacingCases(n));
  }

  private static List<Case> onlyOneFacingCases(int n) {
    List<Case> cases = new ArrayList<>();
    for (int flat = 0; flat <= n; flat++) {
      cases.add(onlyOne(n, "L".repeat(flat) + "R".repeat(n - flat), "flat-after-" + flat));
    }
    cases.add(onlyOne(n, "R".repeat(n), "increasing"));
    cases.add(onlyOne(n, "L".repeat(n), "decreasing"));
    for (int kink = 1; kink <= n; kink++) {
      cases.add(onlyOne(n, "", "minimum-at-" + kink));
    }
    return cases;
  }

  /// @param right the one facing that is claimed to be right; empty where none is
  private static Case onlyOne(int n, String right, String shape) {
    CaseBuilder builder = new CaseBuilder(shape, n + " kinks, " + shape + ": the right facings");
    List<Term> slopes = new ArrayList<>();
    for (int i = 0; i <= n; i++) {
      slopes.add(builder.any("m" + i));
      if (i > 0) {
        builder.assume("m" + i + "-rises", Formula.less(slopes.get(i - 1), slopes.get(i)));
      }
    }
    builder.assume("shape", shape(shape, slopes));
    List<Formula> opposite = new ArrayList<>();
    for (String facings : ConvexFunction.facings(n)) {
      List<Formula> wrong = new ArrayList<>();
      for (int i = 0; i < n; i++) {
        wrong.add(
            facings.charAt(i) == 'L'
                ? Formula.less(Term.ZERO, slopes.get(i + 1))
                : Formula.less(slopes.get(i), Term.ZERO));
      }
      Formula someWrong = Formula.or(wrong);
      opposite.add(facings.equals(right) ? someWrong : Formula.not(someWrong));
    }
    return builder.none(Formula.or(opposite));
  }

  private static Formula shape(String shape, List<Term> slopes) {
    int number = Character.digit(shape.charAt(shape.length() - 1), 10);
    if (shape.startsWith("flat")) {
      return Formula.equal(slopes.get(number), Term.ZERO);
    }
    if (shape.startsWith("minimum")) {
      return Formula.and(
          Formula.less(slopes.get(number - 1), Term.ZERO),
          Formula.less(Term.ZERO, slopes.get(number)));
    }
    return shape.equals("increasing")
        ? Formula.less(Term.ZERO, slopes.getFirst())
        : Formula.less(slopes.getLast(), Term.ZERO);
  }
}

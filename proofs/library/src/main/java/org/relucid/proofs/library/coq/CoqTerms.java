package org.relucid.proofs.library.coq;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.relucid.proofs.kernel.Certificate.Conclusion;
import org.relucid.proofs.kernel.Claim;
import org.relucid.proofs.kernel.Step;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.number.Rational;

/// Numbers, forms, steps and claims as terms of `Definitions/Rational.v` and `Bridge/Check.v`, with
/// the scope of rationals open. There, steps count from 1, all else from 0; variables have names,
/// which Coq also reads faster than numbers.
record CoqTerms(int inputs) {

  /// Coq reads longer ones, but takes minutes, and then overflows its stack.
  static final int MOST_BITS = 1 << 12;

  /// A rational, without parentheses: `3#4`.
  static String number(Rational number) {
    int bits = Math.max(number.numerator().bitLength(), number.denominator().bitLength());
    if (bits > MOST_BITS) {
      throw new IllegalArgumentException(
          "a number of " + bits + " bits, expected at most " + MOST_BITS + " (bounds --bits N)");
    }
    return number.numerator() + "#" + number.denominator();
  }

  /// `x1`, `h3`: the names of the variables, as in the text of networks.
  String variable(int index) {
    return index < inputs ? "x" + (index + 1L) : "h" + (index - inputs + 1L);
  }

  /// `Affine [(x1, 1#1); (h2, -3#4)] (1#2)`.
  String form(AffineForm form) {
    String terms =
        IntStream.range(0, form.terms())
            .mapToObj(k -> "(" + variable(form.variable(k)) + ", " + number(form.factor(k)) + ")")
            .collect(Collectors.joining("; "));
    return "Affine [" + terms + "] (" + number(form.constant()) + ")";
  }

  String step(Step step) {
    return switch (step) {
      case Step.Assume(int index) -> "Assume " + index;
      case Step.NonNegative(int neuron) -> "Nonneg " + neuron;
      case Step.Above(int neuron) -> "Above " + neuron;
      case Step.Chord(int neuron, Rational l, Rational u, int below, int above) ->
          "Chord %d (%s) (%s) %d %d"
              .formatted(neuron, number(l), number(u), below + 1L, above + 1L);
      case Step.Active(int neuron, int from) -> "Active " + neuron + " " + (from + 1L);
      case Step.Inactive(int neuron, int from) -> "Inactive " + neuron + " " + (from + 1L);
      case Step.Combine(List<Step.Term> terms, Rational constant) ->
          "Combine " + inLine(terms, CoqTerms::term) + " (" + number(constant) + ")";
      case Step.Absurd(AffineForm form, int from) -> "Absurd (" + form(form) + ") " + (from + 1L);
      case Step.Split(AffineForm form) -> "Split (" + form(form) + ")";
      case Step.Otherwise() -> "Otherwise";
      case Step.End() -> "End_split";
    };
  }

  private static String term(Step.Term term) {
    return "Times (" + number(term.multiplier()) + ") " + (term.fact() + 1L);
  }

  String claim(Claim claim) {
    return switch (claim) {
      case Claim.NonNegative(AffineForm form) -> "Nonnegative (" + form(form) + ")";
      case Claim.OutputAtLeast(int output, Rational bound) ->
          "At_least " + output + " (" + number(bound) + ")";
      case Claim.OutputAtMost(int output, Rational bound) ->
          "At_most " + output + " (" + number(bound) + ")";
      case Claim.Infeasible() -> "Infeasible";
      case Claim.Violated violated ->
          "Violated " + point(violated) + " (" + form(violated.form()) + ")";
    };
  }

  static String point(Claim.Violated violated) {
    return inLine(violated.point().entries(), CoqTerms::number);
  }

  /// A claim and the number of the step that shows it.
  String conclusion(Conclusion conclusion) {
    return "(" + claim(conclusion.claim()) + ", " + (conclusion.step() + 1L) + "%positive)";
  }

  static <T> String inLine(List<T> list, Function<T, String> print) {
    return list.stream().map(print).collect(Collectors.joining("; ", "[", "]"));
  }
}

package org.relucid.proofs.kernel;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.relucid.proofs.kernel.Certificate.Conclusion;
import org.relucid.theory.format.NetworkText;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.network.ScalarNetwork;
import org.relucid.theory.number.Rational;

/// Prints a certificate as a numbered proof that a person can read: each fact as an inequality with
/// the names of the network, the rule and the facts that it follows from, cases indented.
///
///     (3)  x1 + 1 >= 2*h1    chord of h1 = relu(x1) over -1 <= x1 <= 1, by (1), (2)
///
/// No theorem depends on this class, and nothing that it prints has to be believed; the facts are
/// those that [Kernel] reaches. A faulty certificate is printed up to its fault, which is named.
public final class ProofPrinter {
  private static final int DIGITS = 6;

  /// Deeper cases are not indented any further.
  private static final int DEEPEST_INDENTED = 20;

  private final Setting setting;
  private final Appendable out;
  private int depth;

  private ProofPrinter(Setting setting, Appendable out) {
    this.setting = setting;
    this.out = out;
  }

  /// The claim in one line, numbers with a decimal beside: `y1 <= 3/4 (0.75)`.
  public static String claim(Setting setting, Claim claim) {
    return switch (claim) {
      case Claim.NonNegative(AffineForm form) ->
          NetworkText.print(setting.network(), form) + " >= 0";
      case Claim.OutputAtLeast(int output, Rational bound) ->
          "y" + (output + 1L) + " >= " + withDecimal(bound);
      case Claim.OutputAtMost(int output, Rational bound) ->
          "y" + (output + 1L) + " <= " + withDecimal(bound);
      case Claim.Infeasible() -> "no input satisfies the assumptions";
      case Claim.Violated(Vector point, AffineForm form) ->
          NetworkText.print(setting.network(), form) + " >= 0 is violated at " + point;
    };
  }

  private static String withDecimal(Rational number) {
    String decimal = number.toDecimal(DIGITS);
    return decimal.equals(number.toString()) ? decimal : number + " (" + decimal + ")";
  }

  /// The whole proof.
  public static void print(Certificate certificate, Appendable out) throws IOException {
    new ProofPrinter(certificate.setting(), out).print(certificate);
  }

  private void print(Certificate certificate) throws IOException {
    printSetting();
    if (!certificate.steps().isEmpty()) {
      line("Proof.");
    }
    Kernel kernel = new Kernel(setting);
    List<Step> steps = certificate.steps();
    for (int i = 0; i < steps.size(); i++) {
      try {
        printStep(i, steps.get(i), kernel.take(steps.get(i)));
      } catch (Rejection rejection) {
        break;
      }
    }
    depth = 0;
    switch (Kernel.check(certificate)) {
      case Verdict.Accepted accepted -> printConclusions(certificate.conclusions());
      case Verdict.Rejected rejected -> line("This is no proof. " + rejected.describe(setting));
    }
  }

  private void printSetting() throws IOException {
    ScalarNetwork network = setting.network();
    line("For all " + inputs(network) + ", let");
    for (int k = 0; k < network.neurons(); k++) {
      line("  h" + (k + 1) + " = relu(" + form(network.preActivations().get(k)) + ")");
    }
    for (int i = 0; i < network.outputs(); i++) {
      line("  y" + (i + 1) + " = " + form(network.outputForms().get(i)));
    }
    if (!setting.assumptions().isEmpty()) {
      line("and assume");
    }
    for (int i = 0; i < setting.assumptions().size(); i++) {
      line("  [" + (i + 1) + "]  " + inequality(setting.assumptions().get(i)));
    }
  }

  private static String inputs(ScalarNetwork network) {
    return switch (network.inputs()) {
      case 0 -> "of no input";
      case 1 -> "x1";
      case 2 -> "x1, x2";
      default -> "x1, ..., x" + network.inputs();
    };
  }

  private void printStep(int index, Step step, AffineForm fact) throws IOException {
    switch (step) {
      case Step.Split split -> {
        line("Case " + inequality(fact) + ":");
        depth++;
      }
      case Step.Otherwise otherwise -> {
        depth--;
        line("Case " + inequality(fact) + ":");
        depth++;
      }
      case Step.End end -> depth--;
      case Step.Assume assume -> {}
      case Step.NonNegative rule -> {}
      case Step.Above rule -> {}
      case Step.Chord rule -> {}
      case Step.Active rule -> {}
      case Step.Inactive rule -> {}
      case Step.Combine rule -> {}
      case Step.Absurd rule -> {}
    }
    line("(" + (index + 1) + ")  " + inequality(fact) + "    " + reason(step));
  }

  private String reason(Step step) {
    return switch (step) {
      case Step.Assume(int assumption) -> "assumption [" + (assumption + 1) + "]";
      case Step.NonNegative(int neuron) -> "a relu is not negative";
      case Step.Above(int neuron) -> neuron(neuron) + " is not below its argument";
      case Step.Chord chord ->
          "chord of %s over %s <= %s <= %s, by %s, %s"
              .formatted(
                  neuron(chord.neuron()),
                  chord.lower(),
                  form(preActivation(chord.neuron())),
                  chord.upper(),
                  fact(chord.lowerFact()),
                  fact(chord.upperFact()));
      case Step.Active(int neuron, int premise) ->
          neuron(neuron) + " is its argument, by " + fact(premise);
      case Step.Inactive(int neuron, int premise) ->
          neuron(neuron) + " is zero, by " + fact(premise);
      case Step.Combine combine -> sum(combine);
      case Step.Absurd(AffineForm form, int premise) ->
          "follows from the contradiction " + fact(premise);
      case Step.Split split -> "hypothesis";
      case Step.Otherwise otherwise -> "hypothesis";
      case Step.End end -> "in both cases";
    };
  }

  private static String sum(Step.Combine combine) {
    String terms =
        combine.terms().stream()
            .map(
                term ->
                    term.multiplier().equals(Rational.ONE)
                        ? fact(term.fact())
                        : term.multiplier() + "*" + fact(term.fact()))
            .collect(Collectors.joining(" + "));
    if (terms.isEmpty()) {
      return "a number that is not negative";
    }
    return combine.constant().isZero() ? terms : terms + ", weakened by " + combine.constant();
  }

  private void printConclusions(List<Conclusion> conclusions) throws IOException {
    line("Therefore");
    for (Conclusion conclusion : conclusions) {
      String claim = claim(setting, conclusion.claim());
      switch (conclusion.claim()) {
        case Claim.Violated(Vector point, AffineForm form) -> printWitness(point, form);
        case Claim.NonNegative other -> line("  " + claim + ", by " + fact(conclusion.step()));
        case Claim.OutputAtLeast other -> line("  " + claim + ", by " + fact(conclusion.step()));
        case Claim.OutputAtMost other -> line("  " + claim + ", by " + fact(conclusion.step()));
        case Claim.Infeasible other -> line("  " + claim + ", by " + fact(conclusion.step()));
      }
    }
  }

  private void printWitness(Vector point, AffineForm form) throws IOException {
    Vector state = setting.network().values(point);
    int inputs = setting.network().inputs();
    line("  " + claim(setting, new Claim.Violated(point, form)) + ", since there");
    for (int k = inputs; k < state.size(); k++) {
      line("    h" + (k - inputs + 1) + " = " + state.get(k));
    }
    for (int i = 0; i < setting.assumptions().size(); i++) {
      AffineForm assumption = setting.assumptions().get(i);
      line("    [" + (i + 1) + "]  " + form(assumption) + " = " + assumption.at(state) + " >= 0");
    }
    line("    " + form(form) + " = " + withDecimal(form.at(state)) + " < 0");
  }

  /// `form >= 0`, with the positive terms on the left, the negative ones and the constant on the
  /// right; and the other way round where no term is positive.
  private String inequality(AffineForm form) {
    if (form.isConstant()) {
      return form.constant() + " >= 0";
    }
    Map<Integer, Rational> positive = new HashMap<>();
    for (int k = 0; k < form.terms(); k++) {
      if (form.factor(k).signum() > 0) {
        positive.put(form.variable(k), form.factor(k));
      }
    }
    AffineForm left = AffineForm.of(form.dimension(), positive, Rational.ZERO);
    AffineForm right = left.subtract(form);
    if (!left.isConstant()) {
      return form(left) + " >= " + form(right);
    }
    AffineForm constant = AffineForm.constant(form.dimension(), form.constant());
    return form(right.add(constant)) + " <= " + form(constant);
  }

  private String neuron(int neuron) {
    return "h" + (neuron + 1) + " = relu(" + form(preActivation(neuron)) + ")";
  }

  private AffineForm preActivation(int neuron) {
    return setting.network().preActivations().get(neuron);
  }

  private String form(AffineForm form) {
    return NetworkText.print(setting.network(), form);
  }

  private static String fact(int step) {
    return "(" + (step + 1) + ")";
  }

  private void line(String text) throws IOException {
    int indented = Math.min(depth, DEEPEST_INDENTED);
    out.append("    ".repeat(indented)).append(text).append('\n');
  }
}

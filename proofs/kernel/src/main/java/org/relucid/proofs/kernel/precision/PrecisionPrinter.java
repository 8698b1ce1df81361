package org.relucid.proofs.kernel.precision;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.relucid.proofs.kernel.precision.PrecisionCertificate.Conclusion;
import org.relucid.theory.format.NetworkText;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.network.ScalarNetwork;
import org.relucid.theory.number.Rational;

/// Prints a certificate of precision as a numbered proof that a person can read: each form whose
/// bounds are exact, the function of its base that it is, and why.
///
///     (3)  h2 = [0 on t <= 0; 2*t on 0 <= t] of (1)    relu of 2*(1)
///
/// No theorem depends on this class, and nothing that it prints has to be believed.
public final class PrecisionPrinter {
  private static final int MOST_PIECES = 8;
  private static final int MOST_TERMS = 30;

  private final PrecisionCertificate certificate;
  private final Appendable out;

  private PrecisionPrinter(PrecisionCertificate certificate, Appendable out) {
    this.certificate = certificate;
    this.out = out;
  }

  /// The claim in one line.
  public static String claim(PrecisionCertificate certificate, Conclusion conclusion) {
    return "y%d is precise for %s on all boxes in %s"
        .formatted(
            conclusion.output() + 1,
            certificate.relaxation(),
            PrecisionText.print(certificate.domain()));
  }

  /// The whole proof.
  public static void print(PrecisionCertificate certificate, Appendable out) throws IOException {
    new PrecisionPrinter(certificate, out).print();
  }

  private void print() throws IOException {
    line("For all boxes in %s, let".formatted(PrecisionText.print(certificate.domain())));
    network(certificate.network());
    try {
      PrecisionKernel kernel =
          new PrecisionKernel(
              certificate.network(), certificate.relaxation(), certificate.domain());
      if (certificate.relaxation().isFlipped()) {
        line("Written with h = p + relu(-p), for which deeppoly-1 is deeppoly-0:");
        network(kernel.analysed());
      }
      line("Proof. The bounds by " + certificate.relaxation() + " of these forms are exact:");
      List<Rule> steps = certificate.steps();
      for (int i = 0; i < steps.size(); i++) {
        step(i, steps.get(i), kernel.take(steps.get(i)));
      }
    } catch (Refusal refusal) {
      // named below
    }
    switch (PrecisionKernel.check(certificate)) {
      case PrecisionVerdict.Accepted _ -> conclusions();
      case PrecisionVerdict.Rejected rejected ->
          line("This is no proof. " + rejected.describe(certificate.network()));
    }
  }

  private void network(ScalarNetwork network) throws IOException {
    for (int k = 0; k < network.neurons(); k++) {
      line("  h%d = relu(%s)".formatted(k + 1, form(network.preActivations().get(k))));
    }
    for (int i = 0; i < network.outputs(); i++) {
      line("  y%d = %s".formatted(i + 1, form(network.outputForms().get(i))));
    }
  }

  private void step(int index, Rule rule, Optional<Fact> fact) throws IOException {
    String what = fact.map(f -> fact(index, f)).orElse("");
    line("(%d)  %s%s".formatted(index + 1, what, reason(rule)));
  }

  private String fact(int index, Fact fact) {
    String form = form(fact.form());
    return fact.base().step() == index
        ? form + "    "
        : "%s = %s of (%d)    ".formatted(form, curve(fact.curve()), fact.base().step() + 1L);
  }

  private static String curve(Curve curve) {
    int pieces = curve.lines().size();
    if (pieces > MOST_PIECES) {
      return "[a function of " + pieces + " pieces]";
    }
    StringBuilder text = new StringBuilder("[");
    for (int i = 0; i < pieces; i++) {
      String from = i == 0 ? "" : curve.knots().get(i - 1) + " <= ";
      String to = i == pieces - 1 ? "" : " <= " + curve.knots().get(i);
      text.append(i == 0 ? "" : "; ").append(curve.lines().get(i).toForm().toString(_ -> "t"));
      text.append(pieces == 1 ? "" : " on " + from + "t" + to);
    }
    return text.append("]").toString();
  }

  private String reason(Rule rule) {
    return switch (rule) {
      case Rule.Affine _ -> "affine in the inputs";
      case Rule.Relu(int neuron, int from) ->
          "relu, its argument is affine in %s".formatted(fact(from));
      case Rule.Active(int neuron, int from) ->
          "h%d is its argument, which is not negative by %s".formatted(neuron + 1, fact(from));
      case Rule.Inactive(int neuron, int from) ->
          "h%d is zero, its argument is not positive by %s".formatted(neuron + 1, fact(from));
      case Rule.Stable(int neuron) -> "h%d is stable by intervals".formatted(neuron + 1);
      case Rule.Sum(var terms, Rational constant) ->
          terms.size() == 1
              ? "a multiple of " + fact(terms.getFirst().fact())
              : "a sum of non-decreasing functions of it, " + facts(terms);
      case Rule.Aligned(var terms, Rational constant) ->
          "a sum whose terms are moved alike by the inputs that they share, " + facts(terms);
      case Rule.Convex(AffineForm form, Rational slope, int base) ->
          "one layer over %s, convex or concave%s".formatted(fact(base), facing());
      case Rule.Layer(AffineForm form, Rational slope, int base) ->
          "one layer over %s".formatted(fact(base));
      case Rule.Hull(AffineForm form) -> "one layer over the inputs";
      case Rule.Band(int neuron, Rational slope, int base) ->
          "a band over %s: each kink of the inner form is a peak above it or a valley below"
              .formatted(fact(base));
      case Rule.Rebase(int fact) -> "as " + fact(fact);
      case Rule.Compose(int fact) -> "%s, composed with its base".formatted(fact(fact));
    };
  }

  private String facing() {
    return certificate.relaxation().strength() == RelaxationName.Strength.CHORD
        ? ", every neuron faces away from the minimiser"
        : "";
  }

  private static String facts(List<Rule.Term> terms) {
    return terms.stream().map(term -> fact(term.fact())).collect(Collectors.joining(", "));
  }

  private void conclusions() throws IOException {
    line("Therefore");
    for (Conclusion conclusion : certificate.conclusions()) {
      line("  " + claim(certificate, conclusion) + ", by " + fact(conclusion.step()));
    }
  }

  private static String fact(int step) {
    return "(" + (step + 1L) + ")";
  }

  private String form(AffineForm form) {
    return form.terms() > MOST_TERMS
        ? "(a form of " + form.terms() + " terms)"
        : NetworkText.print(certificate.network(), form);
  }

  private void line(String text) throws IOException {
    out.append(text).append('\n');
  }
}

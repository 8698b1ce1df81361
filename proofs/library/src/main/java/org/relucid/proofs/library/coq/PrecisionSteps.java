package org.relucid.proofs.library.coq;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.relucid.proofs.kernel.precision.Fact;
import org.relucid.proofs.kernel.precision.PrecisionCertificate;
import org.relucid.proofs.kernel.precision.PrecisionKernel;
import org.relucid.proofs.kernel.precision.Refusal;
import org.relucid.proofs.kernel.precision.Rule;
import org.relucid.theory.function.Line;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.number.Rational;

/// The steps of a derivation of precision as `Bridge/PrecisionCheck.v` reads them. The kernel is
/// asked for what each step yields; Coq is told, beyond the step, the cells of each base's values
/// and the numbers that say how one form depends on another.
///
/// *Fails*: `IllegalArgumentException` for a step whose rule Coq does not know: sums over aligned
/// inputs, stable neurons, and hulls.
final class PrecisionSteps {
  private final PrecisionKernel kernel;
  private final List<Rule> rules;
  private final CoqTerms terms;
  private final List<Fact> facts = new ArrayList<>();
  private final List<Optional<Units>> layers = new ArrayList<>();
  private final Knots knots = new Knots();

  private PrecisionSteps(PrecisionCertificate certificate) throws Refusal {
    this.kernel =
        new PrecisionKernel(certificate.network(), certificate.relaxation(), certificate.domain());
    this.rules = certificate.steps();
    this.terms = new CoqTerms(certificate.network().inputs());
  }

  /// One term per step.
  static List<String> of(PrecisionCertificate certificate) {
    try {
      PrecisionSteps steps = new PrecisionSteps(certificate);
      steps.replay();
      steps.refine();
      return steps.print();
    } catch (Refusal refusal) {
      throw new IllegalArgumentException("the kernel rejects the certificate", refusal);
    }
  }

  private void replay() throws Refusal {
    for (int i = 0; i < rules.size(); i++) {
      Rule rule = rules.get(i);
      requireKnown(i, rule);
      layers.add(units(rule));
      Fact fact = kernel.take(rule).orElseThrow();
      facts.add(fact);
      if (fact.base().step() == i) {
        knots.base(i, fact.base().extent());
      }
      knots.add(fact.base().step(), fact.curve());
      layers.getLast().ifPresent(units -> units.knots(knots));
    }
  }

  private static void requireKnown(int step, Rule rule) {
    Optional<String> unknown =
        switch (rule) {
          case Rule.Aligned _ -> Optional.of("a sum over aligned inputs");
          case Rule.Active _, Rule.Inactive _, Rule.Stable _ -> Optional.of("a stable neuron");
          case Rule.Layer _, Rule.Hull _ -> Optional.of("a hull");
          case Rule.Affine _,
              Rule.Relu _,
              Rule.Sum _,
              Rule.Convex _,
              Rule.Band _,
              Rule.Rebase _,
              Rule.Compose _ ->
              Optional.empty();
        };
    if (unknown.isPresent()) {
      throw new IllegalArgumentException(
          "step %d is %s, whose rule is not proved in Coq yet".formatted(step + 1, unknown.get()));
    }
  }

  private Optional<Units> units(Rule rule) throws Refusal {
    return switch (rule) {
      case Rule.Convex(AffineForm form, Rational slope, int base) ->
          Optional.of(Units.of(kernel, form, slope, facts.get(base)));
      case Rule.Band(int neuron, Rational slope, int base) -> {
        AffineForm inner = kernel.preActivation(inner(neuron));
        yield Optional.of(Units.of(kernel, inner, slope, facts.get(base)));
      }
      default -> Optional.empty();
    };
  }

  /// The neuron that a band's own reads.
  private int inner(int neuron) throws Refusal {
    return kernel.preActivation(neuron).variable(0) - kernel.analysed().inputs();
  }

  /// Cells of a base are cut where they are mapped across an end of an inner base's cell; inner
  /// bases come later.
  private void refine() {
    for (int i = rules.size() - 1; i >= 0; i--) {
      if (rules.get(i) instanceof Rule.Rebase(int from)) {
        Fact fact = facts.get(from);
        knots.addPreimages(fact.base().step(), fact.curve(), i);
      }
    }
  }

  private List<String> print() throws Refusal {
    List<String> text = new ArrayList<>();
    for (int i = 0; i < rules.size(); i++) {
      text.add(print(i));
    }
    return text;
  }

  private String print(int i) throws Refusal {
    return switch (rules.get(i)) {
      case Rule.Affine(AffineForm form) ->
          "Affine_form (" + terms.form(form) + ") " + knots.cells(i);
      case Rule.Relu(int neuron, int from) -> {
        Line line = Units.affineIn(facts.get(from).form(), kernel.preActivation(neuron));
        yield "Relu_of %d %s %d".formatted(neuron, numbers(line), from + 1);
      }
      case Rule.Sum(List<Rule.Term> summands, Rational constant) ->
          "Sum_of %s (%s)"
              .formatted(
                  CoqTerms.inLine(summands, PrecisionSteps::summand), CoqTerms.number(constant));
      case Rule.Convex(_, _, int base) ->
          "Layer_over %d %s %s"
              .formatted(
                  base + 1, layer(i).text(), layer(i).direction(facts.get(base).base().extent()));
      case Rule.Band(int neuron, _, int base) -> {
        AffineForm p = kernel.preActivation(neuron);
        yield "Band_over %d %s %d %d (%s) (%s)"
            .formatted(
                base + 1,
                layer(i).text(),
                inner(neuron),
                neuron,
                CoqTerms.number(p.constant()),
                CoqTerms.number(p.factor(0).negate()));
      }
      case Rule.Rebase(int from) -> "Rebase %d %s".formatted(from + 1, knots.cells(i));
      case Rule.Compose(int from) -> {
        Rule.Rebase rebase = (Rule.Rebase) rules.get(facts.get(from).base().step());
        yield "Compose %d %d".formatted(from + 1, rebase.fact() + 1);
      }
      case Rule.Active _,
          Rule.Inactive _,
          Rule.Stable _,
          Rule.Aligned _,
          Rule.Layer _,
          Rule.Hull _ ->
          throw new IllegalStateException("refused before");
    };
  }

  private Units layer(int step) {
    return layers.get(step).orElseThrow();
  }

  private static String numbers(Line line) {
    return "(%s) (%s)".formatted(CoqTerms.number(line.slope()), CoqTerms.number(line.intercept()));
  }

  private static String summand(Rule.Term term) {
    return "(%s, %d%%positive)".formatted(CoqTerms.number(term.multiplier()), term.fact() + 1);
  }
}

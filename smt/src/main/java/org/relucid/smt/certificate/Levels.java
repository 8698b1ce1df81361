package org.relucid.smt.certificate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import org.relucid.smt.term.Formula;
import org.relucid.smt.term.Script;
import org.relucid.smt.term.Term;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.number.Rational;

/// The *level* of a formula: a CPWL function of the variables and the margin `m`, spelled with
/// neurons, that is at least 0 at `(x, m)` for all small enough `m > 0` if the formula holds at
/// `x`, and for no `m > 0` if it does not.
///
/// `a ≤ b` has the level `b - a`, `a < b` has `b - a - m`; a conjunction has the least, a
/// disjunction the greatest of its parts' levels; negations are pushed inward first.
final class Levels {
  private final Map<String, Integer> inputs = new HashMap<>();
  private final int margin;
  private final int most;
  private final List<AffineForm> neurons = new ArrayList<>();

  /// @param most neurons that may be used
  Levels(Script script, int most) {
    script.variables().forEach(variable -> inputs.put(variable, inputs.size()));
    this.margin = inputs.size();
    this.most = most;
  }

  /// More neurons would be needed than allowed, or a term is not linear.
  static final class TooHard extends Exception {
    private static final long serialVersionUID = 1;

    TooHard(String reason) {
      super(reason);
    }
  }

  /// The variables and the margin.
  int inputs() {
    return margin + 1;
  }

  List<AffineForm> neurons() {
    return neurons;
  }

  /// The conjuncts of the formula, each with its level.
  List<AffineForm> assumptions(Formula formula) throws TooHard {
    return assumptions(formula, Sense.AS_IT_IS);
  }

  private enum Sense {
    AS_IT_IS,
    NEGATED;

    Sense opposite() {
      return this == AS_IT_IS ? NEGATED : AS_IT_IS;
    }
  }

  private List<AffineForm> assumptions(Formula formula, Sense sense) throws TooHard {
    return switch (formula) {
      case Formula.Not(Formula part) -> assumptions(part, sense.opposite());
      case Formula.And(var parts) when sense == Sense.AS_IT_IS -> each(parts, sense);
      case Formula.Or(var parts) when sense == Sense.NEGATED -> each(parts, sense);
      case Formula.Comparison(Term a, var relation, Term b)
          when relation == Formula.Relation.EQUAL && sense == Sense.AS_IT_IS ->
          List.of(difference(b, a), difference(a, b));
      case Formula.Comparison _, Formula.And _, Formula.Or _ -> List.of(level(formula, sense));
    };
  }

  private List<AffineForm> each(List<Formula> parts, Sense sense) throws TooHard {
    List<AffineForm> all = new ArrayList<>();
    for (Formula part : parts) {
      all.addAll(assumptions(part, sense));
    }
    return all;
  }

  private AffineForm level(Formula formula, Sense sense) throws TooHard {
    return switch (formula) {
      case Formula.Not(Formula part) -> level(part, sense.opposite());
      case Formula.And(var parts) -> fold(parts, sense, sense == Sense.AS_IT_IS);
      case Formula.Or(var parts) -> fold(parts, sense, sense == Sense.NEGATED);
      case Formula.Comparison comparison -> level(comparison, sense);
    };
  }

  private AffineForm level(Formula.Comparison comparison, Sense sense) throws TooHard {
    Term a = comparison.left();
    Term b = comparison.right();
    boolean asItIs = sense == Sense.AS_IT_IS;
    return switch (comparison.relation()) {
      case AT_MOST -> asItIs ? difference(b, a) : strictly(difference(a, b));
      case LESS -> asItIs ? strictly(difference(b, a)) : difference(a, b);
      case EQUAL ->
          asItIs
              ? least(difference(b, a), difference(a, b))
              : greatest(strictly(difference(b, a)), strictly(difference(a, b)));
    };
  }

  private AffineForm fold(List<Formula> parts, Sense sense, boolean conjunction) throws TooHard {
    if (parts.isEmpty()) {
      return AffineForm.constant(dimension(), Rational.of(conjunction ? 1 : -1));
    }
    AffineForm folded = level(parts.getFirst(), sense);
    for (Formula part : parts.subList(1, parts.size())) {
      AffineForm next = level(part, sense);
      folded = conjunction ? least(folded, next) : greatest(folded, next);
    }
    return folded;
  }

  /// `max(a, b) = b + relu(a - b)`.
  private AffineForm greatest(AffineForm a, AffineForm b) throws TooHard {
    return joined(a, b, AffineForm::add);
  }

  /// `min(a, b) = b - relu(b - a)`.
  private AffineForm least(AffineForm a, AffineForm b) throws TooHard {
    return joined(a.negate(), b.negate(), AffineForm::add).negate();
  }

  private AffineForm joined(AffineForm a, AffineForm b, BinaryOperator<AffineForm> join)
      throws TooHard {
    if (neurons.size() == most) {
      throw new TooHard("more than " + most + " cases");
    }
    neurons.add(a.inDimension(dimension()).subtract(b.inDimension(dimension())));
    AffineForm neuron = AffineForm.variable(dimension(), dimension() - 1);
    return join.apply(b.inDimension(dimension()), neuron);
  }

  private int dimension() {
    return inputs() + neurons.size();
  }

  private AffineForm strictly(AffineForm form) {
    AffineForm wide = form.inDimension(dimension());
    return wide.subtract(AffineForm.variable(dimension(), margin));
  }

  private AffineForm difference(Term greater, Term less) throws TooHard {
    return form(greater).subtract(form(less)).inDimension(dimension());
  }

  private AffineForm form(Term term) throws TooHard {
    return switch (term) {
      case Term.Constant(Rational value) -> AffineForm.constant(inputs(), value);
      case Term.Variable(String name) -> {
        Integer index = inputs.get(name);
        if (index == null) {
          throw new TooHard(name + " is not declared");
        }
        yield AffineForm.variable(inputs(), index);
      }
      case Term.Sum(List<Term> terms) -> {
        AffineForm sum = AffineForm.constant(inputs(), Rational.ZERO);
        for (Term part : terms) {
          sum = sum.add(form(part));
        }
        yield sum;
      }
      case Term.Product(List<Term> factors) -> product(factors);
    };
  }

  private AffineForm product(List<Term> factors) throws TooHard {
    AffineForm product = AffineForm.constant(inputs(), Rational.ONE);
    for (Term factor : factors) {
      AffineForm next = form(factor);
      if (!product.isConstant() && !next.isConstant()) {
        throw new TooHard("not linear");
      }
      product =
          product.isConstant()
              ? next.multiply(product.constant())
              : product.multiply(next.constant());
    }
    return product;
  }
}

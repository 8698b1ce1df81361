package org.relucid.theory.network;

import java.util.List;
import org.relucid.theory.function.Expression;
import org.relucid.theory.function.Interpretation;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.number.Rational;

/// How an expression spells a network: `abs(e) = relu(e) + relu(-e)`, `max(a, b) = b + relu(a -
/// b)`, `min(a, b) = a - relu(a - b)`, `clamp(e, a, b) = b - relu(b - a - relu(e - a))`; equal
/// subterms are one neuron, a ReLU's layer is its longest path of ReLUs from the input, and linear
/// terms are skips.
///
/// ```java
/// Network network = Spelling.network(Expression.parse("max(x, y)"));   // y + relu(x - y)
/// ```
public final class Spelling {
  private Spelling() {}

  /// The network of one output, with as many inputs as the expression has variables, at least one.
  public static Network network(Expression expression) {
    return network(Math.max(1, expression.dimension()), List.of(expression));
  }

  /// The network of several outputs.
  ///
  /// @throws IllegalArgumentException where a variable occurs that is not below `inputs`
  public static Network network(int inputs, List<Expression> expressions) {
    return Layering.of(scalarNetwork(inputs, expressions));
  }

  /// The network neuron by neuron, in the order in which the expressions are read.
  public static ScalarNetwork scalarNetwork(int inputs, List<Expression> expressions) {
    Neurons neurons = new Neurons(inputs, new Expansion(inputs));
    List<AffineForm> outputs = expressions.stream().map(e -> e.interpret(neurons)).toList();
    return neurons.expansion().scalarNetwork(outputs);
  }

  /// Symbols mean affine forms over the inputs and the neurons so far.
  private record Neurons(int inputs, Expansion expansion) implements Interpretation<AffineForm> {
    @Override
    public AffineForm variable(int index) {
      if (index >= inputs) {
        throw new IllegalArgumentException("variable " + index + ", expected below " + inputs);
      }
      return expansion.input(index);
    }

    @Override
    public AffineForm constant(Rational value) {
      return expansion.constant(value);
    }

    @Override
    public AffineForm sum(List<AffineForm> terms) {
      return terms.stream().reduce(constant(Rational.ZERO), AffineForm::add);
    }

    @Override
    public AffineForm scaled(Rational factor, AffineForm term) {
      return term.multiply(factor);
    }

    @Override
    public AffineForm relu(AffineForm argument) {
      return expansion.relu(argument);
    }
  }
}

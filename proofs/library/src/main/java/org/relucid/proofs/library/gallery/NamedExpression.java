package org.relucid.proofs.library.gallery;

import org.relucid.theory.function.Expression;

/// A CPWL function of several variables, as an expression, with a name.
public record NamedExpression(String name, Expression expression) {
  public int dimension() {
    return expression.dimension();
  }

  @Override
  public String toString() {
    return name;
  }
}

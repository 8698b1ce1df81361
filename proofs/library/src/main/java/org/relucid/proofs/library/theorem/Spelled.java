package org.relucid.proofs.library.theorem;

import org.relucid.relaxations.Relaxations;
import org.relucid.theory.function.Decision;
import org.relucid.theory.function.Domain;
import org.relucid.theory.function.Expression;
import org.relucid.theory.geometry.Box;
import org.relucid.theory.geometry.Interval;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.network.NetworkEquality;
import org.relucid.theory.network.ScalarNetwork;
import org.relucid.theory.network.Spelling;

/// A network as an expression spells it, and what the relaxations say of it on boxes.
record Spelled(String text, ScalarNetwork network) {
  static Spelled of(String text) {
    return of(text, Math.max(1, Expression.parse(text).dimension()));
  }

  static Spelled of(String text, int inputs) {
    return new Spelled(
        text, Spelling.network(inputs, java.util.List.of(Expression.parse(text))).expand());
  }

  Interval bounds(String relaxation, Box box) {
    return Relaxations.named(relaxation, Relaxations.EXACTLY)
        .over(network, box)
        .outputs()
        .getFirst();
  }

  Interval range(Box box) {
    return Relaxations.EXACT.over(network, box).outputs().getFirst();
  }

  /// Whether it computes the same function as the other, on the domain.
  boolean computes(Spelled other, Domain domain) {
    Decision<Vector> decision =
        NetworkEquality.on(domain)
            .decide(
                Spelling.network(network.inputs(), java.util.List.of(Expression.parse(text))),
                Spelling.network(
                    network.inputs(), java.util.List.of(Expression.parse(other.text))));
    return decision instanceof Decision.Holds<Vector>;
  }

  @Override
  public String toString() {
    return text;
  }
}

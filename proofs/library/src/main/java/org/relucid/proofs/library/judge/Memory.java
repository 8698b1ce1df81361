package org.relucid.proofs.library.judge;

import java.util.List;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.network.Network;
import org.relucid.theory.network.Node;
import org.relucid.theory.network.Operator;
import org.relucid.theory.property.Formula;
import org.relucid.theory.property.Property;

/// Rough sizes in memory, in bytes, for caches: what counts is the number of terms.
final class Memory {
  private static final int BYTES_PER_TERM = 160;
  private static final int BYTES_PER_FORM = 200;

  private Memory() {}

  static long of(Network network) {
    return network.nodes().stream().mapToLong(Memory::of).sum();
  }

  private static long of(Node node) {
    return node.operator() instanceof Operator.Affine affine ? of(affine.map().rows()) : 0;
  }

  private static long of(List<AffineForm> forms) {
    return forms.stream().mapToLong(Memory::of).sum();
  }

  private static long of(AffineForm form) {
    return BYTES_PER_FORM + (long) BYTES_PER_TERM * form.terms();
  }

  static long of(Property property) {
    return property.assertions().stream().mapToLong(Memory::of).sum();
  }

  private static long of(Formula formula) {
    return switch (formula) {
      case Formula.Atom atom -> of(atom.form());
      case Formula.And and -> and.members().stream().mapToLong(Memory::of).sum();
      case Formula.Or or -> or.members().stream().mapToLong(Memory::of).sum();
    };
  }
}

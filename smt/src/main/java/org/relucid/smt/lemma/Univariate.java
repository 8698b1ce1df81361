package org.relucid.smt.lemma;

import java.util.ArrayList;
import java.util.List;
import org.relucid.smt.encode.Encodings;
import org.relucid.smt.encode.ExactEncoding;
import org.relucid.smt.encode.RelaxationEncoding;
import org.relucid.smt.encode.SymbolicBox;
import org.relucid.smt.encode.SymbolicForm;
import org.relucid.smt.encode.SymbolicNetwork;
import org.relucid.smt.term.Formula;
import org.relucid.smt.term.Term;

/// A network of one input and one output with symbolic weights, and where it bends: its maximum
/// over a box is attained at an end of the box or at a kink inside.
///
/// @param kinks all points inside the box at which the output's slope changes, and maybe others
record Univariate(SymbolicNetwork network, List<Kink> kinks) {
  Univariate {
    kinks = List.copyOf(kinks);
  }

  enum Side {
    UPPER,
    LOWER
  }

  /// Where the output may bend.
  sealed interface Kink {
    Term at();
  }

  /// It may be outside of the box.
  record Anywhere(Term at) implements Kink {}

  /// It is in the box, and the output there is known.
  record Known(Term at, Term value) implements Kink {}

  static Univariate of(SymbolicNetwork network, List<Term> kinks) {
    return new Univariate(
        network, kinks.stream().map(Anywhere::new).map(kink -> (Kink) kink).toList());
  }

  /// All kinks in the box, with the output's values there.
  static Univariate inside(SymbolicNetwork network, List<Known> kinks) {
    return new Univariate(network, List.copyOf(kinks));
  }

  /// Ends the case: on no box is this bound of the relaxation looser than the exact one.
  Case precise(String relaxation, Side side, SymbolicBox box, CaseBuilder builder) {
    Univariate turned = side == Side.UPPER ? this : negated();
    Term reach = turned.bound(relaxation, box, builder);
    List<Formula> above = new ArrayList<>();
    above.add(Formula.less(turned.valueAt(box.lower().getFirst(), "L", builder), reach));
    above.add(Formula.less(turned.valueAt(box.upper().getFirst(), "U", builder), reach));
    for (int i = 0; i < kinks.size(); i++) {
      above.add(
          switch (turned.kinks.get(i)) {
            case Known(_, Term value) -> Formula.less(value, reach);
            case Anywhere(Term q) ->
                Formula.or(
                    Formula.less(q, box.lower().getFirst()),
                    Formula.less(box.upper().getFirst(), q),
                    Formula.less(turned.valueAt(q, "kink" + (i + 1), builder), reach));
          });
    }
    return builder.none(above.toArray(Formula[]::new));
  }

  /// Ends the case: this bound of the relaxation does not pass a value that the output attains in
  /// the box, and so is exact.
  Case attained(String relaxation, Side side, SymbolicBox box, Term value, CaseBuilder builder) {
    return switch (side) {
      case UPPER -> builder.none(Formula.less(value, bound(relaxation, box, builder)));
      case LOWER ->
          builder.none(Formula.less(value.negate(), negated().bound(relaxation, box, builder)));
    };
  }

  /// Ends the case: on this box, with at most one kink inside, the lower bound is too low.
  Case tooLow(String relaxation, SymbolicBox box, Term kink, CaseBuilder builder) {
    Univariate turned = negated();
    Term lower = turned.bound(relaxation, box, builder).negate();
    return builder.none(
        Formula.or(
            Formula.atMost(valueAt(box.lower().getFirst(), "L", builder), lower),
            Formula.atMost(valueAt(box.upper().getFirst(), "U", builder), lower),
            Formula.atMost(valueAt(kink, "kink", builder), lower)));
  }

  private Term bound(String relaxation, SymbolicBox box, CaseBuilder builder) {
    RelaxationEncoding encoding =
        Encodings.of(relaxation, network, box, builder.script(), builder.signs());
    return encoding.reach(network.outputs().getFirst(), "bound");
  }

  private Term valueAt(Term x, String where, CaseBuilder builder) {
    return ExactEncoding.output(network, 0, List.of(x), "at-" + where, builder.script());
  }

  private Univariate negated() {
    SymbolicForm output = network.outputs().getFirst().negate();
    return new Univariate(
        new SymbolicNetwork(1, network.preActivations(), List.of(output)),
        kinks.stream().map(Univariate::negated).toList());
  }

  private static Kink negated(Kink kink) {
    return switch (kink) {
      case Anywhere anywhere -> anywhere;
      case Known(Term at, Term value) -> new Known(at, value.negate());
    };
  }
}

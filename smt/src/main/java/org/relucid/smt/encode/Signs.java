package org.relucid.smt.encode;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.relucid.smt.term.Term;

/// The signs of terms as far as they follow from signs of variables that are known: it saves the
/// solver cases.
///
/// *Soundness*: a known sign is right wherever the variables have the signs that were noted.
public final class Signs {
  /// What is known.
  public enum Sign {
    AT_LEAST_ZERO,
    AT_MOST_ZERO,
    ZERO,
    UNKNOWN;

    Sign times(Sign other) {
      if (this == ZERO || other == ZERO) {
        return ZERO;
      }
      if (this == UNKNOWN || other == UNKNOWN) {
        return UNKNOWN;
      }
      return this == other ? AT_LEAST_ZERO : AT_MOST_ZERO;
    }

    Sign plus(Sign other) {
      if (this == ZERO || this == other) {
        return other;
      }
      return other == ZERO ? this : UNKNOWN;
    }
  }

  private final Map<String, Sign> known = new HashMap<>();

  /// Notes the sign of a variable, which the script has to require.
  public void note(Term variable, Sign sign) {
    if (variable instanceof Term.Variable(String name)) {
      known.put(name, sign);
    }
  }

  public Sign of(Term term) {
    return switch (term) {
      case Term.Constant(var value) ->
          value.isZero() ? Sign.ZERO : value.signum() > 0 ? Sign.AT_LEAST_ZERO : Sign.AT_MOST_ZERO;
      case Term.Variable(String name) -> known.getOrDefault(name, Sign.UNKNOWN);
      case Term.Sum(List<Term> terms) -> terms.stream().map(this::of).reduce(Sign.ZERO, Sign::plus);
      case Term.Product(List<Term> factors) ->
          factors.stream().map(this::of).reduce(Sign.AT_LEAST_ZERO, Sign::times);
    };
  }
}

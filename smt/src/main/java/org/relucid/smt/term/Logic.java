package org.relucid.smt.term;

import java.util.List;

/// The logics of SMT-LIB that scripts live in: real arithmetic without quantifiers, linear or not.
public enum Logic {
  QF_LRA,
  QF_NRA;

  static Logic of(List<Script.Assertion> assertions) {
    return assertions.stream().allMatch(a -> isLinear(a.formula())) ? QF_LRA : QF_NRA;
  }

  private static boolean isLinear(Formula formula) {
    return switch (formula) {
      case Formula.Comparison(Term left, _, Term right) -> isLinear(left) && isLinear(right);
      case Formula.And(var parts) -> parts.stream().allMatch(Logic::isLinear);
      case Formula.Or(var parts) -> parts.stream().allMatch(Logic::isLinear);
      case Formula.Not(Formula part) -> isLinear(part);
    };
  }

  private static boolean isLinear(Term term) {
    return switch (term) {
      case Term.Constant _, Term.Variable _ -> true;
      case Term.Sum(var terms) -> terms.stream().allMatch(Logic::isLinear);
      case Term.Product(var factors) ->
          factors.stream().allMatch(Logic::isLinear)
              && factors.stream().filter(factor -> !(factor instanceof Term.Constant)).count() <= 1;
    };
  }
}

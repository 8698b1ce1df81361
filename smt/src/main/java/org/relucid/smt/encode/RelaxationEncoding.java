package org.relucid.smt.encode;

import org.relucid.smt.term.Term;

/// What a relaxation says of a network on a box with symbolic ends.
public interface RelaxationEncoding {
  /// A term, over new variables, that takes no value above the relaxation's upper bound of the
  /// form, and that bound itself for some values of the variables.
  ///
  /// So "the bound is too loose" can be said without quantifiers: the term is above the maximum.
  Term reach(SymbolicForm form, String name);
}

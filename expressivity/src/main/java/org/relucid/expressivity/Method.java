package org.relucid.expressivity;

/// How an answer was found.
public enum Method {
  /// A derivation by the rules of the precision calculus.
  CALCULUS,
  /// The relaxation replayed with symbolic end points, cell by cell.
  CELLS,
  /// An SMT solver.
  SMT,
  /// A single box with exact bounds: it refutes, and never proves.
  SAMPLE
}

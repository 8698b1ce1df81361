package org.relucid.theory.format.vnnlib;

import java.util.OptionalInt;

/// The variables of one property file: how many inputs and outputs there are, and which joint index
/// (inputs first) a name has.
interface Variables {
  int inputs();

  int outputs();

  /// The joint index of a declared variable, or nothing for any other word.
  OptionalInt index(String name);

  default int dimension() {
    return inputs() + outputs();
  }
}

package org.relucid.expressivity.search.output;

import org.relucid.expressivity.Answer;
import org.relucid.theory.network.ScalarNetwork;

/// Whether fixed hidden layers have output weights with which the network is right.
public sealed interface Fitting {
  /// The network equals the function, compared exactly, and is precise on all boxes.
  record Found(ScalarNetwork network, Answer.Precise precision) implements Fitting {}

  /// With no weights it is the function.
  record EncodesNot(Refutation refutation) implements Fitting {}

  /// With some weights it is the function, with none also precise.
  record None(Refutation refutation) implements Fitting {}

  /// With some weights it is the function; whether it is precise with any was not shown.
  record Unknown(String reason) implements Fitting {}
}

package org.relucid.smt.query;

import java.util.concurrent.CountDownLatch;

/// A program that takes a solver's arguments and is none.
public final class NoSolver {
  private NoSolver() {}

  /// What it does, and what is to be made of it.
  enum Behaviour {
    FAIL("it said nothing"),
    TALK("unsatisfied"),
    HANG("out of time"),
    STOP_SHORT("it said nothing");

    final String reason;

    Behaviour(String reason) {
      this.reason = reason;
    }
  }

  static void main(String[] arguments) throws InterruptedException {
    switch (Behaviour.valueOf(arguments[0])) {
      case FAIL -> System.exit(1);
      case TALK -> System.out.println("unsatisfied");
      case HANG -> new CountDownLatch(1).await();
      case STOP_SHORT -> System.out.print("(sat");
    }
  }
}

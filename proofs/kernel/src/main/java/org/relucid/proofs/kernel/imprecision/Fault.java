package org.relucid.proofs.kernel.imprecision;

import org.relucid.proofs.kernel.Setting;
import org.relucid.proofs.kernel.Verdict;
import org.relucid.theory.number.Rational;

/// Why a certificate of imprecision was rejected, with the numbers that are wrong. Indices are
/// counted from 0 and printed from 1.
public sealed interface Fault {
  /// The derivation of the range is none.
  record NoRange(Setting setting, Verdict.Rejected rejected) implements Fault {
    @Override
    public String toString() {
      return "the range: " + rejected.describe(setting);
    }
  }

  record NotOneBound(int conclusions) implements Fault {
    @Override
    public String toString() {
      return "the range has " + conclusions + " conclusions, expected one bound of an output";
    }
  }

  record NoBox(int assumptions, int inputs) implements Fault {
    @Override
    public String toString() {
      return assumptions + " assumptions, expected the two sides of each of " + inputs + " inputs";
    }
  }

  record NoSide(int input) implements Fault {
    @Override
    public String toString() {
      return "the assumptions on x%d, expected x%d - l >= 0 and -x%d + u >= 0 with l <= u"
          .formatted(input + 1L, input + 1L, input + 1L);
    }
  }

  /// The relaxation is not looser there.
  record NotLooser(Rational reached, Rational range) implements Fault {
    @Override
    public String toString() {
      return "the relaxation reaches " + reached + ", which is not beyond the range's " + range;
    }
  }

  /// Another kind of evidence than the relaxation needs.
  record WrongEvidence() implements Fault {
    @Override
    public String toString() {
      return "points of another kind than the relaxation needs";
    }
  }

  record WrongCount(long found, long expected) implements Fault {
    @Override
    public String toString() {
      return found + " points, expected " + expected;
    }
  }

  record WrongSize(int point, int found, int expected) implements Fault {
    @Override
    public String toString() {
      return "point " + (point + 1L) + " has " + found + " numbers, expected " + expected;
    }
  }

  record OutsideTheBox(int point) implements Fault {
    @Override
    public String toString() {
      return "point " + (point + 1L) + " is outside of the box";
    }
  }

  record NotFeasible(int point, int neuron) implements Fault {
    @Override
    public String toString() {
      return "point "
          + (point + 1L)
          + " is not in the triangle of neuron h"
          + (neuron + 1L)
          + " over the values reached before";
    }
  }

  record Crossed(int neuron, Rational least, Rational greatest) implements Fault {
    @Override
    public String toString() {
      return "neuron h" + (neuron + 1L) + " reaches from " + least + " to " + greatest;
    }
  }

  record NoSuchPoint(int point, long index) implements Fault {
    @Override
    public String toString() {
      return "point " + (point + 1L) + " is made of point " + (index + 1) + ", not an earlier one";
    }
  }

  record NoCombination(int point) implements Fault {
    @Override
    public String toString() {
      return "point " + (point + 1L) + " is no convex combination of points of one layer";
    }
  }

  record NotTheLastLayer(int layer) implements Fault {
    @Override
    public String toString() {
      return "the last point is not one of layer " + layer;
    }
  }

  record TooLong(long bits, long most) implements Fault {
    @Override
    public String toString() {
      return "numbers of " + bits + " bits, expected at most " + most;
    }
  }

  record TooMuchWork(long nanoseconds) implements Fault {
    @Override
    public String toString() {
      return "work of about "
          + nanoseconds / 1_000_000_000
          + " s, expected at most "
          + Work.MOST_WORK / 1_000_000_000;
    }
  }
}

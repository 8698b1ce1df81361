package org.relucid.proofs.kernel;

import java.util.function.Function;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.number.Rational;

/// Why a certificate was rejected, with the numbers that are wrong. Indices are counted from 0 and
/// printed from 1, as in the text of certificates.
public sealed interface Reason {
  /// The reason in words, with forms printed as given.
  default String describe(Function<AffineForm, String> print) {
    return toString();
  }

  record NoSuchAssumption(int index, int assumptions) implements Reason {
    @Override
    public String toString() {
      return "assumption " + (index + 1L) + ", there are " + assumptions;
    }
  }

  record NoSuchNeuron(int index, int neurons) implements Reason {
    @Override
    public String toString() {
      return "neuron h" + (index + 1L) + ", there are " + neurons;
    }
  }

  record NoSuchOutput(int index, int outputs) implements Reason {
    @Override
    public String toString() {
      return "output y" + (index + 1L) + ", there are " + outputs;
    }
  }

  /// The step is not an earlier one, or stands in a branch that is closed.
  record FactOutOfReach(int step) implements Reason {
    @Override
    public String toString() {
      return "fact " + (step + 1L) + " is not an earlier fact of this branch or an open one";
    }
  }

  record NegativeMultiplier(int term, Rational multiplier) implements Reason {
    @Override
    public String toString() {
      return "multiplier " + multiplier + " of term " + (term + 1L) + " is negative";
    }
  }

  record NegativeConstant(Rational constant) implements Reason {
    @Override
    public String toString() {
      return "constant " + constant + " is negative";
    }
  }

  /// A chord needs `l ≤ 0 ≤ u` and `l < u`.
  record NoChord(Rational lower, Rational upper) implements Reason {
    @Override
    public String toString() {
      return "no chord over [" + lower + ", " + upper + "], it needs l <= 0 <= u and l < u";
    }
  }

  record WrongDimension(int found, int expected) implements Reason {
    @Override
    public String toString() {
      return "form of dimension " + found + ", expected " + expected;
    }
  }

  record DifferentForm(AffineForm found, AffineForm expected) implements Reason {
    @Override
    public String describe(Function<AffineForm, String> print) {
      return "found " + print.apply(found) + " >= 0, expected " + print.apply(expected) + " >= 0";
    }
  }

  record NotAbsurd(AffineForm found) implements Reason {
    @Override
    public String describe(Function<AffineForm, String> print) {
      return print.apply(found) + " >= 0 is no contradiction";
    }
  }

  record NoOpenBranch() implements Reason {
    @Override
    public String toString() {
      return "no branch of this kind is open here";
    }
  }

  record OpenBranches(int branches) implements Reason {
    @Override
    public String toString() {
      return branches + " splits are not closed";
    }
  }

  record BranchesDiffer(AffineForm first, AffineForm second) implements Reason {
    @Override
    public String describe(Function<AffineForm, String> print) {
      return "the branches end in "
          + print.apply(first)
          + " >= 0 and "
          + print.apply(second)
          + " >= 0";
    }
  }

  record AssumptionFails(int assumption, Rational value) implements Reason {
    @Override
    public String toString() {
      return "assumption " + (assumption + 1L) + " is " + value + " at the point, expected >= 0";
    }
  }

  record NotViolated(Rational value) implements Reason {
    @Override
    public String toString() {
      return "the form is " + value + " at the point, expected < 0";
    }
  }

  record NothingConcluded() implements Reason {
    @Override
    public String toString() {
      return "the certificate concludes nothing";
    }
  }

  record NumberTooLong(long bits) implements Reason {
    @Override
    public String toString() {
      return "a number of " + bits + " bits, expected at most " + Effort.MOST_BITS;
    }
  }

  record TooMuchKept(long bits) implements Reason {
    @Override
    public String toString() {
      return "facts of " + bits + " bits in reach, expected at most " + Effort.MOST_KEPT;
    }
  }

  record TooMuchWork(long nanoseconds) implements Reason {
    @Override
    public String toString() {
      return "work of about "
          + nanoseconds / 1_000_000_000
          + " s, expected at most "
          + Effort.MOST_WORK / 1_000_000_000;
    }
  }
}

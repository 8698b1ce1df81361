package org.relucid.proofs.kernel.precision;

import java.util.function.Function;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.number.Rational;

/// Why a certificate of precision was rejected, with what is wrong. Indices are counted from 0 and
/// printed from 1; variables are the inputs and then the neurons.
public sealed interface Fault {
  /// The fault in words, with forms printed as given.
  String describe(Function<AffineForm, String> print);

  record NoSuchNeuron(int index, int neurons) implements Fault {
    @Override
    public String describe(Function<AffineForm, String> print) {
      return "neuron h" + (index + 1L) + ", there are " + neurons;
    }
  }

  record NoSuchOutput(int index, int outputs) implements Fault {
    @Override
    public String describe(Function<AffineForm, String> print) {
      return "output y" + (index + 1L) + ", there are " + outputs;
    }
  }

  /// The step is not an earlier one, or one that yields no fact.
  record NoFact(int step) implements Fault {
    @Override
    public String describe(Function<AffineForm, String> print) {
      return "step " + (step + 1L) + " is no earlier fact";
    }
  }

  record NotFor(RelaxationName relaxation) implements Fault {
    @Override
    public String describe(Function<AffineForm, String> print) {
      return "this rule does not hold for " + relaxation;
    }
  }

  record WrongDimension(int found, int expected) implements Fault {
    @Override
    public String describe(Function<AffineForm, String> print) {
      return "a form of dimension " + found + ", expected " + expected;
    }
  }

  /// Only inputs may occur, or only neurons, or only neurons that read inputs.
  record WrongVariables(AffineForm form, String expected) implements Fault {
    @Override
    public String describe(Function<AffineForm, String> print) {
      return print.apply(form) + ", expected a form of " + expected;
    }
  }

  record DifferentForm(AffineForm found, AffineForm expected) implements Fault {
    @Override
    public String describe(Function<AffineForm, String> print) {
      return "the fact is about " + print.apply(found) + ", expected " + print.apply(expected);
    }
  }

  /// `form = w·of + v` for no numbers `w, v`.
  record NotAffineIn(AffineForm form, AffineForm of) implements Fault {
    @Override
    public String describe(Function<AffineForm, String> print) {
      return print.apply(form) + " is not affine in " + print.apply(of);
    }
  }

  /// The fact is not its own base.
  record NoBase(int step) implements Fault {
    @Override
    public String describe(Function<AffineForm, String> print) {
      return "fact " + (step + 1L) + " is not its own base";
    }
  }

  /// The base of the fact comes from no other.
  record RootBase(int step) implements Fault {
    @Override
    public String describe(Function<AffineForm, String> print) {
      return "the base of fact " + (step + 1L) + " is not another fact";
    }
  }

  record OtherBase(int term, int found, int expected) implements Fault {
    @Override
    public String describe(Function<AffineForm, String> print) {
      return "term %d is over the base (%d), expected (%d)"
          .formatted(term + 1L, found + 1L, expected + 1L);
    }
  }

  record NotStable(int neuron, Extent range) implements Fault {
    @Override
    public String describe(Function<AffineForm, String> print) {
      return "the argument of h" + (neuron + 1L) + " is only known to be in " + range;
    }
  }

  /// The term is no non-decreasing function of the sum.
  record NotComonotone(int term) implements Fault {
    @Override
    public String describe(Function<AffineForm, String> print) {
      return "term " + (term + 1L) + " is not a non-decreasing function of the sum";
    }
  }

  /// An input that several terms depend on does not move them all in one direction.
  record SharedInput(int term, int input) implements Fault {
    @Override
    public String describe(Function<AffineForm, String> print) {
      return "term "
          + (term + 1L)
          + " and an earlier one may be moved by x"
          + (input + 1L)
          + " in different directions";
    }
  }

  /// The factors of the neurons differ in sign.
  record MixedSigns(int neuron, Rational factor) implements Fault {
    @Override
    public String describe(Function<AffineForm, String> print) {
      return "h" + (neuron + 1L) + " has the factor " + factor + ", others have the other sign";
    }
  }

  /// The neuron rises towards the minimiser.
  record FacesMinimiser(int neuron, Rational kink) implements Fault {
    @Override
    public String describe(Function<AffineForm, String> print) {
      return "h" + (neuron + 1L) + " with its kink at " + kink + " faces the minimiser";
    }
  }

  /// The pre-activation is not `H - s·h` with `s, H > 0`.
  record NoBand(AffineForm preActivation) implements Fault {
    @Override
    public String describe(Function<AffineForm, String> print) {
      return print.apply(preActivation) + " is not H - s*h with s, H > 0";
    }
  }

  /// A kink of the inner form is neither a peak above the band nor a valley below.
  record KinkInBand(int neuron, Rational kink, Rational value) implements Fault {
    @Override
    public String describe(Function<AffineForm, String> print) {
      return "h%d has its kink at %s, where the inner form is %s: no peak above the band, no valley below"
          .formatted(neuron + 1L, kink, value);
    }
  }

  record OtherLayer(int neuron) implements Fault {
    @Override
    public String describe(Function<AffineForm, String> print) {
      return "h" + (neuron + 1L) + " is in another layer than the first neuron";
    }
  }

  record NothingConcluded() implements Fault {
    @Override
    public String describe(Function<AffineForm, String> print) {
      return "nothing is concluded";
    }
  }

  record NumberTooLong(long bits) implements Fault {
    @Override
    public String describe(Function<AffineForm, String> print) {
      return "a number of " + bits + " bits, expected at most " + Allowance.MOST_BITS;
    }
  }

  record TooMuchKept(long bits) implements Fault {
    @Override
    public String describe(Function<AffineForm, String> print) {
      return "more than " + Allowance.MOST_KEPT + " bits would be kept";
    }
  }

  record TooMuchWork(long nanoseconds) implements Fault {
    @Override
    public String describe(Function<AffineForm, String> print) {
      return "more work than " + Allowance.MOST_WORK + " nanoseconds";
    }
  }
}

package org.relucid.expressivity.search.size;

import java.util.Optional;

/// A number that is at least `least`, and at most `most` where that is known.
///
/// *Fails*: `IllegalArgumentException` where they contradict each other.
public record Between(int least, Optional<Integer> most) {
  public Between {
    if (most.isPresent() && most.get() < least) {
      throw new IllegalArgumentException("at least " + least + " and at most " + most.get());
    }
  }

  public boolean isKnown() {
    return most.isPresent() && most.get() == least;
  }

  /// `= 2`, `>= 4`, or `>= 2, <= 3`.
  @Override
  public String toString() {
    if (most.isEmpty()) {
      return ">= " + least;
    }
    return isKnown() ? "= " + least : ">= " + least + ", <= " + most.get();
  }
}

package org.relucid.theory.format;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.number.Rational;

/// What a verifier's counterexample file states: one point, or nothing that can be judged, with the
/// reason.
public sealed interface Witness {

  /// One point: its inputs, complete from `X_0` on, the outputs as far as they are stated (by
  /// index: some may be missing or surplus), and remarks about sloppiness that does not touch the
  /// inputs.
  record Point(Vector x, SortedMap<Integer, Rational> statedY, List<String> remarks)
      implements Witness {
    public Point {
      statedY = Collections.unmodifiableSortedMap(new TreeMap<>(statedY));
      remarks = List.copyOf(remarks);
    }

    /// This point as a witness for a network of the given sizes: malformed where it has another
    /// number of inputs; missing or surplus outputs are remarked.
    @Override
    public Witness expecting(int inputs, int outputs) {
      if (x.size() != inputs) {
        return new Malformed(
            Reason.WRONG_NUMBER_OF_INPUTS, x.size() + " X values, expected " + inputs);
      }
      List<String> more = new ArrayList<>(remarks);
      long missing = IntStream.range(0, outputs).filter(k -> !statedY.containsKey(k)).count();
      Map<Integer, Rational> surplus = statedY.tailMap(outputs);
      if (missing > 0) {
        more.add(missing + " of " + outputs + " Y values are missing");
      }
      if (!surplus.isEmpty()) {
        more.add(surplus.size() + " surplus Y values, expected " + outputs);
      }
      return new Point(x, statedY, more);
    }
  }

  /// No point that can be judged. The detail is one line.
  record Malformed(Reason reason, String detail) implements Witness {
    @Override
    public Witness expecting(int inputs, int outputs) {
      return this;
    }
  }

  /// Why a witness cannot be judged.
  enum Reason {
    /// Nothing but white space and comments.
    EMPTY,
    /// Words, such as `unsat`, but no value of an input.
    NO_POINT,
    /// Some input has two values.
    SEVERAL_POINTS,
    /// The indices of the inputs have a gap.
    MISSING_INPUT,
    /// Complete, but not for this network.
    WRONG_NUMBER_OF_INPUTS,
    /// Something that is neither a name `X_i` or `Y_j` nor a number where one is expected.
    UNREADABLE
  }

  Witness expecting(int inputs, int outputs);
}

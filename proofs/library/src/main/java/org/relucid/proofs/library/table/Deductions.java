package org.relucid.proofs.library.table;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.relucid.proofs.library.gallery.FunctionClass;
import org.relucid.proofs.library.theorem.Consequence;
import org.relucid.proofs.library.theorem.Consequence.DoesNotExpress;
import org.relucid.proofs.library.theorem.Consequence.Expresses;
import org.relucid.proofs.library.theorem.Consequence.IsInside;
import org.relucid.proofs.library.theorem.LibraryTheorem;
import org.relucid.proofs.library.theorem.Space;

/// Combines theorems: if D is inside D′, then D expresses what D′ does, and D′ does not express
/// what D does not. Which functions are in a class is computed.
///
/// *Fails*: `IllegalStateException` where theorems contradict each other.
public final class Deductions {
  private final List<LibraryTheorem> theorems;

  public Deductions(List<LibraryTheorem> theorems) {
    this.theorems = List.copyOf(theorems);
  }

  /// Does the relaxation express the class?
  public Deduction deduce(Space space, String relaxation, FunctionClass functions) {
    Optional<Deduction.Expressed> yes = expressed(space, relaxation, functions);
    Optional<Deduction.NotExpressed> no = notExpressed(space, relaxation, functions);
    if (yes.isPresent() && no.isPresent()) {
      throw new IllegalStateException(
          "contradiction: " + yes.get().theorems() + " and " + no.get().theorems());
    }
    return yes.<Deduction>map(found -> found).or(() -> no).orElseGet(Deduction.Undecided::new);
  }

  /// Does it express the compositions of two functions of the class?
  public Deduction deduceComposed(Space space, String relaxation, FunctionClass functions) {
    Optional<LibraryTheorem> composes =
        theorems.stream()
            .filter(t -> t.consequences().contains(new Consequence.Composes(relaxation)))
            .findFirst();
    if (composes.isPresent()
        && deduce(space, relaxation, functions) instanceof Deduction.Expressed(var chain)) {
      return new Deduction.Expressed(
          Stream.concat(composes.stream(), chain.stream()).distinct().toList());
    }
    return new Deduction.Undecided();
  }

  private Optional<Deduction.Expressed> expressed(
      Space space, String relaxation, FunctionClass functions) {
    for (var looser : reachable(relaxation, Direction.LOOSER).entrySet()) {
      Optional<LibraryTheorem> found =
          theorems.stream()
              .flatMap(t -> t.consequences().stream().map(c -> new Said(t, c)))
              .filter(said -> said.expresses(space, looser.getKey(), functions))
              .min(Comparator.comparing(Said::width))
              .map(Said::theorem);
      if (found.isPresent()) {
        return Optional.of(new Deduction.Expressed(chain(found.get(), looser.getValue())));
      }
    }
    return Optional.empty();
  }

  private Optional<Deduction.NotExpressed> notExpressed(
      Space space, String relaxation, FunctionClass functions) {
    for (var tighter : reachable(relaxation, Direction.TIGHTER).entrySet()) {
      for (LibraryTheorem theorem : theorems) {
        for (Consequence consequence : theorem.consequences()) {
          if (consequence instanceof DoesNotExpress not
              && not.space() == space
              && not.relaxation().equals(tighter.getKey())
              && not.refutes(functions)) {
            return Optional.of(
                new Deduction.NotExpressed(chain(theorem, tighter.getValue()), not.function()));
          }
        }
      }
    }
    return Optional.empty();
  }

  /// A theorem and one thing that follows from it.
  private record Said(LibraryTheorem theorem, Consequence consequence) {
    boolean expresses(Space space, String relaxation, FunctionClass functions) {
      return consequence instanceof Expresses said
          && said.space() == space
          && said.relaxation().equals(relaxation)
          && functions.isWithin(said.functions());
    }

    /// How many classes are within that of which it speaks: the narrower, the more to the point.
    long width() {
      return consequence instanceof Expresses said
          ? Stream.of(FunctionClass.values()).filter(c -> c.isWithin(said.functions())).count()
          : 0;
    }
  }

  private static List<LibraryTheorem> chain(LibraryTheorem first, List<LibraryTheorem> rest) {
    return Stream.concat(Stream.of(first), rest.stream()).distinct().toList();
  }

  private enum Direction {
    LOOSER,
    TIGHTER
  }

  /// The relaxations that are looser (tighter), nearest first, each with the theorems that say so.
  private Map<String, List<LibraryTheorem>> reachable(String relaxation, Direction direction) {
    Map<String, List<LibraryTheorem>> found = new LinkedHashMap<>();
    found.put(relaxation, List.of());
    Deque<String> next = new ArrayDeque<>(List.of(relaxation));
    while (!next.isEmpty()) {
      String from = next.remove();
      for (LibraryTheorem theorem : theorems) {
        for (Consequence consequence : theorem.consequences()) {
          if (consequence instanceof IsInside(var tighter, var looser)) {
            String start = direction == Direction.LOOSER ? tighter : looser;
            String end = direction == Direction.LOOSER ? looser : tighter;
            if (start.equals(from) && !found.containsKey(end)) {
              List<LibraryTheorem> path = new ArrayList<>(found.getOrDefault(from, List.of()));
              path.add(theorem);
              found.put(end, path);
              next.add(end);
            }
          }
        }
      }
    }
    return found;
  }
}

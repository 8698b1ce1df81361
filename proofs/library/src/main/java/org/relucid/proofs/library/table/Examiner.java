package org.relucid.proofs.library.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.relucid.proofs.library.gallery.FunctionClass;
import org.relucid.proofs.library.theorem.LibraryTheorem;
import org.relucid.proofs.library.theorem.Proof;
import org.relucid.proofs.library.theorem.Space;
import org.relucid.proofs.library.theorem.Workbench;

/// Makes the evidence for cells: what fits what the theorems say, and whether the theorems' own
/// computations hold.
final class Examiner {
  private final LineTrials onTheLine;
  private final SpaceTrials inSpace;
  private final Refutations refutations;
  private final Map<String, List<String>> failures = new HashMap<>();

  Examiner(LineTrials onTheLine, Workbench workbench) {
    this.onTheLine = onTheLine;
    this.inSpace = new SpaceTrials(workbench);
    this.refutations = new Refutations(workbench);
  }

  /// Where a cell is.
  record Place(Row.Kind kind, Space space, String relaxation, FunctionClass functions) {}

  Evidence evidence(Place place, Deduction deduction) {
    List<String> failed = deduction.theorems().stream().flatMap(t -> failures(t).stream()).toList();
    return found(place, deduction).with(failed);
  }

  private Evidence found(Place place, Deduction deduction) {
    String relaxation = place.relaxation();
    return switch (deduction) {
      case Deduction.NotExpressed(_, var function) -> refutations.of(relaxation, function);
      case Deduction.Expressed _ ->
          place.space() == Space.LINE
              ? onTheLine(place)
              : inSpace.of(
                  relaxation, place.functions(), Optional.of("no function of the class is proved"));
      case Deduction.Undecided _ ->
          place.space() == Space.LINE
              ? Evidence.NONE
              : inSpace.of(relaxation, place.functions(), Optional.empty());
    };
  }

  private Evidence onTheLine(Place place) {
    return switch (place.kind()) {
      case FUNCTIONS -> onTheLine.of(place.relaxation(), place.functions());
      case COMPOSITIONS -> onTheLine.composed(place.relaxation(), place.functions());
    };
  }

  /// The computations that the theorem's proof rests on, run once; which instances are tried, the
  /// table itself says.
  private List<String> failures(LibraryTheorem theorem) {
    return failures.computeIfAbsent(
        theorem.id(),
        id -> {
          List<String> failed = new ArrayList<>();
          Proof.checkComputed(theorem).steps().stream()
              .filter(Proof.Checked::failed)
              .forEach(step -> failed.add(id + ": " + step.finding().orElseThrow().detail()));
          return failed;
        });
  }
}

package org.relucid.proofs.library.theorem;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.relucid.expressivity.Answer;
import org.relucid.expressivity.Method;
import org.relucid.expressivity.Question;
import org.relucid.expressivity.encode.Attempt;
import org.relucid.expressivity.encode.Composition;
import org.relucid.expressivity.encode.Encoder;
import org.relucid.expressivity.encode.Facing;
import org.relucid.expressivity.encode.Skips;
import org.relucid.expressivity.encode.TriangleFacings;
import org.relucid.proofs.library.gallery.FunctionClass;
import org.relucid.proofs.library.gallery.Gallery;
import org.relucid.proofs.library.gallery.NamedFunction;
import org.relucid.theory.function.Domain;
import org.relucid.theory.function.Line;
import org.relucid.theory.network.ScalarNetwork;

/// Checks that try theorems on functions of the gallery, with a workbench.
record Trials(Workbench workbench) {
  /// Functions of the class with at most so many pieces are encoded, proved and checked.
  Check encoded(String relaxation, FunctionClass functions, int mostPieces) {
    return () ->
        summary(
            gallery(functions, mostPieces)
                .map(function -> Trial.of(workbench, function, relaxation))
                .toList());
  }

  private static Stream<NamedFunction> gallery(FunctionClass functions, int mostPieces) {
    return Gallery.univariate().stream()
        .filter(named -> named.pieces() <= mostPieces && functions.contains(named.f()));
  }

  private static Check.Finding summary(List<Trial> trials) {
    Optional<Trial> failed = trials.stream().filter(trial -> !trial.isProved()).findFirst();
    return failed
        .map(t -> Check.failed(t.function() + ": " + t.fault().orElse("no certificate")))
        .orElseGet(
            () ->
                trials.isEmpty()
                    ? Check.failed("no function to try")
                    : Check.passed(
                        trials.size()
                            + " functions encoded, proved on all boxes, certificates accepted"));
  }

  /// The networks that the expressions spell are precise on all boxes.
  Check precise(String relaxation, List<String> networks) {
    return () -> {
      for (String text : networks) {
        ScalarNetwork network = Spelled.of(text).network();
        Question question =
            new Question(network, 0, Domain.everywhere(network.inputs()), relaxation);
        Optional<String> fault = faultOf(question);
        if (fault.isPresent()) {
          return Check.failed(text + ": " + fault.get());
        }
      }
      return Check.passed(networks.size() + " networks proved on all boxes, certificates accepted");
    };
  }

  /// Why the question is not shown to have the answer "precise"; empty if it is.
  private Optional<String> faultOf(Question question) {
    return switch (workbench.answer(question, Method.CALCULUS)) {
      case Answer.Precise(_, var evidence) -> workbench.fault(evidence.certificate(), question);
      case Answer.Imprecise(_, var found, _) -> Optional.of("imprecise on " + found.box());
      case Answer.Unknown(var reason) -> Optional.of(reason);
    };
  }

  /// All facings of the convex functions with at most so many kinks: which are precise is computed
  /// from the condition of the theorem, proved where it says yes, refuted by a box where it says
  /// no.
  Check facings(String relaxation, int mostKinks) {
    return () -> {
      int yes = 0;
      int no = 0;
      for (NamedFunction named : gallery(FunctionClass.CONVEX, mostKinks + 1).toList()) {
        for (Facing facing : Facing.all(named.f().breakpoints().size()).toList()) {
          boolean expected = relaxation.equals("triangle") || facesAway(named, facing);
          Optional<String> fault = faultOfFacing(named, facing, relaxation, expected);
          if (fault.isPresent()) {
            return Check.failed(named + ", facing " + facing + ": " + fault.get());
          }
          yes += expected ? 1 : 0;
          no += expected ? 0 : 1;
        }
      }
      return Check.passed(yes + " facings proved on all boxes, " + no + " refuted by a box");
    };
  }

  private Optional<String> faultOfFacing(
      NamedFunction named, Facing facing, String relaxation, boolean expected) {
    Encoder encoder = new TriangleFacings(facing, Skips.ALLOWED);
    if (!(encoder.encode(named.f()) instanceof Attempt.Encoded(ScalarNetwork network))) {
      return Optional.of("no network");
    }
    if (expected) {
      return Trial.of(workbench, named, relaxation, network).fault();
    }
    return Counterexamples.smallest(network, relaxation, Domain.line()).isPresent()
        ? Optional.empty()
        : Optional.of("no box found that refutes");
  }

  /// The condition of B24-dp0-facing. With one neuron at each kink, `base(q)` is the slope of f
  /// just left of a right-facing kink, and just right of a left-facing one.
  private static boolean facesAway(NamedFunction named, Facing facing) {
    List<Line> lines = named.f().lines();
    for (int i = 0; i < facing.sides().size(); i++) {
      boolean right = facing.sides().get(i) == Facing.Side.RIGHT;
      int slope = lines.get(right ? i : i + 1).slope().signum();
      if (right ? slope < 0 : slope > 0) {
        return false;
      }
    }
    return true;
  }

  /// Compositions of neighbours in the gallery, few and small, are precise.
  Check composed(String relaxation) {
    return () -> {
      List<NamedFunction> small = gallery(FunctionClass.ALL, 4).limit(16).toList();
      List<Trial> trials = new ArrayList<>();
      for (int i = 0; i + 1 < small.size(); i++) {
        trials.add(compose(small.get(i), small.get(i + 1), relaxation));
      }
      return summary(trials);
    };
  }

  /// The networks of both, one after the other.
  Trial compose(NamedFunction inner, NamedFunction outer, String relaxation) {
    Trial first = Trial.of(workbench, inner, relaxation);
    Trial second = Trial.of(workbench, outer, relaxation);
    NamedFunction composed =
        new NamedFunction(outer + " after " + inner, outer.f().compose(inner.f()));
    ScalarNetwork network =
        Composition.of(second.network().orElseThrow(), first.network().orElseThrow());
    return Trial.of(workbench, composed, relaxation, network);
  }
}

package org.relucid.proofs.library.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.relucid.expressivity.Answer;
import org.relucid.expressivity.Method;
import org.relucid.expressivity.Question;
import org.relucid.proofs.library.gallery.FunctionClass;
import org.relucid.proofs.library.gallery.Gallery;
import org.relucid.proofs.library.gallery.NamedExpression;
import org.relucid.proofs.library.theorem.Workbench;
import org.relucid.theory.function.Domain;
import org.relucid.theory.network.ScalarNetwork;
import org.relucid.theory.network.Spelling;

/// Functions of several variables, as their expressions spell them. Which networks precise ones
/// are, the theorems say; so a spelled network that is not proved is no evidence against a cell.
record SpaceTrials(Workbench workbench, Map<Question, Optional<String>> certificates) {
  SpaceTrials(Workbench workbench) {
    this(workbench, new ConcurrentHashMap<>());
  }

  /// @param faultIfNone what it means if no function is proved; empty where nothing
  Evidence of(String relaxation, FunctionClass wanted, Optional<String> faultIfNone) {
    List<Evidence.Instance> instances = new ArrayList<>();
    List<String> undecided = new ArrayList<>();
    for (NamedExpression named : Gallery.multivariate()) {
      if (wanted.contains(named.expression())) {
        ScalarNetwork network = network(named);
        Question question =
            new Question(network, 0, Domain.everywhere(named.dimension()), relaxation);
        certificates
            .computeIfAbsent(question, this::certificate)
            .ifPresentOrElse(
                text -> instances.add(new Evidence.Instance(named.name(), network, text)),
                () -> undecided.add(named.name()));
      }
    }
    List<String> faults = instances.isEmpty() ? faultIfNone.stream().toList() : List.of();
    return new Evidence(List.of(), List.of(), instances, undecided, faults);
  }

  static ScalarNetwork network(NamedExpression named) {
    return Spelling.scalarNetwork(named.dimension(), List.of(named.expression()));
  }

  /// Of precision on all boxes, accepted by the checker; empty where there is none.
  private Optional<String> certificate(Question question) {
    return switch (workbench.answer(question, Method.CALCULUS)) {
      case Answer.Precise(_, var evidence) ->
          Optional.of(evidence.certificate())
              .filter(text -> workbench.fault(text, question).isEmpty());
      case Answer.Imprecise _, Answer.Unknown _ -> Optional.empty();
    };
  }
}

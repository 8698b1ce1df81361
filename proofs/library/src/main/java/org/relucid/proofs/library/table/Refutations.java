package org.relucid.proofs.library.table;

import java.util.List;
import java.util.Optional;
import org.relucid.expressivity.Imprecision;
import org.relucid.expressivity.Question;
import org.relucid.proofs.library.theorem.Counterexamples;
import org.relucid.proofs.library.theorem.Workbench;
import org.relucid.theory.function.Domain;
import org.relucid.theory.function.Expression;
import org.relucid.theory.network.ScalarNetwork;
import org.relucid.theory.network.Spelling;

/// Boxes on which a network for a function that cannot be expressed is imprecise.
record Refutations(Workbench workbench) {
  /// The network that the function's expression spells, and the smallest box.
  Evidence of(String relaxation, Expression function) {
    ScalarNetwork network = Spelling.scalarNetwork(function.dimension(), List.of(function));
    Question question =
        new Question(network, 0, Domain.everywhere(function.dimension()), relaxation);
    Optional<Imprecision> found = Counterexamples.smallest(network, relaxation, question.domain());
    return found
        .map(box -> evidence(function, question, box))
        .orElseGet(
            () ->
                Evidence.NONE.with(List.of("no box refutes the network that spells " + function)));
  }

  private Evidence evidence(Expression function, Question question, Imprecision found) {
    Optional<String> certificate = workbench.certificate(question, found);
    return new Evidence(
        List.of(),
        List.of(
            new Evidence.Refutation(function.toString(), question.network(), found, certificate)),
        List.of(),
        List.of(),
        certificate
            .flatMap(text -> workbench.fault(text, question, found))
            .map(fault -> List.of("certificate refused: " + fault))
            .orElse(List.of()));
  }
}

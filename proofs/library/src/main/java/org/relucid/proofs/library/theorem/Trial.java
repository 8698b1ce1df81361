package org.relucid.proofs.library.theorem;

import java.util.Optional;
import org.relucid.expressivity.Answer;
import org.relucid.expressivity.Method;
import org.relucid.expressivity.Question;
import org.relucid.expressivity.encode.Attempt;
import org.relucid.expressivity.encode.Encoder;
import org.relucid.expressivity.encode.Encoders;
import org.relucid.proofs.library.gallery.NamedFunction;
import org.relucid.theory.network.ScalarNetwork;

/// What became of one function under one relaxation: encoded by a theorem, proved precise on all
/// boxes by the calculus, and the certificate accepted by the kernel; or where that ended.
///
/// @param theorem of the encoder that applied, empty if none did
/// @param certificate the text that the kernel accepted
/// @param fault why it went no further; empty where all went well
/// @param isCrossChecked whether the cells, which share no code with the calculus, proved it too
public record Trial(
    NamedFunction function,
    String relaxation,
    Optional<String> theorem,
    Optional<ScalarNetwork> network,
    Optional<String> certificate,
    Optional<String> fault,
    boolean isCrossChecked) {
  /// Tries the encoders in their order, and follows the first that applies.
  public static Trial of(Workbench workbench, NamedFunction function, String relaxation) {
    for (Encoder encoder : workbench.encoders(relaxation)) {
      if (encoder.encode(function.f()) instanceof Attempt.Encoded(ScalarNetwork network)) {
        return start(function, relaxation)
            .encoded(Optional.of(encoder.theorem()), network)
            .follow(workbench);
      }
    }
    return start(function, relaxation).failed("no encoder applies");
  }

  /// A network that somebody else found for the function.
  public static Trial of(
      Workbench workbench, NamedFunction function, String relaxation, ScalarNetwork network) {
    return start(function, relaxation).encoded(Optional.empty(), network).follow(workbench);
  }

  private static Trial start(NamedFunction function, String relaxation) {
    Optional<String> nothing = Optional.empty();
    return new Trial(function, relaxation, nothing, Optional.empty(), nothing, nothing, false);
  }

  private Trial encoded(Optional<String> by, ScalarNetwork found) {
    return new Trial(
        function, relaxation, by, Optional.of(found), certificate, fault, isCrossChecked);
  }

  private Trial failed(String reason) {
    return new Trial(
        function, relaxation, theorem, network, certificate, Optional.of(reason), isCrossChecked);
  }

  private Trial proved(String text) {
    return new Trial(
        function, relaxation, theorem, network, Optional.of(text), fault, isCrossChecked);
  }

  private Trial crossChecked() {
    return new Trial(function, relaxation, theorem, network, certificate, fault, true);
  }

  /// The same, with an answer by cells beside it where the network has few neurons. Where the cells
  /// find a box that refutes, the trial has failed; where they find no answer, nothing changes.
  public Trial crossCheck(Workbench workbench, int mostNeurons) {
    boolean small = network.filter(h -> h.neurons() <= mostNeurons).isPresent();
    if (!isProved() || !small) {
      return this;
    }
    return switch (workbench.answer(question().orElseThrow(), Method.CELLS)) {
      case Answer.Precise _ -> crossChecked();
      case Answer.Imprecise(_, var found, _) -> failed("cells: imprecise on " + found.box());
      case Answer.Unknown _ -> this;
    };
  }

  private Trial follow(Workbench workbench) {
    if (!Encoders.areEqual(network.orElseThrow(), function.f())) {
      return failed("the network does not compute the function");
    }
    return switch (workbench.answer(question().orElseThrow(), Method.CALCULUS)) {
      case Answer.Precise(_, var evidence) -> checked(workbench, evidence.certificate());
      case Answer.Imprecise(_, var found, _) -> failed("imprecise on " + found.box());
      case Answer.Unknown(var reason) -> failed(reason);
    };
  }

  private Trial checked(Workbench workbench, String text) {
    return workbench
        .fault(text, question().orElseThrow())
        .map(fault -> failed("certificate refused: " + fault))
        .orElseGet(() -> proved(text));
  }

  /// Is the network precise on all boxes of the function's domain?
  public Optional<Question> question() {
    return network.map(h -> new Question(h, 0, function.f().domain(), relaxation));
  }

  /// Encoded, as functions, by some theorem; nothing is said of precision.
  public boolean isEncoded() {
    return network.filter(h -> Encoders.areEqual(h, function.f())).isPresent();
  }

  /// Encoded, proved precise on all boxes, and accepted by the kernel.
  public boolean isProved() {
    return certificate.isPresent() && fault.isEmpty();
  }
}

package org.relucid.expressivity.sample;

import java.util.List;
import java.util.Optional;
import org.relucid.expressivity.Imprecision;
import org.relucid.expressivity.Question;
import org.relucid.relaxations.Relaxation;
import org.relucid.relaxations.Relaxations;
import org.relucid.theory.geometry.Box;
import org.relucid.theory.network.ScalarNetwork;

/// Looks for a box on which an analysis is not precise, exactly and in a fixed order: the simple
/// boxes first, and what is found is made simpler where a simpler box nearby does as well.
///
/// *Soundness*: what it returns is a refutation; that it returns nothing says nothing.
///
/// *Cost*: one analysis and one exact range for each box; so many boxes are tried as [Patience]
/// allows for the size of the network and the relaxation.
public final class Sampler {
  private final Trial trial;
  private final Question question;
  private int tried;
  private Optional<String> refusal = Optional.empty();

  private Sampler(Question question, Trial trial) {
    this.question = question;
    this.trial = trial;
  }

  /// What a search found.
  ///
  /// @param boxes how many were looked at
  /// @param refusal why some box could not be looked at, if so
  public record Outcome(Optional<Imprecision> found, int boxes, Optional<String> refusal) {}

  /// A box that refutes, if one was found with the usual patience.
  ///
  /// @throws IllegalArgumentException for a relaxation that has no such name
  public static Optional<Imprecision> refute(Question question) {
    return search(question, Patience.USUAL).found();
  }

  /// @throws IllegalArgumentException for a relaxation that has no such name
  public static Outcome search(Question question, Patience patience) {
    ScalarNetwork network = OneOutput.of(question.network(), question.output());
    Relaxation relaxation = Relaxations.named(question.relaxation(), Relaxations.EXACTLY);
    Sampler sampler;
    try {
      sampler = new Sampler(question, Trial.of(relaxation, network));
    } catch (IllegalArgumentException tooManyPieces) {
      return inVain(String.valueOf(tooManyPieces.getMessage()));
    }
    Optional<Imprecision> found =
        network.inputs() == 1
            ? sampler.onLine(network, patience)
            : sampler.inSpace(network, patience);
    return sampler.tried > 0
        ? new Outcome(found, sampler.tried, sampler.refusal)
        : inVain(network.neurons() + " neurons are too many to sample boxes exactly");
  }

  private static Outcome inVain(String reason) {
    return new Outcome(Optional.empty(), 0, Optional.of(reason));
  }

  private Optional<Imprecision> onLine(ScalarNetwork network, Patience patience) {
    int most = patience.boxes(network, question.relaxation());
    return most == 0
        ? Optional.empty()
        : first(LineBoxes.of(network, question.domain(), most)).map(this::simplified);
  }

  private Optional<Imprecision> inSpace(ScalarNetwork network, Patience patience) {
    int most = patience.boxes(network, question.relaxation());
    Optional<Imprecision> found =
        most == 0 ? Optional.empty() : first(SpaceBoxes.of(network, question.domain(), most));
    int segments = patience.segments(network, question.relaxation());
    return found.isPresent() || segments == 0
        ? found
        : first(Segments.of(network, question.domain(), segments));
  }

  private Optional<Imprecision> first(List<Box> boxes) {
    for (Box box : boxes) {
      if (Thread.currentThread().isInterrupted()) {
        return Optional.empty();
      }
      Optional<Imprecision> found = at(box);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<Imprecision> at(Box box) {
    tried++;
    try {
      return trial.at(box);
    } catch (IllegalArgumentException tooLarge) {
      refusal = Optional.of(question.relaxation() + ": " + tooLarge.getMessage());
      return Optional.empty();
    }
  }

  private Imprecision simplified(Imprecision found) {
    return question.network().inputs() > 1
        ? found
        : Simple.near(found.box().side(0)).stream()
            .map(Box::of)
            .filter(box -> Boxes.inside(question.domain(), box))
            .flatMap(box -> at(box).stream())
            .findFirst()
            .orElse(found);
  }
}

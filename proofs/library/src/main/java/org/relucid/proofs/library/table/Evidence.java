package org.relucid.proofs.library.table;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.relucid.expressivity.Imprecision;
import org.relucid.proofs.library.theorem.Trial;
import org.relucid.theory.network.ScalarNetwork;

/// What the machine did for a cell.
///
/// @param trials functions of the class that were encoded and, it is hoped, proved
/// @param refutations networks for a function that cannot be expressed, each with a small box
/// @param instances networks of several inputs that were proved precise on all boxes
/// @param undecided functions of several variables whose spelled network was not proved
/// @param faults whatever is against the cell, or could not be had and should have been
public record Evidence(
    List<Trial> trials,
    List<Refutation> refutations,
    List<Instance> instances,
    List<String> undecided,
    List<String> faults) {
  public Evidence {
    trials = List.copyOf(trials);
    refutations = List.copyOf(refutations);
    instances = List.copyOf(instances);
    undecided = List.copyOf(undecided);
    faults = List.copyOf(faults);
  }

  /// Of nothing.
  static final Evidence NONE = new Evidence(List.of(), List.of(), List.of(), List.of(), List.of());

  /// With more faults.
  Evidence with(List<String> more) {
    List<String> all = Stream.concat(faults.stream(), more.stream()).toList();
    return new Evidence(trials, refutations, instances, undecided, all);
  }

  /// A network, precise on all boxes by a certificate that was accepted.
  public record Instance(String name, ScalarNetwork network, String certificate) {}

  /// A network that computes the function, and a box on which it is imprecise.
  ///
  /// @param certificate of the imprecision, accepted by the kernel; empty where there is no such
  ///   certificate for the relaxation
  public record Refutation(
      String text, ScalarNetwork network, Imprecision found, Optional<String> certificate) {}

  /// How many networks equal their functions.
  public long encoded() {
    return trials.stream().filter(Trial::isEncoded).count() + instances.size();
  }

  /// How many are precise on all boxes by a certificate that the kernel accepts, or imprecise by
  /// one.
  public long checked() {
    return trials.stream().filter(Trial::isProved).count()
        + instances.size()
        + refutations.stream().filter(refutation -> refutation.certificate().isPresent()).count();
  }

  /// How many the cells have proved too.
  public long crossChecked() {
    return trials.stream().filter(Trial::isCrossChecked).count();
  }

  /// The first of the refutations: the smallest box comes with the first network.
  public Optional<Refutation> counterexample() {
    return refutations.stream().findFirst();
  }
}

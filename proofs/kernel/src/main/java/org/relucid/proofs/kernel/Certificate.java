package org.relucid.proofs.kernel;

import java.util.List;
import java.util.Optional;

/// A setting, a derivation in it, and what the derivation is said to show.
///
/// @param sourceSha256 of the decompressed file that the network was read from; the kernel does not
///   read files and passes it on
/// @param steps the derivation, empty for a witness
/// @param conclusions at least one is needed for a certificate to be worth anything
public record Certificate(
    Setting setting,
    Optional<String> sourceSha256,
    List<Step> steps,
    List<Conclusion> conclusions) {
  public Certificate {
    steps = List.copyOf(steps);
    conclusions = List.copyOf(conclusions);
  }

  /// A claim and the step whose fact is to show it; a [Claim.Violated] is shown by evaluation, and
  /// its step is not looked at.
  public record Conclusion(Claim claim, int step) {}
}

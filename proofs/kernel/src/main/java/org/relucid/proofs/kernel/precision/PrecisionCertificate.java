package org.relucid.proofs.kernel.precision;

import java.util.List;
import java.util.Optional;
import org.relucid.theory.network.ScalarNetwork;

/// A network, a relaxation, a domain, and a derivation of which outputs are *precise*: on every box
/// in the domain the bounds of the relaxation are `[min f, max f]`. (B24)
///
/// *Fails*: `IllegalArgumentException` for a domain of another dimension, and for a hash that is
/// none.
///
/// @param sourceSha256 of the decompressed file that the network was read from; the kernel does not
///   read files and passes it on
/// @param domain the sides of a box, or R for every input
public record PrecisionCertificate(
    ScalarNetwork network,
    Optional<String> sourceSha256,
    RelaxationName relaxation,
    List<Extent> domain,
    List<Rule> steps,
    List<Conclusion> conclusions) {
  public PrecisionCertificate {
    domain = List.copyOf(domain);
    steps = List.copyOf(steps);
    conclusions = List.copyOf(conclusions);
    if (domain.size() != network.inputs()) {
      throw new IllegalArgumentException(
          "domain of dimension " + domain.size() + ", expected " + network.inputs());
    }
    if (sourceSha256.filter(hash -> !hash.matches("[0-9a-f]{64}")).isPresent()) {
      throw new IllegalArgumentException("no hash, expected 64 hexadecimal digits");
    }
  }

  /// The same, with the file that the network was read from.
  public PrecisionCertificate about(Optional<String> sha256) {
    return new PrecisionCertificate(network, sha256, relaxation, domain, steps, conclusions);
  }

  /// The output is precise, by the fact of that step.
  public record Conclusion(int output, int step) {}
}

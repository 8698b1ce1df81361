package org.relucid.proofs.kernel;

import java.util.List;
import java.util.Optional;
import org.relucid.proofs.kernel.Claim.Violated;

/// A setting, a derivation in it, and what the derivation is said to show.
///
/// *Fails*: `IllegalArgumentException` for a hash that is none, and for a witness beside a
/// derivation.
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
    sourceSha256.ifPresent(Certificate::requireHash);
    long witnesses = conclusions.stream().filter(c -> c.claim() instanceof Violated).count();
    if (witnesses > 0 && (witnesses < conclusions.size() || !steps.isEmpty())) {
      throw new IllegalArgumentException("a witness beside a derivation, expected one kind only");
    }
  }

  private static void requireHash(String hash) {
    if (!hash.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException(
          "hash of " + hash.length() + " characters, expected 64 hexadecimal digits");
    }
  }

  /// The same, with the file that the network was read from.
  public Certificate about(Optional<String> sha256) {
    return new Certificate(setting, sha256, steps, conclusions);
  }

  /// A claim and the step whose fact is to show it; a [Claim.Violated] is shown by evaluation, and
  /// its step is not looked at.
  public record Conclusion(Claim claim, int step) {}
}

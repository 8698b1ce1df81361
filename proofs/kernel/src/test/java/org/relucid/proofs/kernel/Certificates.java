package org.relucid.proofs.kernel;

import org.relucid.theory.format.Source;

/// Certificates that several tests look at, as text.
final class Certificates {
  /// On [-1, 1], DeepPoly-0 and the triangle bound |x| = h1 + h2 by [0, 1].
  static final String ABSOLUTE_VALUE =
      """
      relucid-certificate 1
      kind derivation
      source none
      network
      relucid-network 1
      inputs 1
      h1 = relu(x1)
      h2 = relu(-x1)
      y1 = h1 + h2
      end
      assume x1 + 1 >= 0
      assume -x1 + 1 >= 0
      proof
      1 assume 1
      2 assume 2
      3 chord h1 -1 1 from 1 2
      4 chord h2 -1 1 from 2 1
      5 combine 1/2*[3] + 1/2*[4]
      6 nonneg h1
      7 nonneg h2
      8 combine 1*[6] + 1*[7]
      qed
      y1 <= 1 by 5
      y1 >= 0 by 8
      end
      """;

  /// By cases, x ≥ 0 or x ≤ 0: relu(x) - x/2 is at most 1/2 on [-1, 1].
  static final String BY_CASES =
      """
      relucid-certificate 1
      kind derivation
      source none
      network
      relucid-network 1
      inputs 1
      h1 = relu(x1)
      y1 = -1/2*x1 + h1
      end
      assume x1 + 1 >= 0
      assume -x1 + 1 >= 0
      proof
      1 assume 1
      2 assume 2
      3 split x1
      4 active h1 from 3
      5 combine 1*[4] + 1/2*[2]
      6 otherwise
      7 inactive h1 from 6
      8 combine 1*[7] + 1/2*[1]
      9 end
      qed
      y1 <= 1/2 by 9
      end
      """;

  /// relu(x) reaches 1/2 + 1/4 on [-1, 1].
  static final String WITNESS =
      """
      relucid-certificate 1
      kind witness
      source none
      network
      relucid-network 1
      inputs 1
      h1 = relu(x1)
      y1 = h1
      end
      assume x1 + 1 >= 0
      assume -x1 + 1 >= 0
      qed
      violated -h1 + 1/2 at 3/4
      end
      """;

  private Certificates() {}

  static Certificate read(String text) {
    return CertificateReader.read(Source.of("certificate", text));
  }

  static Verdict check(String text) {
    return Kernel.check(read(text));
  }
}

package org.relucid.proofs.kernel.imprecision;

import org.relucid.theory.format.Source;

/// Certificates that several tests look at, as text.
final class Imprecisions {
  /// `|x| ≤ 1` on [-1, 1].
  static final String ABSOLUTE_VALUE_AT_MOST_1 =
      """
      range
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
      qed
      y1 <= 1 by 5
      end
      """;

  /// Intervals say 2.
  static final String INTERVALS =
      "relucid-certificate 1\nkind imprecise\nrelaxation ibp\n" + ABSOLUTE_VALUE_AT_MOST_1;

  /// `min(relu(x), relu(-x)) = relu(relu(x)) - relu(relu(x) - relu(-x))` is 0 on [-1, 1].
  static final String PHANTOM_AT_MOST_0 =
      """
      range
      relucid-certificate 1
      kind derivation
      source none
      network
      relucid-network 1
      inputs 1
      h1 = relu(x1)
      h2 = relu(-x1)
      h3 = relu(h1)
      h4 = relu(h1 - h2)
      y1 = h3 - h4
      end
      assume x1 + 1 >= 0
      assume -x1 + 1 >= 0
      proof
      1 split x1
      2 inactive h2 from 1
      3 above h4
      4 nonneg h1
      5 active h3 from 4
      6 combine 1*[2] + 1*[3] + 1*[5]
      7 otherwise
      8 inactive h1 from 7
      9 nonneg h1
      10 active h3 from 9
      11 nonneg h4
      12 combine 1*[8] + 1*[10] + 1*[11]
      13 end
      qed
      y1 <= 0 by 13
      end
      """;

  /// Hulls, layer by layer, reach 1/2.
  static final String HULLS =
      """
      relucid-certificate 1
      kind imprecise
      relaxation multi-neuron
      point 1 at 1
      point 2 at -1
      point 3 = 1/2*[1] + 1/2*[2]
      point 4 = 1*[3]
      """
          + PHANTOM_AT_MOST_0;

  /// So does the triangle.
  static final String TRIANGLE =
      """
      relucid-certificate 1
      kind imprecise
      relaxation triangle
      least h1 at -1
      greatest h1 at 1
      least h2 at 1, 1
      greatest h2 at -1, 0
      least h3 at -1, 0, 1
      greatest h3 at 1, 1, 0
      least h4 at -1, 0, 1, 0
      greatest h4 at 1, 1, 0, 1
      reached at 0, 1/2, 1/2, 1/2, 0
      """
          + PHANTOM_AT_MOST_0;

  private Imprecisions() {}

  static ImprecisionCertificate read(String text) {
    return ImprecisionReader.read(Source.of("certificate", text));
  }

  static ImprecisionVerdict check(String text) {
    return ImprecisionKernel.check(read(text));
  }
}

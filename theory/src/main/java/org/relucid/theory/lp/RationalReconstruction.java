package org.relucid.theory.lp;

import java.math.BigInteger;
import java.util.Optional;

/// Finds the rational vector of small height behind a vector of residues modulo M.
///
/// One entry is found by Euclid's algorithm on `(M, a)`: each of its steps gives `r ≡ t·a`, and
/// where r falls below about `√M`, `r/t` is the fraction, if t is as short. The denominator found
/// so far is tried on the next entries first, since the entries of a solution of linear equations
/// share most of it.
///
/// *Soundness*: none is claimed; whoever asks checks the answer.
final class RationalReconstruction {
  /// A fraction is believed when it is this many bits shorter than chance would have it.
  private static final int SPARE_BITS = 30;

  private final BigInteger modulus;

  RationalReconstruction(BigInteger modulus) {
    this.modulus = modulus;
  }

  /// The vector behind the residues, or empty where the modulus is still too small.
  Optional<CommonDenominator> of(BigInteger[] residues, BigInteger likelyDenominator) {
    BigInteger denominator = likelyDenominator;
    BigInteger[] numerators = new BigInteger[residues.length];
    for (int i = 0; i < residues.length; i++) {
      BigInteger residue = symmetric(residues[i].multiply(denominator).mod(modulus));
      if (!isShort(residue)) {
        BigInteger[] fraction = fraction(residue.mod(modulus));
        if (fraction.length == 0) {
          return Optional.empty();
        }
        residue = fraction[0];
        denominator = denominator.multiply(fraction[1]);
        if (!isShort(denominator)) {
          return Optional.empty();
        }
        rescale(numerators, i, fraction[1]);
      }
      numerators[i] = residue;
    }
    return Optional.of(new CommonDenominator(numerators, denominator));
  }

  private static void rescale(BigInteger[] numerators, int count, BigInteger factor) {
    for (int i = 0; i < count; i++) {
      numerators[i] = numerators[i].multiply(factor);
    }
  }

  private BigInteger symmetric(BigInteger residue) {
    return residue.shiftLeft(1).compareTo(modulus) > 0 ? residue.subtract(modulus) : residue;
  }

  private boolean isShort(BigInteger value) {
    return value.bitLength() + SPARE_BITS < modulus.bitLength();
  }

  /// The pair `(r, t)` with `r ≡ t · residue`, `t > 0` and both short; no pair where there is none.
  private BigInteger[] fraction(BigInteger residue) {
    int bound = (modulus.bitLength() - SPARE_BITS) / 2;
    BigInteger r0 = modulus;
    BigInteger r1 = residue;
    BigInteger t0 = BigInteger.ZERO;
    BigInteger t1 = BigInteger.ONE;
    while (r1.bitLength() > bound) {
      BigInteger[] division = r0.divideAndRemainder(r1);
      BigInteger t2 = t0.subtract(division[0].multiply(t1));
      r0 = r1;
      r1 = division[1];
      t0 = t1;
      t1 = t2;
    }
    if (t1.bitLength() > bound) {
      return new BigInteger[0];
    }
    return t1.signum() < 0
        ? new BigInteger[] {r1.negate(), t1.negate()}
        : new BigInteger[] {r1, t1};
  }
}

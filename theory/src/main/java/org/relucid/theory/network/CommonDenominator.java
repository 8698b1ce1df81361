package org.relucid.theory.network;

import java.math.BigInteger;
import org.relucid.theory.number.Rational;

/// The least common denominator of the numbers that were included, as `odd·2^twos`: for dyadic
/// numbers no gcd is ever computed.
final class CommonDenominator {
  private BigInteger odd = BigInteger.ONE;
  private int twos = 0;

  void include(Rational number) {
    include(number.denominator());
  }

  void include(BigInteger denominator) {
    int shift = denominator.getLowestSetBit();
    twos = Math.max(twos, shift);
    BigInteger oddPart = denominator.shiftRight(shift);
    if (!oddPart.equals(BigInteger.ONE) && odd.remainder(oddPart).signum() != 0) {
      odd = odd.divide(odd.gcd(oddPart)).multiply(oddPart);
    }
  }

  BigInteger value() {
    return odd.shiftLeft(twos);
  }

  /// `number·value()`, an integer, for a number that was included.
  BigInteger numerator(Rational number) {
    return number.numerator().multiply(cofactor(number.denominator()));
  }

  /// `value()/denominator`.
  BigInteger cofactor(BigInteger denominator) {
    int shift = denominator.getLowestSetBit();
    BigInteger oddPart = denominator.shiftRight(shift);
    BigInteger quotient = oddPart.equals(BigInteger.ONE) ? odd : odd.divide(oddPart);
    return quotient.shiftLeft(twos - shift);
  }
}

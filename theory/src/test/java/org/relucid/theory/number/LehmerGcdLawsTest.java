package org.relucid.theory.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class LehmerGcdLawsTest {
  @Property
  void it_is_the_gcd_of_the_platform(
      @ForAll @IntRange(max = 3000) int bitsOfP,
      @ForAll @IntRange(max = 3000) int bitsOfQ,
      @ForAll @IntRange(max = 1500) int bitsInCommon,
      @ForAll long seed) {
    Random random = new Random(seed);
    BigInteger common = new BigInteger(bitsInCommon, random);
    BigInteger p = new BigInteger(bitsOfP, random).multiply(common);
    BigInteger q = new BigInteger(bitsOfQ, random).multiply(common).negate();
    assertThat(LehmerGcd.gcd(p, q)).isEqualTo(p.gcd(q));
  }

  @Property(tries = 200)
  void numbers_that_hardly_differ_have_their_gcd(
      @ForAll @IntRange(min = 250, max = 2000) int bits,
      @ForAll @IntRange(max = 70) int apart,
      @ForAll long seed) {
    Random random = new Random(seed);
    BigInteger p = new BigInteger(bits, random).setBit(bits);
    BigInteger q = p.add(new BigInteger(apart, random));
    assertThat(LehmerGcd.gcd(p, q)).isEqualTo(p.gcd(q));
  }

  /// Neighbours in Fibonacci's sequence make Euclid's algorithm as long as it can be, and powers of
  /// two with their neighbours make its quotients as long as they can be.
  @Example
  void the_worst_cases_of_euclid_are_right() {
    BigInteger a = BigInteger.ONE;
    BigInteger b = BigInteger.ONE;
    for (int i = 0; i < 3000; i++) {
      BigInteger next = a.add(b);
      a = b;
      b = next;
      assertThat(LehmerGcd.gcd(b, a)).isEqualTo(BigInteger.ONE);
      BigInteger power = BigInteger.ONE.shiftLeft(i);
      assertThat(LehmerGcd.gcd(power, power.subtract(BigInteger.ONE)))
          .isEqualTo(power.gcd(power.subtract(BigInteger.ONE)));
      assertThat(LehmerGcd.gcd(power, b)).isEqualTo(power.gcd(b));
    }
  }
}

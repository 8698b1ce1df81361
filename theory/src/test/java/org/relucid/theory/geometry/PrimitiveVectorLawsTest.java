package org.relucid.theory.geometry;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class PrimitiveVectorLawsTest {
  /// Around the limits of the small kind: 2^59, 2^62, 2^63, and beyond.
  @Provide
  Arbitrary<BigInteger[]> entries() {
    Arbitrary<BigInteger> near =
        Arbitraries.of(20, 29, 31, 58, 59, 62, 63, 64, 90)
            .flatMap(
                bits ->
                    Arbitraries.integers()
                        .between(-2, 2)
                        .map(k -> BigInteger.ONE.shiftLeft(bits).add(BigInteger.valueOf(k))));
    Arbitrary<BigInteger> signed =
        Arbitraries.frequencyOf(
            Tuple.of(2, Arbitraries.integers().between(-5, 5).map(BigInteger::valueOf)),
            Tuple.of(1, near),
            Tuple.of(1, near.map(BigInteger::negate)));
    return signed.array(BigInteger[].class).ofSize(4);
  }

  private static BigInteger dot(PrimitiveVector a, PrimitiveVector b) {
    BigInteger sum = BigInteger.ZERO;
    for (int i = 0; i < a.size(); i++) {
      sum = sum.add(a.entry(i).multiply(b.entry(i)));
    }
    return sum;
  }

  private static BigInteger content(PrimitiveVector v) {
    BigInteger gcd = BigInteger.ZERO;
    for (int i = 0; i < v.size(); i++) {
      gcd = gcd.gcd(v.entry(i));
    }
    return gcd;
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void a_primitive_vector_is_on_its_ray_without_common_divisor(
      @ForAll("entries") BigInteger[] entries) {
    PrimitiveVector vector = BigVector.primitive(entries.clone());
    BigInteger gcd = Stream.of(entries).reduce(BigInteger.ZERO, BigInteger::gcd);
    for (int i = 0; i < entries.length; i++) {
      assertThat(vector.entry(i).multiply(gcd)).isEqualTo(entries[i]);
    }
    assertThat(content(vector)).isEqualTo(gcd.min(BigInteger.ONE));
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void scalar_products_are_exact_however_large(
      @ForAll("entries") BigInteger[] first, @ForAll("entries") BigInteger[] second) {
    PrimitiveVector a = BigVector.primitive(first.clone());
    PrimitiveVector b = BigVector.primitive(second.clone());
    assertThat(a.dot(b)).isEqualTo(dot(a, b));
    assertThat(a.signOfDot(b)).isEqualTo(dot(a, b).signum());
    assertThat(a.negate().signOfDot(b)).isEqualTo(-dot(a, b).signum());
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void a_meet_lies_on_the_hyperplane_and_between_the_rays(
      @ForAll("entries") BigInteger[] hyperplane,
      @ForAll("entries") BigInteger[] first,
      @ForAll("entries") BigInteger[] second) {
    PrimitiveVector a = BigVector.primitive(hyperplane.clone());
    PrimitiveVector r = BigVector.primitive(first.clone());
    PrimitiveVector s = BigVector.primitive(second.clone());
    Assume.that(dot(a, r).signum() * dot(a, s).signum() < 0);
    PrimitiveVector meet = PrimitiveVector.meet(a, r, s);
    BigInteger[] expected = new BigInteger[r.size()];
    for (int i = 0; i < expected.length; i++) {
      expected[i] = dot(a, s).abs().multiply(r.entry(i)).add(dot(a, r).abs().multiply(s.entry(i)));
    }
    assertThat(meet).isEqualTo(BigVector.primitive(expected));
    assertThat(a.signOfDot(meet)).isZero();
  }
}

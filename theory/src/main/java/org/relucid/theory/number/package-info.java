/// Exact numbers: the field Q, and its traffic with text and floating point.
///
/// Everything that Relucid claims rests on sums and products that are not rounded. A float32 weight
/// is a dyadic number `m·2^e` and so a rational one; a bound, a breakpoint, a multiplier of a
/// certificate are rational too. [Rational] keeps them all in lowest terms, in two machine words as
/// long as these are enough, and there is no value that is not a number.
///
/// Rounding happens only where a name asks for it. `doubleValue` is the nearest double;
/// `toDoubleDown` and `toDoubleUp` are the neighbours below and above, so that an interval that is
/// converted outward still contains what it contained. `floorToBits` and `ceilToBits` do the same
/// within Q: deep networks make numbers of thousands of bits, and a bound that is a little weaker
/// and has 64 of them is still a bound.
///
/// Text is read exactly, too, and within limits: `0.1` is one tenth, and `1e999999999` is refused.
///
/// Read first: [Rational]; then [RationalField], which makes Hipparchus' generic algorithms run on
/// it. An example:
///
/// ```java
/// Rational tenth = Rational.parse("0.1");
/// tenth.equals(Rational.exactly(0.1))                  // false: the double is a little more
/// Rational.exactly(0.1).subtract(tenth)                // 1/180143985094819840
/// tenth.doubleValue() == 0.1                           // true: it is the nearest one
/// tenth.floorToBits(3)                                 // 3/32, and ceilToBits(3) is 7/64
/// ```
@NullMarked
package org.relucid.theory.number;

import org.jspecify.annotations.NullMarked;

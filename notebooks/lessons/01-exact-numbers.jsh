// # 1. Exact numbers, and a verdict that flips
//
// Computers that calculate in floating point round every result. Mostly that is harmless. It is not
// harmless when a *proof* hangs on the result. Here all numbers are fractions.

0.1 + 0.2 == 0.3
q("0.1").add(q("0.2")).equals(q("0.3"))

// The literal `0.1` of a program is not one tenth. It is the double nearest to it:

Rational.exactly(0.1)

// A network that subtracts two large numbers that are nearly the same shows how far this goes. On
// paper, it computes `x`. A float32 computes 0, because 100000000 + 1 has no room in 24 bits.

var cancel = net("relu(x + 100000000) - relu(100000000)")
function(cancel).at(q("1"))
((float) 1 + 100000000f) - 100000000f

// A verifier that computes in floats says that this network's output is 0 at 1. It is 1. If the
// property says "the output is at least 1/2 somewhere", then the float verdict is wrong.

bounds(cancel, box(0, 1), EXACT)

// > **Exercise.** Which fraction is the double `0.3`, and is it above or below 3/10?

// <solution>
Rational.exactly(0.3)
Rational.exactly(0.3).compareTo(q("3/10"))
// Below: the comparison is negative.
// </solution>

// # 2. Continuous piecewise linear functions
//
// A function of one variable that consists of finitely many straight pieces, without jumps: that is
// what a ReLU network with one input computes. Write it as you would on paper.

var hat = f("relu(x) - 2*relu(x - 1) + relu(x - 2)")
hat.breakpoints()
hat.slopes()
plot(hat, box(-1, 3))

// Everything about it is exact: values, ranges, where extremes are attained.

hat.at(q("1/3"))
hat.range(Interval.of(-1, 3))
hat.maximum(Interval.of(-1, 3))

// Equality is equality of *functions*, whatever the formulas look like.

f("max(x, 0) + min(x, 0)").equals(f("x"))
f("abs(x)").equals(f("relu(x) + relu(-x)"))
f("abs(x)").equals(f("abs(x) + relu(x)/1000000"))

// > **Exercise.** Write the function that is 0 left of 0, 1 right of 1, and straight between, in
// > three ways: with `relu`, with `clamp`, with `min` and `max`. Check that they are equal.

// <solution>
f("relu(x) - relu(x - 1)").equals(f("clamp(x, 0, 1)"))
f("clamp(x, 0, 1)").equals(f("max(0, min(x, 1))"))
// </solution>

// # 6. The triangle
//
// The smallest convex set that contains an unstable relu is a triangle: above 0, above the value, below
// the chord. The triangle relaxation keeps all three for every neuron, and asks a linear program for
// the bounds.

var hat = net("relu(x) - 2*relu(x - 1) + relu(x - 2)")
bounds(hat, box(-1, 3), TRIANGLE)
plot(hat, box(-1, 3), TRIANGLE)

// Its certificate is a combination of the triangle's inequalities with non-negative multipliers,
// found by linear programming (Farkas), checked by addition.

why(bounds(hat, box("[0, 2]"), TRIANGLE))

// The triangle is never worse than DeepPoly:

bounds(hat, box(-1, 3))

// > **Exercise.** The triangle is exact for every convex function that is written with one hidden
// > layer, all of whose neurons have non-negative weights (B24). Check for three kinks.

// <solution>
precise(net("relu(x) + relu(x - 1) + 2*relu(3 - x)"), TRIANGLE)
// </solution>

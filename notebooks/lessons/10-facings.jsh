// # 10. Facings: one convex function, many networks
//
// A kink at q may be written with `relu(x - q)`, which faces right, or `relu(q - x)`, which faces left;
// the difference is a linear function. With n kinks there are 2^n networks for one convex function.

var right = net("relu(x) + relu(x - 1) - 2*x")
var mixed = net("-x + relu(-x) + relu(x - 1)")
var left = net("relu(-x) + relu(1 - x) - 1")
function(right).equals(function(left))
function(right).equals(function(mixed))
plot(function(left), box(-2, 3))

// For the triangle, every facing is exact (B24).

precise(right, TRIANGLE)
precise(mixed, TRIANGLE)
precise(left, TRIANGLE)

// For DeepPoly-0 it matters: the neurons have to face away from the minimum.

precise(right, DEEPPOLY_0)
precise(mixed, DEEPPOLY_0)
precise(left, DEEPPOLY_0)

// > **Exercise.** Find the network for `abs(x - 2) + x/2` that is exact for DeepPoly-0.

// <solution>
var found = encode(f("abs(x - 2) + x/2"), DEEPPOLY_0)
found
precise(found, DEEPPOLY_0)
// </solution>

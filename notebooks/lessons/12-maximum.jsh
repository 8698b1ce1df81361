// # 12. Two inputs: max(x, y) and the convex barrier
//
// With two inputs the triangle fails: *no* network for max(x, y) is exact on all boxes (B24, Ma26). Any
// network you can think of has a box on which the bound is too high.

var max = net("max(x, y)")
max
plot(max, box("[0,1]x[0,1]"))
bounds(max, box("[0,1]x[0,1]"))
precise(max, TRIANGLE)

// Another one:

var other = net("(x + y)/2 + abs(x - y)/2")
precise(other, TRIANGLE)

// The hull of a layer does not fail, in any dimension, with one hidden layer.

precise(max, MULTI_NEURON)

// > **Exercise.** A function of two inputs that changes in one direction only can be expressed. Ask for
// > `abs(x - y)`.

// <solution>
relucid("encode 'abs(x - y)' --relaxation triangle")
// </solution>

// # 8. All boxes, and the trap of one
//
// A network is *precise* for a relaxation if the bounds are exact on **all** boxes. Looking at one box,
// or at a hundred, proves nothing.

var trap = net("relu(x) - relu(x - 1)")
gap(trap, box(-1, 0), DEEPPOLY_0)
gap(trap, box(0, 1), DEEPPOLY_0)
gap(trap, box(2, 5), DEEPPOLY_0)

// Exact each time. And yet:

precise(trap, DEEPPOLY_0)

// The answer is a box on which the bounds are wrong, and how wrong. All boxes [l, u] at once: l to the
// right, u upwards, darker where more is lost.

plotBoxes(trap, DEEPPOLY_0, -1, 3)

// The same function, another network. Now the answer is a proof, for all boxes.

var step = net("1 - relu(1 - relu(x))")
function(step).equals(function(trap))
precise(step, DEEPPOLY_0)
precise(step, DEEPPOLY_0).certificate()

// > **Exercise.** Is the step network precise for the other relaxations?

// <solution>
precise(step, IBP)
precise(step, DEEPPOLY_1)
precise(step, TRIANGLE)
// </solution>

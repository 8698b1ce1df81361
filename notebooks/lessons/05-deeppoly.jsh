// # 5. Two lines for each neuron: DeepPoly
//
// DeepPoly keeps one line below and one line above each neuron, as functions of the input. Above an
// unstable relu (one that reads a value that may have both signs) lies the chord. Below it, either the
// line 0 (`DEEPPOLY_0`) or the line of the value itself (`DEEPPOLY_1`).

var abs = net("abs(x)")
plot(abs, box(-1, 1), DEEPPOLY_0, DEEPPOLY_1)
bounds(abs, box(-1, 1), DEEPPOLY_0)
bounds(abs, box(-1, 1), DEEPPOLY_1)

// Both are exact here, by different lines. They part ways where a neuron reads another one: the step
// goes from 0 to 1 and stays there.

var step = net("1 - relu(1 - relu(x))")
bounds(step, box(-1, 2), DEEPPOLY_0)
bounds(step, box(-1, 2), DEEPPOLY_1)
plot(step, box(-1, 2), DEEPPOLY_0, DEEPPOLY_1)

// The line below `relu(x)` is 0 in the one and x in the other, and x is negative at the left end.

why(bounds(step, box(-1, 2), DEEPPOLY_1))

// > **Exercise.** For which of the two is |x| exact on *all* boxes, and for which the step? Guess, then
// > ask.

// <solution>
precise(abs, DEEPPOLY_0)
precise(abs, DEEPPOLY_1)
precise(step, DEEPPOLY_0)
precise(step, DEEPPOLY_1)
// </solution>

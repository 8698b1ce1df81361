// # 4. Intervals, and why |x| defeats them
//
// Interval bound propagation (IBP) gives every neuron an interval, computed from the intervals of
// those that it reads. It forgets that two neurons read the same input.

var abs = net("abs(x)")
abs
bounds(abs, box(-1, 1), IBP)
plot(abs, box(-1, 1), IBP)

// One neuron is large where x is positive, the other where it is negative, never both at once.
// Intervals cannot know that. The bound 2 is never reached: the exact maximum is 1.

gap(abs, box(-1, 1), IBP)
why(bounds(abs, box(-1, 1), IBP))

// Is there another network for |x| on which intervals are exact on all boxes? No (B24): a function
// that intervals can follow exactly is monotone. The encoder knows the theorem.

encode(f("abs(x)"), IBP)

// > **Exercise.** On [0, 1] nothing is lost. Find a box with 0 inside on which the gap is 1/100.

// <solution>
gap(abs, box("[-1/100, 1]"), IBP)
// The gap is the smaller of the two sides, because that much is counted although it is not there.
// </solution>

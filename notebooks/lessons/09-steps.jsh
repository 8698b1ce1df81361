// # 9. Steps, and every monotone function for intervals
//
// The step `1 - relu(1 - relu(x))` goes from 0 to 1. Each of its neurons reads one number, so intervals
// lose nothing. A non-decreasing function is a sum of steps and ramps, all increasing: the maxima of
// all of them are attained at the right end of the box, the minima at the left (B24).

var stairs = f("clamp(x, 0, 1) + 2*clamp(x, 2, 3) - 4")
plot(stairs, box(-1, 4))
var network = encode(stairs, IBP)
network
precise(network, IBP)
function(network).equals(stairs)

// Not monotone? Then there is none.

encode(f("clamp(x, 0, 1) - clamp(x, 2, 3)"), IBP)

// > **Exercise.** Encode a non-increasing function.

// <solution>
precise(encode(f("-clamp(x, 0, 1) - x/2"), IBP), IBP)
// </solution>

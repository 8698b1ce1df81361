// # 11. Bands, and three open question marks
//
// B24's table of which relaxation can express which functions leaves open: can DeepPoly-0, DeepPoly-1
// and the triangle express *every* continuous piecewise linear function of one variable? They can; to
// our knowledge the construction is new. The idea is a *band*: the part of a function between two
// levels. Within a band the function goes up and down between two values, and outside it is cut off.

var n = f("relu(x) - 2*relu(x - 1) + 2*relu(x - 2)")
plot(n, box(-1, 4))

// Written with one hidden layer, it is not exact:

precise(net("relu(x) - 2*relu(x - 1) + 2*relu(x - 2)"), DEEPPOLY_0)

// Written by bands, it is, on all boxes.

var network = encode(n, DEEPPOLY_0)
network
function(network).equals(n)
var answer = precise(network, DEEPPOLY_0)
answer
check(answer.certificate().toString() + "\n")

// The same for the others:

precise(encode(n, DEEPPOLY_1), DEEPPOLY_1)
precise(encode(n, TRIANGLE), TRIANGLE)

// > **Exercise.** Invent a function with many kinks, and let it be encoded and proved.

// <solution>
var wild = f("abs(x) - 2*abs(x - 1) + 3*abs(x - 5/2) - 2*abs(x - 4) + clamp(3*x, 7, 9)")
plot(wild, box(-2, 6))
var wildNetwork = encode(wild, DEEPPOLY_0)
function(wildNetwork).equals(wild)
precise(wildNetwork, DEEPPOLY_0)
// </solution>

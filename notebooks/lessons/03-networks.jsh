// # 3. ReLU networks are functions, and many networks are one function
//
// An expression spells a network: `relu` is a neuron, everything else is wires.

var first = net("relu(x) - 2*relu(x - 1) + relu(x - 2)")
first
plot(first)

// Another network, deeper, with other weights:

var second = net("relu(1 - relu(1 - relu(relu(x) - 2*relu(x - 1))))")
second
plot(second)

// And yet:

function(first).equals(function(second))

// They are the same function. A relaxation does not see the function; it sees the network. So it
// may treat them differently. That is what all the following lessons are about.

bounds(first, box(-1, 3))
bounds(second, box(-1, 3))

// > **Exercise.** How many pieces has the function of this network?

var deep = net("abs(abs(abs(x) - 4) - 2)")

// <solution>
function(deep).lines().size()
plot(function(deep), box(-8, 8))
// </solution>

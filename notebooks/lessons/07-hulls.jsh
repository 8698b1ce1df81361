// # 7. Several neurons at once
//
// A triangle looks at one neuron. Multi-neuron relaxations take the convex hull of several together,
// here of a whole layer (`MULTI_NEURON`).

var hat = net("relu(x) - 2*relu(x - 1) + relu(x - 2)")
bounds(hat, box(-1, 3), TRIANGLE)
bounds(hat, box(-1, 3), relaxation("multi-neuron-2"))
bounds(hat, box(-1, 3), MULTI_NEURON)
plot(hat, box(-1, 3), TRIANGLE, relaxation("multi-neuron-2"), MULTI_NEURON)

// With one hidden layer, the hull of the layer is exact for every function and every box (B24).

precise(hat, MULTI_NEURON)

// With two layers exactness is lost again, since the hull of the second layer is taken over the hull of
// the first. This network computes 0, and its bound is as wrong as you like (Ma26).

var phantom = net("relu(relu(x)) - relu(relu(x) - relu(-x))")
function(phantom)
bounds(phantom, box(-1, 1), MULTI_NEURON)
bounds(phantom, box(-1000, 1000), MULTI_NEURON)

// > **Exercise.** The hull of pairs (`multi-neuron-2`) of a layer of three neurons: is it exact for
// > the hat on all boxes?

// <solution>
gap(hat, box(-1, 3), relaxation("multi-neuron-2"))
// </solution>

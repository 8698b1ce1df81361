// # 15. Searching for a network, and proving that there is none
//
// Is there a network of a given *shape* for a function, with exact bounds on all boxes? With whole
// weights from -1 to 1 the shape `1-1-1-1` (one input, two hidden layers of one neuron, one output) has
// 729 networks. Look at all of them.

relucid("search 'clamp(x, 0, 1)' --architecture 1-1-1-1 --relaxation ibp --integers 1")

// One hidden layer does not do, however wide, as B24 shows. Here is the smallest case, one by one:

relucid("search 'clamp(x, 0, 1)' --architecture 1-2-1 --relaxation ibp --integers 1")

// And |x|: two networks of this shape compute it, and intervals are exact for neither.

relucid("search 'abs(x)' --architecture 1-2-1 --relaxation ibp --integers 2")

// That was 78,125 networks, but only with small whole weights. Over *all real* weights there are
// infinitely many. A solver can still say that there is none: leave out `--integers`, and read whom you
// have to believe. (Which solvers answer depends on your machine, so try it in the shell:
// `search("abs(x)", "1-2-1", IBP)`.)

// > **Exercise.** Which shape is enough for |x| under DeepPoly-0?

// <solution>
relucid("search 'abs(x)' --architecture 1-2-1 --relaxation deeppoly-0 --integers 1")
// </solution>

// # 13. Forging a proof
//
// Every bound comes with a derivation, and a small kernel checks it. Let us try to cheat.

var bound = bounds(net("abs(x)"), box(-1, 1), TRIANGLE)
var honest = certificate(bound)
System.out.print(honest)
check(honest)

// As a picture: each step, and the steps that it was made of.

plot(bound)

// Claim more than was proved:

check(honest.replace("<= 1", "<= 1/2"))

// Which lines mention the claim? We change the combination instead:

check(honest.replace("1/2*[5]", "1/4*[5]"))

// Or the network, leaving the proof:

check(honest.replace("h2 = relu(-x1)", "h2 = relu(-2*x1)"))

// The kernel is not clever. It adds, compares fractions, and refuses what does not fit.

// > **Exercise.** Drop a step.

// <solution>
check(honest.lines().filter(line -> !line.startsWith("3 ")).collect(java.util.stream.Collectors.joining("\n", "", "\n")))
// </solution>

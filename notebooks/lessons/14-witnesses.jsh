// # 14. Judging witnesses
//
// A verifier that says "the property is violated" has to give an input that violates it: a *witness*.
// Verifiers compute witnesses in floats, and some do not violate anything when one looks exactly. These
// three verifiers are invented.

relucid("judge --suite notebooks/examples --details")

// One of them in detail, in exact arithmetic:

relucid("judge notebooks/examples/networks/hat.onnx notebooks/examples/properties/high.vnnlib notebooks/examples/witnesses/2026_hasty/toys/hat_high.counterexample")

// > **Exercise.** Which values does the network `cancel` take on [0, 1] x [0, 1], and what did the witnesses claim?

// <solution>
bounds(net("notebooks/examples/networks/cancel.onnx"), box("[0,1]x[0,1]"), EXACT)
relucid("judge notebooks/examples/networks/cancel.onnx notebooks/examples/properties/zero.vnnlib notebooks/examples/witnesses/2026_blurry/toys/cancel_zero.counterexample")
// </solution>

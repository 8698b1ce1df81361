// # 14. Judging witnesses
//
// A verifier that says "the property is violated" has to give an input that violates it: a *witness*.
// Verifiers compute witnesses in floats, and some do not violate anything when one looks exactly. These
// three verifiers are invented.

relucid("judge --suite " + EXAMPLES + " --details")

// One of them in detail, in exact arithmetic:

Page judge(String network, String property, String witness) {
  return relucid("judge " + EXAMPLES + "/networks/" + network + " " + EXAMPLES + "/properties/" + property
      + " " + EXAMPLES + "/witnesses/" + witness);
}
judge("hat.onnx", "high.vnnlib", "2026_hasty/toys/hat_high.counterexample")

// > **Exercise.** Which values does the network `cancel` take on [0, 1] x [0, 1], and what did the witnesses claim?

// <solution>
bounds(net(EXAMPLES + "/networks/cancel.onnx"), box("[0,1]x[0,1]"), EXACT)
judge("cancel.onnx", "zero.vnnlib", "2026_blurry/toys/cancel_zero.counterexample")
// </solution>

package org.relucid.notebooks.vocabulary;

import java.util.List;

/// The twenty lines that `help()` lists; a test runs each of them in this order.
final class Lesson {
  static final List<String> LINES =
      List.of(
          "q(\"1/3\").add(q(\"0.1\"))",
          "f(\"max(x,0) - 1\")",
          "f(\"abs(x)\").range(Interval.of(-1, 2))",
          "var abs = net(\"abs(x)\")",
          "bounds(abs, box(-1, 1))",
          "why(bounds(abs, box(-1, 1), TRIANGLE))",
          "precise(abs, IBP)",
          "precise(abs, DEEPPOLY_0)",
          "gap(abs, box(-1, 1), IBP)",
          "var step = net(\"1 - relu(1 - relu(x))\")",
          "precise(step, IBP)",
          "bounds(step, box(-1, 2), DEEPPOLY_1)",
          "var hat = net(\"relu(x) - 2*relu(x-1) + relu(x-2)\")",
          "plot(hat, box(-1, 3), TRIANGLE, relaxation(\"multi-neuron-2\"), MULTI_NEURON)",
          "plotBoxes(hat, DEEPPOLY_0, -2, 4)",
          "precise(hat, MULTI_NEURON)",
          "var tent = net(\"1 - relu(1 - relu(relu(x) - 2*relu(x - 1)))\")",
          "precise(tent, DEEPPOLY_0)",
          "function(tent).equals(function(hat))",
          "bounds(net(\"max(x,y)\"), box(\"[0,1]x[0,1]\"))");

  private Lesson() {}

  static Page page() {
    StringBuilder text = new StringBuilder("Twenty things to try, in this order:\n");
    for (int i = 0; i < LINES.size(); i++) {
      text.append(String.format("%4d  %s%n", i + 1, LINES.get(i)));
    }
    return new Page(
        text.append("/exit leaves; Ctrl-C stops what runs and keeps the session.").toString());
  }
}

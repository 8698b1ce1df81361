package org.relucid.theory.format.onnx;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// An order of computation: each node after those whose results it takes. ONNX asks files to have
/// one, and then it is kept; where a file has a node too early, what it needs is moved before it.
///
/// A cycle stays visible: its first node takes a name that no earlier node defines.
final class NodeOrder {
  private final List<Model.Invocation> nodes;
  private final Map<String, Integer> producers = new HashMap<>();
  private final boolean[] entered;
  private final List<Model.Invocation> ordered = new ArrayList<>();

  private NodeOrder(List<Model.Invocation> nodes) {
    this.nodes = nodes;
    this.entered = new boolean[nodes.size()];
    for (int index = 0; index < nodes.size(); index++) {
      for (String output : nodes.get(index).outputs()) {
        producers.put(output, index);
      }
    }
  }

  static List<Model.Invocation> of(List<Model.Invocation> nodes) {
    NodeOrder order = new NodeOrder(nodes);
    for (int index = 0; index < nodes.size(); index++) {
      order.visit(index);
    }
    return order.ordered;
  }

  /// A node on the way, and how many of its inputs have been looked at.
  private record Visit(int node, int next) {}

  private void visit(int start) {
    Deque<Visit> stack = new ArrayDeque<>();
    enter(start, stack);
    while (!stack.isEmpty()) {
      Visit visit = stack.pop();
      List<String> inputs = nodes.get(visit.node()).inputs();
      if (visit.next() == inputs.size()) {
        ordered.add(nodes.get(visit.node()));
      } else {
        stack.push(new Visit(visit.node(), visit.next() + 1));
        Integer producer = producers.get(inputs.get(visit.next()));
        if (producer != null) {
          enter(producer, stack);
        }
      }
    }
  }

  private void enter(int node, Deque<Visit> stack) {
    if (!entered[node]) {
      entered[node] = true;
      stack.push(new Visit(node, 0));
    }
  }
}

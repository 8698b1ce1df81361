package org.relucid.expressivity.search;

import java.util.ArrayList;
import java.util.List;

/// Which neurons a neuron reads, and with which signs, where every neuron is read once. A tree
/// without branches is a neuron of the first layer; the root stands for the output.
///
/// A positive factor moves through a ReLU, so a neuron that is read once, and not with the factor
/// 0, may be taken to be read with the factor 1 or -1; one that is read with the factor 0 may be
/// taken to be `relu(0)`. Neurons of a layer may be put in any order.
record Tree(List<Branch> branches) {
  private static final Tree LEAF = new Tree(List.of());

  Tree {
    branches = List.copyOf(branches);
  }

  /// @param sign 1 or -1
  record Branch(int sign, Tree tree) {}

  boolean isLeaf() {
    return branches.isEmpty();
  }

  /// All trees of an architecture, up to order.
  static List<Tree> all(Architecture architecture) {
    List<Tree> trees = List.of(LEAF);
    for (int width : architecture.hidden()) {
      List<Branch> signed = new ArrayList<>();
      for (Tree tree : trees) {
        signed.add(new Branch(1, tree));
        signed.add(new Branch(-1, tree));
      }
      trees = multisets(signed, width).stream().map(Tree::new).toList();
    }
    return trees;
  }

  /// How many there are, without making them.
  static long count(Architecture architecture) {
    double count = 1;
    for (int width : architecture.hidden()) {
      double choices = 2 * count;
      double ways = 1;
      for (int i = 0; i < width; i++) {
        ways = ways * (choices + i) / (i + 1);
      }
      count = ways;
    }
    return Math.round(Math.min(count, 1e15));
  }

  private static List<List<Branch>> multisets(List<Branch> choices, int size) {
    if (size == 0) {
      return List.of(List.of());
    }
    List<List<Branch>> all = new ArrayList<>();
    for (int i = 0; i < choices.size(); i++) {
      for (List<Branch> rest : multisets(choices.subList(i, choices.size()), size - 1)) {
        List<Branch> set = new ArrayList<>(rest);
        set.addFirst(choices.get(i));
        all.add(set);
      }
    }
    return all;
  }

  /// `+(++) -(+-)`: the signs, level by level.
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (Branch branch : branches) {
      text.append(branch.sign > 0 ? '+' : '-');
      text.append(branch.tree.isLeaf() ? "" : "(" + branch.tree + ")");
    }
    return text.toString();
  }
}

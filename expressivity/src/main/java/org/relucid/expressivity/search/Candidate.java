package org.relucid.expressivity.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.relucid.smt.term.Assignment;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.network.ScalarNetwork;
import org.relucid.theory.number.Rational;

/// The network that a solver's weights give. Neurons that are multiples of each other are one
/// again, and constants fold: so a tree that comes from a network of the architecture fits into it.
final class Candidate {
  private final SearchQuestion question;
  private final Assignment weights;
  private final List<AffineForm> neurons = new ArrayList<>();
  private final Map<Key, Integer> known = new HashMap<>();
  private final Map<Integer, Integer> inLayer = new TreeMap<>();

  /// A pre-activation divided by the size of its first factor.
  private record Key(int layer, Map<Integer, Rational> factors, Rational constant) {}

  private record Sum(Map<Integer, Rational> factors, Rational constant) {
    void add(int variable, Rational factor) {
      Rational sum = factors.getOrDefault(variable, Rational.ZERO).add(factor);
      if (sum.isZero()) {
        factors.remove(variable);
      } else {
        factors.put(variable, sum);
      }
    }
  }

  private Candidate(SearchQuestion question, Assignment weights) {
    this.question = question;
    this.weights = weights;
  }

  /// @param fits whether no layer has more neurons than the architecture allows
  record Made(ScalarNetwork network, boolean fits) {}

  static Made of(SearchQuestion question, Tree tree, Assignment weights) {
    Candidate candidate = new Candidate(question, weights);
    int layers = question.architecture().hidden().size();
    Sum output = candidate.sum(tree, "y", layers);
    int inputs = question.architecture().inputs();
    List<AffineForm> forms = new ArrayList<>();
    for (int k = 0; k < candidate.neurons.size(); k++) {
      forms.add(candidate.neurons.get(k).inDimension(inputs + k));
    }
    AffineForm y = AffineForm.of(inputs + forms.size(), output.factors, output.constant);
    return new Made(new ScalarNetwork(inputs, forms, List.of(y)), candidate.fits());
  }

  private boolean fits() {
    List<Integer> widths = question.architecture().hidden();
    return inLayer.entrySet().stream()
        .allMatch(entry -> entry.getValue() <= widths.get(entry.getKey() - 1));
  }

  /// What a neuron (or the output) of layer `below + 1` reads, as a sum over inputs and neurons.
  private Sum sum(Tree tree, String name, int below) {
    Map<Integer, Rational> factors = new TreeMap<>();
    if (tree.isLeaf() || question.architecture().hasSkips()) {
      for (int i = 0; i < question.architecture().inputs(); i++) {
        Rational slope = weights.named(TreeScript.slope(i, name));
        if (!slope.isZero()) {
          factors.put(i, slope);
        }
      }
    }
    Sum sum = new Sum(factors, weights.named(TreeScript.shift(name)));
    for (int i = 0; i < tree.branches().size(); i++) {
      Tree.Branch branch = tree.branches().get(i);
      String child = name.equals("y") ? "h" + (i + 1) : name + "." + (i + 1);
      sum = with(sum, branch.sign(), sum(branch.tree(), child, below - 1), below);
    }
    return sum;
  }

  /// `sum + sign·relu(z)`.
  private Sum with(Sum sum, int sign, Sum z, int layer) {
    Rational factor = Rational.of(sign);
    if (z.factors.isEmpty()) {
      Rational value = z.constant.max(Rational.ZERO).multiply(factor);
      return new Sum(sum.factors, sum.constant.add(value));
    }
    Rational size = z.factors.values().iterator().next().abs();
    sum.add(index(z, size, layer), factor.multiply(size));
    return sum;
  }

  private int index(Sum z, Rational size, int layer) {
    Map<Integer, Rational> scaled = new TreeMap<>();
    z.factors.forEach((variable, factor) -> scaled.put(variable, factor.divide(size)));
    Key key = new Key(layer, scaled, z.constant.divide(size));
    return known.computeIfAbsent(
        key,
        made -> {
          int index = question.architecture().inputs() + neurons.size();
          neurons.add(AffineForm.of(index, made.factors, made.constant));
          inLayer.merge(layer, 1, Integer::sum);
          return index;
        });
  }
}

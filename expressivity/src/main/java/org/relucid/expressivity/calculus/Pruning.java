package org.relucid.expressivity.calculus;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.relucid.proofs.kernel.precision.Rule;
import org.relucid.proofs.kernel.precision.Rule.Term;

/// The steps that one of them needs, renumbered. Steps that replace stable neurons are kept, since
/// the forms of all later ones depend on them.
record Pruning(List<Rule> rules, int[] places) {
  static Pruning of(List<Rule> rules, int wanted) {
    boolean[] needed = new boolean[rules.size()];
    needed[wanted] = true;
    for (int i = rules.size() - 1; i >= 0; i--) {
      needed[i] |= replaces(rules.get(i));
      if (needed[i]) {
        facts(rules.get(i)).forEach(fact -> needed[fact] = true);
      }
    }
    int[] places = new int[rules.size()];
    List<Rule> kept = new ArrayList<>();
    for (int i = 0; i < rules.size(); i++) {
      places[i] = kept.size();
      if (needed[i]) {
        kept.add(renumbered(rules.get(i), places));
      }
    }
    return new Pruning(kept, places);
  }

  int place(int step) {
    return places[step];
  }

  private static boolean replaces(Rule rule) {
    return rule instanceof Rule.Active
        || rule instanceof Rule.Inactive
        || rule instanceof Rule.Stable;
  }

  private static Stream<Integer> facts(Rule rule) {
    return switch (rule) {
      case Rule.Affine _ -> Stream.of();
      case Rule.Stable _ -> Stream.of();
      case Rule.Hull _ -> Stream.of();
      case Rule.Relu relu -> Stream.of(relu.fact());
      case Rule.Active active -> Stream.of(active.fact());
      case Rule.Inactive inactive -> Stream.of(inactive.fact());
      case Rule.Sum sum -> sum.terms().stream().map(Term::fact);
      case Rule.Aligned sum -> sum.terms().stream().map(Term::fact);
      case Rule.Convex convex -> Stream.of(convex.base());
      case Rule.Layer layer -> Stream.of(layer.base());
      case Rule.Band band -> Stream.of(band.base());
      case Rule.Rebase rebase -> Stream.of(rebase.fact());
      case Rule.Compose compose -> Stream.of(compose.fact());
    };
  }

  private static Rule renumbered(Rule rule, int[] places) {
    return switch (rule) {
      case Rule.Affine affine -> affine;
      case Rule.Stable stable -> stable;
      case Rule.Hull hull -> hull;
      case Rule.Relu(int neuron, int fact) -> new Rule.Relu(neuron, places[fact]);
      case Rule.Active(int neuron, int fact) -> new Rule.Active(neuron, places[fact]);
      case Rule.Inactive(int neuron, int fact) -> new Rule.Inactive(neuron, places[fact]);
      case Rule.Sum(var terms, var constant) -> new Rule.Sum(renumbered(terms, places), constant);
      case Rule.Aligned(var terms, var constant) ->
          new Rule.Aligned(renumbered(terms, places), constant);
      case Rule.Convex(var form, var slope, int base) -> new Rule.Convex(form, slope, places[base]);
      case Rule.Layer(var form, var slope, int base) -> new Rule.Layer(form, slope, places[base]);
      case Rule.Band(int neuron, var slope, int base) -> new Rule.Band(neuron, slope, places[base]);
      case Rule.Rebase(int fact) -> new Rule.Rebase(places[fact]);
      case Rule.Compose(int fact) -> new Rule.Compose(places[fact]);
    };
  }

  private static List<Term> renumbered(List<Term> terms, int[] places) {
    return terms.stream().map(t -> new Term(t.multiplier(), places[t.fact()])).toList();
  }
}

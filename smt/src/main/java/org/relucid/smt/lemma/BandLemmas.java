package org.relucid.smt.lemma;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.relucid.smt.encode.ExactEncoding;
import org.relucid.smt.encode.SymbolicBox;
import org.relucid.smt.encode.SymbolicForm;
import org.relucid.smt.encode.SymbolicNetwork;
import org.relucid.smt.lemma.Univariate.Side;
import org.relucid.smt.term.Formula;
import org.relucid.smt.term.Term;

/// Bands `h - relu(h - relu(A))` of zigzags `A(x) = ax + d + Σ g_i relu(x - q_i)` under deeppoly-0.
/// (new here, THEORY 3.6)
final class BandLemmas {
  private BandLemmas() {}

  /// @param kinks of `A`, at most 9; any of them may be outside of the box
  static Lemma band(int kinks) {
    return new Lemma(
        "B24-band-" + kinks,
        "h - relu(h - relu(A)), A(x) = ax + d + "
            + kinks
            + " terms g_i relu(x - q_i), is deeppoly-0-precise on all boxes for all real numbers"
            + " with h > 0 and at each kink g < 0 and A >= h, or g > 0 and A <= 0.",
        () -> bandCases(kinks));
  }

  private static List<Case> bandCases(int kinks) {
    List<Case> cases = new ArrayList<>();
    for (String signs : words(kinks, "PV")) {
      for (String places : words(kinks, "<I>")) {
        if (places.matches("<*I*>*")) {
          cases.addAll(cases(signs, places));
        }
      }
    }
    cases.addAll(kinkValues());
    return cases;
  }

  /// Each kink left of the box (`<`), inside (`I`) or right of it (`>`). With a peak inside the
  /// maximum is `h`, with a valley inside the minimum is 0.
  private static List<Case> cases(String signs, String places) {
    List<Case> cases = new ArrayList<>();
    for (Side side : Side.values()) {
      String name = name(signs, places) + side.name().toLowerCase(Locale.ROOT);
      CaseBuilder builder = new CaseBuilder(name, "the band is deeppoly-0-exact, " + name);
      Band band = band(signs, builder);
      SymbolicBox box = builder.anyBox();
      boolean attained = false;
      List<Univariate.Known> inside = new ArrayList<>();
      for (int i = 0; i < signs.length(); i++) {
        builder.assume("place-of-q" + (i + 1), place(places.charAt(i), band.kinks.get(i), box));
        if (places.charAt(i) == 'I') {
          boolean peak = signs.charAt(i) == 'P';
          attained |= peak == (side == Side.UPPER);
          inside.add(new Univariate.Known(band.kinks.get(i), peak ? band.height : Term.ZERO));
        }
      }
      Univariate network = Univariate.inside(band.network, inside);
      Term extreme = side == Side.UPPER ? band.height : Term.ZERO;
      cases.add(
          attained
              ? network.attained("deeppoly-0", side, box, extreme, builder)
              : network.precise("deeppoly-0", side, box, builder));
    }
    return cases;
  }

  private static String name(String signs, String places) {
    StringBuilder name = new StringBuilder("band-");
    for (int i = 0; i < signs.length(); i++) {
      String place =
          switch (places.charAt(i)) {
            case '<' -> "-left-";
            case 'I' -> "-inside-";
            default -> "-right-";
          };
      name.append(signs.charAt(i) == 'P' ? "peak" : "valley").append(place);
    }
    return name.toString();
  }

  private static Formula place(char place, Term q, SymbolicBox box) {
    Term l = box.lower().getFirst();
    Term u = box.upper().getFirst();
    return switch (place) {
      case '<' -> Formula.atMost(q, l);
      case 'I' -> Formula.and(Formula.less(l, q), Formula.less(q, u));
      default -> Formula.atMost(u, q);
    };
  }

  /// At a peak the band is `h`, at a valley 0: what the other cases use.
  private static List<Case> kinkValues() {
    return List.of(value("value-at-peak", Side.UPPER), value("value-at-valley", Side.LOWER));
  }

  private static Case value(String name, Side end) {
    CaseBuilder builder = new CaseBuilder(name, "h - relu(h - relu(A)) where A >= h, or A <= 0");
    Term height = builder.positive("height");
    Term at = builder.any("A");
    builder.assume(
        "outside-band",
        end == Side.UPPER ? Formula.atMost(height, at) : Formula.atMost(at, Term.ZERO));
    Term inner = ExactEncoding.relu(at, "inner", builder.script());
    Term outer = ExactEncoding.relu(height.subtract(inner), "outer", builder.script());
    Term value = end == Side.UPPER ? height : Term.ZERO;
    return builder.claim(Formula.equal(height.subtract(outer), value));
  }

  /// All words of this length.
  private static List<String> words(int length, String letters) {
    List<String> all = List.of("");
    for (int i = 0; i < length; i++) {
      all =
          all.stream()
              .flatMap(word -> letters.chars().mapToObj(letter -> word + (char) letter))
              .toList();
    }
    return all;
  }

  private record Band(SymbolicNetwork network, List<Term> kinks, Term height) {}

  /// @param signs peaks `P` with `g < 0` and valleys `V` with `g > 0`
  private static Band band(String signs, CaseBuilder builder) {
    int n = signs.length();
    Term height = builder.positive("height");
    Map<Integer, Term> factors = new TreeMap<>();
    factors.put(0, builder.any("a"));
    Term offset = builder.any("d");
    List<Term> kinks = new ArrayList<>();
    List<SymbolicForm> neurons = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      Term q = builder.any("q" + (i + 1));
      if (i > 0) {
        builder.assume("q" + i + "-before-q" + (i + 1), Formula.less(kinks.getLast(), q));
      }
      kinks.add(q);
      String jump = "g" + (i + 1);
      boolean peak = signs.charAt(i) == 'P';
      Term at = zigzagAt(q, factors, offset, kinks);
      factors.put(i + 1, peak ? builder.negative(jump) : builder.positive(jump));
      builder.assume(
          "kink-" + (i + 1) + "-outside-band",
          peak ? Formula.atMost(height, at) : Formula.atMost(at, Term.ZERO));
      neurons.add(SymbolicForm.of(Map.of(0, Term.ONE), q.negate()));
    }
    neurons.add(SymbolicForm.of(factors, offset));
    neurons.add(SymbolicForm.of(Map.of(n + 1, Term.number(-1)), height));
    SymbolicForm output = SymbolicForm.of(Map.of(n + 2, Term.number(-1)), height);
    return new Band(new SymbolicNetwork(1, neurons, List.of(output)), kinks, height);
  }

  /// `A(q)` at a kink, where all kinks before are passed.
  private static Term zigzagAt(Term q, Map<Integer, Term> factors, Term offset, List<Term> kinks) {
    List<Term> terms = new ArrayList<>(List.of(offset));
    factors.forEach(
        (i, factor) -> terms.add(factor.multiply(i == 0 ? q : q.subtract(kinks.get(i - 1)))));
    return Term.sum(terms);
  }
}

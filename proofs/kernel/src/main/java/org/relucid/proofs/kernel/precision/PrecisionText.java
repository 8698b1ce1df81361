package org.relucid.proofs.kernel.precision;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.relucid.proofs.kernel.precision.PrecisionCertificate.Conclusion;
import org.relucid.theory.format.FormatException;
import org.relucid.theory.format.NetworkText;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.network.ScalarNetwork;
import org.relucid.theory.number.Rational;

/// The lines of a certificate of precision, printed and parsed side by side. Parsing is lenient,
/// since the reader compares with what is printed.
///
/// *Fails*: `IllegalArgumentException` with what was found and what was expected.
final class PrecisionText {
  private static final String NATURAL = "([1-9][0-9]{0,8})";
  private static final String NUMBER = "(-?[0-9]+(?:/[0-9]+)?)";
  private static final Pattern NEURON_FROM = Pattern.compile("h" + NATURAL + " from " + NATURAL);
  private static final Pattern MULTIPLE = Pattern.compile(NUMBER + "\\*\\[" + NATURAL + "\\]");
  private static final Pattern WITH = Pattern.compile("(.*) with (\\S+)");
  private static final Pattern SIDE = Pattern.compile("\\[" + NUMBER + ", " + NUMBER + "\\]");
  private static final Pattern CONCLUSION =
      Pattern.compile("y" + NATURAL + " precise by " + NATURAL);
  private static final Pattern DECIMAL = Pattern.compile("\\.|[0-9][eE]");

  private final ScalarNetwork network;

  PrecisionText(ScalarNetwork network) {
    this.network = network;
  }

  String print(Rule rule) {
    return switch (rule) {
      case Rule.Affine(AffineForm form) -> "affine " + print(form);
      case Rule.Relu(int neuron, int from) -> "relu " + from(neuron, from);
      case Rule.Active(int neuron, int from) -> "active " + from(neuron, from);
      case Rule.Inactive(int neuron, int from) -> "inactive " + from(neuron, from);
      case Rule.Stable(int neuron) -> "stable h" + (neuron + 1);
      case Rule.Sum(var terms, Rational constant) -> "sum " + print(terms, constant);
      case Rule.Aligned(var terms, Rational constant) -> "aligned " + print(terms, constant);
      case Rule.Convex(AffineForm form, Rational slope, int base) ->
          "convex " + print(form) + " with " + multiple(slope, base);
      case Rule.Layer(AffineForm form, Rational slope, int base) ->
          "layer " + print(form) + " with " + multiple(slope, base);
      case Rule.Hull(AffineForm form) -> "hull " + print(form);
      case Rule.Band(int neuron, Rational slope, int base) ->
          "band h" + (neuron + 1) + " with " + multiple(slope, base);
      case Rule.Rebase(int fact) -> "rebase " + (fact + 1);
      case Rule.Compose(int fact) -> "compose " + (fact + 1);
    };
  }

  private String print(AffineForm form) {
    return NetworkText.print(network, form);
  }

  private static String from(int neuron, int fact) {
    return "h" + (neuron + 1) + " from " + (fact + 1);
  }

  private static String multiple(Rational multiplier, int fact) {
    return multiplier + "*[" + (fact + 1) + "]";
  }

  private static String print(List<Rule.Term> terms, Rational constant) {
    String sum =
        terms.stream()
            .map(term -> multiple(term.multiplier(), term.fact()))
            .collect(Collectors.joining(" + "));
    return constant.isZero() ? sum : sum + " + " + constant;
  }

  Rule parseRule(String text) {
    int space = text.indexOf(' ');
    String word = space < 0 ? text : text.substring(0, space);
    String rest = space < 0 ? "" : text.substring(space + 1);
    return switch (word) {
      case "affine" -> new Rule.Affine(form(rest));
      case "relu" -> from(rest, Rule.Relu::new);
      case "active" -> from(rest, Rule.Active::new);
      case "inactive" -> from(rest, Rule.Inactive::new);
      case "stable" -> new Rule.Stable(neuron(rest));
      case "sum" -> combination(rest, Rule.Sum::new);
      case "aligned" -> combination(rest, Rule.Aligned::new);
      case "convex" -> with(rest, this::form, Rule.Convex::new);
      case "layer" -> with(rest, this::form, Rule.Layer::new);
      case "hull" -> new Rule.Hull(form(rest));
      case "band" -> with(rest, PrecisionText::neuron, Rule.Band::new);
      case "rebase" -> new Rule.Rebase(index(rest));
      case "compose" -> new Rule.Compose(index(rest));
      default -> throw wrong(word, "a rule");
    };
  }

  private interface NeuronAndFact {
    Rule of(int neuron, int fact);
  }

  private interface TermsAndConstant {
    Rule of(List<Rule.Term> terms, Rational constant);
  }

  private interface OverBase<T> {
    Rule of(T what, Rational slope, int base);
  }

  private static Rule from(String text, NeuronAndFact rule) {
    Matcher matcher = match(NEURON_FROM, text, "hK from A");
    return rule.of(index(matcher.group(1)), index(matcher.group(2)));
  }

  private static Rule combination(String text, TermsAndConstant rule) {
    List<Rule.Term> terms = new ArrayList<>();
    Rational constant = Rational.ZERO;
    String[] parts = text.split(" \\+ ", -1);
    for (int i = 0; i < parts.length; i++) {
      if (i > 0 && i == parts.length - 1 && parts[i].matches(NUMBER)) {
        constant = Rational.parse(parts[i]);
      } else {
        terms.add(multiple(parts[i]));
      }
    }
    return rule.of(terms, constant);
  }

  private static Rule.Term multiple(String text) {
    Matcher matcher = match(MULTIPLE, text, "number*[step]");
    return new Rule.Term(Rational.parse(matcher.group(1)), index(matcher.group(2)));
  }

  private static <T> Rule with(String text, Function<String, T> parse, OverBase<T> rule) {
    Matcher matcher = match(WITH, text, "… with number*[step]");
    Rule.Term multiple = multiple(matcher.group(2));
    return rule.of(parse.apply(matcher.group(1)), multiple.multiplier(), multiple.fact());
  }

  String print(Conclusion conclusion) {
    return "y" + (conclusion.output() + 1) + " precise by " + (conclusion.step() + 1);
  }

  static Conclusion parseConclusion(String text) {
    Matcher matcher = match(CONCLUSION, text, "yK precise by A");
    return new Conclusion(index(matcher.group(1)), index(matcher.group(2)));
  }

  /// `R`, `R^n`, or `[l, u] x [l, u]`.
  static String print(List<Extent> domain) {
    if (domain.stream().allMatch(Extent.EVERYTHING::equals)) {
      return domain.size() == 1 ? "R" : "R^" + domain.size();
    }
    return domain.stream().map(Extent::toString).collect(Collectors.joining(" x "));
  }

  static List<Extent> parseDomain(String text, int inputs) {
    if (text.equals(inputs == 1 ? "R" : "R^" + inputs)) {
      return Collections.nCopies(inputs, Extent.EVERYTHING);
    }
    List<Extent> sides = new ArrayList<>();
    for (String side : text.split(" x ", -1)) {
      Matcher matcher = match(SIDE, side, "R, R^n or [l, u] x …");
      sides.add(Extent.of(Rational.parse(matcher.group(1)), Rational.parse(matcher.group(2))));
    }
    if (sides.size() != inputs) {
      throw wrong(text, inputs + " sides");
    }
    return sides;
  }

  private AffineForm form(String text) {
    if (DECIMAL.matcher(text).find()) {
      throw wrong(text, "no decimals, only integers and fractions");
    }
    return NetworkText.parse(network, text);
  }

  private static int neuron(String text) {
    if (!text.startsWith("h")) {
      throw wrong(text, "a neuron hK");
    }
    return index(text.substring(1));
  }

  private static int index(String text) {
    if (!text.matches(NATURAL)) {
      throw wrong(text, "a whole number from 1 to 999999999");
    }
    return Integer.parseInt(text) - 1;
  }

  private static Matcher match(Pattern pattern, String text, String expected) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.matches()) {
      throw wrong(text, expected);
    }
    return matcher;
  }

  private static IllegalArgumentException wrong(String found, String expected) {
    return new IllegalArgumentException(
        "found " + FormatException.quote(found) + ", expected " + expected);
  }
}

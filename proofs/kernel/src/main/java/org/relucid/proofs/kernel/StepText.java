package org.relucid.proofs.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.relucid.proofs.kernel.Certificate.Conclusion;
import org.relucid.theory.format.FormatException;
import org.relucid.theory.format.NetworkText;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.network.ScalarNetwork;
import org.relucid.theory.number.Rational;

/// The lines of a certificate: each step and each conclusion printed and parsed, side by side.
/// Parsing is lenient about spaces, since [CertificateReader] compares with what is printed.
///
/// *Fails*: `IllegalArgumentException` with what was found and what was expected.
final class StepText {
  private static final String NATURAL = "([1-9][0-9]{0,8})";
  private static final String NUMBER = "(-?[0-9]+(?:/[0-9]+)?)";
  private static final Pattern CHORD =
      pattern("h" + NATURAL, NUMBER, NUMBER, "from", NATURAL, NATURAL);
  private static final Pattern PHASE = pattern("h" + NATURAL, "from", NATURAL);
  private static final Pattern TERM = Pattern.compile(NUMBER + "\\*\\[" + NATURAL + "\\]");
  private static final Pattern DECIMAL = Pattern.compile("\\.|[0-9][eE]");
  private static final Pattern BOUND = pattern("y" + NATURAL, "(<=|>=)", NUMBER);
  private final ScalarNetwork network;

  StepText(ScalarNetwork network) {
    this.network = network;
  }

  private static Pattern pattern(String... words) {
    return Pattern.compile(String.join(" ", words));
  }

  String print(AffineForm form) {
    return NetworkText.print(network, form);
  }

  String print(Step step) {
    return switch (step) {
      case Step.Assume(int index) -> "assume " + (index + 1);
      case Step.NonNegative(int neuron) -> "nonneg h" + (neuron + 1);
      case Step.Above(int neuron) -> "above h" + (neuron + 1);
      case Step.Chord(int neuron, Rational l, Rational u, int below, int above) ->
          "chord h%d %s %s from %d %d".formatted(neuron + 1, l, u, below + 1, above + 1);
      case Step.Active(int neuron, int from) ->
          "active h%d from %d".formatted(neuron + 1, from + 1);
      case Step.Inactive(int neuron, int from) ->
          "inactive h%d from %d".formatted(neuron + 1, from + 1);
      case Step.Combine combine -> "combine " + print(combine);
      case Step.Absurd(AffineForm form, int from) ->
          "absurd " + print(form) + " from " + (from + 1);
      case Step.Split(AffineForm form) -> "split " + print(form);
      case Step.Otherwise() -> "otherwise";
      case Step.End() -> "end";
    };
  }

  private static String print(Step.Combine combine) {
    String terms =
        combine.terms().stream()
            .map(term -> term.multiplier() + "*[" + (term.fact() + 1) + "]")
            .collect(Collectors.joining(" + "));
    if (terms.isEmpty()) {
      return combine.constant().toString();
    }
    return combine.constant().isZero() ? terms : terms + " + " + combine.constant();
  }

  Step parseStep(String text) {
    int space = text.indexOf(' ');
    String word = space < 0 ? text : text.substring(0, space);
    String rest = space < 0 ? "" : text.substring(space + 1);
    return switch (word) {
      case "assume" -> new Step.Assume(index(rest));
      case "nonneg" -> new Step.NonNegative(neuron(rest));
      case "above" -> new Step.Above(neuron(rest));
      case "chord" -> chord(match(CHORD, rest, "chord hK l u from A B"));
      case "active" -> {
        Matcher phase = match(PHASE, rest, "active hK from A");
        yield new Step.Active(index(phase.group(1)), index(phase.group(2)));
      }
      case "inactive" -> {
        Matcher phase = match(PHASE, rest, "inactive hK from A");
        yield new Step.Inactive(index(phase.group(1)), index(phase.group(2)));
      }
      case "combine" -> combination(rest);
      case "absurd" -> {
        int from = rest.lastIndexOf(" from ");
        check(from >= 0, rest, "absurd FORM from A");
        yield new Step.Absurd(form(rest.substring(0, from)), index(rest.substring(from + 6)));
      }
      case "split" -> new Step.Split(form(rest));
      case "otherwise" -> new Step.Otherwise();
      case "end" -> new Step.End();
      default -> throw wrong(word, "a step");
    };
  }

  private static Step chord(Matcher chord) {
    return new Step.Chord(
        index(chord.group(1)),
        Rational.parse(chord.group(2)),
        Rational.parse(chord.group(3)),
        index(chord.group(4)),
        index(chord.group(5)));
  }

  private static Step combination(String text) {
    List<Step.Term> terms = new ArrayList<>();
    String[] parts = text.split(" \\+ ", -1);
    for (int i = 0; i < parts.length; i++) {
      Matcher term = TERM.matcher(parts[i]);
      if (term.matches()) {
        terms.add(new Step.Term(Rational.parse(term.group(1)), index(term.group(2))));
      } else {
        check(i == parts.length - 1, parts[i], "number*[step], and a number only at the end");
        return new Step.Combine(terms, number(parts[i]));
      }
    }
    return new Step.Combine(terms, Rational.ZERO);
  }

  String print(Conclusion conclusion) {
    String by = " by " + (conclusion.step() + 1);
    return switch (conclusion.claim()) {
      case Claim.NonNegative(AffineForm form) -> print(form) + " >= 0" + by;
      case Claim.OutputAtLeast(int output, Rational bound) ->
          "y" + (output + 1) + " >= " + bound + by;
      case Claim.OutputAtMost(int output, Rational bound) ->
          "y" + (output + 1) + " <= " + bound + by;
      case Claim.Infeasible() -> "infeasible" + by;
      case Claim.Violated(Vector point, AffineForm form) ->
          "violated "
              + print(form)
              + " at "
              + point.entries().stream().map(Rational::toString).collect(Collectors.joining(", "));
    };
  }

  Conclusion parseConclusion(String text) {
    if (text.startsWith("violated ")) {
      int at = text.lastIndexOf(" at ");
      check(at >= 0, text, "violated FORM at POINT");
      List<Rational> point = new ArrayList<>();
      for (String coordinate : text.substring(at + 4).split(", ", -1)) {
        point.add(number(coordinate));
      }
      AffineForm form = form(text.substring("violated ".length(), at));
      return new Conclusion(new Claim.Violated(Vector.of(point), form), 0);
    }
    int by = text.lastIndexOf(" by ");
    check(by >= 0, text, "a claim and the step that shows it");
    return new Conclusion(claim(text.substring(0, by)), index(text.substring(by + 4)));
  }

  private Claim claim(String text) {
    if (text.equals("infeasible")) {
      return new Claim.Infeasible();
    }
    Matcher bound = BOUND.matcher(text);
    if (!bound.matches()) {
      return new Claim.NonNegative(nonNegative(text));
    }
    int output = index(bound.group(1));
    Rational value = number(bound.group(3));
    return bound.group(2).equals(">=")
        ? new Claim.OutputAtLeast(output, value)
        : new Claim.OutputAtMost(output, value);
  }

  /// The form of `FORM >= 0`.
  AffineForm nonNegative(String text) {
    check(text.endsWith(" >= 0"), text, "FORM >= 0");
    return form(text.substring(0, text.length() - " >= 0".length()));
  }

  private AffineForm form(String text) {
    check(isPlain(text), text, "no decimals, only integers and fractions");
    return NetworkText.parse(network, text);
  }

  /// Whether no number is a decimal: `1e1000` would be much longer than its text.
  static boolean isPlain(String text) {
    return !DECIMAL.matcher(text).find();
  }

  private static int neuron(String text) {
    check(text.startsWith("h"), text, "a neuron hK");
    return index(text.substring(1));
  }

  private static int index(String text) {
    check(text.matches(NATURAL), text, "a whole number from 1 to 999999999");
    return Integer.parseInt(text) - 1;
  }

  private static Rational number(String text) {
    check(text.matches(NUMBER), text, "a number");
    return Rational.parse(text);
  }

  private static Matcher match(Pattern pattern, String text, String expected) {
    Matcher matcher = pattern.matcher(text);
    check(matcher.matches(), text, expected);
    return matcher;
  }

  private static void check(boolean condition, String found, String expected) {
    if (!condition) {
      throw wrong(found, expected);
    }
  }

  private static IllegalArgumentException wrong(String found, String expected) {
    return new IllegalArgumentException(
        "found " + FormatException.quote(found) + ", expected " + expected);
  }
}

package org.relucid.proofs.kernel.imprecision;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.relucid.proofs.kernel.Step.Term;
import org.relucid.proofs.kernel.imprecision.Relaxation.LowerSlope;
import org.relucid.theory.format.FormatException;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.number.Rational;

/// The lines of a certificate before the range: names of relaxations and points, printed and parsed
/// side by side. Parsing is lenient, since [ImprecisionReader] compares with what is printed.
///
/// *Fails*: `IllegalArgumentException` with what was found and what was expected.
final class ReachText {
  private static final String NUMBER = "-?[0-9]+(?:/[0-9]+)?";
  private static final Pattern TERM = Pattern.compile("(" + NUMBER + ")\\*\\[([1-9][0-9]{0,8})\\]");

  private ReachText() {}

  static String name(Relaxation relaxation) {
    return switch (relaxation) {
      case Relaxation.Intervals() -> "ibp";
      case Relaxation.Lines(LowerSlope slope) -> name(slope);
      case Relaxation.Triangle() -> "triangle";
      case Relaxation.Hulls() -> "multi-neuron";
    };
  }

  private static String name(LowerSlope slope) {
    return switch (slope) {
      case LowerSlope.LesserArea() -> "deeppoly";
      case LowerSlope.Parallel() -> "zonotope";
      case LowerSlope.Always(Rational alpha) -> {
        boolean isEnd = alpha.isZero() || alpha.equals(Rational.ONE);
        yield (isEnd ? "deeppoly-" : "crown-") + alpha;
      }
    };
  }

  static Relaxation relaxation(String name) {
    return switch (name) {
      case "ibp" -> new Relaxation.Intervals();
      case "triangle" -> new Relaxation.Triangle();
      case "multi-neuron" -> new Relaxation.Hulls();
      case "deeppoly" -> new Relaxation.Lines(new LowerSlope.LesserArea());
      case "zonotope" -> new Relaxation.Lines(new LowerSlope.Parallel());
      default -> {
        check(name.matches("(deeppoly|crown)-" + NUMBER), name, "the name of a relaxation");
        Rational alpha = number(name.substring(name.indexOf('-') + 1));
        boolean isSlope = alpha.signum() >= 0 && alpha.compareTo(Rational.ONE) <= 0;
        check(isSlope, name, "a lower slope in [0, 1]");
        yield new Relaxation.Lines(new LowerSlope.Always(alpha));
      }
    };
  }

  /// `least h1 at …`, `greatest h1 at …`, …, `reached at …`.
  static String print(int index, int points, Vector point) {
    String neuron = " h" + (index / 2 + 1);
    String what = index % 2 == 0 ? "least" + neuron : "greatest" + neuron;
    return (index == points - 1 ? "reached" : what) + " at " + print(point);
  }

  /// `point 1 at …` or `point 2 = 1/2*[1] + …`.
  static String print(int index, HullPoint point) {
    String label = "point " + (index + 1);
    return switch (point) {
      case HullPoint.Input(Vector x) -> label + " at " + print(x);
      case HullPoint.Combination(List<Term> terms) ->
          terms.stream()
              .map(term -> term.multiplier() + "*[" + (term.fact() + 1L) + "]")
              .collect(Collectors.joining(" + ", label + " = ", ""));
    };
  }

  private static String print(Vector point) {
    return point.entries().stream().map(Rational::toString).collect(Collectors.joining(", "));
  }

  static Vector point(String line) {
    int at = line.indexOf(" at ");
    check(at >= 0, line, "least hK at …, greatest hK at … or reached at …");
    List<Rational> entries = new ArrayList<>();
    for (String number : line.substring(at + 4).split(", ", -1)) {
      entries.add(number(number));
    }
    return Vector.of(entries);
  }

  static HullPoint hullPoint(String line) {
    int sum = line.indexOf(" = ");
    if (sum < 0) {
      return new HullPoint.Input(point(line));
    }
    List<Term> terms = new ArrayList<>();
    for (String part : line.substring(sum + 3).split(" \\+ ", -1)) {
      Matcher term = TERM.matcher(part);
      check(term.matches(), part, "number*[point]");
      terms.add(new Term(number(term.group(1)), Integer.parseInt(term.group(2)) - 1));
    }
    return new HullPoint.Combination(terms);
  }

  private static Rational number(String text) {
    check(text.matches(NUMBER), text, "a number");
    return Rational.parse(text);
  }

  private static void check(boolean condition, String found, String expected) {
    if (!condition) {
      throw new IllegalArgumentException(
          "found " + FormatException.quote(found) + ", expected " + expected);
    }
  }
}

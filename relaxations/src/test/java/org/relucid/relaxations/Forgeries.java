package org.relucid.relaxations;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A certificate with one small fault each, as text, by the kind of the fault.
final class Forgeries {
  private static final Pattern NUMBER = Pattern.compile("(?<![0-9])[0-9]+(?:/[0-9]+)?");
  private static final Pattern SIGN = Pattern.compile(" [-+] |-|<=|>=");
  private static final Map<String, String> OPPOSITE =
      Map.of(" + ", " - ", " - ", " + ", "-", "", "<=", ">=", ">=", "<=");

  private Forgeries() {}

  /// Every number, of the network, the box, the steps and the conclusions, changed in some ways.
  static List<String> withNumbersChanged(String text) {
    List<String> forged = new ArrayList<>();
    Matcher number = NUMBER.matcher(text);
    for (boolean found = number.find(text.indexOf("inputs")); found; found = number.find()) {
      for (String other : List.of("0", "1", "2", "-" + number.group(), number.group() + "1")) {
        if (!other.equals(number.group())) {
          forged.add(replaced(text, number, other));
        }
      }
    }
    return forged;
  }

  /// Every sign and every direction of an inequality turned round.
  static List<String> withSignsFlipped(String text) {
    List<String> forged = new ArrayList<>();
    Matcher sign = SIGN.matcher(text);
    for (boolean found = sign.find(text.indexOf("inputs")); found; found = sign.find()) {
      forged.add(replaced(text, sign, OPPOSITE.getOrDefault(sign.group(), "")));
    }
    return forged;
  }

  /// Each step dropped: what is after it is numbered anew, and its references are left as they are,
  /// or moved along.
  static List<String> withStepsDropped(String text) {
    List<String> forged = new ArrayList<>();
    List<String> steps = steps(text);
    for (int i = 0; i < steps.size(); i++) {
      List<String> rest = new ArrayList<>(steps);
      rest.remove(i);
      String left = withSteps(text, rest);
      forged.add(left);
      forged.add(moved(left, i + 1));
    }
    return forged;
  }

  /// Each step before its predecessor, and each at the very beginning.
  static List<String> withStepsReordered(String text) {
    List<String> forged = new ArrayList<>();
    List<String> steps = steps(text);
    for (int i = 1; i < steps.size(); i++) {
      List<String> swapped = new ArrayList<>(steps);
      Collections.swap(swapped, i - 1, i);
      forged.add(withSteps(text, swapped));
      List<String> first = new ArrayList<>(steps);
      first.addFirst(first.remove(i));
      forged.add(withSteps(text, first));
    }
    return forged;
  }

  private static String replaced(String text, MatchResult part, String other) {
    return text.substring(0, part.start()) + other + text.substring(part.end());
  }

  private static List<String> steps(String text) {
    return text.substring(text.indexOf("\nproof\n") + 7, text.indexOf("qed\n"))
        .lines()
        .map(line -> line.substring(line.indexOf(' ') + 1))
        .toList();
  }

  private static String withSteps(String text, List<String> steps) {
    StringBuilder proof = new StringBuilder(text.substring(0, text.indexOf("\nproof\n") + 7));
    for (int i = 0; i < steps.size(); i++) {
      proof.append(i + 1).append(' ').append(steps.get(i)).append('\n');
    }
    return proof.append(text.substring(text.indexOf("qed\n"))).toString();
  }

  /// References beyond a step become smaller by one.
  private static String moved(String text, int step) {
    return Pattern.compile("(?<=\\[|from |by |from [0-9]{1,6} )[0-9]+")
        .matcher(text)
        .replaceAll(
            match -> {
              int fact = Integer.parseInt(match.group());
              return Integer.toString(fact > step ? fact - 1 : fact);
            });
  }
}

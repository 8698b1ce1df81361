package org.relucid.proofs.kernel;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Certificates with one small fault each, as text.
final class Mutants {
  private static final Pattern NUMBER = Pattern.compile("(?<![0-9])[0-9]+(?:/[0-9]+)?");
  private static final Pattern SIGN = Pattern.compile(" [-+] |-");

  private Mutants() {}

  /// Every number of the lines after the header changed in each of a few ways.
  static List<String> withNumbersChanged(String text) {
    List<String> mutants = new ArrayList<>();
    Matcher number = NUMBER.matcher(text);
    for (boolean found = number.find(text.indexOf("inputs")); found; found = number.find()) {
      for (String other : List.of("0", "1", "2", "-1", "1/2", "7/3", "-" + number.group())) {
        if (!other.equals(number.group())) {
          mutants.add(replaced(text, number.start(), number.end(), other));
        }
      }
    }
    return mutants;
  }

  static List<String> withSignsFlipped(String text) {
    List<String> mutants = new ArrayList<>();
    Matcher sign = SIGN.matcher(text);
    while (sign.find(mutants.isEmpty() ? text.indexOf("inputs") : sign.end())) {
      String other =
          switch (sign.group()) {
            case " + " -> " - ";
            case " - " -> " + ";
            default -> "";
          };
      mutants.add(replaced(text, sign.start(), sign.end(), other));
    }
    Matcher relation = Pattern.compile("<=|>=").matcher(text);
    while (relation.find()) {
      String other = relation.group().equals("<=") ? ">=" : "<=";
      mutants.add(replaced(text, relation.start(), relation.end(), other));
    }
    return mutants;
  }

  /// Each step dropped, once with references left as they are, and once with references to later
  /// steps moved along.
  static List<String> withStepsDropped(String text) {
    List<String> mutants = new ArrayList<>();
    List<String> steps = steps(text);
    for (int i = 0; i < steps.size(); i++) {
      List<String> rest = new ArrayList<>(steps);
      rest.remove(i);
      String kept = withSteps(text, rest);
      mutants.add(kept);
      mutants.add(moved(kept, i + 1));
    }
    return mutants;
  }

  /// Each two neighbours swapped, and random steps moved elsewhere; references are left as they
  /// are.
  static List<String> withStepsReordered(String text, Random random) {
    List<String> mutants = new ArrayList<>();
    List<String> steps = steps(text);
    for (int i = 1; i < steps.size(); i++) {
      List<String> swapped = new ArrayList<>(steps);
      Collections.swap(swapped, i - 1, i);
      mutants.add(withSteps(text, swapped));
      List<String> shuffled = new ArrayList<>(steps);
      shuffled.add(random.nextInt(steps.size()), shuffled.remove(random.nextInt(steps.size())));
      mutants.add(withSteps(text, shuffled));
      List<String> doubled = new ArrayList<>(steps);
      doubled.add(i, steps.get(random.nextInt(steps.size())));
      mutants.add(withSteps(text, doubled));
    }
    return mutants;
  }

  /// Branches exchanged, ended early, not ended, hypotheses negated, rules exchanged.
  static List<String> withRulesExchanged(String text) {
    List<String> mutants = new ArrayList<>();
    List<String> words =
        List.of(
            "otherwise", "end", "active", "inactive", "nonneg", "above", "split x1", "combine 0");
    List<String> steps = steps(text);
    for (int i = 0; i < steps.size(); i++) {
      for (String word : words) {
        List<String> changed = new ArrayList<>(steps);
        String arguments =
            steps.get(i).contains(" ") ? steps.get(i).replaceFirst("^[a-z]+", "") : "";
        boolean takesNone = word.equals("otherwise") || word.equals("end") || word.contains(" ");
        changed.set(i, takesNone ? word : word + arguments);
        mutants.add(withSteps(text, changed));
      }
    }
    return mutants;
  }

  private static String replaced(String text, int start, int end, String other) {
    return text.substring(0, start) + other + text.substring(end);
  }

  private static List<String> steps(String text) {
    int proof = text.indexOf("\nproof\n");
    return proof < 0
        ? List.of()
        : text.substring(proof + 7, text.indexOf("qed\n"))
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
    Pattern reference = Pattern.compile("(?<=\\[|from |by |from [0-9]{1,6} )[0-9]+");
    return reference
        .matcher(text)
        .replaceAll(
            match -> {
              int fact = Integer.parseInt(match.group());
              return Integer.toString(fact > step ? fact - 1 : fact);
            });
  }
}

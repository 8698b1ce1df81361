package org.relucid.theory.format;

import static org.relucid.theory.format.FormatException.quote;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.relucid.theory.format.Witness.Malformed;
import org.relucid.theory.format.Witness.Reason;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.number.Rational;

/// Reader of counterexample files: `((X_0 0.6) (X_1 …) … (Y_0 …))`.
///
/// The values must be names and numbers in turn. Everything around them is tolerated and, where it
/// is wrong, remarked: white space, comments after `;`, a first word `sat` or `violated`, missing
/// brackets. Numbers are decimals with exponents or C's hexadecimal floating point, taken exactly.
///
/// *Fails*: [FormatException] only where the file itself cannot be read; whatever its content, the
/// answer is a [Witness], perhaps [Witness.Malformed].
public final class Witnesses {
  private static final Set<String> VERDICTS = Set.of("sat", "violated");
  private static final Pattern NAME = Pattern.compile("([XY])_(\\d{1,9})");
  private static final int MOST_WORDS = 20_000_000;

  private Witnesses() {}

  public static Witness read(Path path) {
    return read(Source.of(path));
  }

  public static Witness read(Source source) {
    return new Reading(source.text()).witness();
  }

  /// The state of one reading: a cursor, and what was found so far.
  private static final class Reading {
    private final String text;
    private final SortedMap<Integer, Rational> x = new TreeMap<>();
    private final SortedMap<Integer, Rational> y = new TreeMap<>();
    private final List<String> remarks = new ArrayList<>();
    private int position;
    private int line = 1;
    private int open;
    private int unopened;

    Reading(String text) {
      this.text = text;
    }

    Witness witness() {
      Optional<String> first = word();
      if (first.isEmpty()) {
        return new Malformed(Reason.EMPTY, "the file is empty");
      }
      Optional<String> name = VERDICTS.contains(first.get()) ? word() : first;
      for (int words = 0; name.isPresent(); words++) {
        Optional<Malformed> problem =
            words < MOST_WORDS ? value(name.get()) : Optional.of(unreadable("too many values"));
        if (problem.isPresent()) {
          return problem.get();
        }
        name = word();
      }
      return point();
    }

    private Optional<Malformed> value(String name) {
      Matcher matcher = NAME.matcher(name);
      if (!matcher.matches()) {
        return Optional.of(noName(name));
      }
      Optional<String> token = word();
      Optional<Rational> value = token.flatMap(Numerals::decimalOrHexadecimal);
      if (value.isEmpty()) {
        String found = token.map(FormatException::quote).orElse("the end of the file");
        return Optional.of(unreadable("found " + found + ", expected a number for " + name));
      }
      int index = Integer.parseInt(matcher.group(2));
      if (matcher.group(1).equals("Y")) {
        if (y.put(index, value.get()) != null) {
          remarks.add("line " + line + ": " + name + " is stated twice");
        }
        return Optional.empty();
      }
      return x.put(index, value.get()) == null
          ? Optional.empty()
          : Optional.of(
              new Malformed(
                  Reason.SEVERAL_POINTS, "line " + line + ": " + name + " has a second value"));
    }

    private Malformed noName(String word) {
      boolean verdictAlone = x.isEmpty() && y.isEmpty() && word.matches("[a-z_-]{1,20}");
      return verdictAlone
          ? new Malformed(Reason.NO_POINT, "found " + quote(word) + " and no point")
          : unreadable("found " + quote(word) + ", expected X_i or Y_j");
    }

    private Malformed unreadable(String problem) {
      return new Malformed(Reason.UNREADABLE, "line " + line + ": " + problem);
    }

    private Witness point() {
      if (x.isEmpty()) {
        return new Malformed(Reason.NO_POINT, "no value of an X");
      }
      if (x.lastKey() != x.size() - 1) {
        int gap = 0;
        while (x.containsKey(gap)) {
          gap++;
        }
        return new Malformed(
            Reason.MISSING_INPUT, "X_" + x.lastKey() + " has a value, X_" + gap + " has none");
      }
      if (open > 0 || unopened > 0) {
        remarks.add("unbalanced: " + open + " unclosed, " + unopened + " unopened brackets");
      }
      return new Witness.Point(Vector.of(List.copyOf(x.values())), y, remarks);
    }

    /// The next word, which ends before white space, a bracket or a comment.
    private Optional<String> word() {
      skip();
      int start = position;
      while (position < text.length() && !isBreak(text.charAt(position))) {
        position++;
      }
      return start == position ? Optional.empty() : Optional.of(text.substring(start, position));
    }

    private void skip() {
      while (position < text.length() && isBreak(text.charAt(position))) {
        switch (text.charAt(position)) {
          case '\n' -> line++;
          case '(' -> open++;
          case ')' -> close();
          case ';' -> skipComment();
          default -> {}
        }
        position++;
      }
    }

    private void close() {
      if (open > 0) {
        open--;
      } else {
        unopened++;
      }
    }

    private void skipComment() {
      while (position + 1 < text.length() && text.charAt(position + 1) != '\n') {
        position++;
      }
    }

    private static boolean isBreak(char c) {
      return c == '(' || c == ')' || c == ';' || c <= ' ' || Character.isWhitespace(c);
    }
  }
}

package org.relucid.theory.format.vnnlib;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.relucid.theory.format.FormatException;
import org.relucid.theory.format.Source;

/// Reads the top-level groups of a file one after the other, without recursion: at most [#DEEPEST]
/// brackets inside each other, at most [#LARGEST] words and brackets in one group. Comments run
/// from `;` to the end of the line. White space inside `[…]` belongs to the word: `X[0, 1]` is one.
final class SExpressionReader {
  static final int DEEPEST = 200;
  static final int LARGEST = 4_000_000;
  private static final int LONGEST_WORD = 20_000;

  private final Source source;
  private final String text;
  private int position;
  private int line = 1;

  SExpressionReader(Source source) {
    this.source = source;
    this.text = source.text();
  }

  /// The next group of the file, or nothing at its end.
  Optional<SExpression.Group> next() {
    skipBlanks();
    if (position == text.length()) {
      return Optional.empty();
    }
    if (text.charAt(position) != '(') {
      throw source.wrong(
          line, "found " + FormatException.quote(peek()) + ", expected '(' or the end of the file");
    }
    return Optional.of(group());
  }

  private SExpression.Group group() {
    Deque<Open> stack = new ArrayDeque<>();
    for (int size = 0; size <= LARGEST; size++) {
      skipBlanks();
      if (position == text.length()) {
        int opened = stack.isEmpty() ? line : stack.peek().line();
        throw source.wrong(
            line, "found the end of the file, expected ')' for the '(' of line " + opened);
      }
      char c = text.charAt(position);
      if (c == '(') {
        position++;
        stack.push(new Open(line, new ArrayList<>()));
        if (stack.size() > DEEPEST) {
          throw source.wrong(line, "found more than " + DEEPEST + " nested brackets");
        }
      } else if (c == ')') {
        position++;
        Open done = stack.pop();
        SExpression.Group group = new SExpression.Group(done.items(), done.line());
        if (stack.isEmpty()) {
          return group;
        }
        stack.element().items().add(group);
      } else {
        stack.element().items().add(word());
      }
    }
    throw source.wrong(line, "found a group of more than " + LARGEST + " words and brackets");
  }

  private record Open(int line, List<SExpression> items) {}

  private SExpression.Word word() {
    int start = position;
    boolean inIndex = false;
    while (position < text.length()) {
      char c = text.charAt(position);
      if (c == '[') {
        inIndex = true;
      } else if (c == ']') {
        inIndex = false;
      } else if (c == '(' || c == ')' || c == ';' || c == '\n' || (isBlank(c) && !inIndex)) {
        break;
      }
      position++;
    }
    if (position - start > LONGEST_WORD) {
      throw source.wrong(
          line, "found a word of " + (position - start) + " characters, expected " + LONGEST_WORD);
    }
    return new SExpression.Word(text.substring(start, position), line);
  }

  private String peek() {
    return text.substring(position, Math.min(text.length(), position + 20));
  }

  private void skipBlanks() {
    while (position < text.length()) {
      char c = text.charAt(position);
      if (c == '\n') {
        line++;
      } else if (c == ';') {
        int end = text.indexOf('\n', position);
        position = end < 0 ? text.length() - 1 : end - 1;
      } else if (!isBlank(c)) {
        return;
      }
      position++;
    }
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\f' || c == '\n';
  }
}

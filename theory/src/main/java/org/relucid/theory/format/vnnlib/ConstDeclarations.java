package org.relucid.theory.format.vnnlib;

import static org.relucid.theory.format.FormatException.quote;

import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.relucid.theory.format.Source;

/// The declarations of VNN-LIB 1.0, `(declare-const X_0 Real)`: inputs `X_0 …` and outputs `Y_0 …`,
/// each complete from index 0 and declared once.
record ConstDeclarations(int inputs, int outputs) implements Variables {
  private static final Pattern NAME = Pattern.compile("([XY])_(0|[1-9]\\d{0,8})");

  static ConstDeclarations read(Source source) {
    Set<Integer> x = new HashSet<>();
    Set<Integer> y = new HashSet<>();
    SExpressionReader commands = new SExpressionReader(source);
    for (Optional<SExpression.Group> command = commands.next();
        command.isPresent();
        command = commands.next()) {
      SExpression.Group group = command.get();
      switch (group.head()) {
        case "declare-const" -> declare(source, group, x, y);
        case "assert" -> {}
        default -> throw VnnLibReader.unknownCommand(source, group);
      }
    }
    return new ConstDeclarations(size(source, "X", x), size(source, "Y", y));
  }

  private static void declare(
      Source source, SExpression.Group command, Set<Integer> x, Set<Integer> y) {
    if (command.items().size() != 3
        || !(command.items().get(1) instanceof SExpression.Word name)
        || !(command.items().get(2) instanceof SExpression.Word type)) {
      throw source.wrong(command.line(), "found a declaration, expected (declare-const X_0 Real)");
    }
    Matcher matcher = NAME.matcher(name.text());
    if (!matcher.matches()) {
      throw source.wrong(name.line(), "found " + quote(name.text()) + ", expected X_i or Y_j");
    }
    if (!type.text().equals("Real")) {
      throw source.wrong(type.line(), "found the type " + quote(type.text()) + ", expected Real");
    }
    Set<Integer> declared = matcher.group(1).equals("X") ? x : y;
    if (!declared.add(Integer.valueOf(matcher.group(2)))) {
      throw source.wrong(name.line(), "found " + name.text() + " declared twice, expected once");
    }
  }

  private static int size(Source source, String letter, Set<Integer> indices) {
    for (int index = 0; index < indices.size(); index++) {
      if (!indices.contains(index)) {
        throw source.wrong(
            letter
                + "_"
                + index
                + " is not declared, though "
                + indices.size()
                + " "
                + letter
                + " are, expected all from "
                + letter
                + "_0 on");
      }
    }
    return indices.size();
  }

  @Override
  public OptionalInt index(String name) {
    Matcher matcher = NAME.matcher(name);
    if (!matcher.matches()) {
      return OptionalInt.empty();
    }
    int index = Integer.parseInt(matcher.group(2));
    boolean isInput = matcher.group(1).equals("X");
    return index < (isInput ? inputs : outputs)
        ? OptionalInt.of(isInput ? index : inputs + index)
        : OptionalInt.empty();
  }
}

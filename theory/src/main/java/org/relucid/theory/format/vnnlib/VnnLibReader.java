package org.relucid.theory.format.vnnlib;

import static org.relucid.theory.format.FormatException.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.relucid.theory.format.Source;
import org.relucid.theory.property.Formula;
import org.relucid.theory.property.Property;

/// Reads a property in VNN-LIB 1.0 or 2.0, told apart by the first command: version 2.0 starts with
/// `(vnnlib-version <2.0>)` or a `declare-network`.
///
/// *Fails*: [org.relucid.theory.format.FormatException] with the line, for anything that is not
/// understood: other commands, other operators, products of variables, other number types than
/// real.
public final class VnnLibReader {
  private VnnLibReader() {}

  public static Property read(Source source) {
    SExpressionReader commands = new SExpressionReader(source);
    SExpression.Group first =
        commands.next().orElseThrow(() -> source.wrong("no command, expected declarations"));
    boolean second =
        first.head().equals("vnnlib-version") || first.head().equals("declare-network");
    Variables variables =
        second ? NetworkDeclarations.read(source) : ConstDeclarations.read(source);
    return new Property(variables.inputs(), variables.outputs(), assertions(source, variables));
  }

  private static List<Formula> assertions(Source source, Variables variables) {
    Assertions reader = new Assertions(source, variables);
    SExpressionReader commands = new SExpressionReader(source);
    List<Formula> assertions = new ArrayList<>();
    for (Optional<SExpression.Group> command = commands.next();
        command.isPresent();
        command = commands.next()) {
      SExpression.Group group = command.get();
      if (group.head().equals("assert")) {
        if (group.items().size() != 2) {
          throw source.wrong(
              group.line(), "found 'assert' of " + group.tail().size() + " formulas, expected 1");
        }
        assertions.add(reader.read(group.items().getLast()));
      }
    }
    return assertions;
  }

  /// The exception for a command that neither version knows.
  static RuntimeException unknownCommand(Source source, SExpression.Group command) {
    return source.wrong(
        command.line(),
        "found " + quote(command.shown()) + ", expected a declaration or an assert");
  }
}

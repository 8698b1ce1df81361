package org.relucid.smt.term;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// A question to a solver: is there a value of the variables for which all assertions hold?
///
/// *Fails*: `IllegalArgumentException` for a name that is no plain SMT-LIB symbol, or given twice.
///
/// @param title one line that says in words what is asked
public record Script(String title, List<String> variables, List<Assertion> assertions) {
  public Script {
    variables = List.copyOf(variables);
    assertions = List.copyOf(assertions);
    requireNames(variables);
    requireNames(assertions.stream().map(Assertion::name).toList());
  }

  /// A formula with the name by which unsat cores and readers know it.
  public record Assertion(String name, Formula formula) {}

  private static void requireNames(List<String> names) {
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      if (!name.matches("[A-Za-z][A-Za-z0-9_.-]*")) {
        throw new IllegalArgumentException("name '" + name + "', expected letters, digits, _ . -");
      }
      if (!seen.add(name)) {
        throw new IllegalArgumentException("name " + name + " given twice");
      }
    }
  }

  public Logic logic() {
    return Logic.of(assertions);
  }

  /// The same with further assertions.
  public Script with(List<Assertion> further) {
    return new Script(
        title, variables, Stream.concat(assertions.stream(), further.stream()).toList());
  }

  /// The script as SMT-LIB 2.6, without a `check-sat`.
  public String toSmtLib() {
    return SmtLib.print(this);
  }
}

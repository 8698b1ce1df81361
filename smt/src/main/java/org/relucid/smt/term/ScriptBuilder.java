package org.relucid.smt.term;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A script while it is written. Names that are taken get a number after them.
public final class ScriptBuilder {
  private final String title;
  private final List<String> variables = new ArrayList<>();
  private final List<Script.Assertion> assertions = new ArrayList<>();
  private final Map<String, Integer> taken = new LinkedHashMap<>();

  public ScriptBuilder(String title) {
    this.title = title;
  }

  /// A new variable; where the name is taken, with a number after it.
  public Term variable(String name) {
    String free = free(name);
    variables.add(free);
    return Term.variable(free);
  }

  /// A new variable that equals the term; numbers and variables are returned as they are.
  public Term define(String name, Term term) {
    if (term instanceof Term.Constant || term instanceof Term.Variable) {
      return term;
    }
    Term defined = variable(name);
    require("def-" + name, Formula.equal(defined, term));
    return defined;
  }

  public void require(String name, Formula formula) {
    assertions.add(new Script.Assertion(free("is-" + name), formula));
  }

  private String free(String name) {
    int count = taken.merge(name, 1, Integer::sum);
    return count == 1 ? name : free(name + "." + count);
  }

  public Script build() {
    return new Script(title, variables, assertions);
  }
}

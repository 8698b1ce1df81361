package org.relucid.smt.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.relucid.smt.term.Assignment;
import org.relucid.smt.term.Formula;
import org.relucid.smt.term.Script;
import org.relucid.smt.term.Term;
import org.relucid.theory.number.Rational;

/// Turns a solver's model into a rational one that exact evaluation confirms.
///
/// Irrational values are moved to simple rationals near them, one after the other, and the solver
/// is asked for the rest each time; what it says is confirmed in the end, so it may be wrong.
///
/// @param limits for each of these questions
record RationalWitness(Solver solver, Limits limits) {
  private static final int MOST_QUESTIONS = 40;

  /// Whether every variable has a rational value.
  static boolean isRational(Script script, Reply.Satisfiable reply) {
    return script.variables().stream()
        .allMatch(name -> reply.model().get(name) instanceof Value.Exact);
  }

  Optional<Assignment> near(Script script, Reply.Satisfiable reply) {
    Optional<Reply.Satisfiable> current = Optional.of(reply);
    List<Script.Assertion> fixed = new ArrayList<>();
    for (int asked = 0; asked < MOST_QUESTIONS && current.isPresent(); asked++) {
      Map<String, Rational> exact = exact(current.get());
      Optional<Map.Entry<String, Value.Between>> irrational = irrational(current.get());
      if (irrational.isEmpty()) {
        script.variables().forEach(name -> exact.putIfAbsent(name, Rational.ZERO));
        return Optional.of(Assignment.of(exact)).filter(model -> model.satisfies(script));
      }
      current = moved(script, fixed, irrational.get());
    }
    return Optional.empty();
  }

  private Optional<Reply.Satisfiable> moved(
      Script script, List<Script.Assertion> fixed, Map.Entry<String, Value.Between> irrational) {
    Value.Between between = irrational.getValue();
    String name = "pin-" + irrational.getKey();
    if (fixed.stream().anyMatch(pin -> pin.name().equals(name))) {
      return Optional.empty();
    }
    for (Rational candidate : candidates(between)) {
      Script.Assertion pin =
          new Script.Assertion(
              name, Formula.equal(Term.variable(irrational.getKey()), Term.number(candidate)));
      List<Script.Assertion> pins = new ArrayList<>(fixed);
      pins.add(pin);
      if (solver.ask(script.with(pins), limits).reply() instanceof Reply.Satisfiable reply) {
        fixed.add(pin);
        return Optional.of(reply);
      }
    }
    return Optional.empty();
  }

  /// From coarse to fine, on both sides of the number.
  private static List<Rational> candidates(Value.Between between) {
    List<Rational> candidates = new ArrayList<>();
    for (int bits : new int[] {3, 8, 20, 40}) {
      candidates.add(between.lower().floorToBits(bits));
      candidates.add(between.upper().ceilToBits(bits));
    }
    return candidates.stream().distinct().toList();
  }

  private static Map<String, Rational> exact(Reply.Satisfiable reply) {
    Map<String, Rational> exact = new TreeMap<>();
    reply
        .model()
        .forEach(
            (name, value) -> {
              if (value instanceof Value.Exact(Rational number)) {
                exact.put(name, number);
              }
            });
    return exact;
  }

  private static Optional<Map.Entry<String, Value.Between>> irrational(Reply.Satisfiable reply) {
    for (Map.Entry<String, Value> entry : reply.model().entrySet()) {
      if (entry.getValue() instanceof Value.Between between) {
        return Optional.of(Map.entry(entry.getKey(), between));
      }
    }
    return Optional.empty();
  }
}

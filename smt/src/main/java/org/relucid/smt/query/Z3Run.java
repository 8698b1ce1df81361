package org.relucid.smt.query;

import com.microsoft.z3.AlgebraicNum;
import com.microsoft.z3.BoolExpr;
import com.microsoft.z3.Context;
import com.microsoft.z3.Expr;
import com.microsoft.z3.FuncDecl;
import com.microsoft.z3.Model;
import com.microsoft.z3.Params;
import com.microsoft.z3.RatNum;
import com.microsoft.z3.Statistics;
import com.microsoft.z3.Status;
import com.microsoft.z3.Symbol;
import com.microsoft.z3.Version;
import com.microsoft.z3.Z3Exception;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.relucid.theory.number.Rational;

/// One question to Z3's library, in a context of its own, by the text of its script.
final class Z3Run {
  /// To how many decimal digits algebraic numbers are bracketed.
  private static final int DIGITS = 12;

  private Z3Run() {}

  record Request(String logic, String text, Limits limits) {}

  record Result(Reply reply, Map<String, String> statistics) {}

  static String version() {
    return "Z3 " + Version.getMajor() + "." + Version.getMinor() + "." + Version.getBuild();
  }

  /// @throws IllegalArgumentException for an unknown parameter
  static Result ask(Context context, Request request) {
    com.microsoft.z3.Solver solver = context.mkSolver(context.mkSymbol(request.logic()));
    requireKnown(solver, request.limits().parameters());
    solver.setParameters(parameters(context, request.limits()));
    try {
      solver.fromString(request.text());
      Status status = solver.check();
      Reply reply =
          switch (status) {
            case SATISFIABLE -> new Reply.Satisfiable(model(solver.getModel()));
            case UNSATISFIABLE -> new Reply.Unsatisfiable("");
            case UNKNOWN -> new Reply.Unknown(solver.getReasonUnknown());
          };
      return new Result(reply, statistics(solver.getStatistics()));
    } catch (Z3Exception fault) {
      return new Result(new Reply.Unknown(oneLine(String.valueOf(fault.getMessage()))), Map.of());
    }
  }

  /// The names of assertions that contradict each other, not always as few as possible.
  static List<String> core(Context context, Request request, List<String> names) {
    com.microsoft.z3.Solver solver = context.mkSolver(context.mkSymbol(request.logic()));
    solver.setParameters(parameters(context, request.limits()));
    BoolExpr[] assertions =
        context.parseSMTLIB2String(
            request.text(),
            new Symbol[0],
            new com.microsoft.z3.Sort[0],
            new Symbol[0],
            new FuncDecl<?>[0]);
    if (assertions.length != names.size()) {
      return List.of();
    }
    for (int i = 0; i < assertions.length; i++) {
      solver.assertAndTrack(assertions[i], context.mkBoolConst("core:" + names.get(i)));
    }
    if (solver.check() != Status.UNSATISFIABLE) {
      return List.of();
    }
    List<String> core = new ArrayList<>();
    for (BoolExpr tracked : solver.getUnsatCore()) {
      core.add(tracked.getFuncDecl().getName().toString().substring("core:".length()));
    }
    return core;
  }

  private static void requireKnown(com.microsoft.z3.Solver solver, Map<String, String> given) {
    TreeSet<String> known = new TreeSet<>();
    Arrays.stream(solver.getParameterDescriptions().getNames())
        .forEach(name -> known.add(name.toString()));
    for (String name : given.keySet()) {
      if (!known.contains(name)) {
        throw new IllegalArgumentException("parameter " + name + " is not one of Z3's");
      }
    }
  }

  private static Params parameters(Context context, Limits limits) {
    Params params = context.mkParams();
    params.add("timeout", (int) Math.min(Integer.MAX_VALUE, limits.time().toMillis()));
    limits
        .resources()
        .ifPresent(steps -> params.add("rlimit", (int) Math.min(Integer.MAX_VALUE, steps)));
    limits.parameters().forEach((name, value) -> add(params, name, value));
    return params;
  }

  private static void add(Params params, String name, String value) {
    if (value.equals("true") || value.equals("false")) {
      params.add(name, value.equals("true"));
    } else if (value.matches("[0-9]{1,9}")) {
      params.add(name, Integer.parseInt(value));
    } else if (value.matches("[0-9.]+")) {
      params.add(name, Double.parseDouble(value));
    } else {
      params.add(name, value);
    }
  }

  private static Map<String, Value> model(Model model) {
    Map<String, Value> values = new TreeMap<>();
    for (FuncDecl<?> variable : model.getConstDecls()) {
      Expr<?> value = model.getConstInterp(variable);
      switch (value) {
        case RatNum number ->
            values.put(variable.getName().toString(), new Value.Exact(rational(number)));
        case AlgebraicNum number ->
            values.put(
                variable.getName().toString(),
                new Value.Between(
                    rational(number.toLower(DIGITS)), rational(number.toUpper(DIGITS))));
        case null, default -> {}
      }
    }
    return values;
  }

  private static Rational rational(RatNum number) {
    return Rational.of(number.getBigIntNumerator(), number.getBigIntDenominator());
  }

  private static Map<String, String> statistics(Statistics statistics) {
    Map<String, String> entries = new TreeMap<>();
    for (Statistics.Entry entry : statistics.getEntries()) {
      entries.put(entry.Key, entry.getValueString());
    }
    return entries;
  }

  static String oneLine(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}

package org.relucid.smt.query;

import de.uni_freiburg.informatik.ultimate.logic.SMTLIBException;
import de.uni_freiburg.informatik.ultimate.logic.Term;
import de.uni_freiburg.informatik.ultimate.smtinterpol.DefaultLogger;
import de.uni_freiburg.informatik.ultimate.smtinterpol.LogProxy;
import de.uni_freiburg.informatik.ultimate.smtinterpol.option.OptionMap;
import de.uni_freiburg.informatik.ultimate.smtinterpol.proof.MinimalProofChecker;
import de.uni_freiburg.informatik.ultimate.smtinterpol.proof.ProofLiteral;
import de.uni_freiburg.informatik.ultimate.smtinterpol.smtlib2.ParseEnvironment;
import de.uni_freiburg.informatik.ultimate.smtinterpol.smtlib2.SMTInterpol;
import java.io.StringReader;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.relucid.smt.term.Logic;
import org.relucid.smt.term.Script;
import org.relucid.theory.number.Rational;

/// SMTInterpol, for linear real arithmetic, with proofs: a refutation counts only when its own
/// proof checker accepts the proof as one of the empty clause, without holes.
public final class SmtInterpol implements Solver {
  @Override
  public String name() {
    return "SMTInterpol 2.5";
  }

  @Override
  public boolean takes(Logic logic) {
    return logic == Logic.QF_LRA;
  }

  @Override
  public Opinion ask(Script script, Limits limits) {
    long start = System.nanoTime();
    long end = start + limits.time().toNanos();
    Reply reply = reply(script, end);
    return new Opinion(name(), reply, Duration.ofNanos(System.nanoTime() - start), Map.of());
  }

  private static Reply reply(Script script, long end) {
    LogProxy logger = new DefaultLogger();
    logger.setLoglevel(LogProxy.LOGLEVEL_OFF);
    try {
      SMTInterpol solver =
          new SMTInterpol(
              logger, () -> System.nanoTime() > end || Thread.currentThread().isInterrupted());
      solver.setOption(":produce-proofs", true);
      solver.setOption(":produce-models", true);
      new Quiet(solver, logger).parseStream(new StringReader(script.toSmtLib()), script.title());
      return switch (solver.checkSat()) {
        case UNSAT -> checked(solver, logger);
        case SAT -> new Reply.Satisfiable(model(solver, script));
        case UNKNOWN -> new Reply.Unknown("out of time, or interrupted");
      };
    } catch (SMTLIBException | UnsupportedOperationException fault) {
      return new Reply.Unknown(Z3Run.oneLine(String.valueOf(fault.getMessage())));
    }
  }

  /// A parser that prints nothing: a line for each command, usually.
  private static final class Quiet extends ParseEnvironment {
    Quiet(SMTInterpol solver, LogProxy logger) {
      super(solver, new OptionMap(logger, true));
    }

    @Override
    public void printSuccess() {}

    @Override
    public void printError(String message) {
      throw new SMTLIBException(message);
    }
  }

  private static Reply checked(SMTInterpol solver, LogProxy logger) {
    MinimalProofChecker checker = new MinimalProofChecker(solver, logger);
    ProofLiteral[] clause = checker.getProvedClause(solver.getProof());
    boolean good = clause != null && clause.length == 0 && checker.getNumberOfHoles() == 0;
    return good
        ? new Reply.Unsatisfiable("its proof checked")
        : new Reply.Unknown("its proof does not check");
  }

  private static Map<String, Value> model(SMTInterpol solver, Script script) {
    Map<String, Value> model = new TreeMap<>();
    for (String variable : script.variables()) {
      Term term = solver.term(variable);
      Term value = solver.getValue(new Term[] {term}).get(term);
      Optional<Rational> number =
          SExpression.read(String.valueOf(value)).stream().findFirst().flatMap(SExpression::number);
      number.ifPresent(exact -> model.put(variable, new Value.Exact(exact)));
    }
    return model;
  }
}

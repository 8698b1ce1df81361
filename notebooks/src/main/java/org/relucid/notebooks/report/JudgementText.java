package org.relucid.notebooks.report;

import java.util.List;
import java.util.Optional;
import org.relucid.proofs.library.judge.Examination;
import org.relucid.proofs.library.judge.Examination.Side;
import org.relucid.proofs.library.judge.Float32Run;
import org.relucid.proofs.library.judge.Judgement;
import org.relucid.proofs.library.judge.Numbers;
import org.relucid.theory.number.Rational;

/// What there is to say about a judgement besides its verdict and its reason: rows of a name, a
/// value, and a comment.
public final class JudgementText {
  private JudgementText() {}

  static void into(Columns rows, Judgement judgement) {
    if (judgement instanceof Judgement.Judged judged) {
      rows.add("inputs", side(judged.exact(), Side.INPUT));
      rows.add("outputs", side(judged.exact(), Side.OUTPUT));
      rows.add("tolerance", tolerance(judged));
      rows.add("float32", float32(judged));
      judged
          .stated()
          .ifPresent(
              stated ->
                  rows.add(
                      "stated Y",
                      stated.error().isZero()
                          ? "exactly the network's"
                          : "off by at most "
                              + Numbers.decimal(stated.error())
                              + ", at Y_"
                              + stated.output()
                              + ": stated "
                              + Numbers.decimal(stated.stated())
                              + ", exactly "
                              + Numbers.both(stated.exact())));
    }
    judgement.remarks().forEach(remark -> rows.add("remark", remark));
  }

  private static String side(Examination exact, Side side) {
    List<Examination.Finding> findings =
        exact.findings().stream().filter(finding -> finding.side() == side).toList();
    Optional<Rational> slack = exact.slack(side);
    if (slack.isEmpty()) {
      return "nothing is asserted";
    }
    long failures = findings.stream().filter(finding -> !finding.holds()).count();
    String state = failures == 0 ? "hold" : "fail (" + failures + " of " + findings.size() + ")";
    return state + ", least slack " + Numbers.both(slack.get());
  }

  private static String tolerance(Judgement.Judged judged) {
    if (judged.exact().holds()) {
      return "none needed";
    }
    return judged.tolerance().isZero()
        ? "any above 0 would hide it"
        : Numbers.both(judged.tolerance()) + " would hide it";
  }

  private static String float32(Judgement.Judged judged) {
    Float32Run run = judged.float32();
    String agreement = run.holds() == judged.exact().holds() ? "" : ", and is wrong";
    String slack = run.slack().map(s -> ", least slack " + Numbers.decimal(s)).orElse("");
    return "says "
        + run.word()
        + agreement
        + slack
        + (run.remark().isEmpty() ? "" : ": " + run.remark());
  }
}

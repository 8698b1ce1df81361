package org.relucid.notebooks.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.relucid.notebooks.argument.Words;
import org.relucid.proofs.library.theorem.Check;
import org.relucid.proofs.library.theorem.CoqReference;
import org.relucid.proofs.library.theorem.Ledger;
import org.relucid.proofs.library.theorem.LibraryTheorem;
import org.relucid.proofs.library.theorem.Proof;
import org.relucid.proofs.library.theorem.ProofStep.Support;

/// A theorem with its proof, the findings of its computations, and its ledger.
public record ProofReport(Proof proof) implements Report {
  private static final int WIDTH = 92;

  @Override
  public void text(PrintWriter out) {
    LibraryTheorem theorem = proof.theorem();
    out.println(theorem.id() + ": " + theorem.title());
    out.println();
    theorem.statement().forEach(line -> out.println("    " + line));
    out.println();
    out.println("  for " + theorem.scope() + "; source: " + theorem.source());
    out.println();
    out.println("Proof");
    for (int i = 0; i < proof.steps().size(); i++) {
      step(out, i + 1, proof.steps().get(i));
    }
    out.println();
    ledger(out, theorem.ledger());
    out.println();
    out.println(summary());
  }

  private static void step(PrintWriter out, int number, Proof.Checked checked) {
    Wrapped.print(out, String.format("%3d. ", number), checked.step().text(), WIDTH);
    String indent = "     ";
    switch (checked.step().support()) {
      case Support.Computed _ -> finding(out, "computed", checked);
      case Support.Instances _ -> finding(out, "instances", checked);
      case Support.Argument(var coq) ->
          coq.ifPresentOrElse(
              reference -> coq(out, reference), () -> out.println(indent + "[a written argument]"));
      case Support.Sketch() -> out.println(indent + "[a sketch, no proof]");
      case Support.Cited(var source) -> out.println(indent + "[cited: " + source + "]");
      case Support.Solved(var formula, var lemmas) -> {
        Wrapped.print(out, indent, formula, WIDTH);
        solved(out, lemmas, checked);
      }
    }
  }

  private static void coq(PrintWriter out, CoqReference reference) {
    out.println("     [Coq: " + reference + "]");
    reference.statement().ifPresent(text -> text.lines().forEach(l -> out.println("       " + l)));
    if (!reference.difference().isEmpty()) {
      Wrapped.print(out, "       ", "Difference: " + reference.difference() + ".", WIDTH);
    }
  }

  private static void solved(PrintWriter out, List<String> lemmas, Proof.Checked checked) {
    if (checked.finding().isPresent()) {
      finding(out, "solvers", checked);
    } else {
      String count = Words.count(lemmas.size(), "lemma", "lemmas");
      out.println("     [" + count + " for solvers, asked with --lemmas; nothing rests on this]");
    }
  }

  private static void finding(PrintWriter out, String kind, Proof.Checked checked) {
    Check.Finding found = checked.finding().orElseThrow();
    out.println("     [" + kind + ": " + word(found) + "]");
    found.detail().lines().forEach(line -> out.println("       " + line));
  }

  static String word(Check.Finding found) {
    return switch (found) {
      case Check.Finding.Passed _ -> "passed";
      case Check.Finding.Failed _ -> "FAILED";
      case Check.Finding.Undecided _ -> "undecided";
    };
  }

  private static void ledger(PrintWriter out, Ledger ledger) {
    out.println("To believe it, believe");
    ledger.trust().forEach(line -> out.println("  - " + line));
    if (!ledger.trials().isEmpty()) {
      List<String> trials = ledger.trials().stream().sorted().map(Object::toString).toList();
      out.println("and for the instances that were tried");
      trials.forEach(line -> out.println("  - " + line));
    }
  }

  private String summary() {
    long run = proof.steps().stream().filter(step -> step.finding().isPresent()).count();
    long failed = proof.steps().stream().filter(Proof.Checked::failed).count();
    long undecided = proof.steps().stream().filter(Proof.Checked::undecided).count();
    return Words.count(run, "computation", "computations")
        + " run, "
        + (failed == 0 ? "none failed" : failed + " FAILED")
        + (undecided == 0 ? "" : ", " + undecided + " undecided by the solvers");
  }

  @Override
  public void json(JsonGenerator json) throws IOException {
    json.writeStartObject();
    fields(json, proof);
    json.writeEndObject();
  }

  static void fields(JsonGenerator json, Proof proof) throws IOException {
    TheoremJson.write(json, proof.theorem());
    json.writeBooleanField("holds", proof.holds());
    json.writeStringField("outcome", proof.outcome().name().toLowerCase(Locale.ROOT));
    json.writeArrayFieldStart("steps");
    for (Proof.Checked checked : proof.steps()) {
      json.writeStartObject();
      json.writeStringField("text", checked.step().text());
      json.writeStringField("support", kind(checked.step().support()));
      if (checked.finding().isPresent()) {
        json.writeBooleanField("passed", checked.finding().get().passed());
        json.writeStringField("finding", word(checked.finding().get()).toLowerCase(Locale.ROOT));
        json.writeStringField("detail", checked.finding().get().detail());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static String kind(Support support) {
    return switch (support) {
      case Support.Computed _ -> "computed";
      case Support.Instances _ -> "instances";
      case Support.Argument(var coq) -> coq.isPresent() ? "coq" : "argument";
      case Support.Sketch _ -> "sketch";
      case Support.Cited _ -> "cited";
      case Support.Solved _ -> "solvers";
    };
  }
}

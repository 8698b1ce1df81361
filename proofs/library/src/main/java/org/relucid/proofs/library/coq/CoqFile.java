package org.relucid.proofs.library.coq;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.relucid.proofs.kernel.Certificate;
import org.relucid.proofs.kernel.Claim;
import org.relucid.proofs.kernel.ProofPrinter;
import org.relucid.proofs.kernel.Setting;
import org.relucid.proofs.kernel.Step;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.number.Rational;

/// A certificate as a Coq file: the network, the assumptions, the steps and the claims as data, one
/// computation that checks them, and one theorem for each claim. `coqc -R proofs/coq Relucid
/// FILE.v` accepts it iff the certificate proves what it says.
///
/// *Cost*: linear in the certificate. *Fails*: `IllegalArgumentException` for more than
/// [#MOST_INPUTS] inputs.
public final class CoqFile {
  /// Coq counts the inputs in unary.
  public static final int MOST_INPUTS = 20_000;

  /// Long lists are cut, as Coq reads them recursively.
  private static final int CHUNK = 500;

  private static final String HEADER =
      """
      Require Import Reals QArith List NArith.
      From Relucid.Definitions Require Import Network Rational.
      From Relucid.Bridge Require Import Check Sound.
      Import ListNotations.
      Open Scope Q_scope.

      """;

  private final Certificate certificate;
  private final Setting setting;
  private final Optional<AssumedBox> box;
  private final CoqTerms terms;
  private final Appendable out;

  CoqFile(Certificate certificate, Appendable out) {
    this.certificate = certificate;
    this.setting = certificate.setting();
    this.box = AssumedBox.of(setting);
    this.terms = new CoqTerms(setting.network().inputs());
    this.out = out;
    if (setting.network().inputs() > MOST_INPUTS) {
      throw new IllegalArgumentException(
          setting.network().inputs() + " inputs, expected at most " + MOST_INPUTS);
    }
  }

  public static String of(Certificate certificate) {
    StringBuilder text = new StringBuilder();
    try {
      write(certificate, text);
    } catch (IOException impossible) {
      throw new AssertionError(impossible);
    }
    return text.toString();
  }

  public static void write(Certificate certificate, Appendable out) throws IOException {
    CoqFile file = new CoqFile(certificate, out);
    out.append("(** A certificate of Relucid's kernel, to be checked by Coq:\n")
        .append("      coqc -R proofs/coq Relucid FILE.v\n")
        .append(certificate.sourceSha256().map(CoqFile::source).orElse(""))
        .append(
            "    Variables: the inputs x1, x2, ..., then the neurons h1, h2, ...; outputs count from 0. *)\n")
        .append(HEADER);
    file.data();
    file.theorems();
  }

  private static String source(String sha256) {
    return "    The network was read from a file with SHA-256 " + sha256 + ".\n";
  }

  /// What `check` is given, as definitions.
  void data() throws IOException {
    for (int i = 0; i < setting.dimension(); i++) {
      line("Definition %s : N := %d.", terms.variable(i), i);
    }
    line("");
    list("hidden", "affine", setting.network().preActivations(), terms::form);
    list("results", "affine", setting.network().outputForms(), terms::form);
    list("assumed", "affine", setting.assumptions(), terms::form);
    line("Definition the_problem := Problem %d hidden results assumed.", inputs());
    line("");
    steps(certificate.steps());
    list("conclusions", "(claim * positive)", certificate.conclusions(), terms::conclusion);
  }

  private int inputs() {
    return setting.network().inputs();
  }

  private void steps(List<Step> steps) throws IOException {
    int chunks = Math.ceilDiv(steps.size(), CHUNK);
    for (int i = 0; i < chunks; i++) {
      List<Step> chunk = steps.subList(CHUNK * i, Math.min(CHUNK * (i + 1), steps.size()));
      list("steps_" + (i + 1), "step", chunk, terms::step);
    }
    StringBuilder all = new StringBuilder("[]");
    for (int i = chunks; i > 0; i--) {
      all.insert(0, "steps_" + i + " ++ ");
    }
    line("Definition steps : list step := %s.", all);
    line("");
  }

  private <T> void list(String name, String type, List<T> list, Function<T, String> print)
      throws IOException {
    out.append("Definition ").append(name).append(" : list ").append(type).append(" := [");
    for (int i = 0; i < list.size(); i++) {
      out.append(i == 0 ? "\n  " : ";\n  ").append(print.apply(list.get(i)));
    }
    out.append("].\n\n");
  }

  private void theorems() throws IOException {
    line("Theorem checked : check the_problem steps conclusions = true.");
    line("Proof. vm_cast_no_check (eq_refl true). Qed.");
    line("");
    if (box.isPresent()) {
      line("Definition lower : list Q := %s.", numbers(box.get().lower()));
      line("Definition upper : list Q := %s.", numbers(box.get().upper()));
      line("Lemma on_the_box : box_meets the_problem lower upper = true.");
      line("Proof. vm_cast_no_check (eq_refl true). Qed.");
      line("");
    }
    line("Open Scope R_scope.");
    for (int i = 0; i < certificate.conclusions().size(); i++) {
      theorem(i, certificate.conclusions().get(i).claim());
    }
    line("");
    line("Print Assumptions %s.", certificate.conclusions().isEmpty() ? "checked" : "claim_1");
  }

  private static String numbers(List<Rational> numbers) {
    return CoqTerms.inLine(numbers, CoqTerms::number);
  }

  private void theorem(int index, Claim claim) throws IOException {
    boolean onBox = box.isPresent() && !(claim instanceof Claim.Violated);
    line("");
    line("(** %s *)", ProofPrinter.claim(setting, claim));
    line("Theorem claim_%d : %s.", index + 1, statement(claim));
    out.append("Proof. exact (")
        .append(
            claim instanceof Claim.OutputAtLeast || claim instanceof Claim.OutputAtMost
                ? "proj2 "
                : "")
        .append(onBox ? "(box_sound the_problem lower upper _ on_the_box " : "")
        .append("(check_sound the_problem steps conclusions checked _ _ ")
        .append("(nth_error_In conclusions %d eq_refl))".formatted(index))
        .append(onBox ? ")" : "")
        .append("). Qed.\n");
  }

  /// What a reader of `Definitions` understands without having heard of certificates.
  private String statement(Claim claim) {
    String where =
        box.isPresent()
            ? "in_box %d (reals lower) (reals upper) x".formatted(inputs())
            : "meets the_problem x";
    String forAll = "forall x, " + where + " -> ";
    return switch (claim) {
      case Claim.NonNegative(AffineForm form) -> forAll + "0 <= " + run(form, "x");
      case Claim.OutputAtLeast(int output, Rational bound) ->
          forAll + real(bound) + " <= " + run(output);
      case Claim.OutputAtMost(int output, Rational bound) ->
          forAll + run(output) + " <= " + real(bound);
      case Claim.Infeasible() -> "forall x, ~ " + where;
      case Claim.Violated violated -> {
        String point = "(reals " + CoqTerms.point(violated) + "%Q)";
        yield "meets the_problem " + point + " /\\ " + run(violated.form(), point) + " < 0";
      }
    };
  }

  private static String run(int output) {
    return "run (output_of the_problem " + output + ") x";
  }

  private String run(AffineForm form, String point) {
    return "run (network_for the_problem (" + terms.form(form) + ")%Q) " + point;
  }

  private static String real(Rational number) {
    return "Q2R (" + CoqTerms.number(number) + ")";
  }

  private void line(String format, Object... words) throws IOException {
    out.append(format.formatted(words)).append('\n');
  }
}

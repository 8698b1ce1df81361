package org.relucid.proofs.library.coq;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.relucid.proofs.kernel.precision.Extent;
import org.relucid.proofs.kernel.precision.PrecisionCertificate;
import org.relucid.proofs.kernel.precision.PrecisionCertificate.Conclusion;
import org.relucid.proofs.kernel.precision.PrecisionKernel;
import org.relucid.proofs.kernel.precision.PrecisionPrinter;
import org.relucid.proofs.kernel.precision.Refusal;
import org.relucid.theory.network.Layering;
import org.relucid.theory.network.ScalarNetwork;
import org.relucid.theory.number.Rational;

/// A certificate of precision as a Coq file: the network, the domain and the steps as data, one
/// computation that checks them, and for each output a theorem that it is precise on all boxes in
/// the domain. `coqc -R proofs/coq Relucid FILE.v` accepts it iff that is proved.
///
/// *Cost*: linear in what the steps name and in the pieces of what they yield. *Fails*:
/// `IllegalArgumentException` for a relaxation or a rule that is not in Coq, and for certificates
/// that the kernel rejects.
public final class PrecisionCoqFile {
  private static final String HEADER =
      """
      Require Import Reals QArith List NArith.
      From Relucid.Definitions Require Import Network Precision Ibp DeepPoly Triangle MultiNeuron Rational.
      From Relucid.Bridge Require Import PrecisionCheck PrecisionSound.
      Import ListNotations.
      Open Scope Q_scope.

      """;

  private final PrecisionCertificate certificate;
  private final ScalarNetwork network;
  private final CoqTerms terms;
  private final StringBuilder out = new StringBuilder();

  private PrecisionCoqFile(PrecisionCertificate certificate) {
    this.certificate = certificate;
    this.network = certificate.network();
    this.terms = new CoqTerms(network.inputs());
    if (network.inputs() > CoqFile.MOST_INPUTS) {
      throw new IllegalArgumentException(
          network.inputs() + " inputs, expected at most " + CoqFile.MOST_INPUTS);
    }
  }

  public static String of(PrecisionCertificate certificate) {
    PrecisionCoqFile file = new PrecisionCoqFile(certificate);
    file.data(PrecisionSteps.of(certificate));
    file.theorems();
    return file.out.toString();
  }

  private void data(List<String> steps) {
    out.append("(** A certificate of precision, to be checked by Coq:\n")
        .append("      coqc -R proofs/coq Relucid FILE.v\n");
    certificate
        .sourceSha256()
        .ifPresent(hash -> line("    The network was read from a file with SHA-256 %s.", hash));
    line(
        "    Variables: the inputs x1, x2, ..., then the neurons h1, h2, ...; outputs count from 0. *)");
    out.append(HEADER);
    for (int i = 0; i < network.inputs() + network.neurons(); i++) {
      line("Definition %s : N := %d.", terms.variable(i), i);
    }
    line("");
    problem("", network);
    if (isFlipped()) {
      line("(** With h = z + R(-z) for each neuron: the steps speak of the R(-z). *)");
      problem("flipped_", analysed());
    }
    line("Definition the_relaxation : relaxation := %s.", relaxation());
    line(
        "Definition the_domain : sides := %s.",
        CoqTerms.inLine(certificate.domain(), PrecisionCoqFile::side));
    line("");
    list("steps", "rule", steps, step -> step);
    list(
        "conclusions",
        "(nat * positive)",
        certificate.conclusions(),
        c -> "(%d%%nat, %d%%positive)".formatted(c.output(), c.step() + 1));
  }

  private void problem(String prefix, ScalarNetwork shown) {
    list(prefix + "hidden", "affine", shown.preActivations(), terms::form);
    list(prefix + "results", "affine", shown.outputForms(), terms::form);
    line(
        "Definition the_%sproblem := Problem %d %shidden %sresults [].",
        prefix, shown.inputs(), prefix, prefix);
    line("");
  }

  private boolean isFlipped() {
    return certificate.relaxation().name().equals("deeppoly-1");
  }

  private ScalarNetwork analysed() {
    try {
      return new PrecisionKernel(network, certificate.relaxation(), certificate.domain())
          .analysed();
    } catch (Refusal refusal) {
      throw new IllegalArgumentException("the kernel rejects the certificate", refusal);
    }
  }

  private String relaxation() {
    String name = certificate.relaxation().name();
    return switch (name) {
      case "ibp" -> "Ibp";
      case "deeppoly-0" -> "Deeppoly_0";
      case "deeppoly-1" -> "Deeppoly_1 the_flipped_problem";
      case "triangle", "multi-neuron-1" -> "Triangle";
      case "multi-neuron" ->
          "Multi_neuron " + CoqTerms.inLine(layers(), layer -> layer.size() + "%nat");
      default -> throw new IllegalArgumentException(name + " is not defined in Coq");
    };
  }

  /// In Coq the layers are runs of neurons.
  private List<List<Integer>> layers() {
    List<List<Integer>> layers = Layering.neurons(network);
    List<Integer> inOrder = layers.stream().flatMap(List::stream).toList();
    if (!inOrder.equals(IntStream.range(0, network.neurons()).boxed().toList())) {
      throw new IllegalArgumentException(
          "neurons that are not in the order of their layers, which Coq's hulls need");
    }
    return layers;
  }

  private static String side(Extent side) {
    return "(" + bound(side.lower()) + ", " + bound(side.upper()) + ")";
  }

  private static String bound(Optional<Rational> bound) {
    return bound.map(number -> "Some (" + CoqTerms.number(number) + ")").orElse("None");
  }

  private <T> void list(String name, String type, List<T> list, Function<T, String> print) {
    line(
        "Definition %s : list %s := [%s].\n",
        name,
        type,
        list.stream().map(entry -> "\n  " + print.apply(entry)).collect(Collectors.joining(";")));
  }

  private void theorems() {
    line(
        "Theorem checked : check_precision the_problem the_relaxation the_domain steps conclusions = true.");
    line("Proof. vm_cast_no_check (eq_refl true). Qed.");
    line("Open Scope R_scope.");
    List<String> names = new ArrayList<>();
    for (int i = 0; i < certificate.conclusions().size(); i++) {
      names.add("claim_" + (i + 1));
      theorem(i, certificate.conclusions().get(i));
    }
    line("");
    line("Print Assumptions %s.", names.isEmpty() ? "checked" : names.getFirst());
  }

  private void theorem(int index, Conclusion conclusion) {
    boolean everywhere = certificate.domain().stream().allMatch(Extent.EVERYTHING::equals);
    line("");
    line("(** %s *)", PrecisionPrinter.claim(certificate, conclusion));
    line(
        "Theorem claim_%d : precise %s %s (output_of the_problem %d).",
        index + 1,
        analysis(),
        everywhere ? "everywhere" : "(in_domain " + network.inputs() + " the_domain)",
        conclusion.output());
    line(
        "Proof. exact (%s(proj2 (check_precision_sound the_problem the_relaxation the_domain steps conclusions checked _ _ (nth_error_In conclusions %d eq_refl)))). Qed.",
        everywhere ? "precise_everywhere _ " + network.inputs() + " the_domain _ eq_refl " : "",
        index);
  }

  private String analysis() {
    return switch (certificate.relaxation().name()) {
      case "ibp" -> "ibp";
      case "deeppoly-0" -> "deeppoly_0";
      case "deeppoly-1" -> "deeppoly_1";
      case "multi-neuron" ->
          "(multi_neuron " + CoqTerms.inLine(layers(), layer -> layer.size() + "%nat") + ")";
      default -> "triangle";
    };
  }

  private void line(String format, Object... words) {
    out.append(words.length == 0 ? format : format.formatted(words)).append('\n');
  }
}

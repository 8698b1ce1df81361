package org.relucid.proofs.library.coq;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relucid.proofs.kernel.precision.PrecisionCertificate;
import org.relucid.proofs.library.gallery.FunctionClass;
import org.relucid.proofs.library.gallery.Gallery;
import org.relucid.proofs.library.gallery.RandomFunctions;
import org.relucid.theory.function.PiecewiseLinear;

/// Coq proves what certificates of precision say of the networks of the encoders, and nothing else.
class PrecisionCoqAgreementTest {
  private final Path folder;

  PrecisionCoqAgreementTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @BeforeAll
  static void needs_coq() {
    Coq.needed();
  }

  @Test
  void coq_proves_precision_of_small_networks_of_the_gallery() throws Exception {
    Map<String, PrecisionCertificate> all = PrecisionCertificates.all();
    List<String> refused = check(all);
    assertThat(all.size() - refused.size()).isGreaterThan(60);
    assertThat(refused)
        .allMatch(message -> message.matches("step \\d+ is a (hull|stable neuron),.*"));
  }

  @Test
  void coq_proves_precision_of_random_networks() throws Exception {
    RandomFunctions random = new RandomFunctions(7, 5);
    Map<String, PrecisionCertificate> all = new LinkedHashMap<>();
    for (int i = 0; i < 4; i++) {
      add(all, i + " all", random.of(FunctionClass.ALL));
      add(all, i + " monotone", random.of(FunctionClass.MONOTONE));
    }
    assertThat(check(all)).hasSizeLessThan(all.size() / 2);
  }

  @Tag("slow")
  @Test
  void coq_proves_precision_of_the_whole_gallery() throws Exception {
    Map<String, PrecisionCertificate> all = new LinkedHashMap<>();
    Gallery.univariate().forEach(named -> add(all, named.name(), named.f()));
    assertThat(check(all)).hasSizeLessThan(all.size() / 3);
  }

  @Test
  void what_is_changed_after_the_export_is_not_proved() throws Exception {
    String text = Files.readString(Coq.DEVELOPMENT.resolve("Bridge/PrecisionExample.v"));
    assertThat(Coq.check(folder, text).code()).isZero();
    for (Optional<String> forged :
        List.of(
            forged(text, "Affine [(x1, 1#1)] (-2#1)", "Affine [(x1, 1#1)] (-3#1)"),
            forged(text, "relaxation := Deeppoly_0", "relaxation := Ibp"),
            forged(text, "precise deeppoly_0", "precise deeppoly_1"),
            forged(text, "(0%nat, ", "(1%nat, "))) {
      assertThat(forged).isPresent();
      assertThat(Coq.check(folder, forged.get()).code()).as(forged.get()).isNotZero();
    }
  }

  private static Optional<String> forged(String text, String part, String other) {
    return Optional.of(text.replace(part, other)).filter(changed -> !changed.equals(text));
  }

  private static void add(
      Map<String, PrecisionCertificate> all, String name, PiecewiseLinear function) {
    for (String relaxation : PrecisionCertificates.RELAXATIONS) {
      PrecisionCertificates.of(function, relaxation)
          .ifPresent(certificate -> all.put(relaxation + " " + name, certificate));
    }
  }

  /// Coq accepts all that can be exported; why the others cannot.
  private List<String> check(Map<String, PrecisionCertificate> all) throws Exception {
    List<String> refused = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (Map.Entry<String, PrecisionCertificate> entry : all.entrySet()) {
      try {
        text.append(module(entry.getKey(), PrecisionCoqFile.of(entry.getValue())));
      } catch (IllegalArgumentException why) {
        refused.add(String.valueOf(why.getMessage()));
      }
    }
    Coq.Answer answer = Coq.check(folder, text.toString());
    assertThat(answer.code()).as(answer.text()).isZero();
    return refused;
  }

  /// Without the axioms, which take Coq longer to find than all else.
  private static String module(String name, String text) {
    String module = "Certificate_" + Integer.toHexString(name.hashCode());
    String quiet = text.replaceAll("Print Assumptions .*", "");
    return "(* " + name + " *)\nModule " + module + ".\n" + quiet + "\nEnd " + module + ".\n";
  }
}

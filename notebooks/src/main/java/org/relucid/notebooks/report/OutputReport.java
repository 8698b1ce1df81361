package org.relucid.notebooks.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.relucid.expressivity.Evidence;
import org.relucid.expressivity.search.output.Condition;
import org.relucid.expressivity.search.output.Fitting;
import org.relucid.expressivity.search.output.Refutation;
import org.relucid.proofs.kernel.CertificateWriter;
import org.relucid.proofs.library.theorem.Trust;
import org.relucid.theory.network.ScalarNetwork;

/// Whether given hidden layers have output weights that are right.
public record OutputReport(Asked asked, Fitting fitting) implements SearchReport {
  @Override
  public Exit exit() {
    return switch (fitting) {
      case Fitting.Found _ -> Exit.DONE;
      case Fitting.EncodesNot _, Fitting.None _ -> Exit.REFUTED;
      case Fitting.Unknown _ -> Exit.UNDECIDED;
    };
  }

  @Override
  public Optional<ScalarNetwork> network() {
    return fitting instanceof Fitting.Found found ? Optional.of(found.network()) : Optional.empty();
  }

  @Override
  public Optional<Evidence> evidence() {
    return refutation().map(found -> () -> CertificateWriter.write(found.certificate()));
  }

  private Optional<Refutation> refutation() {
    return switch (fitting) {
      case Fitting.EncodesNot(Refutation refutation) -> Optional.of(refutation);
      case Fitting.None(Refutation refutation) -> Optional.of(refutation);
      case Fitting.Found _, Fitting.Unknown _ -> Optional.empty();
    };
  }

  @Override
  public List<String> lines() {
    String with = "with these hidden layers ";
    List<String> lines = new ArrayList<>();
    switch (fitting) {
      case Fitting.Found found -> {
        lines.add("found: a network " + with + "that is " + asked.goal());
        lines.add("  equal to it, exactly; precise on all boxes by " + method(found));
      }
      case Fitting.EncodesNot(Refutation refutation) -> {
        lines.add("none: no network " + with + "is " + asked.function());
        lines.add("  no output weights satisfy these, by a combination (the kernel agrees):");
        refutation.conditions().forEach(condition -> lines.add("    " + condition));
      }
      case Fitting.None(Refutation refutation) -> {
        lines.add("none: no network " + with + "is " + asked.goal());
        lines.add("  some output weights give the function, but none satisfy these conditions,");
        lines.add("  by a combination of them (the kernel agrees; --certificate FILE writes it):");
        refutation.conditions().forEach(condition -> lines.add("    " + condition));
        lines.add("  to be believed: " + String.join("; ", basis()));
      }
      case Fitting.Unknown(String reason) -> {
        lines.add("unknown: whether a network " + with + "is " + asked.goal());
        lines.add("  " + reason);
      }
    }
    return lines;
  }

  /// What "no output weights" rests on.
  static List<String> basis() {
    return List.of("kernel", Trust.RELAXATIONS.toString());
  }

  static String method(Fitting.Found found) {
    return found.precision().method().name().toLowerCase(Locale.ROOT);
  }

  @Override
  public void fields(JsonGenerator json) throws IOException {
    json.writeStringField("weights", "of the output, real");
    switch (fitting) {
      case Fitting.Found found -> json.writeStringField("method", method(found));
      case Fitting.EncodesNot(Refutation refutation) -> refuted(json, refutation, false);
      case Fitting.None(Refutation refutation) -> refuted(json, refutation, true);
      case Fitting.Unknown(String reason) -> json.writeStringField("reason", reason);
    }
  }

  private static void refuted(JsonGenerator json, Refutation refutation, boolean encodes)
      throws IOException {
    json.writeBooleanField("encodes", encodes);
    Json.strings(
        json, "conditions", refutation.conditions().stream().map(Condition::toString).toList());
    Json.strings(json, "trust", basis());
  }
}

package org.relucid.notebooks.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.relucid.notebooks.argument.Words;
import org.relucid.notebooks.certificate.CertificateKind;
import org.relucid.notebooks.certificate.CheckedCertificate;
import org.relucid.theory.format.NetworkText;
import org.relucid.theory.format.Networks;
import org.relucid.theory.format.Source;
import org.relucid.theory.network.ScalarNetwork;

/// What the kernel says of a certificate.
///
/// @param rejection why it proves nothing, or nothing about the network given
/// @param network whether it was compared with a network file
public record CheckReport(
    CheckedCertificate certificate,
    Optional<String> rejection,
    Optional<Path> network,
    boolean withProof)
    implements Report {

  public static CheckReport of(Path file, Optional<Path> network, boolean withProof) {
    CheckedCertificate certificate = CertificateKind.check(Source.of(file));
    Optional<String> rejection =
        certificate.rejection().or(() -> network.flatMap(path -> difference(certificate, path)));
    return new CheckReport(certificate, rejection, network, withProof);
  }

  /// How the network of the certificate differs from that of the file, if it does.
  private static Optional<String> difference(CheckedCertificate certificate, Path path) {
    Networks.Identified found = Networks.readIdentified(path);
    Optional<String> stated = certificate.sourceSha256();
    if (stated.isPresent() && !stated.get().equals(found.sha256())) {
      return Optional.of(
          "the certificate is about a file with SHA-256 "
              + stated.get()
              + ", but that of "
              + path
              + " is "
              + found.sha256());
    }
    ScalarNetwork network = found.network().expand();
    return NetworkText.write(network).equals(NetworkText.write(certificate.network()))
        ? Optional.empty()
        : Optional.of("the certificate's network is not that of " + path);
  }

  @Override
  public void text(PrintWriter out) {
    if (rejection.isPresent()) {
      out.println("rejected: " + rejection.get());
      return;
    }
    if (withProof) {
      print(out);
      out.println();
    }
    out.println("accepted: " + Words.count(certificate.claims().size(), "claim", "claims"));
    certificate.claims().forEach(claim -> out.println("  " + claim));
    out.println(about());
    if (!certificate.trusted().equals(CheckedCertificate.KERNEL)) {
      out.println("not by the kernel; to be believed: " + String.join(", ", certificate.trusted()));
    }
  }

  private String about() {
    String shape =
        Words.count(certificate.network().inputs(), "input", "inputs")
            + ", "
            + Words.count(certificate.network().neurons(), "neuron", "neurons")
            + "; "
            + Words.count(certificate.steps(), "step", "steps");
    String where =
        network
            .map(path -> "the network of " + path)
            .orElse("the network that the certificate holds");
    return "of " + where + " (" + shape + ")";
  }

  private void print(PrintWriter out) {
    try {
      certificate.print(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void json(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("verdict", rejection.isPresent() ? "rejected" : "accepted");
    json.writeStringField("reason", rejection.orElse("every claim is proved"));
    Json.strings(json, "claims", rejection.isPresent() ? List.of() : certificate.claims());
    json.writeStringField("source", certificate.sourceSha256().orElse("none"));
    json.writeNumberField("steps", certificate.steps());
    Json.strings(json, "trust", certificate.trusted());
    json.writeEndObject();
  }
}

package org.relucid.proofs.kernel.precision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.relucid.proofs.kernel.CertificateLines;
import org.relucid.proofs.kernel.precision.PrecisionCertificate.Conclusion;
import org.relucid.theory.format.FormatException;
import org.relucid.theory.format.Source;
import org.relucid.theory.network.ScalarNetwork;

/// Reads the text that [PrecisionWriter] writes, and nothing else.
///
/// *Cost*: time and memory are linear in the size of the file. *Fails*: [FormatException] with
/// file, line, what was found and what was expected.
public final class PrecisionReader {
  private PrecisionReader() {}

  public static PrecisionCertificate read(Source source) {
    CertificateLines lines = new CertificateLines(source);
    if (!lines.kind().equals("precision")) {
      throw lines.wrong("kind precision");
    }
    final Optional<String> hash = lines.source();
    final ScalarNetwork network = lines.network();
    lines.next();
    RelaxationName relaxation =
        lines.parsed("relaxation ", RelaxationName::new, RelaxationName::name);
    final List<Extent> domain = domain(lines, network);
    PrecisionText text = new PrecisionText(network);
    List<Rule> steps = new ArrayList<>();
    lines.expect("proof");
    for (String line = lines.next(); !line.equals("qed"); line = lines.next()) {
      steps.add(lines.parsed((steps.size() + 1) + " ", text::parseRule, text::print));
    }
    List<Conclusion> conclusions = new ArrayList<>();
    for (String line = lines.next(); !line.equals("end"); line = lines.next()) {
      conclusions.add(lines.parsed("", PrecisionText::parseConclusion, text::print));
    }
    lines.expectNoMore();
    return new PrecisionCertificate(network, hash, relaxation, domain, steps, conclusions);
  }

  private static List<Extent> domain(CertificateLines lines, ScalarNetwork network) {
    lines.next();
    return lines.parsed(
        "domain ", text -> PrecisionText.parseDomain(text, network.inputs()), PrecisionText::print);
  }
}

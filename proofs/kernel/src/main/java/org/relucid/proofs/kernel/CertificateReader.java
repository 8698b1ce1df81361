package org.relucid.proofs.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.relucid.proofs.kernel.Certificate.Conclusion;
import org.relucid.theory.format.FormatException;
import org.relucid.theory.format.Source;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.network.ScalarNetwork;

/// Reads the text that [CertificateWriter] writes, and nothing else: each line is printed again and
/// has to be the same, so that a certificate can be read in one way only.
///
/// *Cost*: time and memory are linear in the size of the file, for what is no certificate too.
/// *Fails*: [FormatException] with file, line, what was found and what was expected.
public final class CertificateReader {
  private final CertificateLines lines;

  private CertificateReader(CertificateLines lines) {
    this.lines = lines;
  }

  public static Certificate read(Source source) {
    return new CertificateReader(new CertificateLines(source)).read();
  }

  private Certificate read() {
    String kind = lines.kind();
    boolean witness = kind.equals("witness");
    if (!witness && !kind.equals("derivation")) {
      throw lines.wrong("kind derivation or kind witness");
    }
    final Optional<String> source = lines.source();
    final Setting setting = setting(lines.network());
    StepText text = new StepText(setting.network());
    List<Step> steps = new ArrayList<>();
    if (!witness) {
      lines.expect("proof");
      for (String line = lines.next(); !line.equals("qed"); line = lines.next()) {
        steps.add(step(text, line, steps.size() + 1));
      }
    } else {
      lines.expect("qed");
    }
    List<Conclusion> conclusions = new ArrayList<>();
    for (String line = lines.next(); !line.equals("end"); line = lines.next()) {
      conclusions.add(conclusion(text, witness));
    }
    lines.expectNoMore();
    return new Certificate(setting, source, steps, conclusions);
  }

  private Setting setting(ScalarNetwork network) {
    StepText text = new StepText(network);
    List<AffineForm> assumptions = new ArrayList<>();
    while (lines.nextIs("assume ")) {
      lines.next();
      assumptions.add(
          lines.parsed("assume ", text::nonNegative, form -> text.print(form) + " >= 0"));
    }
    return new Setting(network, assumptions);
  }

  private Step step(StepText text, String line, int number) {
    String label = number + " ";
    if (!line.startsWith(label)) {
      throw lines.wrong("step " + number + ", or qed");
    }
    return lines.parsed(label, text::parseStep, text::print);
  }

  private Conclusion conclusion(StepText text, boolean witness) {
    Conclusion conclusion = lines.parsed("", text::parseConclusion, text::print);
    if (witness != conclusion.claim() instanceof Claim.Violated) {
      throw lines.wrong(witness ? "violated … at …" : "a claim and the step that shows it");
    }
    return conclusion;
  }
}

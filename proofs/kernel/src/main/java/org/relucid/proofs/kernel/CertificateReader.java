package org.relucid.proofs.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.relucid.proofs.kernel.Certificate.Conclusion;
import org.relucid.theory.format.FormatException;
import org.relucid.theory.format.NetworkText;
import org.relucid.theory.format.Source;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.network.ScalarNetwork;

/// Reads the text that [CertificateWriter] writes, and nothing else: each line is printed again and
/// has to be the same, so that a certificate can be read in one way only.
///
/// *Cost*: time and memory are linear in the size of the file, for what is no certificate too.
/// *Fails*: [FormatException] with file, line, what was found and what was expected.
public final class CertificateReader {
  /// Characters of a line: 16 Mi.
  static final int LONGEST_LINE = 1 << 24;

  private static final String FIRST_LINE = "relucid-certificate 1";

  private final String name;
  private final List<String> lines;
  private int at;

  private CertificateReader(Source source) {
    String text = source.text();
    if (!text.startsWith(FIRST_LINE + "\n")) {
      String found = FormatException.quote(text.lines().findFirst().orElse(""));
      throw source.wrong(1, "found " + found + ", expected " + FIRST_LINE);
    }
    if (!text.endsWith("\nend\n")) {
      throw source.wrong("found no last line 'end', the certificate is cut off");
    }
    this.name = source.name();
    this.lines = Arrays.asList(text.split("\n"));
  }

  public static Certificate read(Source source) {
    return new CertificateReader(source).read();
  }

  private Certificate read() {
    expect(FIRST_LINE);
    String kind = next();
    boolean witness = kind.equals("kind witness");
    if (!witness && !kind.equals("kind derivation")) {
      throw wrong("kind derivation or kind witness");
    }
    final Optional<String> source = source(next());
    expect("network");
    final Setting setting = setting(network());
    StepText text = new StepText(setting.network());
    List<Step> steps = new ArrayList<>();
    if (!witness) {
      expect("proof");
      for (String line = next(); !line.equals("qed"); line = next()) {
        steps.add(step(text, line, steps.size() + 1));
      }
    } else {
      expect("qed");
    }
    List<Conclusion> conclusions = new ArrayList<>();
    for (String line = next(); !line.equals("end"); line = next()) {
      conclusions.add(conclusion(text, line, witness));
    }
    if (at != lines.size()) {
      next();
      throw wrong("nothing after the end");
    }
    return new Certificate(setting, source, steps, conclusions);
  }

  private Optional<String> source(String line) {
    if (line.equals("source none")) {
      return Optional.empty();
    }
    if (!line.matches("source [0-9a-f]{64}")) {
      throw wrong("source and a SHA-256 of 64 hexadecimal digits, or source none");
    }
    return Optional.of(line.substring("source ".length()));
  }

  private ScalarNetwork network() {
    final int first = at;
    List<String> text = new ArrayList<>();
    for (String line = next(); !line.equals("end"); line = next()) {
      if (!StepText.isPlain(line)) {
        throw wrong("no decimals, only integers and fractions");
      }
      text.add(line);
    }
    ScalarNetwork network = NetworkText.read(name, first + 1, text);
    List<String> printed = NetworkText.write(network).lines().toList();
    for (int i = 0; i < text.size(); i++) {
      if (i == printed.size() || !text.get(i).equals(printed.get(i))) {
        at = first + i + 1;
        throw wrong(i == printed.size() ? "end" : FormatException.quote(printed.get(i)));
      }
    }
    return network;
  }

  private Setting setting(ScalarNetwork network) {
    StepText text = new StepText(network);
    List<AffineForm> assumptions = new ArrayList<>();
    while (at < lines.size() && lines.get(at).startsWith("assume ")) {
      String line = next();
      try {
        AffineForm form = text.nonNegative(line.substring("assume ".length()));
        requirePrintedSo(line, "assume " + text.print(form) + " >= 0");
        assumptions.add(form);
      } catch (IllegalArgumentException e) {
        throw new FormatException(place() + e.getMessage());
      }
    }
    return new Setting(network, assumptions);
  }

  private Step step(StepText text, String line, int number) {
    String label = number + " ";
    if (!line.startsWith(label)) {
      throw wrong("step " + number + ", or qed");
    }
    try {
      Step step = text.parseStep(line.substring(label.length()));
      requirePrintedSo(line, label + text.print(step));
      return step;
    } catch (IllegalArgumentException e) {
      throw new FormatException(place() + e.getMessage());
    }
  }

  private Conclusion conclusion(StepText text, String line, boolean witness) {
    try {
      Conclusion conclusion = text.parseConclusion(line);
      requirePrintedSo(line, text.print(conclusion));
      if (witness != conclusion.claim() instanceof Claim.Violated) {
        throw wrong(witness ? "violated … at …" : "a claim and the step that shows it");
      }
      return conclusion;
    } catch (IllegalArgumentException e) {
      throw new FormatException(place() + e.getMessage());
    }
  }

  private void requirePrintedSo(String line, String printed) {
    if (!line.equals(printed)) {
      throw wrong(FormatException.quote(printed));
    }
  }

  private void expect(String line) {
    if (!next().equals(line)) {
      throw wrong(line);
    }
  }

  private String next() {
    if (at == lines.size()) {
      throw new FormatException(name + ": found the end, expected more lines");
    }
    String line = lines.get(at++);
    if (line.length() > LONGEST_LINE) {
      throw wrong("at most " + LONGEST_LINE + " characters");
    }
    return line;
  }

  private FormatException wrong(String expected) {
    return new FormatException(
        place() + "found " + FormatException.quote(lines.get(at - 1)) + ", expected " + expected);
  }

  private String place() {
    return name + ":" + at + ": ";
  }
}

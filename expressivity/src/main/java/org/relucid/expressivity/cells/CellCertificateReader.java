package org.relucid.expressivity.cells;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.relucid.expressivity.Question;
import org.relucid.expressivity.cells.polynomial.PolynomialText;
import org.relucid.theory.format.FormatException;
import org.relucid.theory.format.NetworkText;
import org.relucid.theory.format.Source;
import org.relucid.theory.function.Domain;
import org.relucid.theory.network.ScalarNetwork;
import org.relucid.theory.number.Rational;

/// Reads the text that [CellCertificateWriter] writes, and nothing else: what was read is printed
/// again and has to be the same.
///
/// *Cost*: time and memory are linear in the size of the file. *Fails*: [FormatException] with
/// file, line, what was found and what was expected.
public final class CellCertificateReader {
  private static final int LONGEST_LINE = 1 << 20;

  private final String name;
  private final List<String> lines;
  private int at;

  private CellCertificateReader(Source source) {
    String text = source.text();
    if (!text.startsWith(CellCertificateWriter.FIRST_LINE + "\n")) {
      throw source.wrong(1, "expected " + CellCertificateWriter.FIRST_LINE);
    }
    if (!text.endsWith("\nend\n")) {
      throw source.wrong("found no last line 'end', the certificate is cut off");
    }
    this.name = source.name();
    this.lines = Arrays.asList(text.split("\n", -1));
  }

  public static CellCertificate read(Source source) {
    return new CellCertificateReader(source).read();
  }

  private CellCertificate read() {
    expect(CellCertificateWriter.FIRST_LINE);
    expect(CellCertificateWriter.KIND);
    final Optional<String> sha256 = source();
    expect("network");
    final ScalarNetwork network = network();
    final int output = parsed("output ", Integer::parseInt) - 1;
    final String relaxation = parsed("relaxation ", CellCertificateReader::word);
    final String by = parsed("by ", CellCertificateReader::word);
    final Domain domain = parsed("domain ", Domain::parse);
    expect("cells");
    List<CellStep> steps = new ArrayList<>();
    for (String line = next(); !line.equals("qed"); line = next()) {
      steps.add(parsed("", CellCertificateReader::step));
    }
    expect("end");
    try {
      Question question = new Question(network, output, domain, relaxation);
      return requirePrintedSo(new CellCertificate(question, by, sha256, steps));
    } catch (IllegalArgumentException e) {
      throw new FormatException(name + ": " + e.getMessage());
    }
  }

  private Optional<String> source() {
    String hash = parsed("source ", word -> word);
    if (!hash.equals("none") && !hash.matches("[0-9a-f]{64}")) {
      throw wrong("source and a SHA-256 of 64 hexadecimal digits, or source none");
    }
    return hash.equals("none") ? Optional.empty() : Optional.of(hash);
  }

  private ScalarNetwork network() {
    final int first = at;
    List<String> text = new ArrayList<>();
    for (String line = next(); !line.equals("end"); line = next()) {
      text.add(line);
    }
    return NetworkText.read(name, first + 1, text);
  }

  private static String word(String text) {
    if (!text.matches("\\S+")) {
      throw new IllegalArgumentException("expected one word");
    }
    return text;
  }

  private static CellStep step(String line) {
    String[] words = line.split(" ", -1);
    return switch (words[0]) {
      case "done" -> new CellStep.Done();
      case "empty" -> new CellStep.Empty();
      case "edge" -> edge(words);
      case "sign" -> new CellStep.Sign(PolynomialText.parse(line.substring("sign ".length())));
      default -> throw new IllegalArgumentException("expected done, empty, edge, sign or qed");
    };
  }

  private static CellStep edge(String[] words) {
    if (words.length != 6) {
      throw new IllegalArgumentException("expected: edge FROM TO by A B");
    }
    return new CellStep.Edge(
        Integer.parseInt(words[1]),
        Integer.parseInt(words[2]),
        Rational.parse(words[4]),
        Rational.parse(words[5]));
  }

  /// What the next line says after the prefix; of an empty prefix, the line just read.
  private <T> T parsed(String prefix, Function<String, T> parser) {
    String line = prefix.isEmpty() ? lines.get(at - 1) : next();
    if (!line.startsWith(prefix)) {
      throw wrong(prefix + "…");
    }
    try {
      return parser.apply(line.substring(prefix.length()));
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw wrong("something else: " + e.getMessage());
    }
  }

  private CellCertificate requirePrintedSo(CellCertificate certificate) {
    String[] printed = CellCertificateWriter.write(certificate).split("\n", -1);
    for (at = 1; at <= Math.max(lines.size(), printed.length); at++) {
      String expected = at <= printed.length ? printed[at - 1] : "the end";
      if (at > lines.size() || !lines.get(at - 1).equals(expected)) {
        throw new FormatException(
            name + ":" + at + ": expected " + FormatException.quote(expected));
      }
    }
    return certificate;
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
        name
            + ":"
            + at
            + ": found "
            + FormatException.quote(lines.get(at - 1))
            + ", expected "
            + expected);
  }
}

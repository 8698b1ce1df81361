package org.relucid.expressivity.cells;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.relucid.expressivity.Question;
import org.relucid.expressivity.cells.polynomial.PolynomialText;
import org.relucid.proofs.kernel.CertificateLines;
import org.relucid.theory.format.FormatException;
import org.relucid.theory.format.Source;
import org.relucid.theory.function.Domain;
import org.relucid.theory.network.ScalarNetwork;
import org.relucid.theory.number.Rational;

/// Reads the text that [CellCertificateWriter] writes, and nothing else.
///
/// *Cost*: time and memory are linear in the size of the file. *Fails*: [FormatException] with
/// file, line, what was found and what was expected.
public final class CellCertificateReader {
  private final String name;
  private final CertificateLines lines;

  private CellCertificateReader(Source source) {
    this.name = source.name();
    this.lines = new CertificateLines(source);
  }

  public static CellCertificate read(Source source) {
    return new CellCertificateReader(source).read();
  }

  private CellCertificate read() {
    lines.expect(CellCertificateWriter.KIND);
    final Optional<String> sha256 = lines.source();
    final ScalarNetwork network = lines.network();
    final int output = next("output ", Integer::parseInt, String::valueOf) - 1;
    final String relaxation = next("relaxation ", CellCertificateReader::word, word -> word);
    final String by = next("by ", CellCertificateReader::word, word -> word);
    final Domain domain = next("domain ", Domain::parse, Domain::toString);
    lines.expect("cells");
    List<CellStep> steps = new ArrayList<>();
    for (String line = lines.next(); !line.equals("qed"); line = lines.next()) {
      steps.add(lines.parsed("", CellCertificateReader::step, CellCertificateWriter::print));
    }
    lines.expect("end");
    lines.expectNoMore();
    try {
      Question question = new Question(network, output, domain, relaxation);
      return new CellCertificate(question, by, sha256, steps);
    } catch (IllegalArgumentException e) {
      throw new FormatException(name + ": " + e.getMessage());
    }
  }

  private <T> T next(String label, Function<String, T> parse, Function<T, String> print) {
    lines.next();
    return lines.parsed(label, parse, print);
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
      case "sign" ->
          new CellStep.Sign(PolynomialText.parse(line.substring("sign".length()).strip()));
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
}

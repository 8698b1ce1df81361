package org.relucid.proofs.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.relucid.theory.format.FormatException;
import org.relucid.theory.format.NetworkText;
import org.relucid.theory.format.Source;
import org.relucid.theory.network.ScalarNetwork;

/// The lines of a certificate of any kind, one after the other, and the parts that all kinds have.
/// What is read is printed again and has to be the same, so that it can be read in one way only.
///
/// *Cost*: time and memory are linear in the size of the file, for what is no certificate too.
/// *Fails*: [FormatException] with file, line, what was found and what was expected.
public final class CertificateLines {
  /// Characters of a line: 16 Mi.
  public static final int LONGEST_LINE = 1 << 24;

  private static final String FIRST_LINE = "relucid-certificate 1";

  private final String name;
  private final List<String> lines;
  private int at;

  public CertificateLines(Source source) {
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
    expect(FIRST_LINE);
  }

  /// `kind KIND`.
  public String kind() {
    String line = next();
    if (!line.startsWith("kind ")) {
      throw wrong("kind and its name");
    }
    return line.substring("kind ".length());
  }

  /// `source none`, or `source` and the SHA-256 of the file that the network was read from.
  public Optional<String> source() {
    String line = next();
    if (line.equals("source none")) {
      return Optional.empty();
    }
    if (!line.matches("source [0-9a-f]{64}")) {
      throw wrong("source and a SHA-256 of 64 hexadecimal digits, or source none");
    }
    return Optional.of(line.substring("source ".length()));
  }

  /// `network`, its text, `end`.
  public ScalarNetwork network() {
    expect("network");
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

  /// What the line just read denotes after its label.
  ///
  /// @param parse may throw `IllegalArgumentException` with what was found and expected
  /// @param print has to give the same text again
  public <T> T parsed(String label, Function<String, T> parse, Function<T, String> print) {
    String line = lines.get(at - 1);
    if (!line.startsWith(label)) {
      throw wrong(FormatException.quote(label));
    }
    try {
      T value = parse.apply(line.substring(label.length()));
      String printed = label + print.apply(value);
      if (!line.equals(printed)) {
        throw wrong(FormatException.quote(printed));
      }
      return value;
    } catch (IllegalArgumentException e) {
      throw new FormatException(place() + e.getMessage());
    }
  }

  /// Whether there is a next line that begins so.
  public boolean nextIs(String label) {
    return at < lines.size() && lines.get(at).startsWith(label);
  }

  public void expect(String line) {
    if (!next().equals(line)) {
      throw wrong(line);
    }
  }

  public void expectNoMore() {
    if (at != lines.size()) {
      next();
      throw wrong("nothing after the end");
    }
  }

  public String next() {
    if (at == lines.size()) {
      throw new FormatException(name + ": found the end, expected more lines");
    }
    String line = lines.get(at++);
    if (line.length() > LONGEST_LINE) {
      throw wrong("at most " + LONGEST_LINE + " characters");
    }
    return line;
  }

  /// To be thrown where the line just read is not what it should be.
  public FormatException wrong(String expected) {
    return new FormatException(
        place() + "found " + FormatException.quote(lines.get(at - 1)) + ", expected " + expected);
  }

  private String place() {
    return name + ":" + at + ": ";
  }
}

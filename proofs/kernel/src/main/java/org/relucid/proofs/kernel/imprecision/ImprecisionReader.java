package org.relucid.proofs.kernel.imprecision;

import java.util.ArrayList;
import java.util.List;
import org.relucid.proofs.kernel.Certificate;
import org.relucid.proofs.kernel.CertificateReader;
import org.relucid.proofs.kernel.imprecision.ImprecisionCertificate.Reach;
import org.relucid.theory.format.FormatException;
import org.relucid.theory.format.Source;
import org.relucid.theory.linear.Vector;

/// Reads the text that [ImprecisionWriter] writes, and nothing else: each line is printed again and
/// has to be the same. The certificate of the range inside is read by [CertificateReader].
///
/// *Fails*: [FormatException] with file, line, what was found and what was expected.
public final class ImprecisionReader {
  private static final String HEAD = "relucid-certificate 1\nkind imprecise\n";
  private static final String RANGE = "\nrange\n";

  /// Characters of a line: 16 Mi.
  private static final int LONGEST_LINE = 1 << 24;

  private final Source source;
  private final List<String> lines;

  private ImprecisionReader(Source source, String head) {
    this.source = source;
    this.lines = List.of(head.split("\n", -1));
  }

  public static ImprecisionCertificate read(Source source) {
    String text = source.text();
    if (!text.startsWith(HEAD)) {
      throw source.wrong(1, "expected relucid-certificate 1 and kind imprecise");
    }
    int range = text.indexOf(RANGE);
    if (range < 0) {
      throw source.wrong("found no line 'range'");
    }
    ImprecisionReader reader = new ImprecisionReader(source, text.substring(0, range));
    String inside = source.name() + " after line " + (reader.lines.size() + 1);
    Certificate certificate =
        CertificateReader.read(Source.of(inside, text.substring(range + RANGE.length())));
    return reader.certificate(certificate);
  }

  private ImprecisionCertificate certificate(Certificate range) {
    String name = line(2, "relaxation ");
    try {
      Relaxation relaxation = ReachText.relaxation(name);
      require(2, "relaxation " + ReachText.name(relaxation));
      Reach reach =
          switch (relaxation) {
            case Relaxation.Intervals() -> computed();
            case Relaxation.Lines _ -> computed();
            case Relaxation.Triangle() -> new Reach.Points(points());
            case Relaxation.Hulls() -> new Reach.Hull(hullPoints());
          };
      return new ImprecisionCertificate(relaxation, reach, range);
    } catch (IllegalArgumentException e) {
      throw source.wrong(String.valueOf(e.getMessage()));
    }
  }

  private Reach computed() {
    if (lines.size() > 3) {
      throw source.wrong(4, "found " + quoted(3) + ", expected range");
    }
    return new Reach.Computed();
  }

  private List<Vector> points() {
    List<Vector> points = new ArrayList<>();
    for (int i = 3; i < lines.size(); i++) {
      points.add(ReachText.point(line(i, "")));
    }
    for (int i = 0; i < points.size(); i++) {
      require(i + 3, ReachText.print(i, points.size(), points.get(i)));
    }
    return points;
  }

  private List<HullPoint> hullPoints() {
    List<HullPoint> points = new ArrayList<>();
    for (int i = 3; i < lines.size(); i++) {
      points.add(ReachText.hullPoint(line(i, "")));
      require(i, ReachText.print(i - 3, points.get(i - 3)));
    }
    return points;
  }

  /// What follows the word.
  private String line(int index, String word) {
    boolean there = index < lines.size() && lines.get(index).startsWith(word);
    if (!there || lines.get(index).length() > LONGEST_LINE) {
      throw source.wrong(index + 1, "found " + quoted(index) + ", expected " + word + "…");
    }
    return lines.get(index).substring(word.length());
  }

  private void require(int index, String printed) {
    if (!lines.get(index).equals(printed)) {
      throw source.wrong(
          index + 1, "found " + quoted(index) + ", expected " + FormatException.quote(printed));
    }
  }

  private String quoted(int index) {
    return index < lines.size() ? FormatException.quote(lines.get(index)) : "the end";
  }
}

package org.relucid.notebooks.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.relucid.proofs.kernel.Certificate;
import org.relucid.proofs.kernel.Step;

/// A derivation as a graph: each step is a box with its number and its rule, below the steps that
/// it follows from; what is concluded has a bold frame.
final class ProofPicture {
  private static final int COLUMN = 92;
  private static final int ROW = 56;
  private static final int MOST_STEPS = 200;

  private final Certificate certificate;
  private final int[] depth;
  private final int[] column;
  private final int rows;
  private final int columns;

  private ProofPicture(Certificate certificate) {
    this.certificate = certificate;
    List<Step> steps = certificate.steps();
    depth = new int[steps.size()];
    column = new int[steps.size()];
    int[] filled = new int[steps.size() + 1];
    for (int i = 0; i < depth.length; i++) {
      for (int premise : premises(steps.get(i))) {
        depth[i] = Math.max(depth[i], depth[premise] + 1);
      }
      column[i] = filled[depth[i]]++;
    }
    rows = IntStream.of(depth).max().orElse(0) + 1;
    columns = IntStream.of(filled).max().orElse(1);
  }

  /// @throws IllegalArgumentException for more steps than a picture can show
  static Picture of(Certificate certificate) {
    if (certificate.steps().size() > MOST_STEPS) {
      throw new IllegalArgumentException(
          certificate.steps().size() + " steps, expected at most " + MOST_STEPS + " for a picture");
    }
    ProofPicture picture = new ProofPicture(certificate);
    return new Picture(COLUMN * picture.columns + 20, ROW * picture.rows + 20, picture::draw);
  }

  static List<Integer> premises(Step step) {
    return switch (step) {
      case Step.Chord chord -> List.of(chord.lowerFact(), chord.upperFact());
      case Step.Active active -> List.of(active.premise());
      case Step.Inactive inactive -> List.of(inactive.premise());
      case Step.Absurd absurd -> List.of(absurd.premise());
      case Step.Combine combine -> combine.terms().stream().map(Step.Term::fact).toList();
      case Step.Assume _, Step.NonNegative _, Step.Above _ -> List.of();
      case Step.Split _, Step.Otherwise _, Step.End _ -> List.of();
    };
  }

  private static String rule(Step step) {
    return switch (step) {
      case Step.Assume _ -> "assume";
      case Step.NonNegative(int k) -> "h" + (k + 1) + " >= 0";
      case Step.Above(int k) -> "h" + (k + 1) + " >= z";
      case Step.Chord chord -> "chord h" + (chord.neuron() + 1);
      case Step.Active active -> "active h" + (active.neuron() + 1);
      case Step.Inactive inactive -> "inactive h" + (inactive.neuron() + 1);
      case Step.Combine _ -> "combine";
      case Step.Absurd _ -> "absurd";
      case Step.Split _ -> "case";
      case Step.Otherwise _ -> "otherwise";
      case Step.End _ -> "end";
    };
  }

  private void draw(Graphics2D graphics) {
    List<Step> steps = certificate.steps();
    graphics.setStroke(Ink.THIN);
    graphics.setColor(Ink.GREY);
    for (int i = 0; i < steps.size(); i++) {
      for (int premise : premises(steps.get(i))) {
        graphics.draw(new Line2D.Double(middle(premise), top(premise) + 30, middle(i), top(i)));
      }
    }
    List<Integer> concluded = new ArrayList<>();
    certificate.conclusions().forEach(conclusion -> concluded.add(conclusion.step()));
    for (int i = 0; i < steps.size(); i++) {
      RoundRectangle2D box = new RoundRectangle2D.Double(middle(i) - 40, top(i), 80, 30, 8, 8);
      graphics.setColor(Color.WHITE);
      graphics.fill(box);
      graphics.setColor(Ink.BLACK);
      graphics.setStroke(concluded.contains(i) ? Ink.BOLD : Ink.THIN);
      graphics.draw(box);
      graphics.setFont(Ink.SMALL);
      String text = "(" + (i + 1) + ") " + rule(steps.get(i));
      int width = graphics.getFontMetrics().stringWidth(text);
      graphics.drawString(text, (float) (middle(i) - width / 2.0), (float) top(i) + 19);
    }
  }

  private double middle(int step) {
    return 10 + COLUMN * (column[step] + 0.5);
  }

  private double top(int step) {
    return 10 + ROW * (double) depth[step];
  }
}

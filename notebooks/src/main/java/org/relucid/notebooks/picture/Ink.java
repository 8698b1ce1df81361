package org.relucid.notebooks.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Stroke;
import java.util.List;

/// Colours that the colour-blind tell apart (Okabe and Ito), strokes that black and white does, and
/// one font.
final class Ink {
  static final Color BLACK = new Color(0x22, 0x22, 0x22);
  static final Color GREY = new Color(0x88, 0x88, 0x88);
  static final Color PALE = new Color(0xe4, 0xe4, 0xe4);
  static final Color BLUE = new Color(0x00, 0x72, 0xb2);
  static final Color ORANGE = new Color(0xd5, 0x5e, 0x00);
  static final Color GREEN = new Color(0x00, 0x9e, 0x73);
  static final Color PURPLE = new Color(0xcc, 0x79, 0xa7);
  static final Color SKY = new Color(0x56, 0xb4, 0xe9);
  static final List<Color> SERIES = List.of(BLUE, ORANGE, GREEN, PURPLE, SKY, GREY);

  static final Font TEXT = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
  static final Font SMALL = TEXT.deriveFont(10f);

  static final Stroke THIN = new BasicStroke(1f);
  static final Stroke BOLD = new BasicStroke(2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
  private static final List<float[]> DASHES =
      List.of(
          new float[] {1f, 0f},
          new float[] {7f, 4f},
          new float[] {2f, 3f},
          new float[] {8f, 3f, 2f, 3f},
          new float[] {12f, 4f},
          new float[] {1f, 5f});

  private Ink() {}

  static Color series(int index) {
    return SERIES.get(index % SERIES.size());
  }

  static Stroke dashed(int index) {
    return new BasicStroke(
        1.6f,
        BasicStroke.CAP_ROUND,
        BasicStroke.JOIN_ROUND,
        1f,
        DASHES.get(index % DASHES.size()),
        0f);
  }

  static Color pale(Color color) {
    return new Color(color.getRed(), color.getGreen(), color.getBlue(), 48);
  }
}

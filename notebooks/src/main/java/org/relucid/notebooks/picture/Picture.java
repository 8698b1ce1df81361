package org.relucid.notebooks.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import org.jfree.svg.SVGGraphics2D;

/// Something drawn on `width × height` points.
public record Picture(int width, int height, Consumer<Graphics2D> drawing) {
  private static final int PIXELS_PER_POINT = 2;

  /// The picture as an SVG element, to stand alone or inside of a page.
  public String svg() {
    SVGGraphics2D graphics = new SVGGraphics2D(width, height);
    drawing.accept(graphics);
    return graphics.getSVGElement();
  }

  /// The picture as pixels, two for each point.
  public BufferedImage image() {
    BufferedImage image =
        new BufferedImage(
            width * PIXELS_PER_POINT, height * PIXELS_PER_POINT, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.scale(PIXELS_PER_POINT, PIXELS_PER_POINT);
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, width, height);
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    drawing.accept(graphics);
    graphics.dispose();
    return image;
  }

  /// Writes SVG or PNG, by the file's ending.
  ///
  /// @throws IllegalArgumentException for another ending
  public void write(Path file) throws IOException {
    String name = file.toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".svg")) {
      Files.writeString(file, svg());
    } else if (name.endsWith(".png")) {
      ImageIO.write(image(), "png", file.toFile());
    } else {
      throw new IllegalArgumentException(file + ": expected a name that ends in .svg or .png");
    }
  }
}

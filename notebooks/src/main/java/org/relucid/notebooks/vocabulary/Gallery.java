package org.relucid.notebooks.vocabulary;

import java.awt.Desktop;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.relucid.notebooks.picture.Picture;

/// Where pictures go: files `relucid-1.png`, … in the current folder, each the first name that is
/// free, and the desktop's viewer where there is a display; or SVG into a folder that was set.
public final class Gallery {
  private static final AtomicInteger LAST = new AtomicInteger();
  private static volatile Path folder = Path.of("");

  private Gallery() {}

  /// From now on pictures are SVG files in the given folder, and no window opens; the empty path
  /// goes back to the usual.
  public static void drawInto(Path pictures) {
    folder = pictures;
  }

  static Path show(Picture picture) {
    try {
      Path file = free();
      picture.write(file);
      if (isUsual() && !GraphicsEnvironment.isHeadless() && Desktop.isDesktopSupported()) {
        Desktop.getDesktop().open(file.toFile());
      }
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isUsual() {
    return folder.toString().isEmpty();
  }

  private static Path free() {
    String ending = isUsual() ? ".png" : ".svg";
    Path file = folder.resolve("relucid-" + LAST.incrementAndGet() + ending);
    return Files.exists(file) ? free() : file;
  }
}

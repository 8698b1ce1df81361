package org.relucid.notebooks.vocabulary;

import java.awt.Desktop;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.relucid.notebooks.picture.Picture;

/// Where pictures go: files `relucid-1.png`, … in the current folder or the one that the property
/// [#FOLDER] names, each the first name that is free, and the desktop's viewer where there is a
/// display.
final class Gallery {
  /// The system property with the folder for pictures.
  static final String FOLDER = "relucid.pictures";

  private static final AtomicInteger LAST = new AtomicInteger();

  private Gallery() {}

  static Path show(Picture picture) {
    try {
      Path file = free();
      picture.write(file);
      if (!GraphicsEnvironment.isHeadless() && Desktop.isDesktopSupported()) {
        Desktop.getDesktop().open(file.toFile());
      }
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path free() {
    Path file =
        Path.of(System.getProperty(FOLDER, ""), "relucid-" + LAST.incrementAndGet() + ".png");
    return Files.exists(file) ? free() : file;
  }
}

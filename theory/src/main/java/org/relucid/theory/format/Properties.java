package org.relucid.theory.format;

import java.nio.file.Path;
import org.relucid.theory.format.vnnlib.VnnLibReader;
import org.relucid.theory.property.Property;

/// Reads properties by the file's ending: `.vnnlib` (version 1.0 or 2.0), or `.txt` for Marabou's;
/// a further `.gz` is unpacked.
///
/// *Fails*: [FormatException], one line, for everything that is not understood.
public final class Properties {
  private Properties() {}

  public static Property read(Path path) {
    return read(Source.of(path));
  }

  public static Property read(Source source) {
    String name = source.plainName();
    if (name.endsWith(".vnnlib")) {
      return VnnLibReader.read(source);
    }
    if (name.endsWith(".txt")) {
      return MarabouProperties.read(source);
    }
    throw source.wrong(
        "the name ends neither in .vnnlib nor in .txt (perhaps with .gz), expected a property");
  }
}

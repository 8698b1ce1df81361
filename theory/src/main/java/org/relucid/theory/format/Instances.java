package org.relucid.theory.format;

import java.nio.file.Path;
import java.util.List;
import org.relucid.theory.number.Rational;

/// Reader of a benchmark's `instances.csv`: `onnx/a.onnx,vnnlib/p.vnnlib,116` per line.
public final class Instances {
  private Instances() {}

  /// A network and a property, as the file names them, and the time limit in seconds.
  public record Instance(String network, String property, Rational timeout) {}

  public static List<Instance> read(Path path) {
    return read(Source.of(path));
  }

  public static List<Instance> read(Source source) {
    return Table.rows(source, 3).stream()
        .map(
            row ->
                new Instance(row.text(0, "a network"), row.text(1, "a property"), row.seconds(2)))
        .toList();
  }
}

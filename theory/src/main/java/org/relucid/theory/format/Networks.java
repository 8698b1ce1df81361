package org.relucid.theory.format;

import java.nio.file.Path;
import org.relucid.theory.format.onnx.OnnxReader;
import org.relucid.theory.network.Network;

/// Reads networks by the file's ending: `.onnx`; a further `.gz` is unpacked.
///
/// *Fails*: [FormatException], one line, for everything that is not understood.
public final class Networks {
  private Networks() {}

  /// A network with the SHA-256 of the (decompressed) file that it came from.
  public record Identified(Network network, String sha256) {}

  public static Network read(Path path) {
    return read(Source.of(path));
  }

  public static Identified readIdentified(Path path) {
    Source source = Source.of(path);
    return new Identified(read(source), source.sha256());
  }

  public static Network read(Source source) {
    String name = source.plainName();
    if (name.endsWith(".onnx")) {
      return OnnxReader.read(source);
    }
    throw source.wrong("the name does not end in .onnx (perhaps with .gz), expected a network");
  }
}

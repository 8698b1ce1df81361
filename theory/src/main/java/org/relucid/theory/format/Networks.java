package org.relucid.theory.format;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.relucid.theory.format.onnx.OnnxReader;
import org.relucid.theory.format.onnx.OnnxWriter;
import org.relucid.theory.network.Layering;
import org.relucid.theory.network.Network;

/// Reads and writes networks by the file's ending: `.onnx`, `.nnet`, and `.txt` or `.relucid` for
/// our own text format; a further `.gz` is unpacked and packed.
///
/// *Fails*: [FormatException], one line, for everything that is not understood, and for what a
/// format cannot hold.
///
/// ```java
/// Network network = Networks.read(Path.of("acas.nnet"));
/// Networks.write(network, Path.of("acas.onnx"));
/// ```
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
    if (name.endsWith(".nnet")) {
      return NnetReader.read(source).network();
    }
    if (isText(name)) {
      return Layering.of(NetworkText.read(source));
    }
    throw source.wrong(unknownEnding());
  }

  public static void write(Network network, Path path) {
    byte[] content = content(network, path.toString());
    try (OutputStream out = Files.newOutputStream(path)) {
      if (path.toString().endsWith(".gz")) {
        try (GZIPOutputStream packed = new GZIPOutputStream(out)) {
          packed.write(content);
        }
      } else {
        out.write(content);
      }
    } catch (IOException e) {
      throw new FormatException(path + ": cannot be written: " + e.getMessage());
    }
  }

  private static byte[] content(Network network, String path) {
    String name = Source.plainName(path);
    if (name.endsWith(".onnx")) {
      return OnnxWriter.write(network);
    }
    if (name.endsWith(".nnet")) {
      return NnetWriter.write(network).getBytes(StandardCharsets.UTF_8);
    }
    if (isText(name)) {
      return NetworkText.write(network.expand()).getBytes(StandardCharsets.UTF_8);
    }
    throw new FormatException(path + ": " + unknownEnding());
  }

  private static boolean isText(String name) {
    return name.endsWith(".txt") || name.endsWith(".relucid");
  }

  private static String unknownEnding() {
    return "the name ends neither in .onnx, .nnet, .txt nor .relucid (perhaps with .gz), expected a"
        + " network";
  }
}

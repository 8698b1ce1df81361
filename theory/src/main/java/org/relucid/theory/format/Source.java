package org.relucid.theory.format;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/// The bytes of a file to be read, decompressed where its name ends in `.gz`, with the name that
/// messages use.
///
/// *Fails*: [FormatException] for a missing or unreadable file, a broken archive, and content of
/// more than [#LARGEST] bytes after decompression.
public final class Source {
  /// No file with more (decompressed) bytes than this is read: 128 MiB.
  public static final int LARGEST = 128 << 20;

  private final String name;
  private final byte[] bytes;

  private Source(String name, byte[] bytes) {
    this.name = name;
    this.bytes = bytes;
  }

  public static Source of(Path path) {
    String name = path.toString();
    try (InputStream file = Files.newInputStream(path)) {
      return new Source(name, content(name, file));
    } catch (NoSuchFileException e) {
      throw new FormatException(name + ": no such file");
    } catch (IOException e) {
      throw new FormatException(name + ": cannot be read: " + e.getMessage());
    }
  }

  public static Source of(String name, byte[] bytes) {
    try {
      return new Source(name, content(name, new ByteArrayInputStream(bytes)));
    } catch (IOException e) {
      throw new FormatException(name + ": cannot be read: " + e.getMessage());
    }
  }

  public static Source of(String name, String text) {
    return new Source(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] content(String name, InputStream file) throws IOException {
    try (InputStream in = name.endsWith(".gz") ? unzipped(file) : file) {
      byte[] bytes = in.readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) {
        throw new FormatException(
            name + ": found more than " + LARGEST + " bytes of content, expected at most that");
      }
      return bytes;
    } catch (ZipException | EOFException e) {
      throw new FormatException(name + ": broken gzip data: " + e.getMessage());
    }
  }

  private static InputStream unzipped(InputStream file) throws IOException {
    return new GZIPInputStream(new BufferedInputStream(file), 1 << 16);
  }

  public String name() {
    return name;
  }

  /// The name without folders and without a final `.gz`, in lower case: its end tells the format.
  public String plainName() {
    return plainName(name);
  }

  static String plainName(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String lower = last.toLowerCase(Locale.ROOT);
    return lower.endsWith(".gz") ? lower.substring(0, lower.length() - 3) : lower;
  }

  public InputStream stream() {
    return new ByteArrayInputStream(bytes);
  }

  public int size() {
    return bytes.length;
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  public String text() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /// The SHA-256 of the decompressed content, in lower-case hexadecimal digits.
  public String sha256() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }

  /// The exception for what is wrong in a line of this file (counted from 1).
  public FormatException wrong(int line, String problem) {
    return new FormatException(name + ":" + line + ": " + problem);
  }

  /// The exception for what is wrong with the file as a whole.
  public FormatException wrong(String problem) {
    return new FormatException(name + ": " + problem);
  }
}

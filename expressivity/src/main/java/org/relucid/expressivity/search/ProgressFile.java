package org.relucid.expressivity.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.relucid.theory.format.NetworkText;

/// The blocks of an exhaustive search that are done, on disk: a line for each, written when the
/// block is counted. A line that was cut off by a kill is not one, and its block is counted again.
///
/// *Fails*: `IllegalArgumentException` for a file of another search; `UncheckedIOException`.
public final class ProgressFile implements AutoCloseable {
  private static final Pattern LINE = Pattern.compile("block ([0-9]{1,9}): (.*);");

  private final FileChannel channel;
  private final Map<Integer, Tally> done = new TreeMap<>();

  private ProgressFile(FileChannel channel) {
    this.channel = channel;
  }

  /// Goes on with the file, or begins it.
  public static ProgressFile open(Path file, Exhaustive search) {
    try {
      String header = header(search);
      String text = Files.exists(file) ? Files.readString(file) : "";
      if (!text.startsWith(header) && !header.startsWith(text)) {
        throw new IllegalArgumentException(file + ": found the progress of another search");
      }
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      ProgressFile progress = new ProgressFile(channel);
      progress.goOn(header, text);
      return progress;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void goOn(String header, String text) throws IOException {
    if (text.length() < header.length()) {
      channel.truncate(0);
      write(header);
      return;
    }
    int end = header.length();
    for (int line = end; (line = text.indexOf('\n', end)) >= 0; end = line + 1) {
      read(text.substring(end, line));
    }
    channel.truncate(text.substring(0, end).getBytes(StandardCharsets.UTF_8).length);
    channel.position(channel.size());
  }

  private void read(String line) {
    Matcher matcher = LINE.matcher(line);
    Optional<Tally> tally = matcher.matches() ? Tally.parse(matcher.group(2)) : Optional.empty();
    if (tally.isEmpty()
        || done.putIfAbsent(Integer.valueOf(matcher.group(1)), tally.get()) != null) {
      throw new IllegalArgumentException("found '" + line + "', expected a block not yet counted");
    }
  }

  private static String header(Exhaustive search) {
    SearchQuestion question = search.question();
    return "relucid-search 1\n"
        + "function sha256 "
        + sha256(NetworkText.write(question.function()))
        + "\ndomain "
        + question.domain()
        + "\narchitecture "
        + question.architecture()
        + "\nrelaxation "
        + question.relaxation()
        + "\nweights up to "
        + search.bound()
        + "\n";
  }

  private static String sha256(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /// The blocks that are counted.
  synchronized Map<Integer, Tally> done() {
    return new TreeMap<>(done);
  }

  /// Writes a block down; on disk when this returns.
  synchronized void add(int block, Tally tally) {
    try {
      if (done.putIfAbsent(block, tally) == null) {
        write("block " + block + ": " + tally + ";\n");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(String text) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
    channel.force(false);
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package org.relucid.theory.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceTest {
  private static byte[] zipped(byte[] block, int times) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      for (int i = 0; i < times; i++) {
        out.write(block);
      }
    }
    return bytes.toByteArray();
  }

  @Test
  void the_digest_is_of_the_decompressed_content() throws IOException {
    Source source = Source.of("a.txt.gz", zipped("abc".getBytes(UTF_8), 1));
    assertThat(source.text()).isEqualTo("abc");
    assertThat(source.sha256())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @Test
  void a_small_archive_of_endless_content_is_refused() throws IOException {
    byte[] bomb = zipped(new byte[1 << 20], (Source.LARGEST >> 20) + 1);
    assertThat(bomb.length).isLessThan(1 << 20);
    assertThatExceptionOfType(FormatException.class)
        .isThrownBy(() -> Source.of("bomb.onnx.gz", bomb))
        .withMessageStartingWith("bomb.onnx.gz: found more than 134217728 bytes");
  }

  @Test
  void a_broken_archive_is_refused() throws IOException {
    byte[] whole = zipped("abcabcabc".getBytes(UTF_8), 100);
    for (byte[] broken : new byte[][] {{}, {1, 2, 3}, Arrays.copyOf(whole, whole.length - 9)}) {
      assertThatExceptionOfType(FormatException.class)
          .isThrownBy(() -> Source.of("a.gz", broken))
          .withMessageStartingWith("a.gz: broken gzip data");
    }
  }

  @Test
  void a_missing_file_and_a_folder_are_one_line(@TempDir Path folder) {
    assertThatExceptionOfType(FormatException.class)
        .isThrownBy(() -> Source.of(folder.resolve("none.onnx")))
        .withMessage(folder.resolve("none.onnx") + ": no such file");
    assertThatExceptionOfType(FormatException.class)
        .isThrownBy(() -> Source.of(folder))
        .withMessageStartingWith(folder + ": cannot be read");
  }

  @Test
  void a_network_goes_through_a_packed_file_with_its_digest(@TempDir Path folder)
      throws IOException {
    Path file = folder.resolve("abs.relucid.gz");
    String text = "relucid-network 1\ninputs 1\nh1 = relu(x1)\nh2 = relu(-x1)\ny1 = h1 + h2\n";
    Networks.write(Networks.read(Source.of("abs.relucid", text)), file);
    assertThat(Source.of(file).text()).isEqualTo(text);
    assertThat(Files.readAllBytes(file)[0]).isEqualTo((byte) 0x1f);
    assertThat(Networks.readIdentified(file).sha256())
        .isEqualTo(Source.of("abs.relucid", text).sha256());
  }

  @Test
  void an_unknown_ending_is_refused() {
    assertThatExceptionOfType(FormatException.class)
        .isThrownBy(() -> Networks.read(Source.of("net.pb", "")))
        .withMessageStartingWith("net.pb: the name ends neither in .onnx");
    assertThatExceptionOfType(FormatException.class)
        .isThrownBy(() -> Properties.read(Source.of("p.smt2", "")))
        .withMessageStartingWith("p.smt2: the name ends neither in .vnnlib");
  }

  @Test
  void a_message_is_one_line_whatever_the_file_says() {
    assertThat(new FormatException("a\nb\u0007c").getMessage()).isEqualTo("a\\u000ab\\u0007c");
  }
}

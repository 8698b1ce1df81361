package org.relucid.theory.format.onnx;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/// One protobuf message under construction; a nested message is written first, as bytes.
final class WireWriter {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final CodedOutputStream out = CodedOutputStream.newInstance(bytes);

  private interface Writing {
    void run() throws IOException;
  }

  private WireWriter write(Writing writing) {
    try {
      writing.run();
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
    return this;
  }

  WireWriter whole(int field, long value) {
    return write(() -> out.writeInt64(field, value));
  }

  WireWriter real(int field, float value) {
    return write(() -> out.writeFloat(field, value));
  }

  WireWriter text(int field, String value) {
    return write(() -> out.writeString(field, value));
  }

  WireWriter bytes(int field, ByteString value) {
    return write(() -> out.writeBytes(field, value));
  }

  WireWriter message(int field, WireWriter nested) {
    return bytes(field, nested.content());
  }

  ByteString content() {
    write(out::flush);
    return ByteString.copyFrom(bytes.toByteArray());
  }
}

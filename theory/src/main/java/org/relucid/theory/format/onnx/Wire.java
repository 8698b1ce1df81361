package org.relucid.theory.format.onnx;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedInputStream;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import java.util.Arrays;
import org.relucid.theory.format.FormatException;
import org.relucid.theory.format.Source;

/// Reading of protobuf messages field by field, with an error that names the file and the byte.
///
/// Fields that a reader does not ask for are skipped, as protobuf has it. Lengths are checked by
/// [CodedInputStream] against the bytes that are there, so nothing is allocated on a promise.
final class Wire {
  private final Source source;
  private final CodedInputStream in;

  Wire(Source source) {
    this.source = source;
    this.in = CodedInputStream.newInstance(source.bytes());
    in.setSizeLimit(Integer.MAX_VALUE);
  }

  /// What a reader does with one field; it answers whether it has read the field's value.
  interface Fields {
    boolean read(int number) throws IOException;
  }

  private int tag;

  /// Reads the whole file as one message.
  void message(Fields fields) {
    try {
      read(fields);
    } catch (InvalidProtocolBufferException e) {
      throw wrong("found damaged protobuf data: " + e.getMessage());
    } catch (IOException e) {
      throw wrong("unreadable: " + e.getMessage());
    }
  }

  /// Reads the value of the current field as a message.
  boolean nested(Fields fields) throws IOException {
    require(WireFormat.WIRETYPE_LENGTH_DELIMITED);
    int length = in.readRawVarint32();
    int limit = in.pushLimit(length);
    read(fields);
    in.popLimit(limit);
    return true;
  }

  private void read(Fields fields) throws IOException {
    for (tag = in.readTag(); tag != 0; tag = in.readTag()) {
      int current = tag;
      if (!fields.read(WireFormat.getTagFieldNumber(current)) && !in.skipField(current)) {
        throw wrong("found the end of a group that was not opened");
      }
    }
    if (in.getBytesUntilLimit() > 0) {
      throw wrong("found damaged protobuf data: a message ends early");
    }
  }

  String text() throws IOException {
    require(WireFormat.WIRETYPE_LENGTH_DELIMITED);
    return in.readString();
  }

  ByteString bytes() throws IOException {
    require(WireFormat.WIRETYPE_LENGTH_DELIMITED);
    return in.readBytes();
  }

  long whole() throws IOException {
    require(WireFormat.WIRETYPE_VARINT);
    return in.readInt64();
  }

  float real() throws IOException {
    require(WireFormat.WIRETYPE_FIXED32);
    return in.readFloat();
  }

  /// The current field's integers: one, or many packed together.
  long[] wholes() throws IOException {
    if (!isPacked()) {
      return new long[] {whole()};
    }
    int limit = in.pushLimit(in.readRawVarint32());
    long[] values = new long[16];
    int count = 0;
    while (in.getBytesUntilLimit() > 0) {
      if (count == values.length) {
        values = Arrays.copyOf(values, 2 * count);
      }
      values[count++] = in.readInt64();
    }
    in.popLimit(limit);
    return Arrays.copyOf(values, count);
  }

  float[] reals() throws IOException {
    if (!isPacked()) {
      return new float[] {real()};
    }
    float[] values = new float[packedLength(Float.BYTES) / Float.BYTES];
    for (int i = 0; i < values.length; i++) {
      values[i] = in.readFloat();
    }
    return values;
  }

  double[] doubles() throws IOException {
    if (!isPacked()) {
      require(WireFormat.WIRETYPE_FIXED64);
      return new double[] {in.readDouble()};
    }
    double[] values = new double[packedLength(Double.BYTES) / Double.BYTES];
    for (int i = 0; i < values.length; i++) {
      values[i] = in.readDouble();
    }
    return values;
  }

  private boolean isPacked() {
    return WireFormat.getTagWireType(tag) == WireFormat.WIRETYPE_LENGTH_DELIMITED;
  }

  private int packedLength(int elementBytes) throws IOException {
    int length = in.readRawVarint32();
    if (length < 0
        || length > source.size() - in.getTotalBytesRead()
        || length % elementBytes != 0) {
      throw wrong("found a list of " + length + " bytes, expected a multiple of " + elementBytes);
    }
    return length;
  }

  private void require(int wireType) {
    if (WireFormat.getTagWireType(tag) != wireType) {
      throw wrong(
          "found wire type "
              + WireFormat.getTagWireType(tag)
              + " for field "
              + WireFormat.getTagFieldNumber(tag)
              + ", expected "
              + wireType);
    }
  }

  FormatException wrong(String problem) {
    return source.wrong("byte " + in.getTotalBytesRead() + ": " + problem);
  }
}

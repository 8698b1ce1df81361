package org.relucid.theory.format.onnx;

import java.util.Arrays;
import java.util.Optional;

/// The element types of ONNX tensors that are read, with their codes and widths in raw data.
enum ElementType {
  FLOAT32(1, 4),
  INT32(6, 4),
  INT64(7, 8),
  BOOLEAN(9, 1),
  FLOAT64(11, 8);

  private final int code;
  private final int bytes;

  ElementType(int code, int bytes) {
    this.code = code;
    this.bytes = bytes;
  }

  int code() {
    return code;
  }

  int bytes() {
    return bytes;
  }

  boolean isFloat() {
    return this == FLOAT32 || this == FLOAT64;
  }

  static Optional<ElementType> of(long code) {
    return Arrays.stream(values()).filter(type -> type.code == code).findFirst();
  }
}

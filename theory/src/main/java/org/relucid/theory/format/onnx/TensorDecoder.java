package org.relucid.theory.format.onnx;

import static org.relucid.theory.format.FormatException.quote;

import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.relucid.theory.format.FormatException;
import org.relucid.theory.format.Source;
import org.relucid.theory.format.onnx.Model.RawTensor;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.number.Rational;

/// Turns stored tensors into exact numbers. A float is a dyadic rational and is taken as it is; NaN
/// and infinities are refused, and so are data whose length is not that of the declared shape, data
/// outside the file, and other element types than [ElementType]'s.
final class TensorDecoder {
  private final Source source;

  TensorDecoder(Source source) {
    this.source = source;
  }

  Tensor.Constant decode(RawTensor tensor) {
    String name = "tensor " + quote(tensor.name());
    if (tensor.external()) {
      throw source.wrong(name + ": found data in another file, expected all data in this one");
    }
    ElementType type =
        ElementType.of(tensor.elementType())
            .orElseThrow(
                () ->
                    source.wrong(
                        name
                            + ": found element type "
                            + tensor.elementType()
                            + ", expected 1 (float32), 11 (float64), 6 (int32), 7 (int64) or 9"
                            + " (bool)"));
    Shape shape = shape(name, tensor.dimensions());
    List<Rational> values =
        tensor.raw().isPresent()
            ? raw(name, type, shape, tensor.raw().get())
            : typed(name, type, tensor);
    if (values.size() != shape.size()) {
      throw source.wrong(
          name
              + ": found "
              + values.size()
              + " elements, expected "
              + shape.size()
              + " for shape "
              + shape);
    }
    return new Tensor.Constant(shape, type, Vector.of(values));
  }

  /// The shape, where it is one: no negative extent, bounded rank and number of elements.
  Shape shape(String name, List<Long> dimensions) {
    if (dimensions.size() > Shape.GREATEST_RANK) {
      throw source.wrong(
          name + ": found rank " + dimensions.size() + ", expected at most " + Shape.GREATEST_RANK);
    }
    long elements = 1;
    for (long dimension : dimensions) {
      if (dimension < 0 || dimension > Shape.MOST_ELEMENTS) {
        throw wrongShape(name, dimensions);
      }
      elements *= Math.max(1, dimension);
      if (elements > Shape.MOST_ELEMENTS) {
        throw wrongShape(name, dimensions);
      }
    }
    return new Shape(dimensions.stream().map(Math::toIntExact).toList());
  }

  private FormatException wrongShape(String name, List<Long> dimensions) {
    return source.wrong(
        name
            + ": found shape "
            + dimensions
            + ", expected at most "
            + Shape.MOST_ELEMENTS
            + " elements and no negative extent");
  }

  private List<Rational> raw(String name, ElementType type, Shape shape, ByteString bytes) {
    if (bytes.size() != (long) shape.size() * type.bytes()) {
      throw source.wrong(
          name
              + ": found "
              + bytes.size()
              + " bytes, expected "
              + (long) shape.size() * type.bytes()
              + " for shape "
              + shape);
    }
    ByteBuffer data = bytes.asReadOnlyByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
    return IntStream.range(0, shape.size())
        .mapToObj(
            i ->
                switch (type) {
                  case FLOAT32 -> real(name, i, data.getFloat(4 * i));
                  case FLOAT64 -> real(name, i, data.getDouble(8 * i));
                  case INT32 -> Rational.of(data.getInt(4 * i));
                  case INT64 -> Rational.of(data.getLong(8 * i));
                  case BOOLEAN -> Rational.of(data.get(i) == 0 ? 0 : 1);
                })
        .toList();
  }

  private List<Rational> typed(String name, ElementType type, RawTensor tensor) {
    return switch (type) {
      case FLOAT32 -> floats(name, tensor.floats());
      case FLOAT64 -> doubles(name, tensor.doubles());
      case INT32, INT64 -> integers(tensor.integers()).map(Rational::of).toList();
      case BOOLEAN -> integers(tensor.integers()).map(i -> Rational.of(i == 0 ? 0 : 1)).toList();
    };
  }

  private static Stream<Long> integers(List<long[]> parts) {
    return parts.stream().flatMapToLong(LongStream::of).boxed();
  }

  private List<Rational> floats(String name, List<float[]> parts) {
    List<Rational> values = new ArrayList<>();
    for (float[] part : parts) {
      for (float value : part) {
        values.add(real(name, values.size(), value));
      }
    }
    return values;
  }

  private List<Rational> doubles(String name, List<double[]> parts) {
    List<Rational> values = new ArrayList<>();
    for (double[] part : parts) {
      for (double value : part) {
        values.add(real(name, values.size(), value));
      }
    }
    return values;
  }

  private Rational real(String name, int index, double value) {
    return Optional.of(value)
        .filter(Double::isFinite)
        .map(Rational::exactly)
        .orElseThrow(
            () ->
                source.wrong(
                    name + ": found " + value + " at index " + index + ", expected a number"));
  }
}

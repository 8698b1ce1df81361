package org.relucid.theory.format.onnx;

import static org.relucid.theory.format.FormatException.quote;

import java.util.List;
import java.util.Optional;
import org.relucid.theory.format.FormatException;
import org.relucid.theory.format.Source;
import org.relucid.theory.format.onnx.Model.Attribute;
import org.relucid.theory.number.Rational;

/// One node of the graph about to be translated: its operator, the tensors that it takes, its
/// attributes, and the network that grows.
///
/// The accessors refuse what the operator cannot have: a missing input, an attribute of another
/// kind, a tensor that depends on the input where only a constant makes the network piecewise
/// linear. Every message names the operator and the node.
record Call(
    Source source,
    long opset,
    Model.Invocation node,
    List<Optional<Tensor>> inputs,
    Growth network) {

  Call {
    inputs = List.copyOf(inputs);
  }

  String operator() {
    return node.operator();
  }

  /// The node's name, or that of its first output where it has none.
  String name() {
    return node.name().isEmpty() && !node.outputs().isEmpty()
        ? node.outputs().getFirst()
        : node.name();
  }

  FormatException wrong(String problem) {
    return source.wrong("operator " + operator() + " of node " + quote(name()) + ": " + problem);
  }

  Optional<Tensor> optional(int index) {
    return index < inputs.size() ? inputs.get(index) : Optional.empty();
  }

  Tensor input(int index) {
    return optional(index)
        .orElseThrow(
            () -> wrong("found " + inputs.size() + " inputs, expected one of index " + index));
  }

  Tensor.Constant constant(int index) {
    if (input(index) instanceof Tensor.Constant constant) {
      return constant;
    }
    throw wrong(
        "found an input " + index + " that depends on the network's input, expected a constant");
  }

  Optional<Tensor.Constant> optionalConstant(int index) {
    return optional(index).isEmpty() ? Optional.empty() : Optional.of(constant(index));
  }

  /// The integers of a constant input.
  List<Long> wholes(Tensor.Constant tensor) {
    return tensor.values().entries().stream().map(this::whole).toList();
  }

  private long whole(Rational value) {
    if (!value.isInteger() || value.numerator().bitLength() > 63) {
      throw wrong("found " + value + ", expected an integer of 64 bits");
    }
    return value.numerator().longValueExact();
  }

  /// The integers that an attribute states, or, in later operator sets, a constant input.
  Optional<List<Long>> wholes(String attribute, int input) {
    Optional<List<Long>> stated = wholes(attribute);
    return stated.isPresent() ? stated : optionalConstant(input).map(this::wholes);
  }

  Optional<List<Long>> wholes(String attribute) {
    return attribute(attribute, Attribute.Wholes.class).map(Attribute.Wholes::values);
  }

  long whole(String attribute, long otherwise) {
    return attribute(attribute, Attribute.Whole.class)
        .map(Attribute.Whole::value)
        .orElse(otherwise);
  }

  Rational real(String attribute, float otherwise) {
    float value =
        attribute(attribute, Attribute.Real.class).map(Attribute.Real::value).orElse(otherwise);
    if (!Float.isFinite(value)) {
      throw wrong("found " + attribute + " = " + value + ", expected a number");
    }
    return Rational.exactly(value);
  }

  String text(String attribute, String otherwise) {
    return attribute(attribute, Attribute.Text.class).map(Attribute.Text::value).orElse(otherwise);
  }

  <A extends Attribute> Optional<A> attribute(String name, Class<A> kind) {
    Attribute value = node.attributes().get(name);
    if (value == null) {
      return Optional.empty();
    }
    if (!kind.isInstance(value)) {
      throw wrong(
          "found attribute "
              + quote(name)
              + " of kind "
              + value.getClass().getSimpleName()
              + ", expected "
              + kind.getSimpleName());
    }
    return Optional.of(kind.cast(value));
  }

  /// The axis as a number from 0 on; negative ones count from the end.
  int axis(long axis, int rank) {
    if (axis < -rank || axis >= rank) {
      throw wrong("found axis " + axis + ", expected one of a tensor of rank " + rank);
    }
    return (int) (axis < 0 ? axis + rank : axis);
  }

  /// A shape that an operator computes; refused where it is too large or empty.
  Shape shape(List<Long> extents) {
    long size = 1;
    for (long extent : extents) {
      if (extent <= 0 || (size *= extent) > Shape.MOST_ELEMENTS) {
        throw wrong(
            "found the shape " + extents + ", expected 1 to " + Shape.MOST_ELEMENTS + " elements");
      }
    }
    if (extents.size() > Shape.GREATEST_RANK) {
      throw wrong("found rank " + extents.size() + ", expected at most " + Shape.GREATEST_RANK);
    }
    return new Shape(extents.stream().map(Math::toIntExact).toList());
  }
}

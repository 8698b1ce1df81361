package org.relucid.theory.format.vnnlib;

import static org.relucid.theory.format.FormatException.quote;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.relucid.theory.format.Source;

/// The declarations of VNN-LIB 2.0 for one network: `(declare-network f (declare-input X real
/// [1,5]) (declare-output Y real [1,5]))`.
///
/// Several inputs, and several outputs, are laid out one after the other in the order of their
/// declarations, each in row-major order. Refused by name: hidden layers (`declare-hidden`), a
/// second network (also by `equal-to`, `isomorphic-to`), and every number type but `real`, whose
/// exact semantics is this project's; a `float32` query asks another question.
final class NetworkDeclarations implements Variables {
  private static final int LARGEST_TENSOR = 1 << 24;

  private final Source source;
  private final Map<String, Tensor> tensors = new HashMap<>();
  private int inputs;
  private int outputs;

  private NetworkDeclarations(Source source) {
    this.source = source;
  }

  private enum Side {
    INPUT,
    OUTPUT
  }

  private record Tensor(Side side, int start, List<Integer> shape) {}

  static NetworkDeclarations read(Source source) {
    NetworkDeclarations declarations = new NetworkDeclarations(source);
    SExpressionReader commands = new SExpressionReader(source);
    int networks = 0;
    for (Optional<SExpression.Group> command = commands.next();
        command.isPresent();
        command = commands.next()) {
      SExpression.Group group = command.get();
      switch (group.head()) {
        case "vnnlib-version" -> declarations.requireVersion(group);
        case "declare-network" -> {
          if (++networks > 1) {
            throw source.wrong(group.line(), "found a second network, expected one");
          }
          declarations.network(group);
        }
        case "assert" -> {}
        default -> throw VnnLibReader.unknownCommand(source, group);
      }
    }
    if (networks == 0) {
      throw source.wrong("no 'declare-network', expected one");
    }
    return declarations;
  }

  private void requireVersion(SExpression.Group command) {
    if (command.items().size() != 2
        || !(command.items().getLast() instanceof SExpression.Word version)
        || !version.text().matches("<2\\.\\d{1,3}>")) {
      throw source.wrong(
          command.line(), "found " + quote(command.shown()) + ", expected (vnnlib-version <2.0>)");
    }
  }

  private void network(SExpression.Group command) {
    if (command.items().size() < 3 || !(command.items().get(1) instanceof SExpression.Word)) {
      throw source.wrong(
          command.line(),
          "found a network without name or members, expected (declare-network f …)");
    }
    for (SExpression member : command.items().subList(2, command.items().size())) {
      if (!(member instanceof SExpression.Group group)) {
        throw source.wrong(member.line(), "found " + quote(member.shown()) + ", expected '('");
      }
      switch (group.head()) {
        case "declare-input" -> inputs = declare(group, Side.INPUT, inputs);
        case "declare-output" -> outputs = declare(group, Side.OUTPUT, outputs);
        case "declare-hidden" ->
            throw source.wrong(
                group.line(),
                "found 'declare-hidden', expected inputs and outputs only: assertions about hidden"
                    + " layers are not supported");
        case "equal-to", "isomorphic-to" ->
            throw source.wrong(
                group.line(),
                "found "
                    + quote(group.head())
                    + ", expected one network on its own: relations"
                    + " between networks are not supported");
        default ->
            throw source.wrong(
                group.line(),
                "found " + quote(group.shown()) + ", expected declare-input or declare-output");
      }
    }
  }

  /// Declares one tensor that starts at `start`; the answer is where the next one starts.
  private int declare(SExpression.Group command, Side side, int start) {
    if (command.items().size() != 4
        || !(command.items().get(1) instanceof SExpression.Word name)
        || !(command.items().get(2) instanceof SExpression.Word type)
        || !(command.items().get(3) instanceof SExpression.Word shape)) {
      throw source.wrong(
          command.line(),
          "found " + quote(command.shown()) + ", expected (" + command.head() + " X real [1,5])");
    }
    if (!name.text().matches("[A-Za-z_][A-Za-z0-9_]{0,99}")) {
      throw source.wrong(name.line(), "found " + quote(name.text()) + ", expected a name");
    }
    if (!type.text().equals("real")) {
      throw source.wrong(
          type.line(),
          "found the type "
              + quote(type.text())
              + ", expected real: this query is about another"
              + " arithmetic than exact numbers");
    }
    Tensor tensor = new Tensor(side, start, numbers(shape, shape.text()));
    long size = start;
    long product = 1;
    for (int extent : tensor.shape()) {
      product = Math.min(product * extent, Integer.MAX_VALUE);
    }
    size += product;
    if (size > LARGEST_TENSOR || product == 0) {
      throw source.wrong(
          shape.line(),
          "found the shape "
              + quote(shape.text())
              + ", expected 1 to "
              + LARGEST_TENSOR
              + " elements");
    }
    if (tensors.put(name.text(), tensor) != null) {
      throw source.wrong(name.line(), "found " + name.text() + " declared twice, expected once");
    }
    return (int) size;
  }

  private List<Integer> numbers(SExpression.Word where, String brackets) {
    return parse(brackets)
        .orElseThrow(
            () ->
                source.wrong(
                    where.line(), "found " + quote(brackets) + ", expected a shape such as [1,5]"));
  }

  /// The numbers of `[1,5]`, or nothing where this is not such a list.
  private static Optional<List<Integer>> parse(String brackets) {
    String text = brackets.replaceAll("\\s", "");
    if (text.equals("[]")) {
      return Optional.of(List.of());
    }
    if (text.length() > 200 || !text.matches("\\[\\d{1,9}(,\\d{1,9})*+\\]")) {
      return Optional.empty();
    }
    List<Integer> numbers = new ArrayList<>();
    for (String number : text.substring(1, text.length() - 1).split(",", -1)) {
      numbers.add(Integer.valueOf(number));
    }
    return Optional.of(List.copyOf(numbers));
  }

  @Override
  public int inputs() {
    return inputs;
  }

  @Override
  public int outputs() {
    return outputs;
  }

  @Override
  public OptionalInt index(String name) {
    int bracket = name.indexOf('[');
    String letter = bracket < 0 ? name : name.substring(0, bracket);
    Tensor tensor = tensors.get(letter);
    Optional<List<Integer>> position =
        bracket < 0 ? Optional.of(List.of()) : parse(name.substring(bracket));
    if (tensor == null || position.isEmpty()) {
      return OptionalInt.empty();
    }
    return offset(tensor.shape(), position.get()).stream()
        .map(offset -> (tensor.side() == Side.INPUT ? 0 : inputs) + tensor.start() + offset)
        .findFirst();
  }

  private static OptionalInt offset(List<Integer> shape, List<Integer> position) {
    if (shape.size() != position.size()) {
      return OptionalInt.empty();
    }
    int offset = 0;
    for (int axis = 0; axis < shape.size(); axis++) {
      if (position.get(axis) >= shape.get(axis)) {
        return OptionalInt.empty();
      }
      offset = offset * shape.get(axis) + position.get(axis);
    }
    return OptionalInt.of(offset);
  }
}

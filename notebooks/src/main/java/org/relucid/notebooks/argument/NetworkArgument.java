package org.relucid.notebooks.argument;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.relucid.theory.format.Networks;
import org.relucid.theory.function.Expression;
import org.relucid.theory.function.ExpressionException;
import org.relucid.theory.network.Network;
import org.relucid.theory.network.Spelling;

/// What a user gives where a network is meant: a file, or an expression, which spells one.
///
/// An existing file is a file, and so is what ends like one; any other text is an expression.
///
/// @param sha256 of the decompressed file, empty for an expression
public record NetworkArgument(String name, Network network, Optional<String> sha256) {
  /// The network that the text names or spells.
  ///
  /// @throws BadInput where it does neither
  public static NetworkArgument of(String argument) {
    String text = argument.strip();
    if (isFile(text)) {
      Networks.Identified file = Networks.readIdentified(Path.of(text));
      return new NetworkArgument(text, file.network(), Optional.of(file.sha256()));
    }
    try {
      return new NetworkArgument(text, Spelling.network(Expression.parse(text)), Optional.empty());
    } catch (ExpressionException e) {
      throw new BadInput(
          "'" + text + "': found neither a file of that name nor an expression: " + e.getMessage());
    }
  }

  private static boolean isFile(String text) {
    try {
      return Files.exists(Path.of(text)) || text.matches("(?i).*\\.(onnx|nnet|txt|relucid|gz)");
    } catch (InvalidPathException e) {
      return false;
    }
  }
}

package org.relucid.proofs.library.gallery;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.relucid.theory.function.Expression;

/// The named functions.
///
/// *Fails*: `IllegalStateException` where a file of this package holds no such line.
public final class Gallery {
  private Gallery() {}

  /// Functions of one variable on R, in the order of the file.
  public static List<NamedFunction> univariate() {
    return read("univariate.txt").entrySet().stream()
        .map(line -> new NamedFunction(line.getKey(), line.getValue().toPiecewiseLinear()))
        .toList();
  }

  /// Functions of several variables on `R^d`, in the order of the file.
  public static List<NamedExpression> multivariate() {
    return read("multivariate.txt").entrySet().stream()
        .map(line -> new NamedExpression(line.getKey(), line.getValue()))
        .toList();
  }

  private static Map<String, Expression> read(String file) {
    Map<String, Expression> found = new LinkedHashMap<>();
    for (String line : text(file).lines().toList()) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] sides = line.split(" = ", 2);
      if (sides.length < 2 || found.put(sides[0], Expression.parse(sides[1])) != null) {
        throw new IllegalStateException(
            file + ": found '" + line + "', expected a new name = expression");
      }
    }
    return found;
  }

  private static String text(String file) {
    try (InputStream in = Objects.requireNonNull(Gallery.class.getResourceAsStream(file), file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }
}

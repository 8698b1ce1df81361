package org.relucid.smt.encode;

import java.util.List;
import org.relucid.smt.term.ScriptBuilder;
import org.relucid.smt.term.Term;
import org.relucid.theory.number.Rational;

/// The encodings by the relaxations' names.
public final class Encodings {
  private Encodings() {}

  public static List<String> names() {
    return List.of(
        "ibp", "zonotope", "deeppoly-0", "deeppoly-1", "deeppoly", "crown-ALPHA", "triangle");
  }

  /// The relaxation of that name, for a network on a box.
  ///
  /// @param signs of the variables in weights and box, as far as they are known
  /// @throws IllegalArgumentException for a relaxation that has no encoding
  public static RelaxationEncoding of(
      String name, SymbolicNetwork network, SymbolicBox box, ScriptBuilder script, Signs signs) {
    LinesEncoding.Encoding encoding = new LinesEncoding.Encoding(script, signs);
    return name.equals("triangle")
        ? new TriangleEncoding(network, box, encoding)
        : new LinearEncoding(network, box, lines(name), encoding);
  }

  private static LinesEncoding lines(String name) {
    return switch (name) {
      case "ibp" -> new LinesEncoding.Intervals();
      case "zonotope" -> new LinesEncoding.Chord(new LinesEncoding.LowerSlope.Parallel());
      case "deeppoly" -> new LinesEncoding.Chord(new LinesEncoding.LowerSlope.LesserArea());
      case "deeppoly-0" -> always(Rational.ZERO);
      case "deeppoly-1" -> always(Rational.ONE);
      default -> crown(name);
    };
  }

  private static LinesEncoding crown(String name) {
    try {
      if (name.startsWith("crown-")) {
        return always(Rational.parse(name.substring("crown-".length())));
      }
    } catch (NumberFormatException noNumber) {
      throw unknown(name);
    }
    throw unknown(name);
  }

  private static LinesEncoding always(Rational alpha) {
    if (alpha.signum() < 0 || alpha.compareTo(Rational.ONE) > 0) {
      throw new IllegalArgumentException("lower slope " + alpha + ", expected one in [0, 1]");
    }
    return new LinesEncoding.Chord(new LinesEncoding.LowerSlope.Always(Term.number(alpha)));
  }

  private static IllegalArgumentException unknown(String name) {
    return new IllegalArgumentException(
        "relaxation '" + name + "' has no encoding, expected one of " + String.join(" ", names()));
  }
}

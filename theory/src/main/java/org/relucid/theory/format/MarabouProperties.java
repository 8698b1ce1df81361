package org.relucid.theory.format;

import static org.relucid.theory.format.FormatException.quote;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.number.Rational;
import org.relucid.theory.property.Formula;
import org.relucid.theory.property.Property;
import org.relucid.theory.property.Relation;

/// Reader of Marabou's property files: one comparison per line, `x0 >= -0.3` or `+y0 -2y1 <= 0`,
/// all of them together the unsafe set. A term is a sign (optional for the first), an optional
/// coefficient, and a variable; on the right there is one number. The files declare no sizes: the
/// property has as many inputs and outputs as the greatest indices need (see [Property#widen]).
final class MarabouProperties {
  private static final Pattern COMPARISON = Pattern.compile("([^<>=]++)(<=|>=|=)([^<>=]++)");
  private static final Pattern TERM =
      Pattern.compile(
          "\\s*+([+-]?)\\s*+([0-9.]*+(?:[eE][+-]?\\d++)?+)\\s*+([xy])(\\d{1,6}+)(?!\\d)\\s*+");

  private final Source source;
  private final List<Line> lines = new ArrayList<>();
  private int inputs;
  private int outputs;

  private record Variable(char letter, int index) {}

  private record Line(Map<Variable, Rational> terms, String relation, Rational bound) {}

  private MarabouProperties(Source source) {
    this.source = source;
  }

  static Property read(Source source) {
    MarabouProperties reader = new MarabouProperties(source);
    int number = 0;
    for (String line : (Iterable<String>) source.text().lines()::iterator) {
      number++;
      if (!line.isBlank()) {
        reader.line(number, line);
      }
    }
    if (reader.lines.isEmpty()) {
      throw source.wrong("no comparison, expected lines such as 'x0 >= -0.3'");
    }
    return new Property(
        reader.inputs, reader.outputs, reader.lines.stream().map(reader::atom).toList());
  }

  private void line(int number, String line) {
    Matcher matcher = COMPARISON.matcher(line);
    if (!matcher.matches()) {
      throw source.wrong(
          number, "found " + quote(line) + ", expected terms, <=, >= or =, and a number");
    }
    Rational bound =
        Numerals.decimal(matcher.group(3).strip())
            .orElseThrow(
                () ->
                    source.wrong(
                        number,
                        "found " + quote(matcher.group(3).strip()) + ", expected a number"));
    lines.add(new Line(terms(number, matcher.group(1)), matcher.group(2), bound));
  }

  private Map<Variable, Rational> terms(int number, String text) {
    Map<Variable, Rational> terms = new HashMap<>();
    Matcher term = TERM.matcher(text);
    int position = 0;
    while (position < text.length()) {
      boolean isTerm = term.region(position, text.length()).lookingAt();
      if (!isTerm || (position > 0 && term.group(1).isEmpty())) {
        throw source.wrong(
            number,
            "found " + quote(text.substring(position)) + ", expected a term such as +x0 or -2y1");
      }
      Rational size = term.group(2).isEmpty() ? Rational.ONE : coefficient(number, term.group(2));
      Variable variable = variable(term.group(3).charAt(0), Integer.parseInt(term.group(4)));
      terms.merge(variable, term.group(1).equals("-") ? size.negate() : size, Rational::add);
      position = term.end();
    }
    return terms;
  }

  private Rational coefficient(int number, String text) {
    Optional<Rational> size = Numerals.decimal(text);
    return size.orElseThrow(
        () -> source.wrong(number, "found " + quote(text) + ", expected a coefficient"));
  }

  private Variable variable(char letter, int index) {
    if (letter == 'x') {
      inputs = Math.max(inputs, index + 1);
    } else {
      outputs = Math.max(outputs, index + 1);
    }
    return new Variable(letter, index);
  }

  private Formula atom(Line line) {
    Map<Integer, Rational> terms = new HashMap<>();
    line.terms()
        .forEach(
            (variable, factor) ->
                terms.put(
                    variable.letter() == 'x' ? variable.index() : inputs + variable.index(),
                    factor));
    AffineForm form = AffineForm.of(inputs + outputs, terms, line.bound().negate());
    return switch (line.relation()) {
      case ">=" -> new Formula.Atom(form, Relation.AT_LEAST);
      case "<=" -> new Formula.Atom(form.negate(), Relation.AT_LEAST);
      default -> new Formula.Atom(form, Relation.EQUAL);
    };
  }
}

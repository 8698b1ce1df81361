package org.relucid.theory.lp;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.number.Rational;

/// Writes a linear program as QSopt_ex reads it: exact rationals in the `.lp` format. The
/// objective's constant is left out, since the format has none.
final class LpFormat {
  private LpFormat() {}

  static String of(LinearProgram program) {
    StringBuilder text = new StringBuilder("Minimize\n obj:");
    text.append(linear(program.objective())).append("\nSubject To\n");
    append(text, "g", ">=", program.inequalities());
    append(text, "h", "=", program.equalities());
    text.append("Bounds\n");
    for (int j = 0; j < program.variables(); j++) {
      text.append(bounds(program, j));
    }
    return text.append("End\n").toString();
  }

  private static void append(
      StringBuilder text, String name, String relation, List<AffineForm> forms) {
    for (int i = 0; i < forms.size(); i++) {
      AffineForm form = forms.get(i);
      if (form.terms() > 1 || (form.terms() == 1 && relation.equals("="))) {
        text.append(' ').append(name).append(i).append(':').append(linear(form));
        text.append(' ').append(relation).append(' ').append(form.constant().negate()).append('\n');
      }
    }
  }

  private static String bounds(LinearProgram program, int variable) {
    Optional<Rational> lower = bounds(program, variable, 1).reduce(Rational::max);
    Optional<Rational> upper = bounds(program, variable, -1).reduce(Rational::min);
    String name = "x" + variable;
    if (lower.isEmpty() && upper.isEmpty()) {
      return " " + name + " free\n";
    }
    String from = lower.map(Rational::toString).orElse("-inf");
    return " " + from + " <= " + name + upper.map(bound -> " <= " + bound).orElse("") + "\n";
  }

  private static Stream<Rational> bounds(LinearProgram program, int variable, int sign) {
    return program.inequalities().stream()
        .filter(form -> form.terms() == 1 && form.variable(0) == variable)
        .filter(form -> form.factor(0).signum() == sign)
        .map(form -> form.constant().negate().divide(form.factor(0)));
  }

  private static String linear(AffineForm form) {
    StringBuilder text = new StringBuilder();
    for (int k = 0; k < form.terms(); k++) {
      text.append(form.factor(k).signum() < 0 ? " - " : " + ").append(form.factor(k).abs());
      text.append(" x").append(form.variable(k));
      if (k % 5 == 4) {
        text.append('\n');
      }
    }
    return text.toString();
  }
}

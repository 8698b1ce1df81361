package org.relucid.notebooks.argument;

import org.relucid.theory.function.Domain;

/// The option `--domain`: `R` for all inputs, how many they may be, or a box.
public final class DomainArgument {
  private DomainArgument() {}

  public static Domain of(String text, int inputs) {
    Domain domain = parse(text, inputs);
    if (domain.dimension() != inputs) {
      throw new BadInput(
          "--domain: found "
              + Words.count(domain.dimension(), "dimension", "dimensions")
              + ", expected one for each of "
              + Words.count(inputs, "input", "inputs"));
    }
    return domain;
  }

  private static Domain parse(String text, int inputs) {
    try {
      return text.strip().equals("R") ? Domain.everywhere(inputs) : Domain.parse(text);
    } catch (IllegalArgumentException e) {
      throw new BadInput("--domain: " + e.getMessage());
    }
  }
}

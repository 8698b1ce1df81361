package org.relucid.proofs.library.table;

import java.util.Locale;

/// How a cell of the table stands.
public enum Status {
  /// Every function of the class is expressed.
  YES("✓"),
  /// Some function of the class is not.
  NO("✗"),
  /// One of these, by a result that is taken from a paper.
  CITED("cited"),
  /// Neither is shown here.
  OPEN("?"),
  /// The paper does not speak of it.
  NONE("");

  private final String mark;

  Status(String mark) {
    this.mark = mark;
  }

  /// For readers: `✓`, `✗` or `?`.
  public String mark() {
    return mark;
  }

  /// For programs: `yes`, `no`, `open`.
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}

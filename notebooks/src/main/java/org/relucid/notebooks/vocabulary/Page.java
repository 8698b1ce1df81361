package org.relucid.notebooks.vocabulary;

/// Text to read, printed as it is.
public record Page(String text) {
  @Override
  public String toString() {
    return text.stripTrailing();
  }
}

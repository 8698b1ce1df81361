package org.relucid.notebooks.page;

import java.util.Set;

/// A page while it is written: text is escaped, elements are closed.
final class Html {
  private static final Set<String> INLINE = Set.of("a", "b", "small", "span");

  private final StringBuilder out = new StringBuilder();

  /// What an element contains.
  @FunctionalInterface
  interface Body {
    void write();
  }

  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  Html text(String text) {
    out.append(escape(text));
    return this;
  }

  /// Markup, such as a picture, as it is.
  Html markup(String markup) {
    out.append(markup);
    return this;
  }

  /// `<tag>text</tag>`; the tag may carry attributes.
  Html element(String tag, String text) {
    return element(tag, () -> text(text));
  }

  Html element(String tag, Body body) {
    out.append('<').append(tag).append('>');
    body.write();
    String name = tag.split(" ", 2)[0];
    out.append("</").append(name).append(INLINE.contains(name) ? ">" : ">\n");
    return this;
  }

  @Override
  public String toString() {
    return out.toString();
  }
}

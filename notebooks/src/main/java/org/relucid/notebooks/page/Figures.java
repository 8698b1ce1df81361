package org.relucid.notebooks.page;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.relucid.notebooks.picture.Picture;

/// Pictures inside a page: each scales with its column, and its clips have names of their own that
/// are the same whenever the page is written.
final class Figures {
  private static final Pattern SIZE = Pattern.compile("width='([0-9.]+)' height='([0-9.]+)'>");
  private static final Pattern CLIP = Pattern.compile("_[0-9]+clip-");

  private final Html html;
  private int written;

  Figures(Html html) {
    this.html = html;
  }

  void write(String caption, Picture picture) {
    written++;
    String svg = CLIP.matcher(picture.svg()).replaceAll("figure-" + written + "-clip-");
    Matcher size = SIZE.matcher(svg);
    String scaled = size.replaceFirst("width='$1' height='$2' viewBox='0 0 $1 $2'>");
    html.element("figure", () -> html.markup(scaled).element("figcaption", caption));
  }
}

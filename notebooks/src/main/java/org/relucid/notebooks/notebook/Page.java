package org.relucid.notebooks.notebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/// A transcript as one HTML page that needs no other file and no script.
final class Page {
  private static final Parser PARSER = Parser.builder().build();
  private static final HtmlRenderer RENDERER = HtmlRenderer.builder().escapeHtml(true).build();

  private Page() {}

  /// @param footer Markdown below the transcript
  static String of(Transcript transcript, String footer) {
    StringBuilder body = new StringBuilder();
    transcript.entries().forEach(entry -> append(body, entry));
    body.append("<hr>\n").append(html(footer));
    return framed(transcript.title(), body.toString());
  }

  /// A page of Markdown alone, such as a lesson plan or an index.
  static String ofMarkdown(String title, String markdown) {
    return framed(title, html(markdown));
  }

  private static String framed(String title, String body) {
    return """
        <!DOCTYPE html>
        <html lang="en"><head><meta charset="utf-8"><title>%s</title>
        <meta name="viewport" content="width=device-width"><style>
        %s</style></head><body>
        %s</body></html>
        """
        .formatted(escaped(title), style(), body);
  }

  private static void append(StringBuilder body, Transcript.Entry entry) {
    switch (entry) {
      case Transcript.Entry.Text(Block.Prose(String markdown)) -> body.append(html(markdown));
      case Transcript.Entry.Text(Block.SolutionBegins()) ->
          body.append("<details><summary>A solution</summary>\n");
      case Transcript.Entry.Text(Block.SolutionEnds()) -> body.append("</details>\n");
      case Transcript.Entry.Text(Block.Code(String source)) -> pre(body, "code", source);
      case Transcript.Entry.Said(String source, List<Transcript.Answer> answers) -> {
        pre(body, "code", source);
        answers.forEach(answer -> append(body, answer));
      }
    }
  }

  private static void append(StringBuilder body, Transcript.Answer answer) {
    switch (answer) {
      case Transcript.Answer.Value(String text) -> pre(body, "value", text);
      case Transcript.Answer.Refused(String text) -> pre(body, "refused", text);
      case Transcript.Answer.Drawn(String svg) ->
          body.append("<p><img alt=\"\" src=\"data:image/svg+xml;base64,")
              .append(Base64.getEncoder().encodeToString(svg.getBytes(StandardCharsets.UTF_8)))
              .append("\"></p>\n");
    }
  }

  private static void pre(StringBuilder body, String kind, String text) {
    body.append("<pre class=\"").append(kind).append("\">");
    body.append(escaped(text)).append("</pre>\n");
  }

  private static String html(String markdown) {
    Node document = PARSER.parse(markdown);
    return RENDERER.render(document);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static String style() {
    try (InputStream style = Page.class.getResourceAsStream("page.css")) {
      if (style == null) {
        throw new IllegalStateException("page.css is missing from the jar");
      }
      return new String(style.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

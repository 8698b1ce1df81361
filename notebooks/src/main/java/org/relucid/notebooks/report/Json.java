package org.relucid.notebooks.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.number.Rational;

/// One JSON document, written from beginning to end. Exact numbers are strings `p/q`.
public final class Json {
  private Json() {}

  /// What a document says.
  public interface Body {
    void write(JsonGenerator json) throws IOException;
  }

  public static void print(PrintWriter out, Body body) {
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.setPrettyPrinter(
          new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));
      body.write(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    out.println();
  }

  static void exact(JsonGenerator json, String field, Rational value) throws IOException {
    json.writeStringField(field, value.toString());
  }

  /// `null` where there is no value, such as the slack of no assertions.
  static void exact(JsonGenerator json, String field, Optional<Rational> value) throws IOException {
    if (value.isPresent()) {
      exact(json, field, value.get());
    } else {
      json.writeNullField(field);
    }
  }

  static void exact(JsonGenerator json, String field, Vector values) throws IOException {
    json.writeArrayFieldStart(field);
    for (Rational value : values.entries()) {
      json.writeString(value.toString());
    }
    json.writeEndArray();
  }

  static void strings(JsonGenerator json, String field, Iterable<String> values)
      throws IOException {
    json.writeArrayFieldStart(field);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }
}

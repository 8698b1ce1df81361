package org.relucid.notebooks.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import org.relucid.notebooks.argument.NetworkArgument;
import org.relucid.notebooks.argument.Words;

/// What was written where.
public record ConversionReport(NetworkArgument given, Path file) implements Report {
  @Override
  public void text(PrintWriter out) {
    out.println("wrote " + file + ": " + Words.sizes(given.network()));
  }

  @Override
  public void json(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("network", given.name());
    json.writeStringField("written", file.toString());
    json.writeNumberField("inputs", given.network().inputs());
    json.writeNumberField("outputs", given.network().outputs());
    json.writeNumberField("neurons", given.network().neurons());
    json.writeEndObject();
  }
}

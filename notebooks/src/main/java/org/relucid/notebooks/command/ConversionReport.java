package org.relucid.notebooks.command;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;

/// What was written where.
record ConversionReport(NetworkArgument given, Path file) implements Report {
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

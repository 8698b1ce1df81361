package org.relucid.notebooks.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/// One run of the command line inside a test: its exit code and what it printed.
record Run(int code, String out, String err) {
  static Run of(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        new CommandLineRun(new PrintWriter(out, true), new PrintWriter(err, true))
            .execute(arguments);
    return new Run(code, out.toString(), err.toString());
  }

  /// The folder of the shipped examples, as seen from where the test runs.
  static String examples() {
    return Path.of(System.getProperty("relucid.root", ".."))
        .resolve("notebooks/examples")
        .toString();
  }

  /// The one document on standard output; anything after it is an error.
  JsonNode json() {
    try {
      ObjectMapper mapper =
          new ObjectMapper()
              .enable(
                  com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
      return mapper.readTree(out);
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new UncheckedIOException(out, e);
    }
  }
}

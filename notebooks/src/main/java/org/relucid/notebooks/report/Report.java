package org.relucid.notebooks.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;

/// What a verb has found out, for people and for programs.
public interface Report {
  void text(PrintWriter out);

  void json(JsonGenerator json) throws IOException;
}

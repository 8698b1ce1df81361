package org.relucid.notebooks.command;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;

/// What a verb has found out, for people and for programs.
interface Report {
  void text(PrintWriter out);

  void json(JsonGenerator json) throws IOException;
}

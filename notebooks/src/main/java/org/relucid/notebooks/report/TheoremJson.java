package org.relucid.notebooks.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.relucid.proofs.library.theorem.CoqReference;
import org.relucid.proofs.library.theorem.Ledger;
import org.relucid.proofs.library.theorem.LibraryTheorem;

/// A theorem and its ledger as fields of an object.
public final class TheoremJson {
  private TheoremJson() {}

  static void write(JsonGenerator json, LibraryTheorem theorem) throws IOException {
    json.writeStringField("id", theorem.id());
    json.writeStringField("title", theorem.title());
    Json.strings(json, "statement", theorem.statement());
    json.writeStringField("source", theorem.source());
    json.writeStringField("status", theorem.status().toString());
    json.writeStringField("scope", theorem.scope().toString());
    Ledger ledger = theorem.ledger();
    Json.strings(json, "trust", ledger.trust());
    Json.strings(json, "coq", ledger.coq().stream().map(CoqReference::toString).toList());
    Json.strings(json, "writtenArguments", ledger.arguments());
    Json.strings(json, "sketches", ledger.sketches());
    Json.strings(json, "cited", ledger.cited());
    Json.strings(json, "lemmas", ledger.lemmas());
  }
}

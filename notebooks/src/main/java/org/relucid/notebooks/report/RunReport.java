package org.relucid.notebooks.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.relucid.notebooks.argument.BadInput;
import org.relucid.notebooks.store.Answered;
import org.relucid.notebooks.store.Asked;
import org.relucid.notebooks.store.Run;

/// One run, with its whole answer.
public record RunReport(Run run) implements Report {
  static final String NOT_FINISHED = "not finished";

  /// `12 2026-11-21 19:30:05 UTC 0.4 s exit 0`.
  static String headline(Run run) {
    String when = run.asked().when().truncatedTo(ChronoUnit.SECONDS).toString();
    return "%4d  %s UTC  %s"
        .formatted(
            run.id(),
            when.replace('T', ' ').replace("Z", ""),
            run.answered().map(RunReport::end).orElse(NOT_FINISHED));
  }

  private static String end(Answered answered) {
    return String.format(
        Locale.ROOT, "%.1f s  exit %d", answered.took().toMillis() / 1e3, answered.exit());
  }

  @Override
  public void text(PrintWriter out) {
    Asked asked = run.asked();
    out.println(headline(run));
    out.println("      " + asked.command());
    out.println("      in " + asked.folder() + ", by " + asked.version());
    run.answered()
        .flatMap(Answered::certificate)
        .ifPresent(file -> out.println("      certificate: " + file));
    run.answered()
        .ifPresent(
            answered -> {
              out.println();
              answered.text().lines().forEach(out::println);
            });
  }

  @Override
  public void json(JsonGenerator json) throws IOException {
    json.writeStartObject();
    fields(json, run);
    if (run.answered().isPresent()) {
      json.writeStringField("text", run.answered().get().text());
      json.writeFieldName("json");
      document(json, run.answered().get().json());
    }
    json.writeEndObject();
  }

  /// Read and written again, for another program may have edited it.
  private void document(JsonGenerator json, Optional<String> text) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    try {
      mapper.writeTree(json, mapper.readTree(text.orElse("null")));
    } catch (JsonProcessingException e) {
      throw new BadInput("run " + run.id() + ": its answer is no JSON: " + e.getOriginalMessage());
    }
  }

  /// What a list and a single run have in common.
  static void fields(JsonGenerator json, Run run) throws IOException {
    Asked asked = run.asked();
    json.writeNumberField("id", run.id());
    json.writeStringField("verb", asked.verb());
    json.writeStringField("command", asked.command());
    json.writeStringField("folder", asked.folder());
    json.writeStringField("version", asked.version());
    json.writeStringField("started", asked.when().toString());
    json.writeBooleanField("finished", run.answered().isPresent());
    if (run.answered().isPresent()) {
      Answered answered = run.answered().get();
      json.writeNumberField("seconds", answered.took().toMillis() / 1e3);
      json.writeNumberField("exit", answered.exit());
      json.writeStringField("answer", answered.firstLine());
      if (answered.certificate().isPresent()) {
        json.writeStringField("certificate", answered.certificate().get());
      }
    }
  }
}

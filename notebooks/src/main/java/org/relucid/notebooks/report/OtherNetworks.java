package org.relucid.notebooks.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import org.relucid.expressivity.Answer;
import org.relucid.expressivity.encode.Encoding;
import org.relucid.notebooks.argument.NetworkArgument;
import org.relucid.notebooks.argument.PosedQuestion;
import org.relucid.theory.function.Domain;

/// Where the network that an expression spells was not shown to be precise: whether another one for
/// the same function is, by a theorem.
public record OtherNetworks(String command, Encoding encoding) {
  /// Nothing where the answer is "precise" or about another network already, for network files, and
  /// where no theorem is known.
  public static Optional<OtherNetworks> of(NetworkArgument given, PreciseRow row) {
    boolean settled = row.answer() instanceof Answer.Precise || row.theorem().isPresent();
    if (settled || given.sha256().isPresent()) {
      return Optional.empty();
    }
    try {
      Encoding encoding = PosedQuestion.encoding(row.question());
      Domain domain = row.question().domain();
      String command =
          "relucid precise --encode '"
              + given.name()
              + "' -r "
              + row.relaxation()
              + (domain instanceof Domain.Within ? " --domain '" + domain + "'" : "");
      return encoding instanceof Encoding.NotFound
          ? Optional.empty()
          : Optional.of(new OtherNetworks(command, encoding));
    } catch (IllegalArgumentException tooLarge) {
      return Optional.empty();
    }
  }

  void text(PrintWriter out) {
    switch (encoding) {
      case Encoding.Found(var by, _) -> {
        out.println("another network for this function is precise, by " + by.theorem() + ":");
        out.println("  " + command);
      }
      case Encoding.Impossible(var theorem, var reason, _) -> {
        out.println("no network for this function is precise, by " + theorem + ":");
        out.println("  " + reason);
      }
      case Encoding.NotFound _ -> {}
    }
  }

  void json(JsonGenerator json) throws IOException {
    json.writeStartObject();
    switch (encoding) {
      case Encoding.Found(var by, _) -> {
        json.writeBooleanField("exist", true);
        json.writeStringField("theorem", by.theorem());
      }
      case Encoding.Impossible(var theorem, var reason, _) -> {
        json.writeBooleanField("exist", false);
        json.writeStringField("theorem", theorem);
        json.writeStringField("reason", reason);
      }
      case Encoding.NotFound _ -> {}
    }
    json.writeEndObject();
  }
}

package org.relucid.smt.query;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.relucid.theory.number.Rational;

/// How requests and results pass between [Z3Process] and its child.
final class Z3Wire {
  private static final int MOST_BYTES = 1 << 30;

  private Z3Wire() {}

  static void write(DataOutputStream out, Z3Run.Request request) throws IOException {
    out.writeUTF(request.logic());
    writeText(out, request.text());
    out.writeLong(request.limits().time().toMillis());
    out.writeLong(request.limits().resources().orElse(0));
    writeMap(out, request.limits().parameters());
    out.flush();
  }

  static Z3Run.Request readRequest(DataInputStream in) throws IOException {
    String logic = in.readUTF();
    String text = readText(in);
    Limits limits = Limits.of(Duration.ofMillis(Math.max(1, in.readLong())));
    long resources = in.readLong();
    Map<String, String> parameters = readMap(in);
    return new Z3Run.Request(
        logic,
        text,
        new Limits(
            limits.time(),
            resources > 0 ? OptionalLong.of(resources) : OptionalLong.empty(),
            limits.megabytes(),
            parameters));
  }

  static void write(DataOutputStream out, Z3Run.Result result) throws IOException {
    switch (result.reply()) {
      case Reply.Satisfiable(Map<String, Value> model) -> {
        out.writeUTF("sat");
        writeModel(out, model);
      }
      case Reply.Unsatisfiable _ -> out.writeUTF("unsat");
      case Reply.Unknown(String reason) -> {
        out.writeUTF("unknown");
        writeText(out, reason);
      }
    }
    writeMap(out, result.statistics());
    out.flush();
  }

  /// A parameter that Z3 does not know; the parent throws for it.
  static void writeRefusal(DataOutputStream out, String reason) throws IOException {
    out.writeUTF("refused");
    writeText(out, reason);
    out.flush();
  }

  static Z3Run.Result readResult(DataInputStream in) throws IOException {
    String word = in.readUTF();
    Reply reply =
        switch (word) {
          case "sat" -> new Reply.Satisfiable(readModel(in));
          case "unsat" -> new Reply.Unsatisfiable("");
          case "unknown" -> new Reply.Unknown(readText(in));
          case "refused" -> throw new IllegalArgumentException(readText(in));
          default -> throw new IOException("the child said '" + word + "'");
        };
    return new Z3Run.Result(reply, readMap(in));
  }

  private static void writeModel(DataOutputStream out, Map<String, Value> model)
      throws IOException {
    out.writeInt(model.size());
    for (Map.Entry<String, Value> entry : model.entrySet()) {
      out.writeUTF(entry.getKey());
      switch (entry.getValue()) {
        case Value.Exact(Rational value) -> {
          writeText(out, value.toString());
          writeText(out, value.toString());
        }
        case Value.Between(Rational lower, Rational upper) -> {
          writeText(out, lower.toString());
          writeText(out, upper.toString());
        }
      }
    }
  }

  private static Map<String, Value> readModel(DataInputStream in) throws IOException {
    Map<String, Value> model = new TreeMap<>();
    int size = in.readInt();
    for (int i = 0; i < size; i++) {
      String name = in.readUTF();
      Rational lower = Rational.parse(readText(in));
      Rational upper = Rational.parse(readText(in));
      model.put(
          name, lower.equals(upper) ? new Value.Exact(lower) : new Value.Between(lower, upper));
    }
    return model;
  }

  private static void writeMap(DataOutputStream out, Map<String, String> map) throws IOException {
    out.writeInt(map.size());
    for (Map.Entry<String, String> entry : map.entrySet()) {
      out.writeUTF(entry.getKey());
      out.writeUTF(entry.getValue());
    }
  }

  private static Map<String, String> readMap(DataInputStream in) throws IOException {
    Map<String, String> map = new TreeMap<>();
    int size = in.readInt();
    for (int i = 0; i < size; i++) {
      map.put(in.readUTF(), in.readUTF());
    }
    return map;
  }

  private static void writeText(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String readText(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > MOST_BYTES) {
      throw new IOException("text of " + length + " bytes");
    }
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new IOException("text of " + length + " bytes ends after " + bytes.length);
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }
}

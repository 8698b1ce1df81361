package org.relucid.notebooks.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.google.ortools.Loader;
import java.awt.GraphicsEnvironment;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.relucid.notebooks.Version;
import org.relucid.smt.query.Z3InProcess;

/// What was looked for, and what was found.
public record DoctorReport(List<Finding> findings) implements Report {
  /// @param found what is there, empty where nothing is
  /// @param otherwise what is lost without it, and how to get it
  public record Finding(String what, Optional<String> found, String otherwise) {}

  public static DoctorReport ofThisMachine() {
    List<Finding> findings = new ArrayList<>();
    findings.add(there("relucid", Version.text().replaceFirst("^relucid ", "")));
    findings.add(there("JDK", Runtime.version() + ", " + System.getProperty("java.home")));
    findings.add(there("processors", "" + Runtime.getRuntime().availableProcessors()));
    findings.add(there("memory", memory()));
    findings.add(
        new Finding(
            "GLOP's library",
            loads(DoctorReport::glop),
            "linear programs are solved without a guide: the same answers, slower"));
    findings.add(
        new Finding(
            "Z3's library",
            loads(() -> new Z3InProcess().name()),
            "no answers by SMT; the jar carries it for Linux, macOS and Windows on x86-64 and arm64"));
    findings.add(tool("z3", "a second opinion of another version: apt-get install z3"));
    findings.add(tool("cvc5", "second opinions on non-linear lemmas: apt-get install cvc5"));
    findings.add(tool("coqc", "the theorems in Coq, and export --coq: apt-get install coq"));
    findings.add(tool("python3", "the second checker of certificates: apt-get install python3"));
    findings.add(
        new Finding(
            "a display",
            GraphicsEnvironment.isHeadless() ? Optional.empty() : Optional.of("yes"),
            "plot() in the shell writes files and opens no window"));
    return new DoctorReport(List.copyOf(findings));
  }

  private static Finding there(String what, String found) {
    return new Finding(what, Optional.of(found), "");
  }

  private static String memory() {
    long mebibytes = Runtime.getRuntime().maxMemory() >> 20;
    return mebibytes + " MiB for this program (RELUCID_JAVA_OPTIONS=-Xmx8g gives it 8 GiB)";
  }

  private static String glop() {
    Loader.loadNativeLibraries();
    return "loads";
  }

  /// What a native library says when it is loaded, or nothing where it does not load.
  private static Optional<String> loads(Callable<String> library) {
    try {
      return Optional.of(library.call());
    } catch (Exception | LinkageError e) {
      return Optional.empty();
    }
  }

  private static Finding tool(String program, String otherwise) {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    Optional<String> file =
        Arrays.stream(path.split(File.pathSeparator))
            .filter(folder -> !folder.isEmpty())
            .map(folder -> Path.of(folder, program))
            .filter(Files::isExecutable)
            .map(Path::toString)
            .findFirst();
    return new Finding(program, file, otherwise);
  }

  @Override
  public void text(PrintWriter out) {
    for (Finding finding : findings) {
      String line = finding.found().orElseGet(() -> "missing: " + finding.otherwise());
      out.printf("  %-15s %s%n", finding.what(), line);
    }
  }

  @Override
  public void json(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeArrayFieldStart("findings");
    for (Finding finding : findings) {
      json.writeStartObject();
      json.writeStringField("what", finding.what());
      json.writeBooleanField("there", finding.found().isPresent());
      json.writeStringField("says", finding.found().orElse(finding.otherwise()));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}

package org.relucid.notebooks.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import org.relucid.expressivity.counterexample.Lightest;
import org.relucid.expressivity.counterexample.PlantedViolation;
import org.relucid.notebooks.argument.Words;
import org.relucid.proofs.library.judge.Numbers;
import org.relucid.theory.format.NetworkText;

/// A network that was made to be hard.
public sealed interface CounterexampleReport extends Report {
  Exit exit();

  /// The lightest network on which a relaxation is loose.
  ///
  /// @param written what became of the certificate that was asked for
  record Light(Lightest search, int most, Optional<Lightest.Found> found, Optional<String> written)
      implements CounterexampleReport {
    @Override
    public Exit exit() {
      return found.isPresent() ? Exit.DONE : Exit.UNDECIDED;
    }

    private String goal() {
      return search.relaxation() + " is loose by " + search.gap() + " or more";
    }

    @Override
    public void text(PrintWriter out) {
      if (found.isEmpty()) {
        out.println(
            "none up to weight "
                + most
                + ": no network "
                + search.architecture()
                + " with whole weights on which "
                + goal());
        return;
      }
      Lightest.Found light = found.get();
      out.println(
          "found: a network "
              + search.architecture()
              + " of weight "
              + light.weight()
              + " on which "
              + goal()
              + "; none with distinct first neurons is lighter");
      out.println("  (on cubes with whole ends from -2 to 2)");
      PreciseReport.explain(search.relaxation(), light.imprecision(), out);
      written.ifPresent(out::println);
      out.println();
      out.print(NetworkText.write(light.network()));
    }

    @Override
    public void json(JsonGenerator json) throws IOException {
      json.writeStartObject();
      json.writeStringField("relaxation", search.relaxation());
      json.writeStringField("architecture", search.architecture().toString());
      json.writeStringField("answer", found.isPresent() ? "found" : "none");
      json.writeNumberField("weight", found.map(Lightest.Found::weight).orElse(most));
      if (found.isPresent()) {
        json.writeFieldName("counterexample");
        PreciseReport.counterexample(found.get().imprecision(), json);
        json.writeStringField("network", NetworkText.write(found.get().network()));
      }
      if (written.isPresent()) {
        json.writeStringField("certificate", written.get());
      }
      json.writeEndObject();
    }
  }

  /// A violation in a region that is known exactly.
  record Hidden(PlantedViolation planted, String stem) implements CounterexampleReport {
    @Override
    public Exit exit() {
      return Exit.DONE;
    }

    @Override
    public void text(PrintWriter out) {
      out.println(
          "planted: a network of "
              + Words.count(planted.network().inputs(), "input", "inputs")
              + " and "
              + planted.network().neurons()
              + " neurons on "
              + PlantedViolation.box(planted.network().inputs()));
      out.println("  unsafe where the sum of |x_i - p_i| is at most " + planted.threshold());
      out.println("  the volume of that region is " + Numbers.both(planted.volume()));
      out.println("wrote " + stem + ".onnx, " + stem + ".vnnlib, " + stem + ".counterexample");
    }

    @Override
    public void json(JsonGenerator json) throws IOException {
      json.writeStartObject();
      Json.exact(json, "point", planted.point());
      Json.exact(json, "threshold", planted.threshold());
      Json.exact(json, "volume", planted.volume());
      json.writeNumberField("neurons", planted.network().neurons());
      json.writeStringField("written", stem);
      json.writeEndObject();
    }
  }
}

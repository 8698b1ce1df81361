package org.relucid.notebooks.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.relucid.expressivity.Evidence;
import org.relucid.expressivity.multivariate.KinkFacet;
import org.relucid.expressivity.multivariate.OneLayerAtKink;
import org.relucid.expressivity.search.OneNeuronPerKink;
import org.relucid.expressivity.search.SearchResult;
import org.relucid.notebooks.argument.Words;
import org.relucid.proofs.kernel.CertificateWriter;
import org.relucid.theory.network.ScalarNetwork;
import org.relucid.theory.number.Rational;

/// A search over all real weights.
///
/// @param theorem that there is none of any architecture
public record SolvedReport(Asked asked, SearchResult result, Optional<SearchTheorem> theorem)
    implements SearchReport {
  private static final String LIFTING = "B24-lifting";

  @Override
  public Exit exit() {
    return switch (result) {
      case SearchResult.Found _ -> Exit.DONE;
      case SearchResult.None _, SearchResult.Denied _ -> Exit.REFUTED;
      case SearchResult.Unknown _ -> theorem.isPresent() ? Exit.REFUTED : Exit.UNDECIDED;
    };
  }

  @Override
  public Optional<ScalarNetwork> network() {
    return result instanceof SearchResult.Found found
        ? Optional.of(found.network())
        : Optional.empty();
  }

  @Override
  public Optional<Evidence> evidence() {
    return switch (result) {
      case SearchResult.AtKink(OneLayerAtKink denied) ->
          Optional.of(() -> CertificateWriter.write(denied.certificate()));
      case SearchResult.AtKinks(OneNeuronPerKink denied) -> Optional.of(denied.evidence());
      case SearchResult.Found _, SearchResult.None _, SearchResult.Unknown _ -> Optional.empty();
    };
  }

  @Override
  public List<String> lines() {
    String architecture = asked.question().architecture().toString();
    List<String> lines = new ArrayList<>();
    lines.add(
        switch (exit()) {
          case DONE -> "found: a network " + architecture + " that is " + asked.goal();
          case REFUTED -> "none: no network " + architecture + " is " + asked.goal();
          default -> "unknown: whether a network " + architecture + " is " + asked.goal();
        });
    switch (result) {
      case SearchResult.Found found ->
          lines.add("  equal to it, exactly; precise on all boxes by " + method(found));
      case SearchResult.None none -> {
        lines.add("  " + tried(none));
        lines.add("  to be believed: " + String.join("; ", none.basis()));
      }
      case SearchResult.Denied denied -> {
        lines.addAll(
            switch (denied) {
              case SearchResult.AtKink(OneLayerAtKink one) -> atKink(one);
              case SearchResult.AtKinks(OneNeuronPerKink all) -> atKinks(all);
            });
        lines.add("  to be believed: " + String.join("; ", basis(denied)));
      }
      case SearchResult.Unknown(String reason) -> lines.add("  the search says nothing: " + reason);
    }
    theorem.ifPresent(by -> lines.add("  " + by.line()));
    return lines;
  }

  private static String method(SearchResult.Found found) {
    return found.precision().method().name().toLowerCase(Locale.ROOT);
  }

  private static String tried(SearchResult.None none) {
    return Words.count(none.cases().size(), "case", "cases")
        + " of signs, each without real weights that are right at "
        + Words.count(none.points(), "point", "points")
        + (none.boxes() == 0
            ? ", whatever the bounds"
            : " and on " + Words.count(none.boxes(), "box", "boxes"));
  }

  private static List<String> basis(SearchResult.Denied denied) {
    return switch (denied) {
      case SearchResult.AtKink _ ->
          List.of("kernel", LIFTING + " (" + TheoremBasis.of(LIFTING) + ")");
      case SearchResult.AtKinks _ -> List.of("kernel", "a written argument (OneNeuronPerKink)");
    };
  }

  private static List<String> atKinks(OneNeuronPerKink denied) {
    return List.of(
        "  with one hidden layer of any width the triangle is at least as loose as with one neuron at",
        "  each kink, and on " + denied.shown().box() + " it says " + denied.shown().bounds(),
        "  of that, which is from " + denied.shown().range() + " (--certificate FILE writes it)");
  }

  private static List<String> atKink(OneLayerAtKink denied) {
    KinkFacet facet = denied.obstruction().facet();
    boolean upward = facet.bend() > 0;
    return List.of(
        "  near almost every point p of the kink through "
            + facet.point()
            + " each neuron is stable or switches with it;",
        "  then on p + t*("
            + denied.steps()
            + "), t > 0 small, the "
            + (upward ? "upper" : "lower")
            + " bound is, for all weights, at "
            + (upward ? "least" : "most")
            + " f(p)"
            + times(denied.bound())
            + ",",
        "  but f is at "
            + (upward ? "most" : "least")
            + " f(p)"
            + times(denied.rangeEnd())
            + " (a derivation; --certificate FILE writes it)");
  }

  private static String times(Rational factor) {
    String sign = factor.signum() < 0 ? " - " : " + ";
    return sign + (factor.abs().equals(Rational.ONE) ? "t" : factor.abs() + "*t");
  }

  @Override
  public void fields(JsonGenerator json) throws IOException {
    json.writeStringField("weights", "real");
    switch (result) {
      case SearchResult.Found found -> json.writeStringField("method", method(found));
      case SearchResult.None none -> {
        json.writeNumberField("cases", none.cases().size());
        json.writeNumberField("points", none.points());
        json.writeNumberField("boxes", none.boxes());
        Json.strings(json, "trust", none.basis());
      }
      case SearchResult.Denied denied -> {
        denied(json, denied);
        Json.strings(json, "trust", basis(denied));
      }
      case SearchResult.Unknown(String reason) -> json.writeStringField("reason", reason);
    }
    if (theorem.isPresent()) {
      json.writeStringField("theorem", theorem.get().id());
    }
  }

  private static void denied(JsonGenerator json, SearchResult.Denied denied) throws IOException {
    switch (denied) {
      case SearchResult.AtKink(OneLayerAtKink one) -> {
        Json.exact(json, "point", one.obstruction().facet().point());
        json.writeStringField("steps", one.steps().toString());
        Json.exact(json, "bound", one.bound());
        Json.exact(json, "rangeEnd", one.rangeEnd());
      }
      case SearchResult.AtKinks(OneNeuronPerKink all) -> {
        json.writeStringField("box", all.shown().box().toString());
        json.writeStringField("bounds", all.shown().bounds().toString());
        json.writeStringField("range", all.shown().range().toString());
      }
    }
  }
}

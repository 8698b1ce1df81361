package org.relucid.expressivity.encode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.relucid.theory.function.PiecewiseLinear;
import org.relucid.theory.function.Shape;
import org.relucid.theory.network.LineRestriction;
import org.relucid.theory.network.ScalarNetwork;

/// The encoders that belong to a relaxation, in the order in which they are tried.
///
/// | relaxation | encoders |
/// |---|---|
/// | `ibp` | affine, monotone steps |
/// | `deeppoly-0` | affine, convex facing, monotone steps, bands |
/// | `deeppoly-1` | the same, flipped |
/// | `triangle`, `multi-neuron-K` | affine, any facing, then as `deeppoly-0`, which is looser |
/// | `multi-neuron` | one hidden layer |
/// | `zonotope`, `deeppoly` | affine; there is nothing more, by `continuous-lines` |
public final class Encoders {
  private static final List<String> NAMES =
      List.of(
          "ibp",
          "zonotope",
          "deeppoly-0",
          "deeppoly-1",
          "deeppoly",
          "triangle",
          "multi-neuron",
          "multi-neuron-K");

  private Encoders() {}

  /// The relaxations that [#of] knows; `K` stands for a whole number from 1.
  public static List<String> relaxations() {
    return NAMES;
  }

  /// The encoders of a relaxation, whose networks may have skips.
  public static List<Encoder> of(String relaxation) {
    return of(relaxation, Skips.ALLOWED);
  }

  /// @throws IllegalArgumentException for a relaxation that is not known here
  public static List<Encoder> of(String relaxation, Skips skips) {
    return switch (relaxation) {
      case "ibp" -> List.of(new AffineFunction(), new MonotoneSteps(skips));
      case "deeppoly-0" ->
          List.of(
              new AffineFunction(),
              new ConvexFacing(skips),
              new MonotoneSteps(skips),
              new Bands(skips));
      case "deeppoly-1" ->
          List.of(
              new AffineFunction(),
              new Flipped(new ConvexFacing(skips), "B24-dp1-flip", skips),
              new Flipped(new MonotoneSteps(skips), "B24-dp1-flip", skips),
              new Flipped(new Bands(skips), "B24-dp1-cpwl", skips));
      case "triangle" -> triangle(skips);
      case "multi-neuron" -> List.of(new OneHiddenLayer(skips));
      case "zonotope", "deeppoly" -> List.of(new AffineFunction());
      default -> {
        if (relaxation.matches("multi-neuron-[1-9][0-9]{0,3}")) {
          yield triangle(skips);
        }
        throw new IllegalArgumentException(
            "relaxation '" + relaxation + "', expected one of " + String.join(" ", NAMES));
      }
    };
  }

  private static List<Encoder> triangle(Skips skips) {
    return List.of(
        new AffineFunction(),
        new TriangleFacings(skips),
        new ConvexFacing(skips),
        new MonotoneSteps(skips),
        new Renamed(new Bands(skips), "B24-triangle-cpwl"));
  }

  /// The first network that an encoder of the relaxation yields.
  ///
  /// @throws IllegalArgumentException for a relaxation that is not known here
  public static Encoding encode(PiecewiseLinear f, String relaxation) {
    return encode(f, new Target(relaxation, Skips.ALLOWED));
  }

  /// The first network that an encoder of the target yields.
  public static Encoding encode(PiecewiseLinear f, Target target) {
    List<Encoding.Tried> tried = new ArrayList<>();
    for (Encoder encoder : target.encoders()) {
      switch (encoder.encode(f)) {
        case Attempt.Encoded(var network) -> {
          return new Encoding.Found(encoder, network);
        }
        case Attempt.DoesNotApply(var reason) ->
            tried.add(new Encoding.Tried(encoder.theorem(), reason));
      }
    }
    return impossible(f, target.relaxation(), tried).orElseGet(() -> new Encoding.NotFound(tried));
  }

  /// Where a theorem says which functions have a network at all, and this is none of them.
  private static Optional<Encoding> impossible(
      PiecewiseLinear f, String relaxation, List<Encoding.Tried> tried) {
    return switch (relaxation) {
      case "ibp" ->
          isMonotone(f)
              ? Optional.empty()
              : Optional.of(
                  new Encoding.Impossible(
                      "B24-ibp-characterisation",
                      Reasons.notMonotone(f)
                          + "; exactly the monotone functions have a network that is ibp-precise",
                      tried));
      case "zonotope", "deeppoly" ->
          f.is(Shape.AFFINE)
              ? Optional.empty()
              : Optional.of(
                  new Encoding.Impossible(
                      "continuous-lines",
                      Reasons.notAffine(f)
                          + "; exactly the affine functions have a network that is "
                          + relaxation
                          + "-precise",
                      tried));
      default -> Optional.empty();
    };
  }

  private static boolean isMonotone(PiecewiseLinear f) {
    return f.is(Shape.NON_DECREASING) || f.is(Shape.NON_INCREASING);
  }

  /// Whether the network computes `f` on its domain, as functions.
  public static boolean areEqual(ScalarNetwork network, PiecewiseLinear f) {
    PiecewiseLinear computed = LineRestriction.ofOneInput(network).getFirst();
    return f.domain().side(0).map(computed::restrict).orElse(computed).equals(f);
  }
}

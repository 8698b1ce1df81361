package org.relucid.expressivity.encode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.relucid.theory.function.Domain;
import org.relucid.theory.function.PiecewiseLinear;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.network.LineRestriction;
import org.relucid.theory.network.ScalarNetwork;
import org.relucid.theory.number.Rational;

/// Another network for what a given one of one output computes, precise for a target.
///
/// Functions that change in one direction only ([Ridge]) are encoded as functions of one variable.
/// Of others only networks of one hidden layer are known, which stay as they are, for
/// `multi-neuron`.
///
/// *Fails*: `IllegalArgumentException` unless the network has one output and as many inputs as the
/// domain has dimensions.
public record Reencoding(ScalarNetwork given, Domain domain) {
  public Reencoding {
    if (given.outputs() != 1 || given.inputs() != domain.dimension()) {
      throw new IllegalArgumentException(
          given.outputs()
              + " outputs of "
              + given.inputs()
              + " inputs, expected 1 of "
              + domain.dimension());
    }
  }

  public Encoding forTarget(Target target) {
    Optional<Ridge> ridge = ridge();
    return ridge.isPresent() ? along(ridge.get(), target) : inSeveralDirections(target);
  }

  /// What the network computes, where it changes in one direction only.
  public Optional<Ridge> ridge() {
    return Ridge.of(given, domain);
  }

  private Encoding along(Ridge ridge, Target target) {
    String of = given.inputs() == 1 ? "" : "as a function of t = " + ridge.form() + ", ";
    return switch (Encoders.encode(ridge.profile(), target)) {
      case Encoding.Found(var by, var network) ->
          new Encoding.Found(by, given.inputs() == 1 ? network : ridge.compose(network));
      case Encoding.NotFound(var tried) -> new Encoding.NotFound(prefixed(of, tried));
      case Encoding.Impossible(var theorem, var reason, var tried) ->
          isWholeLine()
              ? new Encoding.Impossible(theorem, of + reason, prefixed(of, tried))
              : alongAxes(target, prefixed(of, tried))
                  .orElseGet(() -> new Encoding.NotFound(prefixed(of, tried)));
    };
  }

  private static List<Encoding.Tried> prefixed(String of, List<Encoding.Tried> tried) {
    return tried.stream().map(one -> new Encoding.Tried(one.theorem(), of + one.reason())).toList();
  }

  /// Whether some coordinate alone runs through the whole profile, so that what is impossible for
  /// it is so for the function: all other inputs can be held fixed.
  private boolean isWholeLine() {
    return given.inputs() == 1 || domain instanceof Domain.Everywhere;
  }

  private Encoding inSeveralDirections(Target target) {
    List<Encoding.Tried> tried = new ArrayList<>();
    for (Encoder encoder : target.encoders()) {
      if (encoder instanceof OneHiddenLayer layer) {
        switch (layer.keep(given)) {
          case Attempt.Encoded(var network) -> {
            return new Encoding.Found(encoder, network);
          }
          case Attempt.DoesNotApply(var reason) ->
              tried.add(new Encoding.Tried(encoder.theorem(), reason));
        }
      } else {
        tried.add(
            new Encoding.Tried(
                encoder.theorem(), "its neurons do not all read multiples of one form of inputs"));
      }
    }
    return alongAxes(target, tried).orElseGet(() -> new Encoding.NotFound(tried));
  }

  /// That there is no network because there is none for the function of one input that is left when
  /// the others are held fixed: their sides are points then, and a box is a box.
  private Optional<Encoding> alongAxes(Target target, List<Encoding.Tried> tried) {
    for (Rational shift : List.of(Rational.ZERO, Rational.of(1, 3))) {
      Vector point = Vector.of(given.inputs(), i -> inside(i, shift));
      for (int i = 0; i < given.inputs(); i++) {
        Optional<Encoding> none = along(i, point, target, tried);
        if (none.isPresent()) {
          return none;
        }
      }
    }
    return Optional.empty();
  }

  private Rational inside(int input, Rational shift) {
    return domain
        .side(input)
        .map(side -> side.midpoint().add(side.width().multiply(shift)))
        .orElse(shift);
  }

  private Optional<Encoding> along(
      int input, Vector point, Target target, List<Encoding.Tried> tried) {
    Vector axis = Vector.unit(given.inputs(), input);
    Vector base = point.subtract(axis.multiply(point.get(input)));
    PiecewiseLinear whole = LineRestriction.of(given, base, axis).getFirst();
    PiecewiseLinear f = domain.side(input).map(whole::restrict).orElse(whole);
    return Encoders.encode(f, target) instanceof Encoding.Impossible(var theorem, var reason, _)
        ? Optional.of(
            new Encoding.Impossible(
                theorem, "along x" + (input + 1) + " through " + base + " " + reason, tried))
        : Optional.empty();
  }

  /// Whether a network computes the same as the given one on the domain: exactly, where that one
  /// changes in one direction only.
  public boolean agreesWith(ScalarNetwork other) {
    return ridge()
        .map(
            ridge ->
                Ridge.along(ridge.form(), other, domain)
                    .filter(found -> found.profile().equals(ridge.profile()))
                    .isPresent())
        .orElseGet(() -> given.equals(other));
  }
}

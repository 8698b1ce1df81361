package org.relucid.theory.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.relucid.theory.function.Budget;
import org.relucid.theory.function.Decision;
import org.relucid.theory.function.Domain;
import org.relucid.theory.function.PiecewiseLinear;
import org.relucid.theory.geometry.Box;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.linear.AffineMap;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.number.Rational;

/// Decides whether two networks are one function on a domain; where not, with a point of the domain
/// at which they differ.
///
/// The difference is studied. On a line it is a CPWL function, and equality is read off. In more
/// dimensions its linear pieces are enumerated ([PieceWalk]), each on a region with interior: the
/// difference is zero if and only if its affine form on every one of them is.
///
/// *Cost*: pieces can be exponentially many; each takes exact linear programs, which the budget
/// counts. On a line no budget is needed.
///
/// *Fails* with `IllegalArgumentException` where inputs, outputs or the domain do not fit.
public record NetworkEquality(Domain domain, Budget budget) {
  public static NetworkEquality on(Domain domain) {
    return new NetworkEquality(domain, Budget.USUAL);
  }

  public NetworkEquality within(Budget newBudget) {
    return new NetworkEquality(domain, newBudget);
  }

  public Decision<Vector> decide(Network f, Network g) {
    if (domain.dimension() != f.inputs()) {
      throw new IllegalArgumentException(
          "domain of dimension " + domain.dimension() + ", expected " + f.inputs());
    }
    Network difference = f.minus(g);
    List<Integer> free =
        Stream.iterate(0, i -> i < domain.dimension(), i -> i + 1).filter(domain::isFree).toList();
    AffineMap embedding = embedding(free);
    ScalarNetwork onFree =
        free.isEmpty() ? difference.expand() : precomposed(difference, embedding).expand();
    return switch (free.size()) {
      case 0 -> answer(Optional.of(domain.corner()).filter(x -> differsAt(onFree, x)));
      case 1 -> answer(separatingParameter(onFree, freeDomain(free)).map(embedding::at));
      default ->
          switch (new PieceWalk(onFree, freeDomain(free), budget).findNonZero()) {
            case Decision.Refuted(var point) -> new Decision.Refuted<>(embedding.at(point));
            case Decision.Holds<Vector> holds -> holds;
            case Decision.Unknown<Vector> unknown -> unknown;
          };
    };
  }

  private static Decision<Vector> answer(Optional<Vector> separating) {
    return separating.<Decision<Vector>>map(Decision.Refuted::new).orElseGet(Decision.Holds::new);
  }

  static boolean differsAt(ScalarNetwork difference, Vector x) {
    return difference.at(x).entries().stream().anyMatch(value -> !value.isZero());
  }

  private static Network precomposed(Network network, AffineMap map) {
    return network.after(Network.feedForward(List.of(map)));
  }

  /// The free coordinates put among the values of those that are fixed.
  private AffineMap embedding(List<Integer> free) {
    List<AffineForm> rows = new ArrayList<>();
    for (int i = 0; i < domain.dimension(); i++) {
      int place = free.indexOf(i);
      rows.add(
          place >= 0
              ? AffineForm.variable(free.size(), place)
              : AffineForm.constant(free.size(), domain.corner().get(i)));
    }
    return new AffineMap(free.size(), rows);
  }

  private Domain freeDomain(List<Integer> free) {
    return switch (domain) {
      case Domain.Everywhere _ -> domain;
      case Domain.Within(Box box) -> Domain.of(new Box(free.stream().map(box::side).toList()));
    };
  }

  /// A function is zero on each of its pieces if it is so at two points of it.
  private static Optional<Vector> separatingParameter(ScalarNetwork difference, Domain line) {
    for (PiecewiseLinear f : LineRestriction.ofOneInput(difference)) {
      for (Rational t : twoOrMorePerPiece(f, line)) {
        if (!f.at(t).isZero()) {
          return Optional.of(Vector.of(t));
        }
      }
    }
    return Optional.empty();
  }

  private static List<Rational> twoOrMorePerPiece(PiecewiseLinear f, Domain line) {
    List<Rational> points = new ArrayList<>();
    Rational first = f.breakpoints().isEmpty() ? Rational.ZERO : f.breakpoints().getFirst();
    Rational last = f.breakpoints().isEmpty() ? Rational.ZERO : f.breakpoints().getLast();
    points.add(line.side(0).map(side -> side.lower()).orElse(first.subtract(Rational.ONE)));
    f.breakpoints().stream().filter(t -> line.contains(Vector.of(t))).forEach(points::add);
    points.add(line.side(0).map(side -> side.upper()).orElse(last.add(Rational.ONE)));
    return points;
  }
}

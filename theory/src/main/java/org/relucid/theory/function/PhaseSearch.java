package org.relucid.theory.function;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.lp.LinearProgramSolver;
import org.relucid.theory.lp.Outcome;
import org.relucid.theory.number.Rational;

/// Branch and bound for the minimum of a CPWL function: of the phases of one hinge at a time, by
/// exact linear programs; the most promising cell first, the deeper one among equals.
///
/// *Soundness*: a cell is dropped only if its linear program, which is at most f there, is
/// infeasible or not below the best value met; a value is met only at a point where f has it.
///
/// *Cost*: at most `2^(h+1)` linear programs for `h` hinges.
final class PhaseSearch {
  /// When to stop: at the minimum, or at any negative value.
  enum Goal {
    LEAST_VALUE,
    NEGATIVE_VALUE
  }

  /// Phases, and a lower bound of f where they hold, once one is known.
  private record Cell(List<Phase> phases, int depth, Optional<Rational> bound) {
    private static final Comparator<Cell> MOST_PROMISING =
        Comparator.<Cell, Optional<Rational>>comparing(Cell::bound, Cell::compareBounds)
            .thenComparing(Comparator.comparingInt(Cell::depth).reversed());

    /// No bound is below every bound.
    private static int compareBounds(Optional<Rational> a, Optional<Rational> b) {
      return a.isPresent() && b.isPresent()
          ? a.get().compareTo(b.get())
          : Boolean.compare(a.isPresent(), b.isPresent());
    }

    private Cell child(int hinge, Phase phase, Optional<Rational> lowerBound) {
      List<Phase> refined = new ArrayList<>(phases);
      refined.set(hinge, phase);
      return new Cell(refined, depth + 1, lowerBound);
    }
  }

  private final Expression f;
  private final Hinges hinges;
  private final Domain domain;
  private final Budget.Meter meter;
  private final Goal goal;
  private final PriorityQueue<Cell> queue = new PriorityQueue<>(Cell.MOST_PROMISING);
  private Vector best;
  private Rational least;

  PhaseSearch(Expression f, Domain domain, Budget.Meter meter, Goal goal) {
    this.f = f;
    this.hinges = Hinges.of(f, domain.dimension());
    this.domain = domain;
    this.meter = meter;
    this.goal = goal;
    this.best = domain.corner();
    this.least = f.at(best);
  }

  /// The minimum; or, where a negative value is the goal, any negative value if there is one, else
  /// any value.
  Extremum run() {
    queue.add(new Cell(Collections.nCopies(hinges.count(), Phase.OPEN), 0, Optional.empty()));
    while (!queue.isEmpty() && !isEnough()) {
      Cell cell = queue.remove();
      if (cell.bound.isPresent() && isHopeless(cell.bound.get())) {
        break;
      }
      if (!meter.spend()) {
        return new Extremum.Unknown(least, best, cell.bound);
      }
      Optional<Extremum> unbounded = explore(cell);
      if (unbounded.isPresent()) {
        return unbounded.get();
      }
    }
    return new Extremum.Attained(least, best);
  }

  private boolean isEnough() {
    return goal == Goal.NEGATIVE_VALUE && least.signum() < 0;
  }

  private boolean isHopeless(Rational bound) {
    return switch (goal) {
      case LEAST_VALUE -> bound.compareTo(least) >= 0;
      case NEGATIVE_VALUE -> bound.signum() >= 0;
    };
  }

  private Optional<Extremum> explore(Cell cell) {
    Relaxation relaxation = new Relaxation(hinges, domain, cell.phases);
    switch (LinearProgramSolver.solve(relaxation.program())) {
      case Outcome.Infeasible _ -> {}
      case Outcome.Optimal(var bound, var point, _, _) -> {
        meet(inputs(point));
        if (!isHopeless(bound)) {
          branch(cell, relaxation.widest(point), Optional.of(bound));
        }
      }
      case Outcome.Unbounded(var point, var ray) -> {
        meet(inputs(point));
        PiecewiseLinear along = f.along(inputs(point), inputs(ray));
        if (along.slopes().getLast().signum() < 0) {
          return Optional.of(new Extremum.Unbounded(inputs(point), inputs(ray)));
        }
        branch(cell, relaxation.widest(point.add(ray)), Optional.empty());
      }
    }
    return Optional.empty();
  }

  private Vector inputs(Vector point) {
    return Vector.of(point.entries().subList(0, hinges.inputs()));
  }

  private void meet(Vector x) {
    Rational value = f.at(x);
    if (value.compareTo(least) < 0) {
      least = value;
      best = x;
    }
  }

  private void branch(Cell cell, int hinge, Optional<Rational> bound) {
    queue.add(cell.child(hinge, Phase.ACTIVE, bound));
    queue.add(cell.child(hinge, Phase.INACTIVE, bound));
  }
}

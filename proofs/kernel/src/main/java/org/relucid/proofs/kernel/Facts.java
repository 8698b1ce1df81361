package org.relucid.proofs.kernel;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.linear.LinearCombination;

/// The facts reached so far, by step, and the branches that are open; a fact is out of reach when
/// its branch has been closed. Each step adds one fact.
final class Facts {
  private final Effort effort;

  /// Per step; empty where its branch is closed.
  private final List<Optional<Fact>> bySteps = new ArrayList<>();

  /// The steps whose facts are in reach, the latest on top.
  private final Deque<Integer> inReach = new ArrayDeque<>();

  private final Deque<Branch> open = new ArrayDeque<>();

  /// A branch begins with its hypothesis, the fact of the step `start`.
  private sealed interface Branch {
    int start();

    record First(int start, AffineForm hypothesis) implements Branch {}

    record Second(int start, AffineForm conclusionOfFirst) implements Branch {}
  }

  /// `form ≥ 0`, ready to be summed.
  ///
  /// @param kept the bits that it takes
  private record Fact(LinearCombination.Summand summand, long kept) {}

  Facts(Effort effort) {
    this.effort = effort;
  }

  void add(AffineForm form) throws Rejection {
    LinearCombination.Summand summand = new LinearCombination.Summand(form);
    inReach.push(bySteps.size());
    bySteps.add(Optional.of(new Fact(summand, effort.keep(summand))));
  }

  /// The latest, which is always in reach.
  AffineForm last() throws Rejection {
    return get(bySteps.size() - 1);
  }

  AffineForm get(int step) throws Rejection {
    return summand(step).form();
  }

  LinearCombination.Summand summand(int step) throws Rejection {
    if (step < 0 || step >= bySteps.size() || bySteps.get(step).isEmpty()) {
      throw new Rejection(new Reason.FactOutOfReach(step));
    }
    return bySteps.get(step).get().summand();
  }

  void split(AffineForm form) throws Rejection {
    open.push(new Branch.First(bySteps.size(), form));
    add(form);
  }

  void otherwise() throws Rejection {
    if (!(open.peek() instanceof Branch.First first)) {
      throw new Rejection(new Reason.NoOpenBranch());
    }
    AffineForm conclusion = close(first);
    open.push(new Branch.Second(bySteps.size(), conclusion));
    add(first.hypothesis().negate());
  }

  void end() throws Rejection {
    if (!(open.peek() instanceof Branch.Second second)) {
      throw new Rejection(new Reason.NoOpenBranch());
    }
    AffineForm conclusion = close(second);
    if (!conclusion.equals(second.conclusionOfFirst())) {
      throw new Rejection(new Reason.BranchesDiffer(second.conclusionOfFirst(), conclusion));
    }
    add(conclusion);
  }

  void requireAllClosed() throws Rejection {
    if (!open.isEmpty()) {
      throw new Rejection(new Reason.OpenBranches(open.size()));
    }
  }

  /// The last fact of the branch, which is the innermost; all its facts go out of reach.
  private AffineForm close(Branch branch) throws Rejection {
    AffineForm conclusion = last();
    while (!inReach.isEmpty() && inReach.peek() >= branch.start()) {
      bySteps.set(inReach.pop(), Optional.empty()).ifPresent(fact -> effort.release(fact.kept()));
    }
    open.pop();
    return conclusion;
  }
}

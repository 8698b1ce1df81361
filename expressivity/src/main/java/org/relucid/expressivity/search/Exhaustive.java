package org.relucid.expressivity.search;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.relucid.expressivity.Answer;
import org.relucid.expressivity.Decider;
import org.relucid.theory.network.ScalarNetwork;

/// Looks at every network of an architecture with whole weights from `-B` to `B`, and counts.
///
/// Networks that differ only in the order of the last hidden layer's neurons are looked at once and
/// counted as often as they are. The last neuron of a network is not tried but looked up: what is
/// missing at the points of [GridValues] is known. What agrees there is compared exactly.
///
/// The work is cut into blocks, each of which is counted from nothing else, in any order.
///
/// *Cost*: for `n` kinds of last neurons and layers of `k`, `n^(k-1)/(k-1)!` times the kinds of
/// outputs and of first layers.
public final class Exhaustive {
  private static final int ENOUGH_BLOCKS = 64;

  private final SearchQuestion question;
  private final Grid grid;
  private final GridValues values;
  private final Map<ScalarNetwork, Answer> decided = new ConcurrentHashMap<>();

  /// @throws IllegalArgumentException where there are too many networks to number, and for
  ///   relaxations for which the order of neurons matters
  public Exhaustive(SearchQuestion question, int bound) {
    question.requireAnyOrder();
    this.question = question;
    this.grid = new Grid(question.architecture(), bound);
    this.values = new GridValues(question, grid);
    grid.types();
    grid.tails();
    blocks();
  }

  public SearchQuestion question() {
    return question;
  }

  public int bound() {
    return grid.bound();
  }

  /// How many networks there are in all blocks.
  public BigInteger networks() {
    return grid.networks();
  }

  /// Fronts; of few fronts also the first neuron is fixed.
  public int blocks() {
    return perFront() ? grid.fronts() : Math.multiplyExact(grid.fronts(), grid.types());
  }

  private boolean perFront() {
    return grid.fronts() >= ENOUGH_BLOCKS || grid.lastWidth() == 1;
  }

  /// The network of a tally's example.
  public ScalarNetwork network(String example) {
    String[] parts = example.split("/", -1);
    List<Integer> types = Stream.of(parts[1].split(",", -1)).map(Integer::valueOf).toList();
    return grid.network(Integer.parseInt(parts[0]), types, Integer.parseInt(parts[2]));
  }

  /// Whether that network is precise, decided anew.
  public Answer answer(ScalarNetwork network) {
    return Decider.decide(question.precision(network));
  }

  /// Counts one block.
  ///
  /// @throws IllegalStateException where it cannot be decided whether a network encodes `f`
  public Tally block(int block) {
    int front = perFront() ? block : block / grid.types();
    Walk walk = new Walk(front);
    if (perFront()) {
      return walk.all();
    }
    return walk.startingWith(block % grid.types());
  }

  /// Whole numbers by their values.
  private record Values(long[] entries) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Values(long[] others) && Arrays.equals(entries, others);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(entries);
    }

    @Override
    public String toString() {
      return Arrays.toString(entries);
    }
  }

  /// Through the last layers that stand on one front.
  private final class Walk {
    private final int front;
    private final List<long[]> contributions = new ArrayList<>();
    private final Map<Values, List<Integer>> byValues = new HashMap<>();
    private final List<long[]> missing = new ArrayList<>();
    private final List<Integer> chosen = new ArrayList<>();
    private Tally tally = Tally.EMPTY;

    Walk(int front) {
      this.front = front;
      List<long[]> read = values.read(front);
      for (int type = 0; type < grid.types(); type++) {
        long[] added = values.contribution(grid.numbers(type, grid.typeLength()), read);
        contributions.add(added);
        byValues.computeIfAbsent(new Values(added), _ -> new ArrayList<>()).add(type);
      }
      values
          .target()
          .ifPresent(
              target -> {
                for (int tail = 0; tail < grid.tails(); tail++) {
                  long[] added = values.tail(grid.numbers(tail, grid.tailLength()));
                  missing.add(minus(target, added));
                }
              });
    }

    Tally all() {
      choose(0, grid.lastWidth());
      BigInteger last = BigInteger.valueOf(grid.types()).pow(grid.lastWidth());
      return tally.plus(Tally.of(last.multiply(BigInteger.valueOf(grid.tails()))));
    }

    Tally startingWith(int type) {
      enter(type);
      choose(type, grid.lastWidth() - 1);
      BigInteger from = BigInteger.valueOf(grid.types() - type).pow(grid.lastWidth());
      BigInteger without = BigInteger.valueOf(grid.types() - type - 1).pow(grid.lastWidth());
      return tally.plus(
          Tally.of(from.subtract(without).multiply(BigInteger.valueOf(grid.tails()))));
    }

    private void enter(int type) {
      chosen.add(type);
      missing.replaceAll(values -> minus(values, contributions.get(type)));
    }

    private void leave() {
      long[] added = contributions.get(chosen.removeLast());
      missing.replaceAll(values -> plus(values, added));
    }

    /// @param least the least kind that may come next, so that each set is met once
    private void choose(int least, int left) {
      if (left == 1) {
        lookUp(least);
        return;
      }
      for (int type = least; type < grid.types(); type++) {
        enter(type);
        choose(type, left - 1);
        leave();
      }
    }

    private void lookUp(int least) {
      for (int tail = 0; tail < missing.size(); tail++) {
        for (int type : byValues.getOrDefault(new Values(missing.get(tail)), List.of())) {
          if (type >= least) {
            chosen.add(type);
            judge(tail);
            chosen.removeLast();
          }
        }
      }
    }

    private void judge(int tail) {
      ScalarNetwork network = grid.network(front, chosen, tail);
      Optional<Answer> answer = decision(network);
      if (answer.isEmpty()) {
        return;
      }
      BigInteger orders = orders(chosen);
      BigInteger none = BigInteger.ZERO;
      boolean precise = answer.get() instanceof Answer.Precise;
      boolean imprecise = answer.get() instanceof Answer.Imprecise;
      tally =
          tally.plus(
              new Tally(
                  none,
                  orders,
                  precise ? orders : none,
                  imprecise ? orders : none,
                  precise || imprecise ? none : orders,
                  precise ? Optional.of(place(tail)) : Optional.empty()));
    }

    private String place(int tail) {
      String types = String.join(",", chosen.stream().map(String::valueOf).toList());
      return front + "/" + types + "/" + tail;
    }
  }

  /// Empty where the network does not encode the function.
  private Optional<Answer> decision(ScalarNetwork network) {
    Answer known = decided.get(network);
    if (known != null) {
      return Optional.of(known);
    }
    if (question.differs(network).isPresent()) {
      return Optional.empty();
    }
    Answer answer = answer(network);
    decided.put(network, answer);
    return Optional.of(answer);
  }

  /// In how many orders the chosen can stand.
  private static BigInteger orders(List<Integer> chosen) {
    BigInteger orders = BigInteger.ONE;
    int same = 0;
    for (int i = 0; i < chosen.size(); i++) {
      same = i > 0 && chosen.get(i).equals(chosen.get(i - 1)) ? same + 1 : 1;
      orders = orders.multiply(BigInteger.valueOf(i + 1)).divide(BigInteger.valueOf(same));
    }
    return orders;
  }

  private static long[] minus(long[] a, long[] b) {
    long[] difference = new long[a.length];
    for (int i = 0; i < a.length; i++) {
      difference[i] = Math.subtractExact(a[i], b[i]);
    }
    return difference;
  }

  private static long[] plus(long[] a, long[] b) {
    long[] sum = new long[a.length];
    for (int i = 0; i < a.length; i++) {
      sum[i] = Math.addExact(a[i], b[i]);
    }
    return sum;
  }
}

package org.relucid.expressivity.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/// Counts all blocks of an [Exhaustive] search, on all cores, each once.
///
/// @param progress where counted blocks are kept and found again
public record ExhaustiveRun(Exhaustive search, Optional<ProgressFile> progress) {
  /// The sum of all blocks.
  ///
  /// @throws IllegalStateException where the sum is not over all networks: a fault of ours
  public Tally count() {
    Map<Integer, Tally> done = new ConcurrentHashMap<>();
    progress.ifPresent(file -> done.putAll(file.done()));
    AtomicInteger next = new AtomicInteger();
    int cores = Runtime.getRuntime().availableProcessors();
    try (ExecutorService workers =
        Executors.newFixedThreadPool(cores, Thread.ofPlatform().daemon().factory())) {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < cores; i++) {
        running.add(workers.submit(() -> work(next, done)));
      }
      running.forEach(ExhaustiveRun::await);
    }
    Tally sum = new TreeMap<>(done).values().stream().reduce(Tally.EMPTY, Tally::plus);
    if (!sum.networks().equals(search.networks())) {
      throw new IllegalStateException(
          sum.networks() + " networks counted, expected " + search.networks());
    }
    return sum;
  }

  private void work(AtomicInteger next, Map<Integer, Tally> done) {
    for (int block = next.getAndIncrement();
        block < search.blocks();
        block = next.getAndIncrement()) {
      if (!done.containsKey(block)) {
        Tally tally = search.block(block);
        done.put(block, tally);
        int counted = block;
        progress.ifPresent(file -> file.add(counted, tally));
      }
    }
  }

  private static void await(Future<?> work) {
    try {
      work.get();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", stop);
    } catch (ExecutionException fault) {
      throw new IllegalStateException(fault.getCause());
    }
  }
}

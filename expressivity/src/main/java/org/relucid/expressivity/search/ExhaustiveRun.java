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
  /// @param counted is called once for each block, from several threads
  /// @throws IllegalStateException where the sum is not over all networks: a fault of ours
  public Tally count(Runnable counted) {
    Map<Integer, Tally> done = new ConcurrentHashMap<>();
    progress.ifPresent(file -> done.putAll(file.done()));
    AtomicInteger next = new AtomicInteger();
    int cores = Runtime.getRuntime().availableProcessors();
    ExecutorService workers =
        Executors.newFixedThreadPool(cores, Thread.ofPlatform().daemon().factory());
    try {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < cores; i++) {
        running.add(workers.submit(() -> work(next, done, counted)));
      }
      running.forEach(ExhaustiveRun::await);
    } finally {
      // Where this thread was stopped, the others end after their blocks.
      workers.shutdownNow();
    }
    Tally sum = new TreeMap<>(done).values().stream().reduce(Tally.EMPTY, Tally::plus);
    if (!sum.networks().equals(search.networks())) {
      throw new IllegalStateException(
          sum.networks() + " networks counted, expected " + search.networks());
    }
    return sum;
  }

  private void work(AtomicInteger next, Map<Integer, Tally> done, Runnable counted) {
    int block = next.getAndIncrement();
    while (block < search.blocks() && !Thread.currentThread().isInterrupted()) {
      if (!done.containsKey(block)) {
        add(block, search.block(block), done);
      }
      counted.run();
      block = next.getAndIncrement();
    }
  }

  private void add(int block, Tally tally, Map<Integer, Tally> done) {
    done.put(block, tally);
    progress.ifPresent(file -> file.add(block, tally));
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

package org.relucid.proofs.library.judge;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/// Values made once per key and kept while their total weight stays below a limit; the least
/// recently used goes first. Several threads may ask for the same key: one makes the value, the
/// others wait. A key whose making failed fails again in the same way, without a second try.
final class BoundedCache<K, V> {
  private final long limit;
  private final Function<K, V> maker;
  private final ToLongFunction<V> weigher;
  private final LinkedHashMap<K, Entry<V>> entries = new LinkedHashMap<>(16, 0.75f, true);
  private long total;

  BoundedCache(long limit, Function<K, V> maker, ToLongFunction<V> weigher) {
    this.limit = limit;
    this.maker = maker;
    this.weigher = weigher;
  }

  private record Entry<V>(CompletableFuture<V> value, long weight) {}

  V get(K key) {
    CompletableFuture<V> mine = new CompletableFuture<>();
    CompletableFuture<V> value = reserve(key, mine);
    if (value == mine) {
      make(key, mine);
    }
    try {
      return value.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private synchronized CompletableFuture<V> reserve(K key, CompletableFuture<V> mine) {
    return entries.computeIfAbsent(key, k -> new Entry<>(mine, 0)).value();
  }

  private void make(K key, CompletableFuture<V> mine) {
    try {
      V value = maker.apply(key);
      keep(key, mine, weigher.applyAsLong(value));
      mine.complete(value);
    } catch (RuntimeException | Error e) {
      mine.completeExceptionally(e);
    }
  }

  private synchronized void keep(K key, CompletableFuture<V> value, long weight) {
    entries.put(key, new Entry<>(value, weight));
    total += weight;
    Iterator<Map.Entry<K, Entry<V>>> oldest = entries.entrySet().iterator();
    while (total > limit && oldest.hasNext()) {
      Map.Entry<K, Entry<V>> entry = oldest.next();
      if (!entry.getKey().equals(key) && entry.getValue().value().isDone()) {
        total -= entry.getValue().weight();
        oldest.remove();
      }
    }
  }
}

package org.relucid.proofs.library.judge;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.relucid.theory.format.FormatException;
import org.relucid.theory.format.Networks;
import org.relucid.theory.format.Properties;
import org.relucid.theory.format.Witness;
import org.relucid.theory.format.Witnesses;
import org.relucid.theory.number.Rational;
import org.relucid.theory.property.Property;

/// Judges all cases of a suite on several threads. Cases with the same network are judged one after
/// another, so that each network is read about once; what is kept is bounded by the memory there
/// is. A bad file makes its own case malformed or undecided, and ends nothing else.
///
/// *Cost*: what does not end in time is [Judgement.Late]; its thread is left behind and does not
/// keep the virtual machine alive.
public final class SuiteJudge {
  private final Limits limits;
  private final BoundedCache<Path, PreparedNetwork> networks;
  private final BoundedCache<Path, Property> properties;

  /// How a suite is judged: the greatest tolerance that is called valid with tolerance, the number
  /// of threads, and the time for the whole suite.
  public record Limits(Rational tolerance, int threads, Duration time) {
    public Limits {
      if (threads < 1) {
        throw new IllegalArgumentException(threads + " threads, expected at least 1");
      }
    }
  }

  public SuiteJudge(Limits limits) {
    long budget = Runtime.getRuntime().maxMemory() / 4;
    this.limits = limits;
    this.networks =
        new BoundedCache<>(
            budget, path -> PreparedNetwork.of(Networks.read(path)), p -> Memory.of(p.network()));
    this.properties = new BoundedCache<>(budget, Properties::read, Memory::of);
  }

  /// One result for each case, in the order of the cases. `progress` is told of each as it is done,
  /// by the thread that did it.
  public List<SuiteResult> judge(List<SuiteCase> cases, Consumer<SuiteResult> progress) {
    AtomicReferenceArray<SuiteResult> results =
        new AtomicReferenceArray<>(
            cases.stream().map(SuiteJudge::late).toArray(SuiteResult[]::new));
    CountDownLatch open = new CountDownLatch(cases.size());
    try (Crew crew = new Crew(limits.threads())) {
      for (int index : byNetwork(cases)) {
        crew.submit(
            () -> {
              SuiteResult result = new SuiteResult(cases.get(index), judge(cases.get(index)));
              results.set(index, result);
              progress.accept(result);
              open.countDown();
            });
      }
      awaitAtMost(open, limits.time());
    }
    return IntStream.range(0, cases.size()).mapToObj(results::get).toList();
  }

  private static SuiteResult late(SuiteCase suiteCase) {
    return new SuiteResult(suiteCase, new Judgement.Late());
  }

  /// Whether all were done in time makes no difference here: what is not done stays late.
  private static void awaitAtMost(CountDownLatch open, Duration time) {
    try {
      boolean unused = open.await(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// The indices of the cases, those with the same network and property together.
  private static List<Integer> byNetwork(List<SuiteCase> cases) {
    Comparator<Integer> byNetwork =
        Comparator.comparing(index -> cases.get(index).network().name());
    return IntStream.range(0, cases.size())
        .boxed()
        .sorted(byNetwork.thenComparing(index -> cases.get(index).property().name()))
        .toList();
  }

  private Judgement judge(SuiteCase suiteCase) {
    try {
      return switch (suiteCase.witness()) {
        case Located.Lost lost ->
            new Judgement.Malformed(lost.name() + ": " + lost.reason(), List.of());
        case Located.Found witness -> judge(suiteCase, Witnesses.read(witness.path()));
      };
    } catch (FormatException e) {
      return new Judgement.Malformed(String.valueOf(e.getMessage()), List.of());
    }
  }

  /// Whatever goes wrong here is not the witness's fault.
  private Judgement judge(SuiteCase suiteCase, Witness witness) {
    if (witness instanceof Witness.Malformed malformed) {
      return new Judgement.Malformed(malformed.detail(), List.of());
    }
    try {
      PreparedNetwork network = networks.get(path("network", suiteCase.network()));
      Property property = properties.get(path("property", suiteCase.property()));
      return new Judge(network, property, limits.tolerance()).judge(witness);
    } catch (FormatException | IllegalArgumentException e) {
      return new Judgement.Undecided(String.valueOf(e.getMessage()));
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      return new Judgement.Undecided("internal fault: " + e);
    }
  }

  private static Path path(String kind, Located file) {
    return switch (file) {
      case Located.Found found -> found.path();
      case Located.Lost lost ->
          throw new FormatException(kind + " " + lost.name() + ": " + lost.reason());
    };
  }
}

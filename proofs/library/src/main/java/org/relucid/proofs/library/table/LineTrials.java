package org.relucid.proofs.library.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.relucid.expressivity.encode.Composition;
import org.relucid.proofs.library.gallery.FunctionClass;
import org.relucid.proofs.library.gallery.Gallery;
import org.relucid.proofs.library.gallery.NamedFunction;
import org.relucid.proofs.library.gallery.RandomFunctions;
import org.relucid.proofs.library.theorem.Trial;
import org.relucid.proofs.library.theorem.Workbench;
import org.relucid.theory.network.ScalarNetwork;

/// Functions of one variable, each tried once for each relaxation, on all processors; a trial
/// counts for every class that its function is in.
final class LineTrials {
  /// Compositions are of functions with at most so many pieces.
  private static final int MOST_PIECES_COMPOSED = 4;

  private final Settings settings;
  private final Workbench workbench;
  private final Runnable progress;
  private final List<NamedFunction> functions;
  private final Map<String, List<Trial>> trials = new HashMap<>();

  LineTrials(Settings settings, Workbench workbench, Runnable progress) {
    this.settings = settings;
    this.workbench = workbench;
    this.progress = progress;
    this.functions = functions(settings);
  }

  static List<NamedFunction> functions(Settings settings) {
    return Stream.concat(
            Gallery.univariate().stream(),
            RandomFunctions.sample(settings.seed(), settings.mostPieces(), settings.random())
                .stream())
        .toList();
  }

  /// How many functions are in one of the classes.
  static long inAny(Settings settings, Set<FunctionClass> wanted) {
    return functions(settings).stream()
        .filter(named -> wanted.stream().anyMatch(c -> c.contains(named.f())))
        .count();
  }

  /// How many compositions are made, in all classes.
  static long compositions(Settings settings) {
    List<NamedFunction> small =
        functions(settings).stream()
            .filter(named -> named.pieces() <= MOST_PIECES_COMPOSED)
            .toList();
    return Stream.of(FunctionClass.values())
        .mapToLong(c -> small.stream().filter(named -> c.contains(named.f())).count())
        .map(count -> Math.max(0, count - 1))
        .sum();
  }

  /// What became of the functions of the class.
  Evidence of(String relaxation, FunctionClass wanted) {
    return evidence(
        tried(relaxation, wanted).stream()
            .filter(trial -> wanted.contains(trial.function().f()))
            .toList());
  }

  /// The trials of all functions of the class, and those of others that were made before.
  private Collection<Trial> tried(String relaxation, FunctionClass wanted) {
    List<Trial> known = trials.computeIfAbsent(relaxation, name -> new ArrayList<>());
    List<NamedFunction> done = known.stream().map(Trial::function).toList();
    Predicate<NamedFunction> isNew = named -> !done.contains(named);
    known.addAll(
        functions.parallelStream()
            .filter(named -> wanted.contains(named.f()))
            .filter(isNew)
            .map(named -> counted(tried(named, relaxation)))
            .toList());
    return known;
  }

  private Trial tried(NamedFunction named, String relaxation) {
    Trial trial = Trial.of(workbench, named, relaxation);
    int mostNeurons = settings.mostNeurons();
    return mostNeurons == 0 ? trial : trial.crossCheck(workbench, mostNeurons);
  }

  private Trial counted(Trial trial) {
    progress.run();
    return trial;
  }

  /// What became of compositions of two neighbours among the small functions of the class: the
  /// networks of both, one after the other.
  Evidence composed(String relaxation, FunctionClass wanted) {
    List<Trial> parts =
        of(relaxation, wanted).trials().stream()
            .filter(trial -> trial.function().pieces() <= MOST_PIECES_COMPOSED)
            .toList();
    List<Integer> places =
        Stream.iterate(0, i -> i + 1 < parts.size(), i -> i + 1).collect(Collectors.toList());
    return evidence(
        places.parallelStream()
            .flatMap(i -> compose(parts.get(i), parts.get(i + 1)).stream())
            .map(this::counted)
            .toList());
  }

  private Optional<Trial> compose(Trial inner, Trial outer) {
    if (inner.network().isEmpty() || outer.network().isEmpty()) {
      return Optional.empty();
    }
    ScalarNetwork network = Composition.of(outer.network().get(), inner.network().get());
    NamedFunction composed =
        new NamedFunction(
            outer.function() + " after " + inner.function(),
            outer.function().f().compose(inner.function().f()));
    return Optional.of(Trial.of(workbench, composed, inner.relaxation(), network));
  }

  /// Every trial has to have ended well.
  private static Evidence evidence(List<Trial> trials) {
    List<String> faults = new ArrayList<>();
    for (Trial trial : trials) {
      if (!trial.isProved()) {
        faults.add(trial.function() + ": " + trial.fault().orElse("no certificate"));
      }
    }
    if (trials.isEmpty()) {
      faults.add("no function of the class was tried");
    }
    return new Evidence(trials, List.of(), List.of(), List.of(), faults);
  }
}

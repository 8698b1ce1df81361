package org.relucid.proofs.library.judge;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The networks, properties or witnesses below some folders, found again by their names.
///
/// A name may fit several files: four years of `property_N=16_1.vnnlib`, or `prop_1` of two
/// benchmarks. Then the one wins that lies in a folder named after the benchmark, nearest to its
/// network, in a folder with the benchmark's year, and ONNX before other formats. Where two remain,
/// none is taken: nothing is guessed.
///
/// *Cost*: one walk of the folders, at most [#MOST_FILES] files and [#DEEPEST] levels.
final class Catalogue {
  static final int MOST_FILES = 500_000;
  static final int DEEPEST = 8;

  private static final Pattern YEAR = Pattern.compile("20\\d\\d");
  private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9]{2,}");

  private final Path folder;
  private final Map<String, List<Path>> byStem;

  private Catalogue(Path folder, Map<String, List<Path>> byStem) {
    this.folder = folder;
    this.byStem = byStem;
  }

  /// All files below the folder whose name is of the wanted kind.
  static Catalogue below(Path folder, Predicate<FileName> kind) throws IOException {
    Map<String, List<Path>> byStem = new HashMap<>();
    Files.walkFileTree(
        folder,
        EnumSet.noneOf(FileVisitOption.class),
        DEEPEST,
        new SimpleFileVisitor<>() {
          private int files;

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            if (++files > MOST_FILES) {
              throw new IOException(
                  folder + ": found more than " + MOST_FILES + " files, expected at most that");
            }
            FileName name = FileName.of(file.toString());
            if (kind.test(name) && Files.isRegularFile(file)) {
              byStem.computeIfAbsent(name.stem(), stem -> new ArrayList<>()).add(file);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException problem) {
            return FileVisitResult.CONTINUE;
          }
        });
    byStem.values().forEach(paths -> paths.sort(Comparator.naturalOrder()));
    return new Catalogue(folder, byStem);
  }

  /// The stems of all files in it.
  Stream<String> stems() {
    return byStem.keySet().stream().sorted();
  }

  /// All files with that stem.
  Stream<Path> named(String stem) {
    return byStem.getOrDefault(stem, List.of()).stream();
  }

  /// All files in it.
  Stream<Path> files() {
    return byStem.values().stream().flatMap(List::stream).sorted();
  }

  /// The file called `name` (with or without folders and ending) that belongs to the benchmark
  /// `family` and lies near `neighbour`.
  Located find(String name, String family, String year, Optional<Path> neighbour) {
    if (name.isBlank()) {
      return new Located.Lost("(no name)", "the suite gives no name");
    }
    FileName wanted = FileName.of(name);
    List<Path> candidates = byStem.getOrDefault(wanted.stem(), List.of());
    if (candidates.isEmpty()) {
      return new Located.Lost(name, "no file " + wanted.stem() + ".* below " + folder);
    }
    Comparator<Path> fitness =
        Comparator.<Path>comparingInt(path -> sharedFolders(path, neighbour))
            .thenComparingInt(path -> wordsOf(family, path))
            .thenComparingInt(path -> yearsOf(family, year, path))
            .thenComparingInt(path -> givenFolders(name, path))
            .thenComparingInt(path -> rank(path, wanted));
    Path best = candidates.stream().max(fitness).orElseThrow();
    List<Path> equals = candidates.stream().filter(p -> fitness.compare(p, best) == 0).toList();
    if (equals.size() > 1) {
      return new Located.Lost(
          name, equals.size() + " files fit equally well: " + equals.get(0) + ", " + equals.get(1));
    }
    return new Located.Found(best);
  }

  /// The file that the suite names by a path, seen from one of the folders.
  static Optional<Path> direct(String name, List<Path> folders) {
    try {
      return folders.stream()
          .map(folder -> folder.resolve(name))
          .filter(Files::isRegularFile)
          .findFirst();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static int sharedFolders(Path path, Optional<Path> neighbour) {
    if (neighbour.isEmpty()) {
      return 0;
    }
    Path other = neighbour.get();
    int shared = 0;
    while (shared < Math.min(path.getNameCount(), other.getNameCount())
        && path.getName(shared).equals(other.getName(shared))) {
      shared++;
    }
    return shared;
  }

  /// How many words of the benchmark's name occur in the folders of the path: `tll_2022` has the
  /// word `tll`, which occurs in `tllverifybench`.
  private int wordsOf(String family, Path path) {
    return count(WORD, family, folders(path));
  }

  /// How many years of the benchmark's name occur there; where it has none, the year of the row.
  private int yearsOf(String family, String year, Path path) {
    return count(YEAR, YEAR.matcher(family).find() ? family : year, folders(path));
  }

  private static int count(Pattern pattern, String text, String folders) {
    int count = 0;
    for (Matcher matcher = pattern.matcher(text); matcher.find(); ) {
      count += folders.contains(matcher.group()) ? 1 : 0;
    }
    return count;
  }

  private String folders(Path path) {
    Path parent = folder.relativize(path).getParent();
    return parent == null ? "" : parent.toString();
  }

  /// How many of the folders that the suite gives in the name are the folders of the path.
  private static int givenFolders(String name, Path path) {
    String[] given = name.split("/");
    int shared = 0;
    while (shared + 1 < Math.min(given.length, path.getNameCount())
        && path.getName(path.getNameCount() - 2 - shared)
            .toString()
            .equals(given[given.length - 2 - shared])) {
      shared++;
    }
    return shared;
  }

  /// The ending that the suite gives, else ONNX before others.
  private static int rank(Path path, FileName wanted) {
    String ending = FileName.of(path.toString()).ending();
    if (ending.equals(wanted.ending())) {
      return 10;
    }
    return FileName.NETWORKS.contains(ending) ? -FileName.NETWORKS.indexOf(ending) : 0;
  }
}

package org.relucid.proofs.library.judge;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.relucid.theory.format.Instances;
import org.relucid.theory.format.Instances.Instance;
import org.relucid.theory.format.Results;

/// The cases of a results folder of the competition: see [Suite].
final class CompetitionLayout {
  private static final Set<String> CLAIMED = Set.of("sat", "violated");
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)20\\d\\d(?!\\d)");

  private final Suite suite;
  private final Path root;
  private final Catalogue witnesses;

  CompetitionLayout(Suite suite) throws IOException {
    this.suite = suite;
    this.root = suite.folders().witnesses().toAbsolutePath().normalize();
    this.witnesses = Catalogue.below(root, FileName::isWitness);
  }

  /// One case for each claim `sat` in the results of each verifier, with or without a witness.
  List<SuiteCase> fromResults(List<Path> tables) {
    List<SuiteCase> cases = new ArrayList<>();
    for (Path table : tables) {
      Path folder = folderOf(table.toAbsolutePath().normalize());
      for (Results.Result result : Results.read(table)) {
        if (CLAIMED.contains(result.result())) {
          cases.add(claim(result, folder));
        }
      }
    }
    return cases;
  }

  private SuiteCase claim(Results.Result result, Path folder) {
    Suite.Row row =
        new Suite.Row(
            result.category(), year(folder), tool(folder), result.network(), result.property());
    String stem = witnessStem(result.network(), result.property());
    List<Path> candidates =
        witnesses
            .named(stem)
            .filter(path -> path.startsWith(folder) && inCategory(path, row.family()))
            .toList();
    Located witness =
        switch (candidates.size()) {
          case 0 -> new Located.Lost(stem + ".counterexample", "claimed, but no such file");
          case 1 -> new Located.Found(candidates.getFirst());
          default -> new Located.Lost(stem, candidates.size() + " witnesses of that name");
        };
    return suite.pair(row, witness);
  }

  private static boolean inCategory(Path witness, String category) {
    return category.isEmpty() || folderOf(witness).endsWith(category);
  }

  /// One case for each witness that belongs to an instance.
  List<SuiteCase> fromInstances(List<Path> tables) {
    Map<String, Instance> instances = new HashMap<>();
    for (Path table : tables) {
      for (Instance instance : Instances.read(table)) {
        instances.put(witnessStem(instance.network(), instance.property()), instance);
      }
    }
    return witnesses
        .files()
        .map(
            file -> {
              Instance instance = instances.get(FileName.of(file.toString()).stem());
              return instance == null
                  ? byName(file)
                  : suite.pair(row(file, instance.network(), instance.property()), found(file));
            })
        .toList();
  }

  /// One case for each witness file, its network and property read off its name.
  List<SuiteCase> fromNames() {
    return witnesses.files().map(this::byName).toList();
  }

  private SuiteCase byName(Path file) {
    String stem = FileName.of(file.toString()).stem();
    Optional<String> network =
        suite
            .networkStems()
            .filter(name -> stem.startsWith(name + "_"))
            .max(Comparator.comparingInt(String::length));
    String property = network.map(name -> stem.substring(name.length() + 1)).orElse("");
    return suite.pair(row(file, network.orElse(stem), property), found(file));
  }

  private Suite.Row row(Path file, String network, String property) {
    Path category = folderOf(file);
    boolean nested = !category.equals(root);
    String family = nested ? category.getFileName().toString() : "";
    Path verifier = nested ? folderOf(category) : root;
    return new Suite.Row(family, year(verifier), tool(verifier), network, property);
  }

  private static Path folderOf(Path file) {
    Path parent = file.getParent();
    return parent == null ? file : parent;
  }

  private static Located found(Path file) {
    return new Located.Found(file);
  }

  private static String witnessStem(String network, String property) {
    return FileName.of(network).stem() + "_" + FileName.of(property).stem();
  }

  /// The verifier of a folder such as `2024_nnenum`, or of a results repository's `nnenum`.
  private static String tool(Path folder) {
    String name = folder.getFileName() == null ? "" : folder.getFileName().toString();
    String withoutYear = YEAR.matcher(name).replaceAll("").replaceAll("^[_-]+|[_-]+$", "");
    return withoutYear.isEmpty() ? name : withoutYear;
  }

  /// The last year in the folder's path from the suite on, such as 2024 in
  /// `vnncomp2024_results/nnenum`.
  private String year(Path folder) {
    Path above = root.getParent();
    String names = (above == null ? folder : above.relativize(folder)).toString();
    String year = "";
    for (Matcher matcher = YEAR.matcher(names); matcher.find(); ) {
      year = matcher.group();
    }
    return year;
  }
}

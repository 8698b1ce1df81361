package org.relucid.proofs.library.judge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// A folder of published witnesses as a list of cases, in the layout that is found there:
///
/// 1. `index.csv` with a header: the columns `onnx` (or `network`), `vnnlib` (`property`) and `ce`
///    (`witness`), perhaps `tool`, `year`, `family` (`benchmark`, `category`);
/// 2. the competition's `results.csv` files, one per verifier, without a header:
///    `category,network,property,prepareTime,result,time`; the rows `sat` or `violated` are cases,
///    with the witness `category/network_property.counterexample` beside the file;
/// 3. `instances.csv` files, `network,property,timeout`, each with the witnesses of that name;
/// 4. witness files alone, called `network_property.counterexample`.
///
/// Networks and properties are found by their names (see [Catalogue]); what is not found is
/// [Located.Lost] in its case and never stops the others.
public final class Suite {
  private final SuiteFolders folders;
  private final List<Catalogue> networks;
  private final List<Catalogue> properties;

  private Suite(SuiteFolders folders) throws IOException {
    this.folders = folders;
    this.networks = catalogues(folders.networkRoots(), FileName::isNetwork);
    this.properties = catalogues(folders.propertyRoots(), FileName::isProperty);
  }

  private static List<Catalogue> catalogues(List<Path> roots, Predicate<FileName> kind)
      throws IOException {
    List<Catalogue> catalogues = new ArrayList<>();
    for (Path root : roots) {
      catalogues.add(Catalogue.below(root, kind));
    }
    return List.copyOf(catalogues);
  }

  /// The cases of the suite, in the order of its index.
  ///
  /// @throws IOException with one line, where the folder or its index cannot be read, or holds no
  ///   case
  public static List<SuiteCase> read(SuiteFolders folders) throws IOException {
    if (!Files.isDirectory(folders.witnesses())) {
      throw new IOException(folders.witnesses() + ": no such folder");
    }
    List<SuiteCase> cases = new Suite(folders).cases();
    if (cases.isEmpty()) {
      throw new IOException(
          folders.witnesses()
              + ": found no witness, expected index.csv, results.csv or *.counterexample files");
    }
    return cases;
  }

  private List<SuiteCase> cases() throws IOException {
    Path index = folders.witnesses().resolve("index.csv");
    if (Files.isRegularFile(index)) {
      return new SuiteIndex(index, this).cases();
    }
    CompetitionLayout layout = new CompetitionLayout(this);
    List<Path> results = named("results.csv");
    if (!results.isEmpty()) {
      return layout.fromResults(results);
    }
    List<Path> instances = named("instances.csv");
    return instances.isEmpty() ? layout.fromNames() : layout.fromInstances(instances);
  }

  private List<Path> named(String name) throws IOException {
    try (Stream<Path> files = Files.walk(folders.witnesses(), 3)) {
      return files.filter(file -> file.getFileName().toString().equals(name)).sorted().toList();
    }
  }

  SuiteFolders folders() {
    return folders;
  }

  /// The names of all networks that may be meant.
  Stream<String> networkStems() {
    return networks.stream().flatMap(Catalogue::stems);
  }

  /// The case of a row, its network and property found by path or by name.
  SuiteCase pair(Row row, Located witness) {
    Located network = find(networks, row.network(), row, Optional.empty());
    Optional<Path> neighbour =
        network instanceof Located.Found found ? Optional.of(found.path()) : Optional.empty();
    Located property = find(properties, row.property(), row, neighbour);
    return new SuiteCase(row.family(), row.year(), row.tool(), network, property, witness);
  }

  /// The file at that path, else the one of that name in the first catalogue that has any.
  private Located find(List<Catalogue> catalogues, String name, Row row, Optional<Path> neighbour) {
    FileName fileName = FileName.of(name);
    Optional<Path> direct =
        fileName.ending().isEmpty() ? Optional.empty() : Catalogue.direct(name, folders.origins());
    Catalogue catalogue =
        catalogues.stream()
            .filter(candidate -> candidate.named(fileName.stem()).findAny().isPresent())
            .findFirst()
            .orElse(catalogues.getLast());
    return direct
        .<Located>map(Located.Found::new)
        .orElseGet(() -> catalogue.find(name, row.family(), row.year(), neighbour));
  }

  /// What an index says of one case, all as text.
  record Row(String family, String year, String tool, String network, String property) {}
}

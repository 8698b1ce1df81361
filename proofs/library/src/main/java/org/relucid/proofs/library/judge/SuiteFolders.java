package org.relucid.proofs.library.judge;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Where the parts of a suite lie: the folder of the witnesses, and, where they are not near it,
/// the folders below which networks and properties are to be found by name.
public record SuiteFolders(Path witnesses, Optional<Path> networks, Optional<Path> properties) {
  /// Everything near the folder of the witnesses: in it, or in its sisters.
  public static SuiteFolders near(Path witnesses) {
    return new SuiteFolders(witnesses, Optional.empty(), Optional.empty());
  }

  List<Path> networkRoots() {
    return networks.map(SuiteFolders::absolute).map(List::of).orElse(origins());
  }

  List<Path> propertyRoots() {
    return properties.map(SuiteFolders::absolute).map(List::of).orElse(origins());
  }

  /// The folders from which the suite may count its paths: that of the witnesses, and its parent.
  List<Path> origins() {
    return List.of(absolute(witnesses), vicinity());
  }

  private Path vicinity() {
    Path folder = absolute(witnesses);
    Path parent = folder.getParent();
    return parent == null ? folder : parent;
  }

  private static Path absolute(Path path) {
    return path.toAbsolutePath().normalize();
  }
}

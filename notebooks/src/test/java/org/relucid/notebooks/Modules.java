package org.relucid.notebooks;

import java.nio.file.Path;
import java.util.List;

/// The modules of the project in the order of the arrows, with their folders and packages.
record Modules(Path root) {
  static final List<String> FOLDERS =
      List.of(
          "theory",
          "proofs/kernel",
          "relaxations",
          "smt",
          "expressivity",
          "proofs/library",
          "notebooks");

  static Modules here() {
    return new Modules(Path.of(System.getProperty("relucid.root", "..")).toAbsolutePath());
  }

  /// The package that all packages of the module begin with.
  static String packageOf(String folder) {
    return "org.relucid." + folder.replace('/', '.');
  }

  /// The module that a package belongs to, by its name.
  static int indexOf(String packageName) {
    for (int i = 0; i < FOLDERS.size(); i++) {
      String prefix = packageOf(FOLDERS.get(i));
      if (packageName.equals(prefix) || packageName.startsWith(prefix + ".")) {
        return i;
      }
    }
    throw new IllegalArgumentException(packageName + " belongs to none of " + FOLDERS);
  }

  Path classes(String folder) {
    return root.resolve(folder).resolve("target/classes");
  }

  Path sources(String folder) {
    return root.resolve(folder).resolve("src/main/java");
  }
}

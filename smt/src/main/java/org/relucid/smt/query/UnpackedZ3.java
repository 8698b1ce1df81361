package org.relucid.smt.query;

import com.microsoft.z3.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.jar.JarEntry;
import java.util.stream.Collectors;

/// Z3's native libraries, unpacked once into a folder of the user: `relucid/z3-…` below
/// `XDG_CACHE_HOME`, or below `.cache` of the home folder. Z3's jar unpacks them anew, some 35 MB,
/// whenever a virtual machine loads it, unless it finds a description that says where they lie.
final class UnpackedZ3 {
  private static final String DESCRIPTION = "turnkey.xml";

  private final ClassLoader loader = Context.class.getClassLoader();
  private final String place = "com/microsoft/z3/" + system() + "/" + processor() + "/";
  private final Path caches;

  private UnpackedZ3(Path caches) {
    this.caches = caches;
  }

  /// A folder to put first on a class path; none where it cannot be made, which is no harm.
  static Optional<Path> folder() {
    return in(caches());
  }

  static Optional<Path> in(Path caches) {
    try {
      return new UnpackedZ3(caches).unpacked();
    } catch (IOException | RuntimeException slowerThen) {
      return Optional.empty();
    }
  }

  private static Path caches() {
    return Optional.ofNullable(System.getenv("XDG_CACHE_HOME"))
        .map(Path::of)
        .filter(Path::isAbsolute)
        .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache"))
        .resolve("relucid");
  }

  /// As the jar names systems.
  private static String system() {
    String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    return name.startsWith("windows") ? "windows" : name.startsWith("mac") ? "osx" : "linux";
  }

  private static String processor() {
    String name = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    return name.equals("x86_64") ? "amd64" : name;
  }

  private Optional<Path> unpacked() throws IOException {
    List<JarEntry> libraries = libraries();
    String checksums =
        libraries.stream()
            .map(library -> Long.toHexString(library.getCrc()))
            .collect(Collectors.joining("-"));
    Path folder = caches.resolve("z3-" + checksums);
    boolean isComplete = Files.exists(folder.resolve(place + DESCRIPTION));
    for (JarEntry library : libraries) {
      Path file = folder.resolve(library.getName());
      isComplete = isComplete && Files.exists(file) && Files.size(file) == library.getSize();
    }
    if (!isComplete) {
      unpack(libraries, folder);
    }
    return Optional.of(folder);
  }

  /// What the jar has for this system, but for the description.
  private List<JarEntry> libraries() throws IOException {
    if (resource(place + DESCRIPTION).openConnection() instanceof JarURLConnection jar) {
      return jar.getJarFile().stream()
          .filter(entry -> entry.getName().startsWith(place) && !entry.isDirectory())
          .filter(entry -> !entry.getName().endsWith(DESCRIPTION))
          .toList();
    }
    throw new IOException("Z3 is in no jar");
  }

  /// Into another folder first, so that nobody ever sees half of them.
  private void unpack(List<JarEntry> libraries, Path folder) throws IOException {
    Properties description = new Properties();
    try (InputStream in = resource(place + DESCRIPTION).openStream()) {
      description.loadFromXML(in);
    }
    Files.createDirectories(caches);
    Path made = Files.createTempDirectory(caches, "new");
    try {
      Files.createDirectories(made.resolve(place));
      for (JarEntry library : libraries) {
        try (InputStream in = resource(library.getName()).openStream()) {
          Files.copy(in, made.resolve(library.getName()));
        }
      }
      description.stringPropertyNames().stream()
          .filter(name -> name.startsWith("bundled-libraries"))
          .forEach(description::remove);
      description.replaceAll(
          (name, library) ->
              name.toString().startsWith("load-commands")
                  ? folder.resolve(place + library).toAbsolutePath().toString()
                  : library);
      try (OutputStream out = Files.newOutputStream(made.resolve(place + DESCRIPTION))) {
        description.storeToXML(out, "where the libraries lie");
      }
      Folders.delete(folder);
      Files.move(made, folder);
    } finally {
      Folders.delete(made);
    }
  }

  private URL resource(String name) throws IOException {
    return Optional.ofNullable(loader.getResource(name))
        .orElseThrow(() -> new IOException("no resource " + name));
  }
}

package org.relucid.relaxations;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.relucid.theory.format.Networks;
import org.relucid.theory.format.Properties;
import org.relucid.theory.geometry.Box;
import org.relucid.theory.network.ScalarNetwork;
import org.relucid.theory.property.InputBox;
import org.relucid.theory.property.Property;

/// Network 1_1 of the ACAS Xu benchmark and the box of its property 1, where the data is there.
record AcasXu(ScalarNetwork network, Box box) {
  static AcasXu read() {
    Path folder = Path.of(System.getProperty("relucid.data", "../shared/data"), "acasxu");
    Assumptions.assumeTrue(Files.isDirectory(folder), "no ACAS Xu data in " + folder);
    ScalarNetwork network = Networks.read(only(folder.resolve("onnx"), "1_1_")).expand();
    Property property = Properties.read(only(folder.resolve("vnnlib"), "prop_1."));
    return new AcasXu(network, InputBox.of(property));
  }

  private static Path only(Path folder, String part) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.getFileName().toString().contains(part)).findFirst().orElseThrow();
    } catch (java.io.IOException problem) {
      throw new java.io.UncheckedIOException(problem);
    }
  }
}

package org.relucid.relaxations;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.relucid.theory.format.Networks;
import org.relucid.theory.format.Properties;
import org.relucid.theory.geometry.Box;
import org.relucid.theory.geometry.Interval;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.network.ScalarNetwork;
import org.relucid.theory.number.Rational;
import org.relucid.theory.property.Formula;
import org.relucid.theory.property.Property;

/// Network 1_1 of the ACAS Xu benchmark and the box of its property 1, where the data is there.
record AcasXu(ScalarNetwork network, Box box) {
  static AcasXu read() {
    Path folder = Path.of(System.getProperty("relucid.data", "../shared/data"), "acasxu");
    Assumptions.assumeTrue(Files.isDirectory(folder), "no ACAS Xu data in " + folder);
    ScalarNetwork network = Networks.read(only(folder.resolve("onnx"), "1_1_")).expand();
    Property property = Properties.read(only(folder.resolve("vnnlib"), "prop_1."));
    return new AcasXu(network, box(property));
  }

  private static Path only(Path folder, String part) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.getFileName().toString().contains(part)).findFirst().orElseThrow();
    } catch (java.io.IOException problem) {
      throw new java.io.UncheckedIOException(problem);
    }
  }

  /// Each input assertion bounds one variable.
  private static Box box(Property property) {
    Rational[] lower = new Rational[property.inputs()];
    Rational[] upper = new Rational[property.inputs()];
    for (Formula assertion : property.inputAssertions()) {
      AffineForm form = ((Formula.Atom) assertion).form();
      Rational end = form.constant().negate().divide(form.factor(0));
      (form.factor(0).signum() > 0 ? lower : upper)[form.variable(0)] = end;
    }
    return new Box(
        java.util.stream.IntStream.range(0, lower.length)
            .mapToObj(i -> new Interval(lower[i], upper[i]))
            .toList());
  }
}

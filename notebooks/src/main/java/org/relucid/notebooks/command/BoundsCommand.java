package org.relucid.notebooks.command;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.relucid.notebooks.argument.BadInput;
import org.relucid.notebooks.argument.NetworkArgument;
import org.relucid.notebooks.argument.Typo;
import org.relucid.notebooks.argument.Words;
import org.relucid.notebooks.report.BoundsReport;
import org.relucid.notebooks.report.BoundsRow;
import org.relucid.notebooks.report.Exit;
import org.relucid.proofs.kernel.Certificate;
import org.relucid.proofs.kernel.CertificateWriter;
import org.relucid.relaxations.Relaxation;
import org.relucid.relaxations.Relaxations;
import org.relucid.relaxations.linear.Rounding;
import org.relucid.theory.format.Properties;
import org.relucid.theory.geometry.Box;
import org.relucid.theory.network.ScalarNetwork;
import org.relucid.theory.number.Rational;
import org.relucid.theory.property.InputBox;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/// `bounds NETWORK --box '[l,u]x…'`.
@Command(
    name = "bounds",
    mixinStandardHelpOptions = true,
    description = "Exact bounds of a network's outputs on a box, by one or several relaxations.",
    customSynopsis = {
      "relucid bounds [OPTIONS] (NETWORK | 'EXPR') --box '[l,u]x[l,u]'",
      "       relucid bounds [OPTIONS] (NETWORK | 'EXPR') --property FILE"
    },
    footer = {
      "",
      "Relaxations: ibp, zonotope, deeppoly-0, deeppoly-1, deeppoly, crown-1/2 (lower slopes, one for",
      "all neurons or one for each: crown-0:1/2:1), triangle, multi-neuron, multi-neuron-2, …,",
      "cross-layer-2, …; and exact, the true range with inputs that attain it. Without --relaxation all",
      "that fit the network's size. For networks of hundreds of neurons: triangle-safe and",
      "triangle-deeppoly-safe, close to the optimum, and as proved.",
      "",
      "Examples:",
      "  relucid bounds notebooks/examples/networks/hat.onnx --relaxation deeppoly \\",
      "      --property notebooks/examples/properties/high.vnnlib --certificate c.txt",
      "bounds each output on the property's box and writes a proof, for relucid check.",
      "  relucid bounds 'relu(x) + relu(-x)' --box '[-1,1]'",
      "says that the absolute value is between 0 and 1, that intervals lose a 1, and that",
      "DeepPoly-0 and the triangle lose nothing."
    })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class BoundsCommand implements Callable<Integer> {
  /// Beyond so many neurons the default leaves out what needs linear programs or hulls.
  private static final int SMALL = 40;

  /// Beyond so many neurons exact coefficients are usually too long to be of use.
  private static final int LARGE = 100;

  private static final int DEFAULT_BITS = 64;
  private static final List<String> FOR_ANY_SIZE =
      List.of("ibp", "zonotope", "deeppoly-0", "deeppoly-1", "deeppoly");
  private static final List<String> FOR_SMALL = List.of("triangle", "multi-neuron", "exact");

  @Mixin Output output;
  @Mixin TimeLimit timeLimit;

  @Parameters(index = "0", paramLabel = "NETWORK", description = "A network file or an expression.")
  String network;

  @ArgGroup(multiplicity = "1")
  Region region;

  /// The inputs that are looked at.
  static final class Region {
    @Option(names = "--box", paramLabel = "BOX", description = "Such as '[-1,1]x[0,1/2]'.")
    Optional<String> box = Optional.empty();

    @Option(
        names = "--property",
        paramLabel = "FILE",
        description = "The box that the property's input assertions describe.")
    Optional<Path> property = Optional.empty();
  }

  @Option(
      names = {"-r", "--relaxation"},
      split = ",",
      paramLabel = "R",
      description = "A relaxation, or several with commas between them.")
  List<String> relaxations = List.of();

  @Option(
      names = "--bits",
      paramLabel = "N",
      description =
          "Round bounds and lines outward to N bits between layers, or 'exact' not to;"
              + " the default is 64 for networks of more than 100 neurons.")
  Optional<String> bits = Optional.empty();

  @Option(
      names = "--certificate",
      paramLabel = "FILE",
      description = "Write a derivation of the bounds, for 'relucid check'; with one --relaxation.")
  Optional<Path> certificate = Optional.empty();

  @Option(names = "--neurons", description = "Print the bounds of every neuron too.")
  boolean neurons;

  @Option(
      names = "--looseness",
      description = "Print how much each neuron contributes to the gap of each bound.")
  boolean looseness;

  @Override
  public Integer call() {
    if (certificate.isPresent() && relaxations.size() != 1) {
      throw new ParameterException(
          output.verb.commandLine(),
          "--certificate: found "
              + Words.count(relaxations.size(), "relaxation", "relaxations")
              + ", expected one --relaxation");
    }
    output.print(timeLimit.await(this::report));
    return Exit.DONE.code();
  }

  private BoundsReport report() {
    NetworkArgument given = NetworkArgument.of(network);
    ScalarNetwork scalar = given.network().expand();
    Box box = box(given);
    Optional<Integer> rounded = roundingFor(scalar);
    Rounding<Rational> rounding =
        rounded.<Rounding<Rational>>map(Rounding.ToBits::new).orElse(Relaxations.EXACTLY);
    List<String> names = namesFor(scalar);
    List<BoundsRow> rows = new ArrayList<>();
    try (Progress progress = Progress.onTerminal("Bounding", names.size())) {
      for (String name : names) {
        Relaxation relaxation = named(name, rounding);
        rows.add(
            relaxations.isEmpty()
                ? BoundsRow.ifItFits(relaxation, given.network(), box)
                : BoundsRow.of(relaxation, given.network(), box));
        progress.step();
      }
    }
    certificate.ifPresent(file -> write(rows.getFirst(), given, file));
    return new BoundsReport(given, box, rounded, rows, neurons, looseness);
  }

  private List<String> namesFor(ScalarNetwork scalar) {
    if (!relaxations.isEmpty()) {
      return relaxations;
    }
    List<String> names = new ArrayList<>(FOR_ANY_SIZE);
    if (scalar.neurons() <= SMALL) {
      names.addAll(FOR_SMALL);
    }
    return names;
  }

  private Box box(NetworkArgument given) {
    int inputs = given.network().inputs();
    if (region.box.isPresent()) {
      Box box = parseBox(region.box.get());
      if (box.dimension() != inputs) {
        throw new BadInput(
            "--box: found "
                + Words.count(box.dimension(), "side", "sides")
                + ", expected one for each of "
                + Words.count(inputs, "input", "inputs"));
      }
      return box;
    }
    Path file = region.property.orElseThrow();
    try {
      return InputBox.of(Properties.read(file).widen(inputs, given.network().outputs()));
    } catch (IllegalArgumentException e) {
      throw new BadInput(file + ": " + e.getMessage());
    }
  }

  private static Box parseBox(String text) {
    try {
      return Box.parse(text);
    } catch (IllegalArgumentException e) {
      throw new BadInput("--box: " + e.getMessage());
    }
  }

  /// So many bits, or empty for exact.
  private Optional<Integer> roundingFor(ScalarNetwork scalar) {
    if (bits.isEmpty()) {
      return scalar.neurons() > LARGE ? Optional.of(DEFAULT_BITS) : Optional.empty();
    }
    String text = bits.get();
    if (text.equals("exact")) {
      return Optional.empty();
    }
    if (!text.matches("[1-9][0-9]{0,3}")) {
      throw new BadInput(
          "--bits: found '" + text + "', expected a number from 1 to 9999, or exact");
    }
    return Optional.of(Integer.parseInt(text));
  }

  private static Relaxation named(String name, Rounding<Rational> rounding) {
    try {
      return Relaxations.named(name, rounding);
    } catch (IllegalArgumentException e) {
      throw new BadInput(e.getMessage() + Typo.hint(name, Relaxations.names().stream()));
    }
  }

  private static void write(BoundsRow row, NetworkArgument given, Path file) {
    try {
      Certificate certificate = row.analysis().orElseThrow().certificate();
      try (Writer out = Files.newBufferedWriter(file)) {
        CertificateWriter.write(certificate.about(given.sha256()), out);
      }
    } catch (IllegalArgumentException tooLarge) {
      throw new BadInput("--certificate: " + tooLarge.getMessage());
    } catch (IOException e) {
      throw new BadInput(file + ": cannot be written: " + e.getMessage());
    }
  }
}

package org.relucid.notebooks.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.relucid.notebooks.argument.BadInput;
import org.relucid.notebooks.page.TablePage;
import org.relucid.notebooks.report.Exit;
import org.relucid.notebooks.report.TableReport;
import org.relucid.proofs.library.table.EvidenceFiles;
import org.relucid.proofs.library.table.Settings;
import org.relucid.proofs.library.table.Table;
import org.relucid.proofs.library.theorem.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/// `table`.
@Command(
    name = "table",
    mixinStandardHelpOptions = true,
    description =
        "Which relaxation expresses which functions: Table 1 of B24, computed anew, with evidence.",
    footer = {
      "",
      "A cell says yes where every function of the class has a network whose bounds are exact on all",
      "boxes. That is what theorems say ('relucid prove ID'); beside it, functions of a gallery and",
      "random ones are encoded, proved precise on all boxes, and their certificates checked. Where",
      "any of that fails, the cell says open. The paper's entries are shown and never used.",
      "",
      "Example:",
      "  relucid table --html table.html",
      "writes the table as a page too, on which each cell opens its evidence."
    })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class TableCommand implements Callable<Integer> {
  private static final int MOST_PIECES = 1_000;

  @Mixin Output output;
  @Mixin TimeLimit timeLimit;

  @Option(
      names = "--pieces",
      paramLabel = "N",
      description = "The most pieces of the random functions (default: ${DEFAULT-VALUE}).")
  int pieces = Settings.USUAL.mostPieces();

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "The seed of the random functions (default: ${DEFAULT-VALUE}).")
  long seed = Settings.USUAL.seed();

  @Option(
      names = "--random",
      paramLabel = "K",
      description = "Random functions of each class (default: ${DEFAULT-VALUE}).")
  int random = Settings.USUAL.random();

  @Option(
      names = "--cells",
      paramLabel = "N",
      description =
          "Prove networks of at most N neurons by cells too (default: ${DEFAULT-VALUE}; 0: none).")
  int neurons = Settings.USUAL.mostNeurons();

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = "Write a page on which each cell opens its evidence.")
  Optional<Path> html = Optional.empty();

  @Option(
      names = "--evidence",
      paramLabel = "DIR",
      description = "Write every certificate to a file of its own, for 'relucid check'.")
  Optional<Path> evidence = Optional.empty();

  @Override
  public Integer call() {
    require("--pieces", pieces, 1, MOST_PIECES);
    require("--random", random, 0, MOST_PIECES);
    require("--cells", neurons, 0, MOST_PIECES);
    Settings settings = new Settings(seed, pieces, random, neurons);
    Table table = timeLimit.await(() -> compute(settings));
    List<String> written = new ArrayList<>();
    html.ifPresent(file -> written.add(page(file, table)));
    evidence.ifPresent(folder -> written.add(certificates(folder, table)));
    output.print(new TableReport(table, written));
    return Exit.DONE.code();
  }

  private void require(String option, int found, int least, int most) {
    if (found < least || found > most) {
      throw new ParameterException(
          output.verb.commandLine(),
          option + ": found " + found + ", expected from " + least + " to " + most);
    }
  }

  private static Table compute(Settings settings) {
    try (Progress progress = Progress.onTerminal("Trying functions", Table.work(settings))) {
      return Table.compute(settings, Workbench.usual(), progress::step);
    }
  }

  private static String page(Path file, Table table) {
    write(file, TablePage.of(table));
    return "The table as a page, on which each cell opens its evidence: " + file;
  }

  private static String certificates(Path folder, Table table) {
    Map<String, String> files = EvidenceFiles.of(table);
    for (Map.Entry<String, String> certificate : files.entrySet()) {
      Path file = folder.resolve(certificate.getKey());
      try {
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
      } catch (IOException e) {
        throw new BadInput(folder + ": cannot be written: " + e.getMessage());
      }
      write(file, certificate.getValue());
    }
    return files.size() + " certificates, each for 'relucid check': " + folder;
  }

  private static void write(Path file, String page) {
    try {
      Files.writeString(file, page);
    } catch (IOException e) {
      throw new BadInput(file + ": cannot be written: " + e.getMessage());
    }
  }
}

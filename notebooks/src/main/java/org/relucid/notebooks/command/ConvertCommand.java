package org.relucid.notebooks.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.relucid.notebooks.argument.BadInput;
import org.relucid.notebooks.argument.NetworkArgument;
import org.relucid.notebooks.report.ConversionReport;
import org.relucid.notebooks.report.Exit;
import org.relucid.theory.format.Networks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `convert IN OUT`.
@Command(
    name = "convert",
    mixinStandardHelpOptions = true,
    description = "Write a network in another format; no weight changes its value.",
    customSynopsis = "relucid convert [OPTIONS] (IN | 'EXPR') OUT",
    footer = {
      "",
      "The ending of OUT says the format: .onnx, .nnet, .relucid or .txt, perhaps with .gz. What the",
      "format cannot hold (a skip in .nnet, 1/3 in ONNX) is refused by name.",
      "",
      "Example:",
      "  relucid convert 'max(x,0) - 2*relu(x - 1)' hat.onnx"
    })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class ConvertCommand implements Callable<Integer> {
  @Mixin Output output;

  @Parameters(index = "0", paramLabel = "IN", description = "A network file or an expression.")
  String in;

  @Parameters(index = "1", paramLabel = "OUT", description = "The file to write.")
  Path out;

  @Override
  public Integer call() {
    refuseTheSameFile();
    NetworkArgument given = NetworkArgument.of(in);
    Networks.write(given.network(), out);
    output.print(new ConversionReport(given, out));
    return Exit.DONE.code();
  }

  private void refuseTheSameFile() {
    try {
      Path source = Path.of(in);
      if (Files.exists(source) && Files.exists(out) && Files.isSameFile(source, out)) {
        throw new BadInput(out + ": is the network itself, expected another file");
      }
    } catch (IOException | java.nio.file.InvalidPathException e) {
      // Not a file: an expression, or something that the reader will refuse.
    }
  }
}

package org.relucid.notebooks.command;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/// The option `--store`, of every verb whose work can be long.
final class StoreOption {
  @Option(
      names = "--store",
      paramLabel = "FILE",
      description = "Keep question and answer in the database FILE, for 'relucid history'.")
  Optional<Path> file = Optional.empty();
}

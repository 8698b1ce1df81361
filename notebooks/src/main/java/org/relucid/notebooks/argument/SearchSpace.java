package org.relucid.notebooks.argument;

import java.util.Optional;
import java.util.stream.Stream;
import org.relucid.expressivity.search.Architecture;
import org.relucid.expressivity.search.SearchQuestion;
import org.relucid.expressivity.search.output.FixedLayers;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The options of `search` that say among which networks.
@SuppressWarnings("NullAway.Init") // picocli fills the fields
public final class SearchSpace {
  @Spec(Spec.Target.MIXEE)
  CommandSpec verb;

  @Option(
      names = {"-a", "--architecture"},
      paramLabel = "A",
      description = "The sizes of the layers: inputs, hidden neurons, one output, as in 1-2-2-1.")
  Optional<String> architecture = Optional.empty();

  @Option(names = "--skips", description = "Let every layer and the output read the inputs, too.")
  boolean skips;

  @Option(
      names = "--domain",
      paramLabel = "X",
      description = "R (all inputs, the default) or a box such as '[0,1]'.")
  String domain = "R";

  @Option(
      names = "--integers",
      paramLabel = "B",
      description = "All networks with whole weights from -B to B.")
  public Optional<Integer> integers = Optional.empty();

  @Option(
      names = "--hidden-integers",
      paramLabel = "B",
      description = "All hidden layers with whole weights from -B to B, the output's being real.")
  public Optional<Integer> hiddenIntegers = Optional.empty();

  @Option(
      names = "--hidden",
      paramLabel = "NETWORK",
      description = "Only the hidden layers of this network, instead of an architecture.")
  public Optional<String> hidden = Optional.empty();

  /// @throws ParameterException for options that do not go together
  public void requireOne() {
    if (architecture.isPresent() == hidden.isPresent()) {
      throw new ParameterException(
          verb.commandLine(), "expected --architecture or --hidden, and not both");
    }
    long spaces = Stream.of(integers, hiddenIntegers, hidden).filter(Optional::isPresent).count();
    if (spaces > 1) {
      throw new ParameterException(
          verb.commandLine(), "expected one of --integers, --hidden-integers and --hidden");
    }
  }

  public SearchQuestion question(NetworkArgument given, String relaxation) {
    try {
      return new SearchQuestion(
          given.network().expand(),
          DomainArgument.of(domain, given.network().inputs()),
          hidden.isPresent() ? fixed().architecture() : layers(),
          relaxation);
    } catch (IllegalArgumentException e) {
      throw new BadInput(String.valueOf(e.getMessage()));
    }
  }

  private Architecture layers() {
    Architecture layers = Architecture.parse(architecture.orElseThrow());
    return skips ? layers.withSkips() : layers;
  }

  /// The hidden layers of `--hidden`.
  public FixedLayers fixed() {
    try {
      return FixedLayers.of(
          NetworkArgument.of(hidden.orElseThrow()).network().expand(),
          skips ? FixedLayers.Inputs.ALL : FixedLayers.Inputs.AS_THEY_ARE);
    } catch (IllegalArgumentException e) {
      throw new BadInput("--hidden: " + e.getMessage());
    }
  }
}

package org.relucid.relaxations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.relucid.proofs.kernel.CertificateReader;
import org.relucid.proofs.kernel.CertificateWriter;
import org.relucid.proofs.kernel.Kernel;
import org.relucid.proofs.kernel.Verdict;
import org.relucid.relaxations.linear.Rounding;
import org.relucid.theory.format.Networks;
import org.relucid.theory.format.Properties;
import org.relucid.theory.format.Source;
import org.relucid.theory.geometry.Box;
import org.relucid.theory.geometry.Interval;
import org.relucid.theory.network.Network;
import org.relucid.theory.number.Rational;
import org.relucid.theory.property.InputBox;

/// Every relaxation on the networks that are shipped and on real ones: either each bound of each
/// output has a certificate that the kernel and the second checker accept as it stands in its file,
/// or the relaxation says which limit the network is beyond.
class CertifiedNetworksTest {
  private static final Path DATA = Path.of(System.getProperty("relucid.data", "../shared/data"));
  private static final Path EXAMPLES =
      Path.of(System.getProperty("relucid.root", "..")).resolve("notebooks/examples/networks");
  private static final Rounding<Rational> ROUNDED = new Rounding.ToBits(64);

  private static final String ACAS_XU = "acasxu/onnx/ACASXU_run2a_1_1_batch_2000.onnx.gz";

  /// On property 1's box of ACAS Xu.
  private static final List<String> TOO_LARGE =
      List.of("triangle", "multi-neuron", "multi-neuron-2", "cross-layer-2", "exact");

  @Test
  void the_examples_are_bounded_by_every_relaxation(@TempDir Path folder) throws Exception {
    try (Stream<Path> files = Files.list(EXAMPLES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".relucid")).sorted().toList()) {
        Network network = Networks.read(file);
        List<Relaxation> all = EveryRelaxation.all(Relaxations.EXACTLY).toList();
        requireCertified(all, network, cube(network, -1, 25), folder);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"nano", "tiny", "small"})
  void small_real_networks_are_bounded_by_every_relaxation(String name, @TempDir Path folder)
      throws Exception {
    Network network = network("vnncomp_test/test_" + name + ".onnx");
    List<Relaxation> all = EveryRelaxation.all(Relaxations.EXACTLY).toList();
    requireCertified(all, network, cube(network, -1, 1), folder);
  }

  @Test
  @Tag("slow")
  void acas_xu_is_bounded_by_every_relaxation_that_fits(@TempDir Path folder) throws Exception {
    List<Relaxation> fitting =
        EveryRelaxation.all(ROUNDED).filter(r -> !TOO_LARGE.contains(r.name())).toList();
    assertThat(fitting).hasSize(11);
    requireCertified(fitting, network(ACAS_XU), box("acasxu/vnnlib/prop_1.vnnlib"), folder);
  }

  static Stream<Arguments> others() {
    return Stream.of(
        arguments("acasxu/onnx/ACASXU_run2a_4_7_batch_2000.onnx.gz", "acasxu/vnnlib/prop_2.vnnlib"),
        arguments(
            "acasxu/nnet_reluplex/ACASXU_run2a_5_9_batch_2000.nnet.gz",
            "acasxu/vnnlib/prop_1.vnnlib"));
  }

  @ParameterizedTest
  @MethodSource("others")
  @Tag("slow")
  void other_networks_of_acas_xu_are_bounded(String network, String property, @TempDir Path folder)
      throws Exception {
    List<Relaxation> fast =
        Stream.of("ibp", "deeppoly", "triangle-ibp-safe")
            .map(name -> Relaxations.named(name, ROUNDED))
            .toList();
    requireCertified(fast, network(network), box(property), folder);
  }

  @Test
  void acas_xu_is_refused_by_the_relaxations_for_small_networks_in_one_line() {
    Network network = network(ACAS_XU);
    Box box = box("acasxu/vnnlib/prop_1.vnnlib");
    for (String name : TOO_LARGE) {
      assertThatThrownBy(() -> Relaxations.named(name, ROUNDED).over(network, box))
          .as(name)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageMatching("[0-9]+ .* (is|are) computed for at most [0-9]+; .*");
    }
  }

  private static void requireCertified(
      List<Relaxation> relaxations, Network network, Box box, Path folder)
      throws IOException, InterruptedException {
    List<String> certificates = new ArrayList<>();
    for (Relaxation relaxation : relaxations) {
      String text = CertificateWriter.write(relaxation.over(network, box).certificate());
      assertThat(Kernel.check(CertificateReader.read(Source.of(relaxation.name(), text))))
          .as(relaxation.name())
          .isInstanceOfSatisfying(
              Verdict.Accepted.class,
              accepted -> assertThat(accepted.theorems()).hasSize(2 * network.outputs()));
      certificates.add(text);
    }
    SecondChecker.require();
    assertThat(SecondChecker.accepts(certificates, folder)).doesNotContain(false);
  }

  private static Network network(String file) {
    Path path = DATA.resolve(file);
    assumeThat(path).as("real data").exists();
    return Networks.read(path);
  }

  private static Box cube(Network network, int lower, int upper) {
    return new Box(Collections.nCopies(network.inputs(), Interval.of(lower, upper)));
  }

  private static Box box(String file) {
    return InputBox.of(Properties.read(DATA.resolve(file)));
  }
}

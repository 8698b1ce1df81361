package org.relucid.relaxations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relucid.relaxations.Networks.box;
import static org.relucid.relaxations.Networks.network;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.relucid.proofs.kernel.Certificate;
import org.relucid.proofs.kernel.CertificateReader;
import org.relucid.proofs.kernel.CertificateWriter;
import org.relucid.proofs.kernel.Claim;
import org.relucid.proofs.kernel.Kernel;
import org.relucid.proofs.kernel.Setting;
import org.relucid.proofs.kernel.Theorem;
import org.relucid.proofs.kernel.Verdict;
import org.relucid.relaxations.linear.Rounding;
import org.relucid.theory.format.FormatException;
import org.relucid.theory.format.Source;
import org.relucid.theory.geometry.Box;
import org.relucid.theory.geometry.Interval;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.network.ScalarNetwork;
import org.relucid.theory.number.Rational;

/// What each relaxation certifies, forged: every number changed, every sign turned, every step
/// dropped or moved before what it needs. No forgery proves a falsehood: where the kernel accepts
/// one, its claim is compared with the exact range of *its* network on *its* box.
class ForgedCertificatesTest {
  /// Two layers with a skip; every phase occurs.
  private static final ScalarNetwork NETWORK =
      network(
          2,
          "h1 = relu(x1 - 1/2*x2)",
          "h2 = relu(x1 + 3)",
          "h3 = relu(1/2*h1 - h2 + x2 + 3)",
          "y1 = h1 - 3/2*h3 + x1");

  private static final Box BOX = box("-1", "1", "-1/2", "2");

  static Stream<Relaxation> relaxations() {
    return Stream.concat(
        EveryRelaxation.all(Relaxations.EXACTLY),
        Stream.of("deeppoly", "triangle-safe")
            .map(name -> Relaxations.named(name, new Rounding.ToBits(4))));
  }

  @ParameterizedTest
  @MethodSource("relaxations")
  void no_forgery_proves_a_falsehood(Relaxation relaxation) {
    String text = CertificateWriter.write(relaxation.over(NETWORK, BOX).certificate());
    assertThat(theorems(text)).isPresent();
    forgeries(text)
        .forEach(
            (kind, forged) -> {
              assertThat(forged).as(kind).anyMatch(forgery -> theorems(forgery).isEmpty());
              forged.forEach(forgery -> theorems(forgery).ifPresent(all -> requireTrue(all, text)));
            });
  }

  /// On some of each kind, of every relaxation.
  @Test
  void the_second_checker_agrees(@TempDir Path folder) throws Exception {
    SecondChecker.require();
    List<String> texts = new ArrayList<>();
    for (Relaxation relaxation : relaxations().toList()) {
      String text = CertificateWriter.write(relaxation.over(NETWORK, BOX).certificate());
      texts.add(text);
      forgeries(text).values().forEach(forged -> texts.addAll(some(forged)));
    }
    List<Boolean> here = texts.stream().map(text -> theorems(text).isPresent()).toList();
    assertThat(here).contains(true, false);
    assertThat(SecondChecker.accepts(texts, folder)).isEqualTo(here);
  }

  private static List<String> some(List<String> forged) {
    int step = 1 + forged.size() / 5;
    return Stream.iterate(0, i -> i < forged.size(), i -> i + step).map(forged::get).toList();
  }

  private static Map<String, List<String>> forgeries(String text) {
    return new TreeMap<>(
        Map.of(
            "numbers changed", Forgeries.withNumbersChanged(text),
            "signs flipped", Forgeries.withSignsFlipped(text),
            "steps dropped", Forgeries.withStepsDropped(text),
            "steps reordered", Forgeries.withStepsReordered(text)));
  }

  /// What is proved, or nothing when the text is refused.
  private static Optional<List<Theorem>> theorems(String text) {
    try {
      Certificate certificate = CertificateReader.read(Source.of("certificate", text));
      return Kernel.check(certificate) instanceof Verdict.Accepted accepted
          ? Optional.of(accepted.theorems())
          : Optional.empty();
    } catch (FormatException unreadable) {
      return Optional.empty();
    }
  }

  /// On an empty box everything is true.
  private static void requireTrue(List<Theorem> theorems, String original) {
    for (Theorem theorem : theorems) {
      boxOf(theorem.setting())
          .ifPresent(
              box -> {
                ScalarNetwork network = theorem.setting().network();
                List<Interval> exact = Relaxations.EXACT.over(network, box).outputs();
                assertThat(holds(theorem.claim(), exact))
                    .as(() -> theorem.claim() + ", but " + exact + ", forged from\n" + original)
                    .isTrue();
              });
    }
  }

  private static boolean holds(Claim claim, List<Interval> exact) {
    return switch (claim) {
      case Claim.OutputAtLeast(int output, Rational bound) ->
          exact.get(output).lower().compareTo(bound) >= 0;
      case Claim.OutputAtMost(int output, Rational bound) ->
          exact.get(output).upper().compareTo(bound) <= 0;
      case Claim.NonNegative _, Claim.Infeasible _, Claim.Violated _ ->
          throw new AssertionError("no relaxation claims " + claim);
    };
  }

  /// What the assumptions leave of a large box: where a forgery has lost a side of its box, the
  /// claim has to be true on this part.
  private static Optional<Box> boxOf(Setting setting) {
    List<Rational> lower = new ArrayList<>();
    List<Rational> upper = new ArrayList<>();
    for (int i = 0; i < setting.network().inputs(); i++) {
      lower.add(Rational.of(-100));
      upper.add(Rational.of(100));
    }
    for (AffineForm side : setting.assumptions()) {
      assertThat(side.terms()).as("inputs in one side of a box").isEqualTo(1);
      int input = side.variable(0);
      Rational end = side.constant().negate().divide(side.factor(0));
      if (side.factor(0).signum() > 0) {
        lower.set(input, lower.get(input).max(end));
      } else {
        upper.set(input, upper.get(input).min(end));
      }
    }
    boolean empty =
        IntStream.range(0, lower.size()).anyMatch(i -> lower.get(i).compareTo(upper.get(i)) > 0);
    return empty
        ? Optional.empty()
        : Optional.of(
            new Box(
                IntStream.range(0, lower.size())
                    .mapToObj(i -> new Interval(lower.get(i), upper.get(i)))
                    .toList()));
  }
}

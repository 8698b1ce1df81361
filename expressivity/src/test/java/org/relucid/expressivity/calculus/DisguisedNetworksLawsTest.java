package org.relucid.expressivity.calculus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.relucid.expressivity.Question;
import org.relucid.expressivity.encode.Attempt;
import org.relucid.expressivity.encode.Encoders;
import org.relucid.expressivity.encode.Skips;
import org.relucid.proofs.kernel.precision.PrecisionCertificate;
import org.relucid.proofs.kernel.precision.PrecisionKernel;
import org.relucid.proofs.kernel.precision.PrecisionReader;
import org.relucid.proofs.kernel.precision.PrecisionVerdict;
import org.relucid.proofs.kernel.precision.PrecisionWriter;
import org.relucid.theory.format.Networks;
import org.relucid.theory.format.Source;
import org.relucid.theory.function.PiecewiseLinear;
import org.relucid.theory.function.PiecewiseLinear.Vertex;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.network.Layering;
import org.relucid.theory.network.ScalarNetwork;
import org.relucid.theory.number.Rational;

/// The calculus knows a network by its weights alone: in whatever order its neurons stand, however
/// they are scaled, whether equal ones are written twice, and after it was written to a file and
/// read back.
class DisguisedNetworksLawsTest {
  private static final List<String> RELAXATIONS =
      List.of("ibp", "deeppoly-0", "deeppoly-1", "triangle", "multi-neuron");

  @Property(tries = 60)
  void the_order_of_neurons_does_not_matter(
      @ForAll @IntRange(max = 99_999) int seed, @ForAll @IntRange(max = 4) int relaxation) {
    Random random = new Random(seed);
    assertStillProved(
        encoded(random, RELAXATIONS.get(relaxation)), q -> shuffled(q.network(), random));
  }

  @Property(tries = 60)
  void positive_factors_do_not_matter(
      @ForAll @IntRange(max = 99_999) int seed, @ForAll @IntRange(max = 4) int relaxation) {
    Random random = new Random(seed);
    assertStillProved(
        encoded(random, RELAXATIONS.get(relaxation)), q -> scaled(q.network(), random));
  }

  @Property(tries = 60)
  void neurons_may_stand_there_twice(
      @ForAll @IntRange(max = 99_999) int seed, @ForAll @IntRange(max = 4) int relaxation) {
    Random random = new Random(seed);
    assertStillProved(encoded(random, RELAXATIONS.get(relaxation)), q -> twice(q.network()));
  }

  @Property(tries = 60)
  void equal_neurons_may_be_merged(
      @ForAll @IntRange(max = 99_999) int seed, @ForAll @IntRange(max = 4) int relaxation) {
    Random random = new Random(seed);
    assertStillProved(
        encoded(random, RELAXATIONS.get(relaxation)),
        q -> merged(scaled(twice(q.network()), random)));
  }

  @Property(tries = 20)
  void a_file_does_not_matter(
      @ForAll @IntRange(max = 99_999) int seed, @ForAll @IntRange(max = 4) int relaxation) {
    assertStillProved(
        encoded(new Random(seed), RELAXATIONS.get(relaxation)), q -> throughOnnx(q.network()));
  }

  private interface Disguise {
    ScalarNetwork of(Question question);
  }

  private static void assertStillProved(Optional<Question> encoded, Disguise disguise) {
    if (encoded.isEmpty()) {
      return;
    }
    Question question = encoded.get();
    Question disguised =
        new Question(disguise.of(question), 0, question.domain(), question.relaxation());
    PrecisionCertificate found = Calculus.prove(disguised).orElseThrow();
    String text = PrecisionWriter.write(found);
    PrecisionCertificate read = PrecisionReader.read(Source.of("certificate", text));
    assertThat(read).isEqualTo(found);
    assertThat(PrecisionKernel.check(read)).isInstanceOf(PrecisionVerdict.Accepted.class);
  }

  /// Values with few binary digits, so that files hold them exactly.
  private static Optional<Question> encoded(Random random, String relaxation) {
    List<Vertex> vertices = new ArrayList<>();
    int last = random.nextInt(5);
    for (int i = 0; i <= last; i++) {
      vertices.add(new Vertex(Rational.of(i), Rational.of(random.nextInt(9) - 4, 2)));
    }
    PiecewiseLinear f =
        PiecewiseLinear.through(
            vertices, Rational.of(random.nextInt(5) - 2), Rational.of(random.nextInt(5) - 2));
    Skips skips = Skips.values()[random.nextInt(2)];
    return Encoders.of(relaxation, skips).stream()
        .map(encoder -> encoder.encode(f))
        .flatMap(attempt -> attempt instanceof Attempt.Encoded(var n) ? Stream.of(n) : Stream.of())
        .findFirst()
        .map(network -> new Question(network, 0, f.domain(), relaxation));
  }

  /// Another order in which each neuron still comes after those that it reads.
  private static ScalarNetwork shuffled(ScalarNetwork network, Random random) {
    List<Integer> left = new ArrayList<>();
    for (int k = 0; k < network.neurons(); k++) {
      left.add(k);
    }
    Collections.shuffle(left, random);
    List<Integer> order = new ArrayList<>();
    while (!left.isEmpty()) {
      Integer next = left.stream().filter(k -> reads(network, k, order)).findFirst().orElseThrow();
      left.remove(next);
      order.add(next);
    }
    int[] places = new int[1 + network.neurons()];
    List<AffineForm> neurons = new ArrayList<>();
    for (int k : order) {
      neurons.add(renamed(network.preActivations().get(k), places, 1 + neurons.size()));
      places[1 + k] = neurons.size();
    }
    AffineForm y = network.outputForms().getFirst();
    return new ScalarNetwork(1, neurons, List.of(renamed(y, places, 1 + neurons.size())));
  }

  private static boolean reads(ScalarNetwork network, int neuron, List<Integer> order) {
    AffineForm form = network.preActivations().get(neuron);
    for (int t = 0; t < form.terms(); t++) {
      if (form.variable(t) > 0 && !order.contains(form.variable(t) - 1)) {
        return false;
      }
    }
    return true;
  }

  private static AffineForm renamed(AffineForm form, int[] places, int dimension) {
    TreeMap<Integer, Rational> terms = new TreeMap<>();
    for (int t = 0; t < form.terms(); t++) {
      terms.put(places[form.variable(t)], form.factor(t));
    }
    return AffineForm.of(dimension, terms, form.constant());
  }

  /// `relu(p)` as `relu(c·p)/c`.
  private static ScalarNetwork scaled(ScalarNetwork network, Random random) {
    List<Rational> factors = new ArrayList<>(List.of(Rational.ONE));
    List<AffineForm> neurons = new ArrayList<>();
    for (AffineForm form : network.preActivations()) {
      Rational factor = Rational.of(1 + random.nextInt(5), 1 + random.nextInt(3));
      neurons.add(divided(form, factors).multiply(factor));
      factors.add(factor);
    }
    return new ScalarNetwork(
        1, neurons, List.of(divided(network.outputForms().getFirst(), factors)));
  }

  private static AffineForm divided(AffineForm form, List<Rational> factors) {
    TreeMap<Integer, Rational> terms = new TreeMap<>();
    for (int t = 0; t < form.terms(); t++) {
      terms.put(form.variable(t), form.factor(t).divide(factors.get(form.variable(t))));
    }
    return AffineForm.of(form.dimension(), terms, form.constant());
  }

  /// The mean of the network and itself, equal neurons side by side.
  private static ScalarNetwork twice(ScalarNetwork network) {
    List<AffineForm> neurons = new ArrayList<>();
    for (AffineForm form : network.preActivations()) {
      neurons.add(copy(form, 0, 1 + neurons.size()));
      neurons.add(copy(form, 1, 1 + neurons.size()));
    }
    AffineForm y = network.outputForms().getFirst();
    int dimension = 1 + neurons.size();
    AffineForm sum = copy(y, 0, dimension).add(copy(y, 1, dimension));
    return new ScalarNetwork(1, neurons, List.of(sum.multiply(Rational.of(1, 2))));
  }

  private static AffineForm copy(AffineForm form, int which, int dimension) {
    TreeMap<Integer, Rational> terms = new TreeMap<>();
    for (int t = 0; t < form.terms(); t++) {
      int variable = form.variable(t);
      terms.put(variable == 0 ? 0 : 2 * variable - 1 + which, form.factor(t));
    }
    return AffineForm.of(dimension, terms, form.constant());
  }

  /// Each neuron once, with equal arguments or arguments that are positive multiples.
  private static ScalarNetwork merged(ScalarNetwork network) {
    Map<AffineForm, Integer> known = new HashMap<>();
    List<AffineForm> values = new ArrayList<>(List.of(AffineForm.variable(1, 0)));
    List<AffineForm> neurons = new ArrayList<>();
    for (AffineForm form : network.preActivations()) {
      AffineForm p = substituted(form, values, 1 + neurons.size());
      Rational scale = p.terms() == 0 ? Rational.ONE : p.factor(0).abs();
      AffineForm unit = p.multiply(scale.reciprocal()).inDimension(1 + network.neurons());
      Integer place = known.get(unit);
      if (place == null) {
        place = 1 + neurons.size();
        known.put(unit, place);
        neurons.add(p.multiply(scale.reciprocal()));
      }
      values.add(AffineForm.variable(1 + network.neurons(), place).multiply(scale));
    }
    AffineForm y = substituted(network.outputForms().getFirst(), values, 1 + neurons.size());
    return new ScalarNetwork(1, neurons, List.of(y));
  }

  private static AffineForm substituted(AffineForm form, List<AffineForm> values, int dimension) {
    AffineForm sum = AffineForm.constant(dimension, form.constant());
    for (int t = 0; t < form.terms(); t++) {
      AffineForm value = values.get(form.variable(t));
      TreeMap<Integer, Rational> terms = new TreeMap<>();
      terms.put(value.variable(0), value.factor(0));
      sum = sum.addMultiple(form.factor(t), AffineForm.of(dimension, terms, Rational.ZERO));
    }
    return sum;
  }

  private static ScalarNetwork throughOnnx(ScalarNetwork network) {
    try {
      Path file = Files.createTempFile("disguised", ".onnx");
      try {
        Networks.write(Layering.of(network), file);
        return Networks.read(file).expand();
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

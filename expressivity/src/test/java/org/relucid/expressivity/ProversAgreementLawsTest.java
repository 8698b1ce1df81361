package org.relucid.expressivity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import org.relucid.expressivity.calculus.Calculus;
import org.relucid.expressivity.cells.CellBudget;
import org.relucid.expressivity.cells.Cells;
import org.relucid.expressivity.encode.Attempt;
import org.relucid.expressivity.encode.Encoders;
import org.relucid.expressivity.encode.Skips;
import org.relucid.expressivity.sample.Patience;
import org.relucid.expressivity.sample.RefutationCertificates;
import org.relucid.proofs.kernel.imprecision.ImprecisionKernel;
import org.relucid.proofs.kernel.imprecision.ImprecisionVerdict;
import org.relucid.relaxations.Relaxation;
import org.relucid.relaxations.Relaxations;
import org.relucid.theory.function.Domain;
import org.relucid.theory.function.PiecewiseLinear;
import org.relucid.theory.function.PiecewiseLinear.Vertex;
import org.relucid.theory.geometry.Box;
import org.relucid.theory.geometry.Interval;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.network.LineRestriction;
import org.relucid.theory.network.ScalarNetwork;
import org.relucid.theory.number.Rational;

/// The calculus, the cells and single boxes, which share no code that decides, never contradict one
/// another: on networks that encode functions precisely, on the same with one number changed, and
/// on random networks.
class ProversAgreementLawsTest {
  private static final List<String> RELAXATIONS =
      List.of("ibp", "deeppoly-0", "deeppoly-1", "triangle", "multi-neuron-2", "multi-neuron");

  private static final List<Rational> CHANGES =
      Stream.of("-3", "-1", "-1/2", "1/3", "1", "2").map(Rational::parse).toList();

  private static final Budget BUDGET =
      new Budget(
          new Patience(200_000, 500), new CellBudget(4_000, 1L << 24, Duration.ofSeconds(20)));

  @Property(tries = 60)
  void encoded_networks_are_precise_for_all(
      @ForAll @IntRange(max = 99_999) int seed, @ForAll @IntRange(max = 5) int relaxation) {
    encoded(new Random(seed), RELAXATIONS.get(relaxation))
        .ifPresent(question -> assertThat(agreed(question)).isEqualTo("precise"));
  }

  @Property(tries = 60)
  void networks_with_one_number_changed_are_judged_alike(
      @ForAll @IntRange(max = 99_999) int seed, @ForAll @IntRange(max = 5) int relaxation) {
    Random random = new Random(seed);
    encoded(random, RELAXATIONS.get(relaxation))
        .map(question -> changed(random, question))
        .ifPresent(question -> Statistics.collect(agreed(question)));
  }

  @Property(tries = 60)
  void random_networks_are_judged_alike(
      @ForAll @IntRange(max = 99_999) int seed, @ForAll @IntRange(max = 5) int relaxation) {
    Random random = new Random(seed);
    List<AffineForm> neurons = new ArrayList<>();
    for (int k = 0; k < 2 + seed % 4; k++) {
      neurons.add(form(random, 1 + k));
    }
    ScalarNetwork network =
        new ScalarNetwork(1, neurons, List.of(form(random, 1 + neurons.size())));
    Domain domain = random.nextBoolean() ? Domain.line() : Domain.of(Interval.of(-2, 3));
    Statistics.collect(agreed(new Question(network, 0, domain, RELAXATIONS.get(relaxation))));
  }

  /// A form in which most variables occur.
  private static AffineForm form(Random random, int dimension) {
    AffineForm form = AffineForm.constant(dimension, Rational.of(random.nextInt(7) - 3));
    for (int i = 0; i < dimension; i++) {
      if (random.nextInt(4) > 0) {
        Rational weight = Rational.of(random.nextInt(7) - 3);
        form = form.addMultiple(weight, AffineForm.variable(dimension, i));
      }
    }
    return form;
  }

  /// The network of some theorem for a random function with few breakpoints.
  private static Optional<Question> encoded(Random random, String relaxation) {
    List<Vertex> vertices = new ArrayList<>();
    int last = 1 + random.nextInt(3);
    for (int i = 0; i <= last; i++) {
      vertices.add(new Vertex(Rational.of(2L * i, 3), Rational.of(random.nextInt(9) - 4, 2)));
    }
    PiecewiseLinear f =
        PiecewiseLinear.through(
            vertices, Rational.of(random.nextInt(5) - 2), Rational.of(random.nextInt(5) - 2));
    Interval part = new Interval(Rational.of(-1 - random.nextInt(2)), Rational.of(1, 2));
    PiecewiseLinear g = random.nextBoolean() ? f : f.restrict(part);
    Skips skips = Skips.values()[random.nextInt(2)];
    return Encoders.of(relaxation, skips).stream()
        .map(encoder -> encoder.encode(g))
        .flatMap(attempt -> attempt instanceof Attempt.Encoded(var n) ? Stream.of(n) : Stream.of())
        .findFirst()
        .map(network -> new Question(network, 0, g.domain(), relaxation));
  }

  /// The same with another constant or weight in one place.
  private static Question changed(Random random, Question question) {
    ScalarNetwork network = question.network();
    List<AffineForm> forms = new ArrayList<>(network.preActivations());
    forms.addAll(network.outputForms());
    int at = random.nextInt(forms.size());
    AffineForm form = forms.get(at);
    Rational change = CHANGES.get(random.nextInt(CHANGES.size()));
    int term = random.nextInt(form.terms() + 1);
    forms.set(
        at,
        term == form.terms()
            ? form.add(change)
            : form.addMultiple(change, AffineForm.variable(form.dimension(), form.variable(term))));
    int neurons = network.neurons();
    return new Question(
        new ScalarNetwork(1, forms.subList(0, neurons), forms.subList(neurons, forms.size())),
        question.output(),
        question.domain(),
        question.relaxation());
  }

  /// What all that answer say; each answer is checked on its own.
  private static String agreed(Question question) {
    TreeSet<String> words = new TreeSet<>();
    for (Answer answer :
        List.of(
            Calculus.decide(question),
            Cells.prove(question, BUDGET.cells()),
            Decider.decide(question, BUDGET, Method.SAMPLE),
            Decider.decide(question, BUDGET))) {
      verify(question, answer);
      words.add(word(answer));
    }
    words.remove("unknown");
    assertThat(words).as(question.toString()).hasSizeLessThan(2);
    return words.isEmpty() ? "unknown" : words.first();
  }

  private static String word(Answer answer) {
    return switch (answer) {
      case Answer.Precise _ -> "precise";
      case Answer.Imprecise _ -> "imprecise";
      case Answer.Unknown _ -> "unknown";
    };
  }

  private static void verify(Question question, Answer answer) {
    switch (answer) {
      case Answer.Precise _ -> assertThat(looseOnGrid(question)).isEmpty();
      case Answer.Imprecise imprecise -> {
        Imprecision found = imprecise.counterexample();
        assertThat(found.bounds()).isEqualTo(bounds(question, found.box()));
        assertThat(found.range()).isEqualTo(function(question).range(found.box().side(0)));
        assertThat(question.domain().contains(found.box().lower())).isTrue();
        assertThat(question.domain().contains(found.box().upper())).isTrue();
        assertThat(imprecise.evidence().isPresent() || question.relaxation().endsWith("-2"))
            .isTrue();
        RefutationCertificates.of(question, found)
            .map(ImprecisionKernel::check)
            .ifPresent(v -> assertThat(v).isInstanceOf(ImprecisionVerdict.Accepted.class));
      }
      case Answer.Unknown _ -> {}
    }
  }

  private static PiecewiseLinear function(Question question) {
    return LineRestriction.ofOneInput(question.network()).get(question.output());
  }

  private static Interval bounds(Question question, Box box) {
    Relaxation relaxation = Relaxations.named(question.relaxation(), Relaxations.EXACTLY);
    return relaxation.over(question.network(), box).outputs().get(question.output());
  }

  private static List<Interval> looseOnGrid(Question question) {
    PiecewiseLinear f = function(question);
    List<Rational> grid = grid(question);
    return grid.stream()
        .flatMap(l -> grid.stream().filter(u -> l.compareTo(u) <= 0).map(u -> new Interval(l, u)))
        .filter(side -> !bounds(question, Box.of(side)).equals(f.range(side)))
        .toList();
  }

  /// All kinks of neurons, numbers between them, and far ones. Joint linear programs and hulls are
  /// asked on a coarser grid.
  private static List<Rational> grid(Question question) {
    ScalarNetwork network = question.network();
    List<AffineForm> all = new ArrayList<>();
    for (int k = 0; k < network.neurons(); k++) {
      all.add(AffineForm.variable(1 + network.neurons(), 1 + k));
    }
    TreeSet<Rational> points = new TreeSet<>(List.of(Rational.of(-50), Rational.of(70)));
    question.domain().side(0).ifPresent(s -> points.addAll(List.of(s.lower(), s.upper())));
    if (network.neurons() > 0) {
      LineRestriction.ofOneInput(new ScalarNetwork(1, network.preActivations(), all))
          .forEach(neuron -> points.addAll(neuron.breakpoints()));
    }
    boolean coarse = !question.relaxation().matches("ibp|deeppoly.*");
    if (!coarse) {
      for (Rational point : List.copyOf(points).subList(0, points.size() - 1)) {
        Rational next = points.higher(point);
        points.add(point.multiply(2).add(next).divide(Rational.of(3)));
      }
    }
    List<Rational> inside =
        points.stream()
            .filter(x -> question.domain().side(0).map(s -> s.contains(x)).orElse(true))
            .toList();
    return coarse && inside.size() > 6 ? inside.subList(inside.size() - 6, inside.size()) : inside;
  }
}

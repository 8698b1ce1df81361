package org.relucid.relaxations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relucid.relaxations.Networks.box;
import static org.relucid.relaxations.Networks.interval;

import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.relucid.proofs.kernel.Kernel;
import org.relucid.proofs.kernel.Verdict;
import org.relucid.relaxations.linear.Rounding;
import org.relucid.theory.geometry.Box;
import org.relucid.theory.geometry.Interval;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.linear.AffineMap;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.network.ExactEvaluator;
import org.relucid.theory.network.Network;
import org.relucid.theory.network.NetworkBuilder;
import org.relucid.theory.network.Operator;
import org.relucid.theory.number.Rational;

class OperatorTest {
  private static final List<Operator> KINKS =
      List.of(
          new Operator.Relu(),
          new Operator.Abs(),
          new Operator.LeakyRelu(Rational.of(1, 4)),
          new Operator.LeakyRelu(Rational.of(-1, 2)),
          new Operator.LeakyRelu(Rational.of(3)),
          new Operator.MaxMin(),
          new Operator.MaxPool(List.of(List.of(0, 1), List.of(1, 2, 3), List.of(3), List.of(0))));

  private static Network single(int inputs, Operator operator) {
    NetworkBuilder builder = NetworkBuilder.withInputs(inputs);
    builder.node(operator, builder.input());
    return builder.build();
  }

  private static Interval bounds(String relaxation, Network network, Box box) {
    return Relaxations.named(relaxation, Relaxations.EXACTLY)
        .over(network, box)
        .outputs()
        .getFirst();
  }

  @Example
  void intervals_keep_the_absolute_value_as_an_operator() {
    Network abs = single(1, new Operator.Abs());
    assertThat(bounds("ibp", abs, box("-1/3", "1/2"))).isEqualTo(interval("0", "1/2"));
    assertThat(Relaxations.IBP.over(abs.expand(), box("-1/3", "1/2")).outputs())
        .containsExactly(interval("0", "5/6"));
  }

  @Example
  void intervals_take_sums_between_kinks_as_one_affine_map() {
    NetworkBuilder builder = NetworkBuilder.withInputs(1);
    AffineForm negated = AffineForm.variable(1, 0).negate();
    int minus = builder.affine(builder.input(), new AffineMap(1, List.of(negated)));
    builder.node(new Operator.Abs(), builder.node(new Operator.Add(), builder.input(), minus));
    assertThat(bounds("ibp", builder.build(), box("-1", "1"))).isEqualTo(interval("0", "0"));
  }

  @Example
  void a_maximum_of_inputs_is_exact_for_intervals_and_triangles() {
    Network max = single(2, new Operator.MaxPool(List.of(List.of(0, 1))));
    Box box = box("0", "1", "1/4", "3/4");
    assertThat(bounds("ibp", max, box)).isEqualTo(interval("1/4", "1"));
    assertThat(bounds("triangle", max, box)).isEqualTo(interval("1/4", "1"));
    assertThat(bounds("deeppoly", max, box).upper()).isGreaterThan(Rational.ONE);
  }

  /// The upper side of the maximum has a facet with thirds in it here, which doubles round.
  @Example
  void safe_bounds_of_a_maximum_are_close_to_the_optimum() {
    Network max = single(2, new Operator.MaxPool(List.of(List.of(0, 1))));
    Box box = box("0", "1", "1/3", "2/3");
    Interval safe =
        Relaxations.named("triangle-ibp-safe", new Rounding.ToBits(64))
            .over(max, box)
            .outputs()
            .getFirst();
    assertThat(safe.contains(Rational.ONE) && safe.contains(Rational.of(1, 3))).isTrue();
    assertThat(safe.width()).isLessThan(Rational.parse("0.666667"));
  }

  @Example
  void every_operator_alone_gets_its_exact_range() {
    Box box = box("-1", "1/2", "-2", "1", "0", "3", "-3", "0");
    for (Operator kink : KINKS) {
      Network network = single(4, kink);
      List<Interval> exact = Relaxations.EXACT.over(network, box).outputs();
      assertThat(Relaxations.IBP.over(network, box).outputs()).as("" + kink).isEqualTo(exact);
      assertThat(Relaxations.TRIANGLE.over(network, box).outputs()).as("" + kink).isEqualTo(exact);
    }
  }

  @Property(tries = 30)
  void bounds_of_random_operators_are_sound_and_derived(@ForAll long seed) {
    Random random = new Random(seed);
    NetworkBuilder builder = NetworkBuilder.withInputs(2);
    int node = builder.affine(builder.input(), map(random, 2, 4));
    node = builder.node(KINKS.get(random.nextInt(KINKS.size())), node);
    int skip = builder.affine(node, map(random, 4, 4));
    int kink = builder.node(KINKS.get(random.nextInt(KINKS.size())), skip);
    List<Operator> pairs =
        List.of(
            new Operator.Maximum(),
            new Operator.Minimum(),
            new Operator.Add(),
            new Operator.Subtract());
    int joined = builder.node(pairs.get(random.nextInt(4)), kink, skip);
    builder.affine(joined, map(random, 4, 1));
    Network network = builder.build();
    Box box = Networks.randomBox(random, 2);
    for (String name : List.of("ibp", "deeppoly", "triangle-ibp", "triangle-ibp-safe")) {
      Analysis analysis = Relaxations.named(name, Relaxations.EXACTLY).over(network, box);
      Interval found = analysis.outputs().getFirst();
      for (int i = 0; i < 10; i++) {
        Vector point = Networks.randomPoint(random, box);
        assertThat(found.contains(ExactEvaluator.of(network).at(point).get(0))).as(name).isTrue();
      }
      assertThat(Kernel.check(analysis.certificate()))
          .as(name)
          .isInstanceOf(Verdict.Accepted.class);
    }
  }

  private static AffineMap map(Random random, int inputs, int outputs) {
    return new AffineMap(
        inputs,
        java.util.stream.IntStream.range(0, outputs)
            .mapToObj(
                _ ->
                    AffineForm.of(
                        Vector.of(inputs, _ -> Rational.of(random.nextInt(5) - 2)),
                        Rational.of(random.nextInt(5) - 2, 2)))
            .toList());
  }
}

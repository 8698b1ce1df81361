package org.relucid.theory.function;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.number.Rational;

class ExpressionLawsTest {
  @Provide
  Arbitrary<Expression> planar() {
    return Functions.expressions(2, 3, Functions.rationals());
  }

  @Provide
  Arbitrary<Expression> spatial() {
    return Functions.expressions(4, 3, Functions.rationals());
  }

  @Provide
  Arbitrary<Vector> points() {
    return Functions.points(2);
  }

  @Provide
  Arbitrary<Vector> spatialPoints() {
    return Functions.points(4);
  }

  @Property(tries = 1000)
  void parsing_reads_back_the_tree_that_was_printed(@ForAll("planar") Expression f) {
    assertThat(Expression.parse(f.toString())).isEqualTo(f);
  }

  @Property(tries = 1000)
  void numbered_variables_are_read_back_too(@ForAll("spatial") Expression f) {
    assertThat(Expression.parse(f.toString())).isEqualTo(f);
  }

  @Property(tries = 1000)
  void the_definitions_by_relu_have_the_same_values(
      @ForAll("spatial") Expression f, @ForAll("spatialPoints") Vector x) {
    assertThat(f.interpret(new ByRelu(x))).isEqualTo(f.at(x));
  }

  @Property(tries = 500)
  void arithmetic_of_expressions_is_arithmetic_of_values(
      @ForAll("planar") Expression f, @ForAll("planar") Expression g, @ForAll("points") Vector x) {
    assertThat(f.add(g).at(x)).isEqualTo(f.at(x).add(g.at(x)));
    assertThat(f.subtract(g).at(x)).isEqualTo(f.at(x).subtract(g.at(x)));
    assertThat(f.max(g).at(x)).isEqualTo(f.at(x).max(g.at(x)));
    assertThat(f.min(g).at(x)).isEqualTo(f.at(x).min(g.at(x)));
    assertThat(f.abs().at(x)).isEqualTo(f.at(x).abs());
  }

  @Property(tries = 500)
  void the_function_along_a_line_agrees_with_the_values_on_it(
      @ForAll("planar") Expression f,
      @ForAll("points") Vector start,
      @ForAll("points") Vector direction,
      @ForAll("points") Vector times) {
    PiecewiseLinear along = f.along(start, direction);
    for (Rational t : times.entries()) {
      assertThat(along.at(t)).isEqualTo(f.at(start.add(direction.multiply(t))));
    }
    for (Rational t : along.breakpoints()) {
      assertThat(along.at(t)).isEqualTo(f.at(start.add(direction.multiply(t))));
    }
  }

  /// Values by the definitional expansion alone.
  private record ByRelu(Vector x) implements Interpretation<Rational> {
    @Override
    public Rational variable(int index) {
      return x.get(index);
    }

    @Override
    public Rational constant(Rational value) {
      return value;
    }

    @Override
    public Rational sum(List<Rational> terms) {
      return terms.stream().reduce(Rational.ZERO, Rational::add);
    }

    @Override
    public Rational scaled(Rational factor, Rational term) {
      return factor.multiply(term);
    }

    @Override
    public Rational relu(Rational argument) {
      return argument.max(Rational.ZERO);
    }
  }
}

package org.relucid.proofs.library.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.relucid.theory.function.Expression;
import org.relucid.theory.function.PiecewiseLinear;

class GalleryTest {
  private static List<FunctionClass> classesOf(String expression) {
    return FunctionClass.of(Expression.parse(expression).toPiecewiseLinear());
  }

  @Test
  void there_are_at_least_forty_different_functions_of_one_variable() {
    List<PiecewiseLinear> functions =
        Gallery.univariate().stream().map(NamedFunction::f).distinct().toList();
    assertThat(functions).hasSizeGreaterThanOrEqualTo(40);
  }

  @Test
  void every_class_has_members_that_are_in_no_smaller_one() {
    for (FunctionClass wanted : FunctionClass.values()) {
      List<FunctionClass> exactly =
          List.of(FunctionClass.values()).stream().filter(wanted::isWithin).toList();
      assertThat(Gallery.univariate())
          .filteredOn(named -> FunctionClass.of(named.f()).equals(exactly))
          .as("only %s", exactly)
          .hasSizeGreaterThanOrEqualTo(4);
    }
  }

  @Test
  void classes_are_read_off_the_function() {
    assertThat(classesOf("abs(x)")).containsExactly(FunctionClass.ALL, FunctionClass.CONVEX);
    assertThat(classesOf("-relu(x)")).containsExactly(FunctionClass.ALL, FunctionClass.MONOTONE);
    assertThat(classesOf("relu(-x)")).containsExactly(FunctionClass.values());
    assertThat(classesOf("min(x, abs(x - 2))")).containsExactly(FunctionClass.ALL);
  }

  @Test
  void the_maximum_of_two_inputs_is_monotone_and_convex() {
    assertThat(FunctionClass.of(Expression.parse("max(x, y)")))
        .containsExactly(FunctionClass.values());
    assertThat(FunctionClass.of(Expression.parse("abs(x - y)")))
        .containsExactly(FunctionClass.ALL, FunctionClass.CONVEX);
    assertThat(FunctionClass.of(Expression.parse("x + relu(x - y)")))
        .containsExactly(FunctionClass.values());
  }

  @Test
  void a_class_is_within_the_wider_ones_only() {
    assertThat(FunctionClass.MONOTONE_CONVEX.isWithin(FunctionClass.CONVEX)).isTrue();
    assertThat(FunctionClass.CONVEX.isWithin(FunctionClass.ALL)).isTrue();
    assertThat(FunctionClass.CONVEX.isWithin(FunctionClass.MONOTONE)).isFalse();
    assertThat(FunctionClass.ALL.isWithin(FunctionClass.MONOTONE_CONVEX)).isFalse();
  }

  @Test
  void random_functions_are_of_the_class_asked_for_and_repeat_with_the_seed() {
    for (FunctionClass wanted : FunctionClass.values()) {
      RandomFunctions random = new RandomFunctions(7, 6);
      RandomFunctions again = new RandomFunctions(7, 6);
      HashSet<Integer> pieces = new HashSet<>();
      for (int i = 0; i < 200; i++) {
        PiecewiseLinear f = random.of(wanted);
        assertThat(wanted.contains(f)).as("%s is %s", f, wanted).isTrue();
        assertThat(again.of(wanted)).isEqualTo(f);
        pieces.add(f.lines().size());
      }
      assertThat(pieces).contains(2, 3, 4, 5, 6).allMatch(count -> count <= 6);
    }
  }

  @Test
  void one_piece_is_possible_where_one_is_asked_for() {
    assertThat(new RandomFunctions(1, 1).of(FunctionClass.ALL).lines()).hasSize(1);
  }
}

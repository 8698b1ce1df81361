package org.relucid.proofs.library.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.relucid.proofs.library.gallery.FunctionClass;
import org.relucid.proofs.library.theorem.Consequence;
import org.relucid.proofs.library.theorem.LibraryTheorem;
import org.relucid.proofs.library.theorem.ProofStep;
import org.relucid.proofs.library.theorem.Scope;
import org.relucid.proofs.library.theorem.Space;
import org.relucid.theory.function.Expression;

class DeductionsTest {
  private static LibraryTheorem theorem(String id, Consequence consequence) {
    return new LibraryTheorem(
        id,
        id,
        List.of(id),
        "made up",
        Scope.ALL_FUNCTIONS,
        List.of(consequence),
        List.of(ProofStep.argument("it is so")));
  }

  private static final LibraryTheorem INSIDE =
      theorem("inside", new Consequence.IsInside("tight", "loose"));
  private static final LibraryTheorem CONVEX =
      theorem("convex", new Consequence.Expresses(Space.LINE, "loose", FunctionClass.CONVEX));
  private static final LibraryTheorem TENT =
      theorem(
          "tent",
          new Consequence.DoesNotExpress(
              Space.LINE, "tight", Expression.parse("relu(1 - abs(x))")));

  private static Deduction deduce(
      List<LibraryTheorem> theorems, String relaxation, FunctionClass functions) {
    return new Deductions(theorems).deduce(Space.LINE, relaxation, functions);
  }

  @Test
  void a_tighter_relaxation_expresses_what_a_looser_one_does() {
    List<LibraryTheorem> theorems = List.of(INSIDE, CONVEX);
    assertThat(deduce(theorems, "tight", FunctionClass.CONVEX))
        .isEqualTo(new Deduction.Expressed(List.of(CONVEX, INSIDE)));
    assertThat(deduce(List.of(CONVEX), "tight", FunctionClass.CONVEX))
        .isEqualTo(new Deduction.Undecided());
  }

  @Test
  void a_class_inside_the_class_is_expressed_and_no_other() {
    assertThat(deduce(List.of(CONVEX), "loose", FunctionClass.MONOTONE_CONVEX))
        .isInstanceOf(Deduction.Expressed.class);
    assertThat(deduce(List.of(CONVEX), "loose", FunctionClass.ALL))
        .isEqualTo(new Deduction.Undecided());
    assertThat(deduce(List.of(CONVEX), "loose", FunctionClass.MONOTONE))
        .isEqualTo(new Deduction.Undecided());
  }

  @Test
  void a_looser_relaxation_does_not_express_what_a_tighter_one_does_not() {
    List<LibraryTheorem> theorems = List.of(INSIDE, TENT);
    assertThat(deduce(theorems, "loose", FunctionClass.ALL).theorems())
        .containsExactly(TENT, INSIDE);
    assertThat(deduce(theorems, "loose", FunctionClass.ALL))
        .isInstanceOf(Deduction.NotExpressed.class);
    assertThat(deduce(List.of(TENT), "loose", FunctionClass.ALL))
        .isEqualTo(new Deduction.Undecided());
  }

  @Test
  void a_function_refutes_only_the_classes_that_it_is_in() {
    assertThat(deduce(List.of(TENT), "tight", FunctionClass.CONVEX))
        .isEqualTo(new Deduction.Undecided());
    assertThat(deduce(List.of(TENT), "tight", FunctionClass.MONOTONE))
        .isEqualTo(new Deduction.Undecided());
  }

  @Test
  void a_theorem_on_the_line_says_nothing_of_space() {
    Deductions deductions = new Deductions(List.of(INSIDE, CONVEX, TENT));
    assertThat(deductions.deduce(Space.SEVERAL_VARIABLES, "tight", FunctionClass.ALL))
        .isEqualTo(new Deduction.Undecided());
  }

  @Test
  void theorems_that_contradict_each_other_are_found_out() {
    LibraryTheorem all =
        theorem("all", new Consequence.Expresses(Space.LINE, "tight", FunctionClass.ALL));
    Deductions deductions = new Deductions(List.of(all, TENT));
    assertThatThrownBy(() -> deductions.deduce(Space.LINE, "tight", FunctionClass.ALL))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("contradiction");
  }

  @Test
  void compositions_need_a_theorem_of_their_own() {
    LibraryTheorem composes = theorem("composes", new Consequence.Composes("loose"));
    FunctionClass convex = FunctionClass.CONVEX;
    assertThat(
            new Deductions(List.of(CONVEX, composes)).deduceComposed(Space.LINE, "loose", convex))
        .isEqualTo(new Deduction.Expressed(List.of(composes, CONVEX)));
    assertThat(new Deductions(List.of(CONVEX)).deduceComposed(Space.LINE, "loose", convex))
        .isEqualTo(new Deduction.Undecided());
  }
}

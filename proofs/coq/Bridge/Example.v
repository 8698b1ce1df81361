(** A certificate of Relucid's kernel, to be checked by Coq:
      coqc -R proofs/coq Relucid FILE.v
    Variables: the inputs x1, x2, ..., then the neurons h1, h2, ...; outputs count from 0. *)
Require Import Reals QArith List NArith.
From Relucid.Definitions Require Import Network Rational.
From Relucid.Bridge Require Import Check Sound.
Import ListNotations.
Open Scope Q_scope.

Definition x1 : N := 0.
Definition h1 : N := 1.
Definition h2 : N := 2.

Definition hidden : list affine := [
  Affine [(x1, 1#1)] (0#1);
  Affine [(x1, -1#1)] (0#1)].

Definition results : list affine := [
  Affine [(h1, 1#1); (h2, 1#1)] (0#1)].

Definition assumed : list affine := [
  Affine [(x1, 1#1)] (1#1);
  Affine [(x1, -1#1)] (1#1)].

Definition the_problem := Problem 1 hidden results assumed.

Definition steps_1 : list step := [
  Assume 0;
  Assume 1;
  Nonneg 0;
  Above 0;
  Chord 0 (-1#1) (1#1) 1 2;
  Nonneg 1;
  Above 1;
  Chord 1 (-1#1) (1#1) 2 1;
  Combine [Times (1#1) 3; Times (1#1) 6] (0#1);
  Combine [Times (1#2) 5; Times (1#2) 8] (0#1)].

Definition steps : list step := steps_1 ++ [].

Definition conclusions : list (claim * positive) := [
  (At_least 0 (0#1), 9%positive);
  (At_most 0 (1#1), 10%positive)].

Theorem checked : check the_problem steps conclusions = true.
Proof. vm_cast_no_check (eq_refl true). Qed.

Definition lower : list Q := [-1#1].
Definition upper : list Q := [1#1].
Lemma on_the_box : box_meets the_problem lower upper = true.
Proof. vm_cast_no_check (eq_refl true). Qed.

Open Scope R_scope.

(** y1 >= 0 *)
Theorem claim_1 : forall x, in_box 1 (reals lower) (reals upper) x -> Q2R (0#1) <= run (output_of the_problem 0) x.
Proof. exact (proj2 (box_sound the_problem lower upper _ on_the_box (check_sound the_problem steps conclusions checked _ _ (nth_error_In conclusions 0 eq_refl)))). Qed.

(** y1 <= 1 *)
Theorem claim_2 : forall x, in_box 1 (reals lower) (reals upper) x -> run (output_of the_problem 0) x <= Q2R (1#1).
Proof. exact (proj2 (box_sound the_problem lower upper _ on_the_box (check_sound the_problem steps conclusions checked _ _ (nth_error_In conclusions 1 eq_refl)))). Qed.

Print Assumptions claim_1.

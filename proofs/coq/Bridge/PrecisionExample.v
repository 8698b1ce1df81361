(** A certificate of precision, to be checked by Coq:
      coqc -R proofs/coq Relucid FILE.v
    Variables: the inputs x1, x2, ..., then the neurons h1, h2, ...; outputs count from 0. *)
Require Import Reals QArith List NArith.
From Relucid.Definitions Require Import Network Precision Ibp DeepPoly Triangle MultiNeuron Rational.
From Relucid.Bridge Require Import PrecisionCheck PrecisionSound.
Import ListNotations.
Open Scope Q_scope.

Definition x1 : N := 0.
Definition h1 : N := 1.
Definition h2 : N := 2.
Definition h3 : N := 3.
Definition h4 : N := 4.
Definition h5 : N := 5.

Definition hidden : list affine := [
  Affine [(x1, 1#1)] (0#1);
  Affine [(x1, 1#1)] (-1#1);
  Affine [(x1, 1#1)] (-2#1);
  Affine [(h1, 1#1); (h2, -2#1); (h3, 2#1)] (0#1);
  Affine [(h4, -1#1)] (1#1)].

Definition results : list affine := [
  Affine [(h5, -1#1)] (1#1)].

Definition the_problem := Problem 1 hidden results [].

Definition the_relaxation : relaxation := Deeppoly_0.
Definition the_domain : sides := [(None, None)].

Definition steps : list rule := [
  Affine_form (Affine [(x1, 1#1)] (0#1)) [Left (0#1); Segment (0#1) (1#1); Segment (1#1) (2#1); Segment (2#1) (3#1); Right (3#1)];
  Band_over 1 (0#1) (0#1) [QUnit (1#1) 0 (1#1) (0#1); QUnit (-2#1) 1 (1#1) (-1#1); QUnit (2#1) 2 (1#1) (-2#1)] 3 4 (1#1) (1#1);
  Sum_of [(-1#1, 2%positive)] (1#1)].

Definition conclusions : list (nat * positive) := [
  (0%nat, 3%positive)].

Theorem checked : check_precision the_problem the_relaxation the_domain steps conclusions = true.
Proof. vm_cast_no_check (eq_refl true). Qed.
Open Scope R_scope.

(** y1 is precise for deeppoly-0 on all boxes in R *)
Theorem claim_1 : precise deeppoly_0 everywhere (output_of the_problem 0).
Proof. exact (precise_everywhere _ 1 the_domain _ eq_refl (proj2 (check_precision_sound the_problem the_relaxation the_domain steps conclusions checked _ _ (nth_error_In conclusions 0 eq_refl)))). Qed.

Print Assumptions claim_1.
